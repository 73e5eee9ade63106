/** Whether a text begins as an SVG does; an XML declaration, comments and a document type may stand before. */
export function beginsAsSvg(text: string): boolean {
  const before = /^\ufeff?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype\s+svg[^>[]*(?:\[[^\]]*\]\s*)?>)*/i.exec(
    text,
  );
  return /^<(?:[a-z][\w.-]*:)?svg[\s>/]/i.test(text.slice(before?.[0].length ?? 0));
}
