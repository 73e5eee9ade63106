// Characters of PDF (ISO 32000-1, 7.2.2), by their codes.

const REGULAR = 0;
const BLANK = 1;
const DELIMITER = 2;

const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if ([0, 9, 10, 12, 13, 32].includes(code)) return BLANK;
  return '()<>[]{}/%'.includes(String.fromCharCode(code)) ? DELIMITER : REGULAR;
});

export const isBlank = (code: number): boolean => KINDS[code] === BLANK;
/** Of a name, a number or a word. */
export const isRegular = (code: number): boolean => KINDS[code] === REGULAR;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Some that have a meaning of their own. */
export const CODE = {
  name: 47,
  opening: 40,
  closing: 41,
  less: 60,
  more: 62,
  array: 91,
  end: 93,
  escape: 92,
  remark: 37,
  newline: 10,
  return: 13,
} as const;

/** Where the name, number or word ends that begins at `start`. */
export function regularEnd(text: string, start: number): number {
  let end = start;
  while (isRegular(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where white space and remarks end that begin at `start`. */
export function blankEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isBlank(text.charCodeAt(end))) end += 1;
    if (text.charCodeAt(end) !== CODE.remark) return end;
    while (end < text.length && text.charCodeAt(end) !== CODE.newline && text.charCodeAt(end) !== CODE.return)
      end += 1;
  }
}

/** Where text ends that begins at `start` with a bracket; -1 where it does not end. */
export function textEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const it = text.charCodeAt(at);
    if (it === CODE.escape) at += 1;
    else if (it === CODE.opening) depth += 1;
    else if (it === CODE.closing) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return -1;
}
