import { contentsOf, type Block } from '#core/model/block.ts';
import { isWords } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import { ownPiecesOf, wordsAt } from '#core/checks/own-words.ts';
import type { Seen } from '#core/checks/finding.ts';
import type { TextRange } from '#core/text/anchor.ts';
import {
  beforePlaceholderNames,
  bracketedPlaceholders,
  countedByRomans,
  placeholderLetters,
} from '#core/text/words/left-over-words.ts';
import { matchesOf } from '#core/text/matches.ts';

/** Whether a block of words has none, and cites nothing. */
export const isEmpty = perBlock((block): boolean => {
  const contents = contentsOf(block);
  if (contents.length === 0) return block.type === 'rule' || block.type === 'page-break';
  if (block.type === 'picture') return false;
  return contents.every((content) => content.every((it) => isWords(it) && it.text.trim() === ''));
});

/** A place of the template that nobody has filled. */
export function leftEmpty(block: Block): Seen[] {
  if (block.hint === undefined || !isEmpty(block)) return [];
  return [
    {
      ...{ blockId: block.id, rule: 'left-empty', weight: 'hint' },
      message: `Nothing stands here yet: “${block.hint}”.`,
      why: 'Nothing is printed for it, and a reader who knows the form will miss it.',
      advice: 'Write it, or take the place out.',
      mends: [{ type: 'remove', label: 'Take it out', blockId: block.id }],
    },
  ];
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
// One look at each text: most have none of these signs.
const MAY_HAVE = /[[\]_?]|TB[ACD]|TODO|FIXME|TKTK|[XХ]{2}|[Ll]orem/;
const PATTERNS = [
  new RegExp(`\\[ ?(?:${bracketedPlaceholders})[^\\][]{0,80}\\]`, 'giu'),
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<!(?:^|[^\\p{L}])(?:${beforePlaceholderNames}) )(?:${placeholderLetters})(?![\\p{L}\\p{N}-])(?! (?:\\p{Lu}|bank|group))`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?<!\\p{Lu}[\\p{L}.]{0,30} )[XХ]{2,}(?= ?%| (?!(?:${countedByRomans})(?!\\p{L}))\\p{Ll}{3,}| (?:${MONTHS})(?!\\p{L}))`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])(?:[XХ]{2}[./][XХ]{2}(?:[./][XХ\d]{2,4})?|20[XХ]{2}|[$€£][XХ]{2,}|[XХ]{4,})(?![\p{L}\p{N}])/gu,
  /[Ll]orem ipsum|\?{3,}|_{3,}/gu,
];

const placeholdersIn = perBlock((block): readonly Seen[] =>
  ownPiecesOf(block).flatMap((piece) =>
    findPlaceholders(piece.own).map((it) => placeholder(wordsAt(block, piece, it))),
  ),
);

/** Words that stand for others that are not written yet. */
export function placeholders(block: Block): readonly Seen[] {
  return placeholdersIn(block);
}

/** The placeholders of a text, in order, none in another; offsets in UTF-16 units. */
export function findPlaceholders(text: string): TextRange[] {
  if (!MAY_HAVE.test(text)) return [];
  const found = PATTERNS.flatMap((pattern) =>
    matchesOf(text, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
  return found
    .filter((it, at) => !found.some((one, other) => other < at && one.start <= it.start && it.end <= one.end))
    .toSorted((one, other) => one.start - other.start);
}

export function placeholder(about: Pick<Seen, 'blockId' | 'place' | 'quote'>): Seen {
  return {
    ...about,
    ...{ rule: 'placeholder', weight: 'doubtful' },
    message: `“${about.quote ?? ''}” stands for something that is not written yet.`,
    why: 'It would be printed as it stands.',
    advice: 'Write what belongs there, or take the sentence out.',
  };
}
