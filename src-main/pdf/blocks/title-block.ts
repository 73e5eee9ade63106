import type { PrintDocument, PrintFact } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { breakEvenly, breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
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
import { element, labelledItem, listOf, type StructureElement } from './structure.ts';

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
  const outer: StructureElement[] = [];
  const set = (words: string, style: TextStyle, above: number, role: 'P' | 'Title' = 'P'): Strip[] => {
    const lines = breakEvenly(spansOfText(setting.typefaces, style, words), column.width);
    const owner = element(role);
    outer.push(owner);
    return withFirst(contentOf(owner, stripsOfLines(lines, style, column)), () => ({ above }));
  };
  const strips = together([
    ...set(kindLabelAsPrinted(document), text.kindLabel, 0),
    ...set(document.title, text.title, titleBlock.titleGap, 'Title'),
    ...document.byline.flatMap((line, at) => set(line, text.byline, at === 0 ? titleBlock.bylineGap : 0)),
    ...factStrips(setting, document.facts, outer),
    { ...ruleStrip(column, titleBlock.rule), above: titleBlock.ruleGap },
  ]);
  return structured(outer, strips);
}

/** Each fact beside its label; the values share an edge. Their list is added to `outer`. */
function factStrips(setting: Setting, facts: readonly PrintFact[], outer: StructureElement[]): Strip[] {
  const { column, text, titleBlock } = setting.style;
  const style = { ...text.byline, bold: true };
  const labels = facts.map(
    ({ label }) => breakLines(spansOfText(setting.typefaces, style, label), column.width)[0],
  );
  const widest = Math.max(0, ...labels.map((it) => it?.width ?? 0));
  const beside = inset(column, Math.min(widest + titleBlock.factGap, column.width / 2));
  const items = facts.map(() => labelledItem());
  if (items.length > 0) outer.push(listOf(items));
  return facts.flatMap(({ value }, at) => {
    const label = labels[at];
    const item = items[at] ?? labelledItem();
    const lines = breakLines(spansOfText(setting.typefaces, text.byline, value), beside.width);
    return withFirst(contentOf(item.body, stripsOfLines(lines, text.byline, beside)), (first) => ({
      above: at === 0 ? titleBlock.bylineGap : 0,
      marks:
        label === undefined
          ? first.marks
          : [markOf(item.label, textMark(label, style, column.x, 0)), ...first.marks],
    }));
  });
}
