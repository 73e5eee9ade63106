import type { PrintDocument, PrintFact } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { breakEvenly, breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import { ruleStrip, stripsOfLines, textMark, together, withFirst, type Strip } from './strips.ts';

/** The kind of document in capitals, by the rules of its language. */
export function kindLabelAsPrinted({
  kindLabel,
  language,
}: Pick<PrintDocument, 'kindLabel' | 'language'>): string {
  const [known] = Intl.getCanonicalLocales(isLanguageTag(language) ? language : 'und');
  return kindLabel.toLocaleUpperCase(known);
}

function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(text) && canBeCanonical(text);
}

function canBeCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Kind, title, byline, facts and the rule under them, in one piece. */
export function titleStrips(setting: Setting, document: PrintDocument): Strip[] {
  const { column, text, titleBlock } = setting.style;
  const set = (words: string, style: TextStyle, above: number): Strip[] => {
    const lines = breakEvenly(spansOfText(setting.typefaces, style, words), column.width);
    return withFirst(stripsOfLines(lines, style, column), () => ({ above }));
  };
  return together([
    ...set(kindLabelAsPrinted(document), text.kindLabel, 0),
    ...set(document.title, text.title, titleBlock.titleGap),
    ...document.byline.flatMap((line, at) => set(line, text.byline, at === 0 ? titleBlock.bylineGap : 0)),
    ...factStrips(setting, document.facts),
    { ...ruleStrip(column, titleBlock.rule), above: titleBlock.ruleGap },
  ]);
}

/** Each fact beside its label; the values share an edge. */
function factStrips(setting: Setting, facts: readonly PrintFact[]): Strip[] {
  const { column, text, titleBlock } = setting.style;
  const style = { ...text.byline, bold: true };
  const labels = facts.map(
    ({ label }) => breakLines(spansOfText(setting.typefaces, style, label), column.width)[0],
  );
  const widest = Math.max(0, ...labels.map((it) => it?.width ?? 0));
  const beside = inset(column, Math.min(widest + titleBlock.factGap, column.width / 2));
  return facts.flatMap(({ value }, at) => {
    const label = labels[at];
    const lines = breakLines(spansOfText(setting.typefaces, text.byline, value), beside.width);
    return withFirst(stripsOfLines(lines, text.byline, beside), (first) => ({
      above: at === 0 ? titleBlock.bylineGap : 0,
      marks: label === undefined ? first.marks : [textMark(label, style, column.x, 0), ...first.marks],
    }));
  });
}
