import type { PrintBlock } from '#core/print/document.ts';
import { headingText, setHeading } from './heading.ts';
import { judgementStrips, questionStrips, ruleStrip, speakingPointStrips } from './labelled.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { listStrips } from './list.ts';
import {
  INDENT,
  LABELLED,
  MEASURE,
  PAGE,
  PARAGRAPH_NUMBER_GAP,
  SPACE,
  STYLES,
} from '#main/pdf/style/page-style.ts';
import { chartStrips, pictureStrips } from './picture-strips.ts';
import { FULL, type SetBlock, type Setting } from './setting.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import { stripsOfLines, textMark, togetherUpTo, withFirst, type Heading, type Strip } from './strips.ts';
import { tableStrips } from './table.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** All blocks in order; `headings` are theirs, as `headingsOf` gives them. */
export function setBlocks(
  setting: Setting,
  blocks: readonly PrintBlock[],
  headings: readonly Heading[],
): SetBlock[] {
  let seen = 0;
  return blocks.map((block, at) => {
    if (block.type === 'key-judgement') return setJudgement(setting, block, blocks[at - 1], blocks[at + 1]);
    if (block.type !== 'heading' || headingText(block) === '') return setBlock(setting, block);
    const heading = headings[seen];
    seen += 1;
    if (heading === undefined) throw new Error('a heading is missing from the list of headings');
    return setHeading(setting.typefaces, block, heading);
  });
}

function setBlock(setting: Setting, block: PrintBlock): SetBlock {
  const { typefaces } = setting;
  const set = (strips: readonly Strip[], space: { before: number; after: number }): SetBlock => ({
    strips,
    ...space,
    keepsNext: false,
  });
  const small = setting.pageHeight * LABELLED.together;
  switch (block.type) {
    case 'heading':
      return setHeading(typefaces, block, null);
    case 'paragraph':
      return set(paragraphStrips(typefaces, block), SPACE.paragraph);
    case 'quotation': {
      const column = { x: PAGE.side + INDENT.quotation, width: MEASURE - 2 * INDENT.quotation };
      const spans = spansOfRuns(typefaces, STYLES.quotation, block.runs, block.portionMark);
      return set(stripsOfLines(breakLines(spans, column.width), STYLES.quotation, column), SPACE.quotation);
    }
    case 'list':
      return set(listStrips(typefaces, block), SPACE.list);
    case 'table':
      return set(tableStrips(typefaces, block, setting.pageHeight), SPACE.table);
    case 'picture':
      return set(pictureStrips(setting, block), SPACE.picture);
    case 'chart':
      return set(chartStrips(setting, block), SPACE.picture);
    case 'key-judgement':
      return setJudgement(setting, block, undefined, undefined);
    case 'question':
      return set(togetherUpTo(small, questionStrips(typefaces, block)), SPACE.question);
    case 'speaking-point':
      return set(togetherUpTo(small, speakingPointStrips(typefaces, block)), SPACE.point);
    case 'page-break':
      return { ...set([], SPACE.rule), endsPage: true };
    case 'rule':
      return set([ruleStrip()], SPACE.rule);
  }
}

/** A judgement; one that follows another shares the rule between them. */
function setJudgement(
  { typefaces, pageHeight }: Setting,
  block: Extract<PrintBlock, { type: 'key-judgement' }>,
  previous: PrintBlock | undefined,
  next: PrintBlock | undefined,
): SetBlock {
  const isFirst = previous?.type !== 'key-judgement';
  const isLast = next?.type !== 'key-judgement';
  const strips = togetherUpTo(pageHeight * LABELLED.together, judgementStrips(typefaces, block, isFirst));
  const { before, after } = SPACE.judgement;
  return {
    strips,
    before: isFirst ? before : LABELLED.rulePad,
    after: isLast ? after : LABELLED.rulePad,
    keepsNext: false,
  };
}

/** A paragraph; its number stands in the margin, so that text and headings keep one edge. */
function paragraphStrips(
  typefaces: Typefaces,
  { runs, portionMark, number }: Extract<PrintBlock, { type: 'paragraph' }>,
): Strip[] {
  const style = STYLES.body;
  const lines = breakLines(spansOfRuns(typefaces, style, runs, portionMark), MEASURE);
  const written = number === null ? [] : spansOfText(typefaces, style, number);
  const [set] = breakLines(written, MEASURE);
  return withFirst(stripsOfLines(lines, style, FULL), (first) => ({
    marks:
      set === undefined
        ? first.marks
        : [textMark(set, style, PAGE.side - PARAGRAPH_NUMBER_GAP - set.width, 0), ...first.marks],
  }));
}
