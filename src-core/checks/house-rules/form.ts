import { referencePlaces } from '#core/briefing/cross-reference-text.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { Briefing, BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { isWords } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { CheckContext } from '#core/checks/check.ts';
import type { Place, Seen } from '#core/checks/finding.ts';
import { ownPiecesOf, tongueOf, wordsAt } from '#core/checks/own-words.ts';
import { sentenceBefore } from '#core/checks/uses.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { firstPerson } from '#core/text/words/left-over-words.ts';

/** A non-paper that says whose it is. */
export function nonPaperAuthor({ kind, author, date }: Briefing): Seen[] {
  const name = author?.trim() ?? '';
  if (kind !== 'non-paper' || (name === '' && date === null)) return [];
  const has = [name === '' ? null : `an author (“${name}”)`, date === null ? null : `a date (${date})`];
  return [
    {
      ...{ quote: name === '' ? (date ?? '') : name, rule: 'non-paper-author', weight: 'wrong' },
      message: `This non-paper has ${has.filter((it) => it !== null).join(' and ')}.`,
      why: 'A non-paper is nobody’s: it bears no author, no date, no letterhead and no signature.',
      advice: 'Take them out. They stay in earlier versions.',
      mends: [
        {
          type: 'facts',
          label: name === '' ? 'Take the date out' : date === null ? 'Take the author out' : 'Take both out',
          facts: { ...(name === '' ? {} : { author: null }), ...(date === null ? {} : { date: null }) },
        },
      ],
    },
  ];
}

export function noTitle({ title }: Briefing): Seen[] {
  if (title.trim() !== '') return [];
  return [
    {
      ...{ rule: 'no-title', weight: 'doubtful' },
      message: 'The briefing has no title.',
      why: 'Nobody can refer to it, and the exported file has no name of its own.',
      advice: 'Give it one, in a line.',
    },
  ];
}

const FIRST_PERSON = { en: person('en'), fr: person('fr'), uk: person('uk'), ru: person('ru') };

function person(tongue: Tongue): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}’'.-])(?:${firstPerson[tongue]})(?![\\p{L}\\p{N}-]|\\.\\p{L})`, 'u');
}

/** "We" in an aide-memoire; the first of each piece. */
export function inFirstPerson(block: Block, { kind, language }: BriefingFacts): Seen[] {
  const tongue = tongueOf(language);
  if (kind !== 'aide-memoire' || tongue === null || block.type === 'heading') return [];
  return ownPiecesOf(block).flatMap((piece): Seen[] => {
    const found = FIRST_PERSON[tongue].exec(piece.own);
    if (found === null) return [];
    const about = wordsAt(block, piece, { start: found.index, end: found.index + found[0].length });
    return [
      {
        ...about,
        ...{ rule: 'first-person', weight: 'doubtful' },
        message: `“${about.quote}” is the first person. An aide-mémoire is written in the third.`,
        why: 'It records what one side says to the other, and is left behind without a speaker.',
        advice: 'Name who speaks: “The Embassy …”, “The Government of …”.',
      },
    ];
  });
}

/** A picture nobody has described. */
export function altTextMissing(block: Block, { things }: CheckContext): Seen[] {
  if (block.type !== 'picture') return [];
  const picture = things.pictures.get(block.pictureId);
  if (picture === undefined || (picture.altText ?? '').trim() !== '') return [];
  return [
    {
      ...{ blockId: block.id, rule: 'alt-text', weight: 'wrong' },
      message: 'The picture has no alternative text.',
      why: 'Those who cannot see it are told nothing, and the export stops.',
      advice: 'Say in the library, in a sentence, what it shows.',
    },
  ];
}

/** A reference, and the words before it. */
interface Reference {
  readonly to: BlockId;
  readonly place: Place | null;
  readonly quote: string;
}

const referencesIn = perBlock((block): readonly Reference[] =>
  contentsOf(block).flatMap((content, piece) => {
    let at = 0;
    return content.flatMap((it): Reference[] => {
      if (isWords(it) && it.suggestion?.change !== 'insert') at += it.text.length;
      return it.type === 'cross-reference' ? [{ to: it.to, ...sentenceBefore(block, piece, at) }] : [];
    });
  }),
);

/** References to what is gone, or cannot be referred to. */
export function brokenReferences({ blocks, headingNumbers, paragraphNumbers }: Briefing): Seen[] {
  const all = blocks.flatMap((block) => referencesIn(block).map((it) => ({ ...it, block })));
  if (all.length === 0) return [];
  const places = referencePlaces(blocks, { headingNumbers, paragraphNumbers });
  return all
    .filter(({ to }) => !places.has(to))
    .map(({ block, place, quote }) => ({
      ...{ blockId: block.id, place, quote, rule: 'broken-cross-reference', weight: 'wrong' },
      message: 'A cross-reference here points at something that is no longer in the briefing.',
      why: 'It is printed as “[missing reference]”.',
      advice: 'Point it at what is meant, or take it out.',
    }));
}
