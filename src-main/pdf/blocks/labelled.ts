import type { PrintBlock, PrintPart, PrintRun } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset, type Column } from '#main/pdf/style/page-style.ts';
import { breakLines, itemManner } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import {
  contentOf,
  markOf,
  ruleStrip,
  stripsOfLines,
  structured,
  textMark,
  together,
  withFirst,
  type Strip,
} from './strips.ts';
import { element, labelledItem, listOf, type LabelledItem } from './structure.ts';

type Of<T extends PrintBlock['type']> = Extract<PrintBlock, { type: T }>;

/**
 * A judgement between two rules; under it, on lines of their own, how likely it is and how sure its author. One that
 * follows another (`isFirst` is false) needs no rule above.
 */
export function judgementStrips(setting: Setting, block: Of<'key-judgement'>, isFirst: boolean): Strip[] {
  const { column, labelled, text } = setting.style;
  const said = element('P');
  const judged = contentOf(said, linesOf(setting, text.judgement, block.runs, column, block.portionMark));
  const outer = [said];
  const axes = [block.likelihood, block.confidence].flatMap((runs) => {
    if (runs === null) return [];
    const axis = element('P');
    outer.push(axis);
    const lines = contentOf(axis, linesOf(setting, text.judgementAxis, runs, column));
    return withFirst(lines, () => ({ above: labelled.axisGap }));
  });
  const words = withFirst([...judged, ...axes], () => ({ above: labelled.rulePad }));
  const rule = ruleStrip(column, labelled.rule);
  const below = { ...rule, above: labelled.rulePad };
  const strips = structured(outer, [...(isFirst ? [rule] : []), ...words, below]);
  return strips.map((strip, at) => ({
    ...strip,
    // The upper rule stays with two lines, the lower one with the last.
    mayBreakBefore: strip.mayBreakBefore && !(isFirst && at === 1) && at !== strips.length - 1,
  }));
}

/** A question in bold, and under it each part beside its label. */
export function questionStrips(setting: Setting, block: Of<'question'>): Strip[] {
  const { column: full, labelled, text } = setting.style;
  const question = element('P');
  const asked = contentOf(question, linesOf(setting, text.question, block.runs, full, block.portionMark));
  const column = inset(full, labelled.partIndent);
  const items = block.parts.map(() => labelledItem());
  const parts = block.parts.flatMap((part, at) =>
    withFirst(partStrips(setting, part, column, items[at] ?? labelledItem()), (first) => ({
      above: labelled.partGap,
      // A question is never left alone at a page's foot.
      mayBreakBefore: first.mayBreakBefore && at > 0,
    })),
  );
  const answers = items.length === 0 ? [] : [listOf(items)];
  return structured([question, ...answers], [...together(asked), ...parts]);
}

/** The label on the left, cut into lines where it is too long for its place; the words beside it. */
function partStrips(
  setting: Setting,
  { label, runs }: PrintPart,
  column: Column,
  item: LabelledItem,
): Strip[] {
  const { column: full, labelled, text } = setting.style;
  const width = labelled.partIndent - labelled.labelGap;
  const labels = breakLines(spansOfText(setting.typefaces, text.partLabel, label), width);
  const lines = breakLines(spansOfRuns(setting, text.body, runs), column.width, itemManner(setting.style));
  const empty = { fragments: [], width: 0, marks: [] };
  const whole = [...lines, ...labels.slice(lines.length).map(() => empty)];
  return contentOf(item.body, stripsOfLines(whole, text.body, column)).map((strip, at) => {
    const beside = labels[at];
    if (beside === undefined) return strip;
    const mark = markOf(item.label, textMark(beside, text.body, full.x, 0));
    return { ...strip, marks: [mark, ...strip.marks], mayBreakBefore: at === 0 && strip.mayBreakBefore };
  });
}

/** A point to make behind a bullet; under it, smaller and further in, the fact it rests on. */
export function speakingPointStrips(setting: Setting, block: Of<'speaking-point'>): Strip[] {
  const { column: full, labelled, list, text } = setting.style;
  const column = inset(full, list.indent);
  const [bullet] = breakLines(spansOfText(setting.typefaces, text.body, '•'), full.width);
  const behind = element('P');
  const fact = contentOf(behind, linesOf(setting, text.fact, block.fact, inset(full, 2 * list.indent)));
  const item = labelledItem(fact.length > 0 ? [behind] : []);
  const said = contentOf(item.body, linesOf(setting, text.body, block.runs, column, block.portionMark));
  const point = withFirst(said, (first) => ({
    marks:
      bullet === undefined
        ? first.marks
        : [markOf(item.label, textMark(bullet, text.body, column.x - list.bullet, 0)), ...first.marks],
  }));
  return structured(
    [listOf([item], { series: 'points', numbering: 'Disc' })],
    [...point, ...withFirst(fact, () => ({ above: labelled.factGap, mayBreakBefore: false }))],
  );
}

function linesOf(
  setting: Setting,
  style: TextStyle,
  runs: readonly PrintRun[],
  column: Column,
  portionMark: string | null = null,
): Strip[] {
  const spans = spansOfRuns(setting, style, runs, portionMark);
  return stripsOfLines(breakLines(spans, column.width, itemManner(setting.style)), style, column);
}
