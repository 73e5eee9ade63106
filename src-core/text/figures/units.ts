import { currencyBefore, currencyCodes, unitsAfter } from '#core/text/words/number-words.ts';

/** A unit and how many units of text it takes beside its number. */
export interface UnitFound {
  readonly unit: string;
  readonly length: number;
}

const SIGN = /(?:(?<!\p{L})\p{L}{1,3}\$|[$€£₴₽¥₺₪₹]|(?<!\p{L})rs\.?(?= ))[ \u00a0\u202f]?$/iu;
const CODE = /(?<![\p{L}\p{N}-])([A-Z]{3})[ \u00a0\u202f]?$/u;
const AFTER = new RegExp(
  `^(?:[ -]?|[ ](?:de |d[’']|of ))(?:${unitsAfter.map(([, words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const CODE_AFTER = /^ ?([A-Z]{3})(?![\p{L}\p{N}-])/u;
/** What the sign of a currency would hide: it belongs to the number behind it. */
const SIGN_OF_NEXT = /^ ?[$€£₴₽¥₺₪₹](?= ?\d)/u;

/**
 * The currency whose sign or code stands before a number. Of codes only those of known currencies count, unless the number has a
 * scale: "HLM 840 million".
 */
export function currencyIn(before: string, hasScale: boolean): UnitFound | null {
  const sign = SIGN.exec(before)?.[0];
  if (sign !== undefined)
    return { unit: currencyBefore.get(sign.trim().toLowerCase()) ?? sign.trim(), length: sign.length };
  const code = CODE.exec(before);
  const name = code?.[1];
  if (!code || name === undefined || !(hasScale || currencyCodes.has(name))) return null;
  return { unit: name, length: code[0].length };
}

/** The unit that follows a number, as a sign, word or code. */
export function unitBehind(after: string): UnitFound | null {
  const near = after.slice(0, 48);
  if (SIGN_OF_NEXT.test(near)) return null;
  const found = AFTER.exec(near);
  if (found) {
    const index = found.slice(1).findIndex((it) => it !== undefined);
    const unit = unitsAfter[index]?.[0];
    if (unit !== undefined) return { unit, length: found[0].length };
  }
  const code = CODE_AFTER.exec(near);
  return code?.[1] !== undefined && currencyCodes.has(code[1])
    ? { unit: code[1], length: code[0].length }
    : null;
}
