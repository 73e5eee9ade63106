import type { PrintDocument } from '#core/print/document.ts';
import { breakEvenly } from '#main/pdf/type/lines.ts';
import { MEASURE, PAGE, RULE, STYLES, type TextStyle } from '#main/pdf/style/page-style.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { makeStrip, stripsOfLines, together, withFirst, type Strip } from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

const GAP = { title: 3, byline: 5, rule: 9 } as const;

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
export function titleStrips(typefaces: Typefaces, document: PrintDocument): Strip[] {
  const set = (text: string, style: TextStyle, above: number): Strip[] =>
    withFirst(
      stripsOfLines(breakEvenly(spansOfText(typefaces, style, text), MEASURE), style, {
        x: PAGE.side,
        width: MEASURE,
      }),
      () => ({ above }),
    );
  const rule = { type: 'box', x: PAGE.side, y: 0, width: MEASURE, height: 0.75, color: RULE } as const;
  return together([
    ...set(kindLabelAsPrinted(document), STYLES.kindLabel, 0),
    ...set(document.title, STYLES.title, GAP.title),
    ...document.byline.flatMap((line, at) => set(line, STYLES.byline, at === 0 ? GAP.byline : 0)),
    { ...makeStrip(rule.height, [rule]), above: GAP.rule },
  ]);
}
