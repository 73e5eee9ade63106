import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { passagesOf, sourcesBehind, type Passage } from '#core/checks/resting-on.ts';
import type { Block } from '#core/model/block.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { Source } from '#core/model/source.ts';
import { OWNS_DOUBT, PRESENT, TIMELESS } from '#core/text/words/claim-words.ts';
import { isOfUnnamed, namesNobody } from './unnamed.ts';
import { asksNotToBeNamed } from '#core/text/quotations/source-name.ts';

/** Passages that rest on nothing but sources graded E or F, people who are not named, or what is old. */
export function weakBases(block: Block, context: CheckContext): Seen[] {
  return passagesOf(block).flatMap((passage): Seen[] => {
    if (passage.targets.length === 0) return [];
    const sources = sourcesBehind(passage.targets, context.things);
    if (sources === null || sources.length === 0) return [];
    const about = {
      ...{ place: passage.place, quote: passage.quote, sources: sources.map((it) => it.id) },
    };
    return [
      ...unreliable(passage, sources),
      ...unnamed(passage, context),
      ...old(passage, sources, context.today),
    ].map((it) => ({ ...about, ...it }));
  });
}

const says = (passage: Passage, test: (text: string) => boolean) =>
  passage.pieces.some((it) => test(it.text));

function unreliable(passage: Passage, sources: readonly Source[]): Seen[] {
  const grades = new Set(sources.map((it) => it.reliability));
  if ([...grades].some((it) => it !== 'E' && it !== 'F')) return [];
  const isOwned = says(passage, (it) => OWNS_DOUBT.test(it));
  const grade =
    grades.size > 1
      ? 'E, unreliable, or F, cannot be judged'
      : grades.has('E')
        ? 'E, unreliable'
        : 'F, reliability cannot be judged';
  return [
    {
      ...{ rule: 'only-unreliable', weight: isOwned ? 'hint' : 'doubtful' },
      message: `This rests only on ${sources.length === 1 ? 'a source' : 'sources'} graded ${grade}.`,
      why: 'A reader who is not told takes it for as sure as the rest.',
      advice: 'Cite a source that can be relied on, or say in the text what kind of source this is.',
    },
  ];
}

function unnamed(passage: Passage, { things, facts }: CheckContext): Seen[] {
  if (!passage.targets.every((it) => isOfUnnamed(it, things))) return [];
  const isOwned = says(passage, (it) => asksNotToBeNamed(it) || namesNobody(it, facts.language));
  return [
    {
      ...{ rule: 'only-unnamed', weight: isOwned ? 'hint' : 'doubtful' },
      message: 'This rests only on the word of people who are not named.',
      why: 'Nobody can ask them, and nobody answers for what they said.',
      advice: 'Cite somebody who says it under a name, or say in the text that nobody does.',
    },
  ];
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Sources of so many years speak of another time, whatever the tense. */
const LONG_AGO = 2;

function old(passage: Passage, sources: readonly Source[], today: PartialDate): Seen[] {
  const dates = sources.flatMap((it) => it.publishedOn ?? []);
  if (dates.length < sources.length || !dates.every((it) => isBefore(it, today, 1))) return [];
  if (sources.some((it) => TIMELESS.test(`${it.kind ?? ''} ${it.title ?? ''}`))) return [];
  const sentences = passage.pieces.flatMap((it) =>
    it.sentences.map(({ start, end }) => it.text.slice(start, end)),
  );
  const undated = sentences.filter((it) => !YEAR.test(it));
  const isOfNow = undated.some((it) => PRESENT.test(it));
  const isLongAgo = dates.every((it) => isBefore(it, today, LONG_AGO)) && undated.length === sentences.length;
  if (!isOfNow && !isLongAgo) return [];
  const newest = dates.toSorted((a, b) => (a < b ? -1 : 1)).at(-1) ?? '';
  const age = `${sources.length === 1 ? 'its source' : 'the newest of its sources'} is of ${newest}`;
  return [
    {
      ...{ rule: 'only-old', weight: 'hint' },
      message: isOfNow
        ? `This says how things are now, but ${age}.`
        : `This does not say when it was, and ${age}.`,
      why: 'What was so more than a year ago may have changed.',
      advice: 'Look for something newer, or say in the text when it was so.',
    },
  ];
}

/** Whether a date is so many years before another; one of less precision may be the last day of its time. */
function isBefore(date: PartialDate, today: PartialDate, years: number): boolean {
  const limit = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  return date < limit.slice(0, date.length);
}
