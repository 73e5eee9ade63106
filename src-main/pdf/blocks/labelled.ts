import type { PrintBlock, PrintPart, PrintRun } from '#core/print/document.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { INDENT, LABELLED, MEASURE, PAGE, RULE, STYLES, type TextStyle } from '#main/pdf/style/page-style.ts';
import { FULL } from './setting.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import {
  makeStrip,
  stripsOfLines,
  textMark,
  together,
  withFirst,
  type Column,
  type Strip,
} from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

type Of<T extends PrintBlock['type']> = Extract<PrintBlock, { type: T }>;

/**
 * A judgement between two rules; under it, on lines of their own, how likely it is and how sure its author. One that
 * follows another (`isFirst` is false) needs no rule above.
 */
export function judgementStrips(typefaces: Typefaces, block: Of<'key-judgement'>, isFirst: boolean): Strip[] {
  const judged = linesOf(typefaces, STYLES.judgement, block.runs, FULL, block.portionMark);
  const axes = [block.likelihood, block.confidence].flatMap((runs) =>
    runs === null
      ? []
      : withFirst(linesOf(typefaces, STYLES.judgementAxis, runs, FULL), () => ({ above: LABELLED.axisGap })),
  );
  const words = withFirst([...judged, ...axes], () => ({ above: LABELLED.rulePad }));
  const below = { ...ruleStrip(), above: LABELLED.rulePad };
  const strips = [...(isFirst ? [ruleStrip()] : []), ...words, below];
  return strips.map((strip, at) => ({
    ...strip,
    // The upper rule stays with two lines, the lower one with the last.
    mayBreakBefore: strip.mayBreakBefore && !(isFirst && at === 1) && at !== strips.length - 1,
  }));
}

/** A question in bold, and under it each part beside its label. */
export function questionStrips(typefaces: Typefaces, block: Of<'question'>): Strip[] {
  const asked = linesOf(typefaces, STYLES.question, block.runs, FULL, block.portionMark);
  const column = { x: PAGE.side + INDENT.part, width: MEASURE - INDENT.part };
  const parts = block.parts.flatMap((part, at) =>
    withFirst(partStrips(typefaces, part, column), (first) => ({
      above: LABELLED.partGap,
      // A question is never left alone at a page's foot.
      mayBreakBefore: first.mayBreakBefore && at > 0,
    })),
  );
  return [...together(asked), ...parts];
}

/** The label on the left, cut into lines where it is too long for its place; the words beside it. */
function partStrips(typefaces: Typefaces, { label, runs }: PrintPart, column: Column): Strip[] {
  const width = INDENT.part - LABELLED.labelGap;
  const labels = breakLines(spansOfText(typefaces, STYLES.partLabel, label), width);
  const lines = breakLines(spansOfRuns(typefaces, STYLES.body, runs), column.width);
  const empty = { fragments: [], width: 0, marks: [] };
  const whole = [...lines, ...labels.slice(lines.length).map(() => empty)];
  return stripsOfLines(whole, STYLES.body, column).map((strip, at) => {
    const beside = labels[at];
    if (beside === undefined) return strip;
    const mark = textMark(beside, STYLES.body, PAGE.side, 0);
    return { ...strip, marks: [mark, ...strip.marks], mayBreakBefore: at === 0 && strip.mayBreakBefore };
  });
}

/** A point to make behind a bullet; under it, smaller and further in, the fact it rests on. */
export function speakingPointStrips(typefaces: Typefaces, block: Of<'speaking-point'>): Strip[] {
  const column = inset(INDENT.listStep);
  const [bullet] = breakLines(spansOfText(typefaces, STYLES.body, '•'), MEASURE);
  const point = withFirst(
    linesOf(typefaces, STYLES.body, block.runs, column, block.portionMark),
    (first) => ({
      marks:
        bullet === undefined
          ? first.marks
          : [textMark(bullet, STYLES.body, column.x - 12, 0), ...first.marks],
    }),
  );
  const fact = linesOf(typefaces, STYLES.fact, block.fact, inset(2 * INDENT.listStep));
  return [...point, ...withFirst(fact, () => ({ above: LABELLED.factGap, mayBreakBefore: false }))];
}

export function ruleStrip(): Strip {
  const line = {
    type: 'box',
    x: PAGE.side,
    y: 0,
    width: MEASURE,
    height: LABELLED.rule,
    color: RULE,
  } as const;
  return makeStrip(line.height, [line]);
}

function inset(by: number): Column {
  return { x: PAGE.side + by, width: MEASURE - by };
}

function linesOf(
  typefaces: Typefaces,
  style: TextStyle,
  runs: readonly PrintRun[],
  column: Column,
  portionMark: string | null = null,
): Strip[] {
  const spans = spansOfRuns(typefaces, style, runs, portionMark);
  return stripsOfLines(breakLines(spans, column.width), style, column);
}
