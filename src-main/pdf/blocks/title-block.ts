import type { PrintDocument } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { breakEvenly } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import { ruleStrip, stripsOfLines, together, withFirst, type Strip } from './strips.ts';

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

/** Kind, title, byline and the rule under them, in one piece. */
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
    { ...ruleStrip(column, titleBlock.rule), above: titleBlock.ruleGap },
  ]);
}
