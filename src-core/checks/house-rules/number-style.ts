import { briefingWords } from '#core/briefing/briefing-words.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { perBlock } from '#core/model/per-block.ts';
import { ownPiecesOf, without, wordsAt, type OwnPiece } from '#core/checks/own-words.ts';
import type { Seen } from '#core/checks/finding.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { countedInDigits } from '#core/text/words/left-over-words.ts';
import { numberedThings } from '#core/text/words/numbered-things.ts';
import { matchesOf } from '#core/text/matches.ts';

/** The styles of citing that come with rules of their own for numbers. */
const OTHER_STYLES = ['chicago-notes', 'oscola', 'icd-206'];

/** Whether numbers follow the house style, which is that of the United Nations; papers between governments always do. */
export function hasNumberStyle({ language, citationStyle, kind }: BriefingFacts): boolean {
  const isEnglish = /^en(?:$|[-_])/i.test(language);
  const isOther = citationStyle !== null && OTHER_STYLES.includes(citationStyle);
  return isEnglish && (!isOther || kind === 'non-paper' || kind === 'aide-memoire');
}

/** Numbers under ten in digits, and per cent as a sign, in running text in English. */
export function numberStyle(block: Block): readonly Seen[] {
  return read(block);
}

const read = perBlock((block): readonly Seen[] => {
  const isRunning = !['heading', 'table', 'picture', 'quotation'].includes(block.type);
  return isRunning
    ? ownPiecesOf(block).flatMap((piece) => [...small(block, piece), ...signs(block, piece)])
    : [];
});

const SMALL = new RegExp(
  `[1-9](?<!(?:[\\p{L}\\p{N}.,:/%$€£₴#°+−–—-]|[$€£] )[1-9])(?= (?!(?:${countedInDigits})(?!\\p{L}))\\p{Ll}[\\p{L}’'-]{2,})`,
  'gu',
);
/** A name or a number before it: "Berth 4", "article 5", "3 to 5", "aged 7". */
const NAMED = new RegExp(
  `(?:\\d (?:to|in|or|and|by|of|x|out of)|(?<!\\p{L})(?:aged?|score|between|${numberedThings})|\\uFFFC) ?$`,
  'iu',
);
const CAPITAL = /(?<!\p{L})\p{Lu}[\p{L}.’'-]* ?$/u;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Another number of two or three digits, which keeps a small one beside it in digits. */
const LARGER = new RegExp(
  `(?<![\\d.,])(?:\\d{2,3}|\\d{1,3}(?:,\\d{3})+|\\d{5,})(?![\\d])(?! ?%| per ?cent| ${MONTH})(?!\\.\\d)`,
  'u',
);

function small(block: Block, piece: OwnPiece): Seen[] {
  const ones = briefingWords('en').figures.ones;
  const said = without(piece.own, piece.live);
  return matchesOf(said, SMALL).flatMap(({ 0: digit, index }): Seen[] => {
    const before = said.slice(Math.max(0, index - 40), index);
    const sentence = piece.sentences.find((it) => it.start <= index && index < it.end);
    if (CAPITAL.test(before) || NAMED.test(before)) return [];
    if (sentence !== undefined && LARGER.test(said.slice(sentence.start, sentence.end))) return [];
    const word = ones[Number(digit)];
    if (word === undefined) return [];
    const isStart = sentence?.start === index;
    const words = isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    return [seenAs(block, piece, { start: index, end: index + 1 }, words)];
  });
}

const HAS_SIGN = /%|percent/;
const PER_CENT = /(?<number>(?<![\p{L}\p{N}.,])\d[\d.,]{0,20})(?:[ \u00A0]?%|[ \u00A0]percent(?!\p{L}))/gu;

function signs(block: Block, piece: OwnPiece): Seen[] {
  if (!HAS_SIGN.test(piece.own)) return [];
  const said = without(piece.own, piece.live);
  return matchesOf(said, PER_CENT).map((found) =>
    seenAs(
      block,
      piece,
      { start: found.index, end: found.index + found[0].length },
      `${found.groups?.['number'] ?? ''} per cent`,
    ),
  );
}

function seenAs(block: Block, piece: OwnPiece, range: TextRange, words: string): Seen {
  const about = wordsAt(block, piece, range);
  return {
    ...about,
    ...{ rule: 'number-style', weight: 'hint' },
    message: `“${about.quote}” is written “${words}” in this style.`,
    why: 'Numbers under ten stand in words, and “per cent” is written out, but for units, dates and tables.',
    advice: `Write “${words}”.`,
    mends: [{ type: 'replace', label: `Write “${words}”`, blockId: block.id, place: about.place, words }],
  };
}
