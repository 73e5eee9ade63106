import { readMarking } from '#core/briefing/banner.ts';
import { markingSchemes, type Marking, type MarkingLevel } from '#core/model/marking.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { matchesOf } from '#core/text/matches.ts';

/** A label of a scheme, written in a line of text; offsets in UTF-16 units. */
export interface WrittenLabel extends TextRange {
  readonly scheme: string;
  readonly level: MarkingLevel;
}

const known = markingSchemes
  .flatMap(({ id, levels }) =>
    levels.flatMap((level) => [
      { scheme: id, level, words: level.banner, isShort: false },
      ...[level.label, ...level.aliases]
        .filter((words) => words !== level.banner)
        .map((words) => ({ scheme: id, level, words, isShort: true })),
    ]),
  )
  .toSorted((one, other) => other.words.length - one.words.length);
const byWords = new Map(known.toReversed().map((it) => [it.words, it]));
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}/:+-])(?:${known.map((it) => it.words.replaceAll('+', '\\+')).join('|')})(?![\\p{L}\\p{N}/+]|-[\\p{L}\\p{N}])`,
  'gu',
);

/** The line says what a label means, or names what deals with it. */
const EXPLAINS =
  /(?<!\p{L})(?:means?|meaning|explained|definitions?|defined|protocols?|what is|signifie|sens de|définitions?|означає|визначення|означает|определение)(?!\p{L})/iu;

/**
 * The labels that stand in a line as labels do: alone, in brackets, before or behind a stroke or colon, at its end. Short ones
 * ("NS") count only in brackets at the start, and only those of `scheme`: they are abbreviations of other things too. A line
 * about labels has none. A heading may go on behind a label that can be nothing else ("NATO SECRET annex").
 */
export function labelsIn(line: string, scheme: string | null, isHeading = false): WrittenLabel[] {
  if (EXPLAINS.test(line)) return [];
  const isShouted = line === line.toUpperCase();
  return matchesOf(line, LABEL).flatMap(({ 0: words, index }): WrittenLabel[] => {
    const found = byWords.get(words);
    if (found === undefined) return [];
    const before = line.slice(0, index).trimEnd();
    const after = line.slice(index + words.length).trimStart();
    const isBracketed = /[([]$/.test(before) && /^(?:\/\/[^)\]]*)?[)\]]/.test(after);
    const isAlone = before === '' && after === '';
    const label = { start: index, end: index + words.length, scheme: found.scheme, level: found.level };
    if (found.isShort) return isBracketed && before.length === 1 && found.scheme === scheme ? [label] : [];
    const isSetApart =
      (before === '' && /^(?:[:/|,]|[–—-]\s)/.test(after)) || (after === '' && /[:/|,–—-]$/.test(before));
    const isAtEnd = after === '' && (!isShouted || /[: ]/.test(words));
    const isAtStart = isHeading && before === '' && /[: ]/.test(words);
    return isAlone || isBracketed || isSetApart || isAtEnd || isAtStart ? [label] : [];
  });
}

/** The labels in the name of a file, whose words are held together by strokes: "NATO-SECRET_plan.png", "TLP-RED.png". */
export function labelsInFileName(name: string): WrittenLabel[] {
  const stem = name.replace(/\.[^.]*$/, '');
  const line = stem.replace(/[_\-. ]+/g, ' ').replace(/TLP (?=\p{Lu})/gu, 'TLP:');
  const isShouted = line === line.toUpperCase();
  return matchesOf(line, LABEL).flatMap(({ 0: words, index }): WrittenLabel[] => {
    const found = byWords.get(words);
    if (found === undefined || found.isShort || (isShouted && !/[: ]/.test(words))) return [];
    return [{ start: index, end: index + words.length, scheme: found.scheme, level: found.level }];
  });
}

/**
 * Whether a written label says more than a banner. A plain word ("SECRET") is held against the level of the banner's scheme
 * that has it ("NATO SECRET"); a label that no marking of the banner can be held against says more.
 */
export function isAbove({ scheme, level }: WrittenLabel, banner: readonly Marking[]): boolean {
  const compared = banner.flatMap((marking) => {
    const read = readMarking(marking);
    // What is not known here protects more than all that is.
    if (read === null) return [false];
    const rank = marking.scheme === scheme ? level.rank : rankIn(marking.scheme, level.banner);
    return rank === null ? [] : [rank > read.level.rank];
  });
  return compared.length === 0 ? true : compared.every(Boolean);
}

function rankIn(scheme: string, words: string): number | null {
  const levels = markingSchemes.find((it) => it.id === scheme)?.levels ?? [];
  const like = levels.filter(({ banner }) => ` ${banner} `.includes(` ${words} `));
  return like.length === 0 ? null : Math.min(...like.map((it) => it.rank));
}
