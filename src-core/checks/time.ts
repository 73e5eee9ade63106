import { formatDate } from '#core/citing/date.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { Source } from '#core/model/source.ts';
import { saysOfSource } from '#core/text/words/relative-words.ts';
import type { Check, CheckContext } from './check.ts';
import type { Seen } from './finding.ts';
import { sourceBehind, type KnownThings } from './known-things.ts';
import { tongueOf } from './own-words.ts';
import { relativeDates } from './time/relative-dates.ts';
import { usesOf, type Use } from './uses.ts';

/** Whether dates will be understood later, and whether what is used still stands and is not newer than the briefing says. */
export const timeCheck: Check = {
  name: 'time',
  ofBlock: (block, context) => {
    const tongue = tongueOf(context.facts.language);
    const relative = tongue === null ? [] : relativeDates(block, context, tongue);
    return [...relative, ...changedSources(block, context.things)];
  },
  ofBriefing: newerSources,
};

const SAYS_SO = new RegExp(`(?<!\\p{L})(?:${saysOfSource})(?!\\p{L})`, 'iu');

const nameOf = ({ title, outlet, citeKey }: Source): string => {
  const named = title ?? outlet;
  return named === null ? citeKey : `“${named}”`;
};

/** Sources of the block that were corrected, withdrawn or thrown away; each once. */
function changedSources(block: Block, things: KnownThings): Seen[] {
  const seen = new Set<Source>();
  return usesOf(block).flatMap((use): Seen[] => {
    const source = sourceBehind(things, use.target);
    if (source === null || seen.has(source)) return [];
    seen.add(source);
    return [...changed(block, use, source), ...inTrash(block, use, source)];
  });
}

function changed(block: Block, { place, quote }: Use, source: Source): Seen[] {
  const { status, statusNote } = source;
  if (status === 'current' || SAYS_SO.test(quote)) return [];
  const note = statusNote === null || statusNote.trim() === '' ? '' : `: ${statusNote.trim()}`;
  const isWithdrawn = status === 'withdrawn';
  return [
    {
      ...{ blockId: block.id, place, quote, sources: [source.id] },
      rule: isWithdrawn ? 'source-withdrawn' : 'source-corrected',
      weight: isWithdrawn ? 'wrong' : 'doubtful',
      message: `${nameOf(source)} has been ${status} by its publisher${note === '' ? '' : `${note}`}${/[.!?]$/.test(note) ? '' : '.'}`,
      why: isWithdrawn
        ? 'Whoever published it no longer stands by it.'
        : 'What is said here may rest on the part that was wrong.',
      advice: isWithdrawn
        ? 'Rest this on another source, take it out, or say in the text that the source was withdrawn.'
        : 'Hold the words against the correction. If they stand, let the finding stand with that as the reason.',
    },
  ];
}

function inTrash(block: Block, { place, quote }: Use, source: Source): Seen[] {
  if (source.trashedAt === null) return [];
  return [
    {
      ...{
        blockId: block.id,
        place,
        quote,
        sources: [source.id],
        rule: 'source-in-trash',
        weight: 'doubtful',
      },
      message: `${nameOf(source)} is in the trash.`,
      why: 'Somebody has decided against it, and it goes when the trash is emptied.',
      advice: 'Put it back, or rest this on another source.',
    },
  ];
}

/** Whether a date is before another, as far as both are known. */
function isBefore(one: PartialDate, other: PartialDate): boolean {
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) < other.slice(0, known);
}

function newerSources({ blocks, date, asOf, language }: Briefing, { things }: CheckContext): Seen[] {
  if (date === null && asOf === null) return [];
  let newest: (Source & { readonly publishedOn: PartialDate }) | null = null;
  for (const block of blocks) {
    for (const { target } of usesOf(block)) {
      const source = sourceBehind(things, target);
      const day = source?.publishedOn ?? null;
      if (source === null || day === null) continue;
      if (newest === null || newest.publishedOn < day) newest = { ...source, publishedOn: day };
    }
  }
  if (newest === null) return [];
  const day = newest.publishedOn;
  const written = (it: PartialDate) => formatDate(it, language);
  const seen: Seen[] = [];
  if (asOf !== null && isBefore(asOf, day))
    seen.push({
      ...{ rule: 'as-of-older', weight: 'doubtful', quote: written(asOf), sources: [newest.id] },
      message: `The briefing says “as of ${written(asOf)}” and uses ${nameOf(newest)} of ${written(day)}.`,
      why: 'Readers take what is known up to that day from it, and no more.',
      advice: 'Set “as of” to the day of the newest source, or leave that source out.',
      mends: [{ type: 'facts', label: `Set “as of” to ${written(day)}`, facts: { asOf: day } }],
    });
  if (date !== null && isBefore(date, day))
    seen.push({
      ...{ rule: 'date-older', weight: 'hint', quote: written(date), sources: [newest.id] },
      message: `The briefing is dated ${written(date)} and uses ${nameOf(newest)} of ${written(day)}.`,
      why: 'A paper cannot rest on what was published after it.',
      advice: 'Look at both dates: the day of the briefing, and the one the library has for the source.',
    });
  return seen;
}
