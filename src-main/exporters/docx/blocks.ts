import { BorderStyle, HeadingLevel, Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { wordsOf } from '#main/exporters/words/columns.ts';
import { DEEPEST, LISTS } from './lists.ts';
import { paragraphOf } from './paragraphs.ts';
import { chartParts, pictureParts } from './pictures.ts';
import { bookmarked, paragraphDirection, textRuns, wordRuns } from './runs.ts';
import type { WordSetting } from './setting.ts';
import { tableParts } from './table.ts';
import { COLORS } from './word-look.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The blocks of a text or of an annex. */
export function wordBlocks(blocks: readonly PrintBlock[], setting: WordSetting): FileChild[] {
  const parts: FileChild[] = [];
  let startsPage = false;
  let instance = 0;
  blocks.forEach((block, at) => {
    if (block.type === 'page-break') {
      startsPage = true;
      return;
    }
    if (block.type === 'list') instance = setting.nextId();
    parts.push(...blockParts(block, setting, { startsPage, instance, before: blocks[at - 1] }));
    startsPage = false;
  });
  return parts;
}

interface Place {
  /** Whether a new page begins with it. */
  readonly startsPage: boolean;
  /** Counts anew for each list. */
  readonly instance: number;
  readonly before: PrintBlock | undefined;
}

function blockParts(block: PrintBlock, setting: WordSetting, place: Place): FileChild[] {
  const turn = place.startsPage ? { pageBreakBefore: true } : {};
  const before = block.portionMark === null ? {} : { before: `${block.portionMark} ` };
  const one = (style: string, runs: readonly PrintRun[], look: Look = {}) =>
    paragraphOf(style, runs, setting, { look: { ...turn, ...look }, ...before });
  switch (block.type) {
    case 'heading': {
      const number = block.number === null ? '' : `${block.number}\u2003`;
      const portion = block.portionMark === null ? '' : `${block.portionMark} `;
      return [headingOf(block, block.level, `${portion}${number}`, block.runs, setting, turn)];
    }
    case 'paragraph': {
      if (block.number === null) return [one('BodyText', block.runs)];
      const said = `${block.number}\t${before.before ?? ''}`;
      return [paragraphOf('NumberedParagraph', block.runs, setting, { look: turn, before: said })];
    }
    case 'quotation':
      return [one('Quote', block.runs)];
    case 'list':
      return listParts(block, setting, place.instance, turn, before);
    case 'table':
      return tableParts(block, setting, place.startsPage);
    case 'picture':
      return pictureParts(block, setting, place.startsPage);
    case 'chart':
      return chartParts(block, setting, place.startsPage);
    case 'key-judgement': {
      const axes = [block.likelihood, block.confidence].filter((it) => it !== null);
      // One that follows another needs no rule above.
      const top = place.before?.type === 'key-judgement' && !place.startsPage ? {} : { top: RULE };
      const bottom = (isLast: boolean) => (isLast ? { bottom: RULE } : {});
      return [
        one('KeyJudgement', block.runs, {
          ...{ border: { ...top, ...bottom(axes.length === 0) }, keepNext: axes.length > 0 },
        }),
        ...axes.map((runs, at) => {
          const isLast = at === axes.length - 1;
          return paragraphOf('JudgementAxis', runs, setting, {
            look: { border: bottom(isLast), keepNext: !isLast },
          });
        }),
      ];
    }
    case 'question': {
      const parts = block.parts.map(({ label, runs }) =>
        paragraphOf('Answer', runs, setting, { label: `${label}\t` }),
      );
      return [one('Question', block.runs), ...parts];
    }
    case 'speaking-point': {
      const numbering = { reference: LISTS.bullets, level: 0, instance: 0 };
      const hasFact = block.fact.length > 0;
      const point = one('SpeakingPoint', block.runs, { numbering, keepNext: hasFact });
      return hasFact ? [point, paragraphOf('PointFact', block.fact, setting)] : [point];
    }
    case 'page-break':
      return [];
    case 'rule':
      return [new Paragraph({ ...turn, border: { bottom: RULE } })];
  }
}

type Look = Omit<IParagraphOptions, 'text' | 'children'>;

/** Sizes of borders are eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, color: COLORS.rule, size: 6, space: 6 };

function listParts(
  block: Extract<PrintBlock, { type: 'list' }>,
  setting: WordSetting,
  instance: number,
  turn: Look,
  before: { before?: string },
): FileChild[] {
  const reference = block.ordered ? LISTS.numbers : LISTS.bullets;
  return block.items.map(({ depth, runs }, at) =>
    paragraphOf('ListParagraph', runs, setting, {
      look: {
        numbering: { reference, instance, level: Math.min(depth, DEEPEST) },
        ...(at === 0 && turn),
      },
      ...(at === 0 && before),
    }),
  );
}

/** A heading with the bookmark that the contents lead to. `of` is what the outline knows it by. */
export function headingOf(
  of: Parameters<WordSetting['outline']['anchorOf']>[0],
  level: 1 | 2 | 3,
  before: string,
  runs: readonly PrintRun[],
  setting: WordSetting,
  look: Look = {},
): Paragraph {
  const direction = paragraphDirection(wordsOf(runs), setting);
  const words = [...textRuns(before, setting, direction), ...wordRuns(runs, setting, direction)];
  const anchor = setting.outline.anchorOf(of);
  return new Paragraph({
    ...{ heading: HEADINGS[level], ...(direction === 'rtl' && { bidirectional: true }) },
    ...look,
    children: anchor === null ? words : bookmarked(anchor, words, setting),
  });
}
