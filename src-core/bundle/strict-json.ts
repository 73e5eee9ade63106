import { fail, ok, type Result } from '#core/model/result.ts';
import type { BundleFault } from './faults.ts';

/** Deeper than anything a briefing says; a parser that calls itself would run out of stack on more. */
const DEEPEST = 64;
/** The one key that is no key: it would change what an object is. */
const FORBIDDEN = '__proto__';

type JsonFault = Extract<
  BundleFault,
  'json-unreadable' | 'json-too-deep' | 'json-key-twice' | 'json-key-forbidden'
>;

/**
 * JSON read as one can be sure of it: two readers never see two different things in it. Refuses what `JSON.parse` lets pass,
 * a key said twice, a key that changes its object, more than 64 levels.
 */
export function strictJson(text: string): Result<unknown, JsonFault> {
  const fault = keyFault(text);
  if (fault !== null) return fail(fault);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail('json-unreadable');
  }
}

/** One pass over the signs: no recursion, so that depth costs nothing. */
function keyFault(text: string): JsonFault | null {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null);
      if (open.length > DEEPEST) return 'json-too-deep';
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      const end = endOfString(text, at);
      if (end < 0) return 'json-unreadable';
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key = decoded(text.slice(at, end + 1));
        if (key === null) return 'json-unreadable';
        if (key === FORBIDDEN) return 'json-key-forbidden';
        if (keys.has(key)) return 'json-key-twice';
        keys.add(key);
      }
      at = end;
    }
  }
  return null;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}

const isSpace = (sign: string | undefined): boolean =>
  sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (isSpace(text[at])) at += 1;
  return text[at] === ':';
}

/** Two spellings of one key (`a`, `\u0061`) are one key. */
function decoded(quoted: string): string | null {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return null;
  }
}
