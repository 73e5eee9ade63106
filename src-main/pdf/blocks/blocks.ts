import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import type { Space } from '#main/pdf/style/look.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { breakLines, proseManner } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import { headingText, setHeading } from './heading.ts';
import { judgementStrips, questionStrips, speakingPointStrips } from './labelled.ts';
import { listStrips } from './list.ts';
import { directionOfBlock, mirroredStrips } from './mirror.ts';
import { chartStrips, pictureStrips } from './picture-strips.ts';
import { keptOrMade, type SetBlock, type Setting } from './setting.ts';
import {
  asOne,
  contentOf,
  ofBlock,
  ruleStrip,
  stripsOfLines,
  structured,
  textMark,
  togetherUpTo,
  withFirst,
  type Heading,
  type Strip,
} from './strips.ts';
import { element } from './structure.ts';
import { tableStrips } from './table.ts';

/** All blocks in order; `headings` are theirs, as `headingsOf` gives them. `onBlock` is called before each. */
export function setBlocks(
  setting: Setting,
  blocks: readonly PrintBlock[],
  headings: readonly Heading[],
  onBlock: () => void = () => {},
): SetBlock[] {
  const set = blockSetter(setting, blocks, headings);
  return blocks.map((_, at) => {
    onBlock();
    return set(at);
  });
}

/** Sets one block of many, by its index. */
export function blockSetter(
  setting: Setting,
  blocks: readonly PrintBlock[],
  headings: readonly Heading[],
): (at: number) => SetBlock {
  const entries = entriesOf(blocks, headings);
  const set = (block: PrintBlock, at: number): SetBlock => {
    if (block.type === 'key-judgement') return setJudgement(setting, block, blocks[at - 1], blocks[at + 1]);
    const entry = entries.get(block);
    return block.type === 'heading' && entry !== undefined
      ? setHeading(setting, block, entry)
      : setBlock(setting, block);
  };
  return (at) => {
    const block = blocks[at];
    if (block === undefined) throw new Error('a block was asked for that is not there');
    const neighbours =
      block.type === 'key-judgement' ? [blocks[at - 1]?.type, blocks[at + 1]?.type] : entries.get(block);
    return keptOrMade(setting, ['block', block, neighbours], () => {
      const made = set(block, at);
      return { ...made, strips: ofBlock(block.id, inItsDirection(setting, block, made.strips)) };
    });
  };
}

/** The entry of each heading that has words. */
function entriesOf(
  blocks: readonly PrintBlock[],
  headings: readonly Heading[],
): ReadonlyMap<PrintBlock, Heading> {
  const entries = new Map<PrintBlock, Heading>();
  for (const block of blocks) {
    if (block.type !== 'heading' || headingText(block) === '') continue;
    const heading = headings[entries.size];
    if (heading === undefined) throw new Error('a heading is missing from the list of headings');
    entries.set(block, heading);
  }
  return entries;
}

/** Blocks of an annex: their headings stand neither in the contents nor in the outline. */
export function setBlocksApart(setting: Setting, blocks: readonly PrintBlock[]): SetBlock[] {
  return blocks.map((block) =>
    keptOrMade(setting, ['apart', block], () => {
      const made = setBlock(setting, block);
      return { ...made, strips: inItsDirection(setting, block, made.strips) };
    }),
  );
}

/** A block that runs against its document stands at the other side of the column. */
function inItsDirection({ style }: Setting, block: PrintBlock, strips: readonly Strip[]): readonly Strip[] {
  const isAgainst = directionOfBlock(block, style.direction) !== style.direction;
  return isAgainst ? mirroredStrips(strips, style.column) : strips;
}

function setBlock(setting: Setting, block: PrintBlock): SetBlock {
  const { column, labelled, quotation, space, text } = setting.style;
  const set = (strips: readonly Strip[], around: Space): SetBlock => ({
    strips,
    ...around,
    keepsNext: false,
  });
  const small = setting.pageHeight * labelled.together;
  switch (block.type) {
    case 'heading':
      return setHeading(setting, block, null);
    case 'paragraph':
      return { ...set(paragraphStrips(setting, block), space.paragraph), keepsNext: announces(block.runs) };
    case 'quotation': {
      const narrower = inset(column, quotation.indent, quotation.indent);
      const spans = spansOfRuns(setting, text.quotation, block.runs, block.portionMark);
      const strips = stripsOfLines(
        breakLines(spans, narrower.width, proseManner(setting.style)),
        text.quotation,
        narrower,
      );
      const words = element('P');
      return set(structured([element('BlockQuote', [words])], contentOf(words, strips)), space.quotation);
    }
    case 'list':
      return set(listStrips(setting, block), space.list);
    case 'table':
      return set(tableStrips(setting, block), space.table);
    case 'picture':
      return set(pictureStrips(setting, block), space.picture);
    case 'chart':
      return set(chartStrips(setting, block), space.picture);
    case 'key-judgement':
      return setJudgement(setting, block, undefined, undefined);
    case 'question':
      return set(togetherUpTo(small, questionStrips(setting, block)), space.question);
    case 'speaking-point':
      return set(togetherUpTo(small, speakingPointStrips(setting, block)), space.point);
    case 'page-break':
      return { ...set([], space.rule), endsPage: true };
    case 'rule':
      return set([ruleStrip(column, labelled.rule)], space.rule);
  }
}

/** A judgement; one that follows another shares the rule between them. */
function setJudgement(
  setting: Setting,
  block: Extract<PrintBlock, { type: 'key-judgement' }>,
  previous: PrintBlock | undefined,
  next: PrintBlock | undefined,
): SetBlock {
  const { labelled, space } = setting.style;
  const isFirst = previous?.type !== 'key-judgement';
  const isLast = next?.type !== 'key-judgement';
  const strips = togetherUpTo(
    setting.pageHeight * labelled.together,
    judgementStrips(setting, block, isFirst),
  );
  const { before, after } = space.judgement;
  return {
    strips,
    before: isFirst ? before : labelled.rulePad,
    after: isLast ? after : labelled.rulePad,
    keepsNext: false,
  };
}

/** Words that end in a colon: what they announce begins on the same page. */
function announces(runs: readonly PrintRun[]): boolean {
  const words = runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return /[:：]\s*$/u.test(words);
}

/** A paragraph; its number stands in the margin, so that text and headings keep one edge. */
function paragraphStrips(
  setting: Setting,
  { runs, portionMark, number }: Extract<PrintBlock, { type: 'paragraph' }>,
): Strip[] {
  const { column, paragraphNumberGap, text } = setting.style;
  const style = text.body;
  const spans = spansOfRuns(setting, style, runs, portionMark);
  const lines = breakLines(spans, column.width, proseManner(setting.style));
  const written = number === null ? [] : spansOfText(setting.typefaces, style, number);
  const [set] = breakLines(written, column.width);
  const strips = withFirst(stripsOfLines(lines, style, column), (first) => ({
    marks:
      set === undefined
        ? first.marks
        : [textMark(set, style, column.x - paragraphNumberGap - set.width, 0), ...first.marks],
  }));
  return asOne(element('P'), strips);
}
