import { blankEnd, CODE, isDigit, regularEnd, textEnd } from './characters.ts';
import { bytesOfText } from './values.ts';

/** What one operator of a page does, and with what: of that, what rules ask for. */
export interface Operation {
  readonly operator: string;
  /** The names before it, those in dictionaries too. */
  readonly names: readonly string[];
  /** What stands after the name MCID. */
  readonly number: number | null;
  /** The codes of all text before it, two bytes each. */
  readonly shown: readonly number[];
}

/** Reads what a page does, a character a byte. Arrays and dictionaries are flat here, which is enough for what is asked. */
export function eachOperation(content: string, see: (operation: Operation) => void): void {
  const names: string[] = [];
  const shown: number[] = [];
  let number: number | null = null;
  let at = blankEnd(content, 0);
  while (at < content.length) {
    const first = content.charCodeAt(at);
    const start = at;
    if (first === CODE.name) {
      at = regularEnd(content, at + 1);
      names.push(content.slice(start + 1, at));
    } else if (first === CODE.less) {
      at = content.charCodeAt(at + 1) === CODE.less ? at + 2 : hexEnd(content, at, shown);
    } else if (first === CODE.opening) {
      at = textEnd(content, at);
      if (at < 0) throw new SyntaxError('text on a page does not end');
      addCodes({ type: 'text', written: content.slice(start + 1, at - 1), isHex: false }, shown);
    } else {
      at = regularEnd(content, at);
      if (at === start) at += 1;
      else if (isDigit(first) || first === 45 || first === 46 || first === 43) {
        if (names.at(-1) === 'MCID') number = Number(content.slice(start, at));
      } else {
        see({ operator: content.slice(start, at), names, number, shown });
        names.length = 0;
        shown.length = 0;
        number = null;
      }
    }
    at = blankEnd(content, at);
  }
}

/** Adds the codes of text in hexadecimal digits, and answers where it ends. */
function hexEnd(content: string, start: number, shown: number[]): number {
  const end = content.indexOf('>', start);
  if (end < 0) throw new SyntaxError('text on a page does not end');
  const before = shown.length;
  for (let at = start + 1; at < end; at += 4) {
    const code =
      (digit(content.charCodeAt(at)) << 12) |
      (digit(content.charCodeAt(at + 1)) << 8) |
      (digit(content.charCodeAt(at + 2)) << 4) |
      digit(content.charCodeAt(at + 3));
    if (code >= 0 && at + 4 <= end) shown.push(code);
    else {
      // White space between the digits, or some too few.
      shown.length = before;
      addCodes({ type: 'text', written: content.slice(start + 1, end), isHex: true }, shown);
      break;
    }
  }
  return end + 1;
}

function addCodes(text: Parameters<typeof bytesOfText>[0], shown: number[]): void {
  const bytes = bytesOfText(text) ?? '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    shown.push(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
}

/** What a hexadecimal digit stands for; below 0 for what is none. */
function digit(code: number): number {
  if (isDigit(code)) return code - 48;
  const letter = (code | 32) - 87;
  return letter >= 10 && letter <= 15 ? letter : -1;
}
