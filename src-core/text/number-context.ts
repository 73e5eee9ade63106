import type { Qualifier } from '#core/model/figure.ts';
import { wordCount } from './characters.ts';
import type { NumberFound } from './numbers.ts';
import { currencyBefore, qualifiersAfter, qualifiersBefore, unitsAfter } from './words/number-words.ts';

const CURRENCY = /(?:us\$|au?\$|ca?\$|[$€£₴₽¥]|usd |eur |gbp )\s?$/iu;
const MOST_WORDS = 14;

/** The word that limits a number of a sentence, before it ("at least 20") or behind it ("20 or more"), or null. */
export function qualifierOf(sentence: string, { start, end }: NumberFound): Qualifier | null {
  const before = sentence
    .slice(0, start)
    .replace(CURRENCY, '')
    .replace(
      /(?:(?:^|\s)(?:a total of|an?|another|further|between|from|entre|від|от|між|между))+\s*$/iu,
      ' ',
    );
  const limit = matching(qualifiersBefore, (words) => `(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, before);
  if (limit) return limit;
  if (/~\s?$/.test(before)) return 'about';
  const after = sentence.slice(end, end + 40);
  if (/^\+(?!\d)/.test(after)) return 'at-least';
  // One word may stand between: "40 lamps or more".
  return matching(qualifiersAfter, (words) => `^\\s?(?:%|\\p{L}+)?\\s?(?:${words})(?!\\p{L})`, after);
}

function matching(
  table: readonly (readonly [Qualifier, string])[],
  pattern: (words: string) => string,
  text: string,
): Qualifier | null {
  return table.find(([, words]) => new RegExp(pattern(words), 'iu').test(text))?.[0] ?? null;
}

/** The unit of a number and where it, or else the number, ends. `null` for a bare count. */
export function unitOf(sentence: string, { start, end }: NumberFound): { unit: string | null; end: number } {
  const sign = CURRENCY.exec(sentence.slice(0, start))?.[0].trim().toLowerCase();
  const currency = sign === undefined ? undefined : currencyBefore.get(sign);
  if (currency !== undefined) return { unit: currency, end };
  const after = sentence.slice(end);
  for (const [unit, words] of unitsAfter) {
    const found = new RegExp(`^(?:\\s|-)?(?:of )?(?:${words})(?![\\p{L}\\p{N}])`, 'iu').exec(after);
    if (found) return { unit, end: end + found[0].length };
  }
  return { unit: null, end };
}

/** Where a noun phrase behind a number ends: punctuation, a finite verb, a relative or a reason. */
const PHRASE_END =
  /[,;:!?()"“”«»–—]|\.(?=\s|$)|\s(?:and|but|or)\s(?=(?:is|are|was|were|has|have|had|will|would|said|[a-z]+ed)\s)|\s(?:is|are|was|were|has|have|had|will|would|could|can|may|might|said|says|that|which|who|whose|where|while|when|because|since|according|compared|despite|after|before|qui|que|dont|est|sont|a|ont|était|étaient|selon|alors|який|яка|яке|які|що|є|був|була|були|було|за|згідно|тоді|который|которая|которое|которые|что|был|была|были|было|по|согласно)(?=\s|$)/iu;
const PERIOD =
  /\s(?:this year|last year|cette année|l[’']an dernier|цього року|торік|минулого року|в этом году|в прошлом году)(?!\p{L}).*$/iu;

const OR_MORE = new RegExp(
  `\\s(?:${qualifiersAfter.map(([, words]) => words).join('|')})(?!\\p{L}).*$`,
  'iu',
);

/** What is counted or measured: the noun phrase that begins at `from`, or null where none does. */
export function measuresBehind(sentence: string, from: number): string | null {
  const rest = sentence.slice(from).replace(/^\+/, '');
  const at = rest.search(PHRASE_END);
  const phrase = (at < 0 ? rest : rest.slice(0, at))
    .replace(PERIOD, '')
    .replace(OR_MORE, '')
    .replace(/^\s*-?\s*/, '')
    .replace(/^(?:of|in|de|des|du|d[’'])\s+/iu, '')
    .trim();
  return /\p{L}/u.test(phrase) && wordCount(phrase) <= MOST_WORDS ? phrase : null;
}
