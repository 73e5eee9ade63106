import iconv from 'iconv-lite';

// The outside of messages and saved pages (RFC 5322, RFC 2046), as Latin-1: one character a byte.

/** The lines above the first empty one, each header on one line. */
export function headerBlock(latin1: string): string {
  const end = /\r?\n\r?\n/.exec(latin1);
  return latin1.slice(0, end?.index ?? latin1.length).replace(/\r?\n[ \t]+/g, ' ');
}

/** The value of the first header of that name, or null. */
export function headerOf(block: string, name: string): string | null {
  return new RegExp(`^${name}[ \\t]*:[ \\t]*(.*?)[ \\t\\r]*$`, 'im').exec(block)?.[1] ?? null;
}

/** A parameter of a header's value, such as the `boundary` of a content type; '' where it has none. */
export function parameterOf(value: string | null, name: string): string {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s"]+))`, 'i').exec(value ?? '');
  return found?.[1] ?? found?.[2] ?? '';
}

/** Whether a file begins as a message does that was sent: with headers that nobody writes by hand. */
export function beginsAsMessage(head: string, isNamed: boolean): boolean {
  const block = headerBlock(head);
  if (isNamed) return /^(?:from |[\w-]+[ \t]*:)/i.test(block);
  const isHeaders = /^(?:[\w-]+[ \t]*:.*\r?(?:\n|$))+$/.test(block);
  return isHeaders && /^(?:message-id|mime-version|received):/im.test(block) && /^from:/im.test(block);
}

/** Whether a file begins as a page does that a browser saved with all that belongs to it. */
export function beginsAsSavedPage(head: string, isNamed: boolean): boolean {
  const block = headerBlock(head);
  if (!/^multipart\/related\b/i.test(headerOf(block, 'content-type') ?? '')) return false;
  return isNamed || /^(?:snapshot-content-location:|from:\s*"?<?saved by )/im.test(block);
}

/** The parts between the borders of a multipart, in their order; parts that are multiparts stay whole. */
export function partsOf(bytes: Uint8Array): Uint8Array[] {
  const text = iconv.decode(bytes, 'latin1');
  const boundary = parameterOf(headerOf(headerBlock(text), 'content-type'), 'boundary');
  if (boundary === '') return [];
  const parts: Uint8Array[] = [];
  const border = `\n--${boundary}`;
  for (let at = text.indexOf(border); at >= 0 && !text.startsWith('--', at + border.length);) {
    const start = text.indexOf('\n', at + border.length) + 1;
    const next = text.indexOf(border, at + border.length);
    if (start > 0) parts.push(bytes.subarray(start, next < 0 ? bytes.length : next));
    at = next;
  }
  return parts;
}
