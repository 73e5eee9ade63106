import { impersonalVerbs, slavicGerunds, slavicVerbs } from '#core/text/words/say-verbs-slavic.ts';
import type { VerbSort } from '#core/text/words/say-verbs.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';
import { found, type VerbFound } from './verb-found.ts';

const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

/** The Ukrainian or Russian verb of saying at a place of a sentence. */
export function slavicAt(tokens: readonly Token[], at: number): VerbFound | null {
  const word = low(tokens, at);
  if (slavicGerunds.has(word) && isGerund(tokens, at))
    return { ...found(at, at + 1, 'near'), isParticiple: true };
  const sort = slavicVerbs.get(word);
  if (sort === undefined || (isNameWord(tokens[at]) && at > 0)) return null;
  if (/^(?:не|ні|ни|щоб|чтобы|бы|б)$/.test(low(tokens, at - 1))) return null;
  return slavicForm(tokens, at, sort);
}

const GERUND_REACH = 8;

/** ", назвавши її «...»": what is said follows. In -в it is a gerund in Russian alone. */
function isGerund(tokens: readonly Token[], at: number): boolean {
  const isSaid = tokens
    .slice(at + 1, at + GERUND_REACH)
    .some((it) => it.kind === 'quote' || it.kind === 'colon' || /^(?:що|что)$/.test(it.low));
  if (!isSaid) return false;
  if (!low(tokens, at).endsWith('в')) return true;
  const words = tokens.map((it) => it.text.toLowerCase()).join(' ');
  return /[ыэъё]/.test(words) && !/[іїєґ]/.test(words);
}

/** A form with what its ending says of its subject. */
export function slavicForm(tokens: readonly Token[], at: number, sort: VerbSort): VerbFound {
  const word = low(tokens, at);
  const isPlural =
    /(?:ли|лися|лись|ють|ять|уть|ать|ют|ят|ут|ат|ються|ются|яться|ятся|ені|ны|вні|ені)$/u.test(word) ||
    impersonalVerbs.has(word);
  const gender = /(?:ла|лася|лась|ена|внена|вна)$/u.test(word)
    ? 'f'
    : /(?:в|л|вся|лся|ний|ен|ён)$/u.test(word)
      ? 'm'
      : null;
  return { ...found(at, at + 1, sort), isPlural, gender };
}
