import type { Finding as CheckFinding } from '#core/checks/finding.ts';
import type { CitationStyle } from '#core/citing/style.ts';
import { citationsOf, contentsOf, textOfBlock, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { BlockId, PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { References } from '#core/model/references.ts';
import { blocksAsTheyStand, suggestionIds } from '#core/model/suggestions.ts';
import { composeDocument } from '#core/print/compose.ts';
import type { PrintProblem } from '#core/print/problems.ts';
import { counted } from '#renderer/library/words.ts';

/** Something to know before a briefing leaves the house. */
export interface Finding {
  readonly sentence: string;
  /** Where it is; null where it is nowhere in the text. */
  readonly blockId: BlockId | null;
  /** Nothing is exported while it stands. */
  readonly stops: boolean;
  /** The check, or the rule of one, that says the same of the block where it sees it. */
  readonly saidBy?: string;
}

/** A picture of the text that nobody has described. */
export interface MutePicture {
  readonly picture: Picture;
  readonly blockId: BlockId;
}

const SUBJECT_LENGTH = 60;
const shortened = (words: string): string =>
  words.length > SUBJECT_LENGTH ? `${words.slice(0, SUBJECT_LENGTH).trimEnd()}…` : words;
/** The first words of a block, to find it by. */
const wordsOf = (block: Block): string =>
  shortened(
    textOfBlock(block)
      .split('\n')
      .find((it) => it.trim() !== '')
      ?.trim() ?? '',
  );
const within = (block: Block): string => {
  const words = wordsOf(block);
  return words === '' ? '' : ` in “${words}”`;
};

/** Pictures of the text without a description, each once, where they stand first. */
export function mutePictures(blocks: readonly Block[], references: References): MutePicture[] {
  const pictures = new Map(references.pictures.map((it) => [it.id, it]));
  const found = new Map<PictureId, MutePicture>();
  for (const block of blocksAsTheyStand(blocks)) {
    const picture = block.type === 'picture' ? pictures.get(block.pictureId) : undefined;
    if (picture === undefined || (picture.altText ?? '').trim() !== '' || found.has(picture.id)) continue;
    found.set(picture.id, { picture, blockId: block.id });
  }
  return [...found.values()];
}

/** What a block points at and the library does not hold: a page is never printed without it in silence. */
function lostIn(block: Block, held: ReadonlySet<string>): string[] {
  const restore = 'Restore it from the trash, or take it out of the text.';
  const cites = citationsOf([block]).filter((it) => it.targets.some(({ target }) => !held.has(target.id)));
  const figures = contentsOf(block)
    .flat()
    .filter((it) => it.type === 'figure' && !held.has(it.figureId));
  const isUnbound = block.type === 'quotation' && block.excerptId !== null && !held.has(block.excerptId);
  return [
    cites.length === 0
      ? ''
      : `${cites.length === 1 ? 'A citation' : counted(cites.length, 'citation')}${within(block)} ${cites.length === 1 ? 'leads' : 'lead'} to something that is not in the library. ${restore}`,
    figures.length === 0
      ? ''
      : `${figures.length === 1 ? 'A figure' : counted(figures.length, 'figure')}${within(block)} ${figures.length === 1 ? 'is' : 'are'} not in the library any more. ${restore}`,
    isUnbound
      ? `The excerpt behind the quotation “${wordsOf(block)}” is not in the library any more. ${restore}`
      : '',
    block.type === 'picture' && !held.has(block.pictureId)
      ? `A picture is not in the library any more. ${restore}`
      : '',
  ].filter((it) => it !== '');
}

function sentenceOf({ code, subject }: PrintProblem): string | null {
  switch (code) {
    case 'quotation-altered':
      return `The quotation “${subject}” no longer says its excerpt word for word. Compare them, or show what you changed by … and [ ].`;
    case 'broken-cross-reference':
      return `A cross-reference in “${subject}” leads to a part that is gone; “missing reference” would stand in its place.`;
    case 'chart-incomplete':
      return `“${subject}” does not show every figure as it was asked to. Change its figures or its form.`;
    case 'citation-without-locator':
      return `The citation of “${subject}” names no page or paragraph.`;
    case 'citation-style-missing':
      return `The citation style “${subject}” is not in this library; the house style is used. Add it again, or choose another in Page Setup.`;
    case 'picture-without-alt-text':
      // Asked for by itself, with a field to write it in.
      return null;
  }
}

const SAID_BY: Partial<Record<PrintProblem['code'], string>> = {
  'quotation-altered': 'quotations',
  'broken-cross-reference': 'broken-cross-reference',
};

/** Without what a check says too, open or let stand. */
export function notSaidTwice(findings: readonly Finding[], checked: readonly CheckFinding[]): Finding[] {
  return findings.filter(({ saidBy, blockId }) => {
    const isSame = (it: CheckFinding) =>
      (it.check === saidBy || it.rule === saidBy) && it.blockId === blockId;
    return saidBy === undefined || !checked.some(isSame);
  });
}

function composedProblems(
  briefing: Briefing,
  references: References,
  { suggestions: showSuggestions, style }: Looking,
): Finding[] {
  const composed = composeDocument(briefing, references, {
    showSuggestions,
    style,
    allowMissingAltText: true,
  });
  if (!composed.ok) return [];
  return composed.value.problems.flatMap((problem) => {
    const sentence = sentenceOf(problem);
    const saidBy = SAID_BY[problem.code];
    const about = { blockId: problem.blockId, stops: false };
    return sentence === null ? [] : [{ sentence, ...about, ...(saidBy === undefined ? {} : { saidBy }) }];
  });
}

interface Looking {
  readonly suggestions: boolean;
  /** How notes are worded. */
  readonly style: CitationStyle;
}

/**
 * What stands in the way of an export, then what is worth a look, each in the order of the text. Descriptions of pictures
 * are not among them (`mutePictures`).
 */
export function findingsOf(briefing: Briefing, references: References, looking: Looking): Finding[] {
  const { suggestions } = looking;
  const blocks = suggestions ? briefing.blocks : blocksAsTheyStand(briefing.blocks);
  const { sources, excerpts, figures, pictures } = references;
  const held = new Set<string>([...sources, ...excerpts, ...figures, ...pictures].map((it) => it.id));
  const lost = blocks.flatMap((block) =>
    lostIn(block, held).map((sentence): Finding => ({ sentence, blockId: block.id, stops: true })),
  );
  const open = suggestions ? 0 : suggestionIds(briefing.blocks).size;
  const firstOpen = briefing.blocks.find((it) => suggestionIds([it]).size > 0)?.id ?? null;
  const unvouched = blocks
    .filter((it) => it.type === 'quotation' && it.excerptId === null)
    .map((it) => ({
      sentence: `The quotation “${wordsOf(it)}” is not tied to an excerpt, so nothing vouches for its words.`,
      ...{ blockId: it.id, stops: false, saidBy: 'quotations' },
    }));
  const look = (sentence: string, blockId: BlockId | null): Finding => ({ sentence, blockId, stops: false });
  return [
    ...lost,
    ...(briefing.title.trim() === ''
      ? [{ ...look('The briefing has no title.', null), saidBy: 'no-title' }]
      : []),
    ...(open === 0
      ? []
      : [
          look(
            `${counted(open, 'suggestion')} ${open === 1 ? 'is open; it is' : 'are open; they are'} not printed.`,
            firstOpen,
          ),
        ]),
    ...unvouched,
    ...composedProblems(briefing, references, looking),
  ];
}
