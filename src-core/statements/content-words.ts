import { isFunctionWord } from '#core/text/words/small-words.ts';
import { matchesOf } from '#core/text/matches.ts';

const WORD = /[\p{L}\p{M}]+(?:[’'ʼ-][\p{L}\p{M}]+)*/gu;
const MORE_SMALL = new Set(
  (
    'in on at by to of is it as be or an no so up do we he she we you per last next year years month months week weeks day days today yesterday ' +
    'this only about around nearly almost roughly least much many other others out off own due new yet still just even now some ' +
    'report reported reports show shows showed data figure figures number numbers total totalling amount level according ' +
    'cited citing noted added adds announced announces stated estimated estimate estimates analyzed analysed analysis ' +
    'dernier dernière année années mois semaine jour jours environ près presque nombre chiffres données total selon rapporte rapporté annoncé indiqué ' +
    'рік року роки років році місяць місяця тиждень дні днів торік близько майже понад кількість дані даними всього повідомили повідомляє ' +
    'год года году лет месяц месяца неделя дней около почти свыше число количество данные данным всего сообщили сообщает'
  ).split(' '),
);

/** A word by its beginning: endings change where a sentence is written anew. Lower case. */
export function stemOf(word: string): string {
  const low = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’'ʼ]s?$/u, '')
    .replace(/^(?:[dlcjmnst]|qu)[’']/u, '');
  if (/\p{Script=Cyrillic}/u.test(low)) return low.length > 5 ? low.slice(0, 5) : low;
  const singular = low.endsWith('ies')
    ? `${low.slice(0, -3)}y`
    : low.length > 3
      ? low.replace(/s$/, '')
      : low;
  return singular.slice(0, 6);
}

/** A word of a sentence with where it stands, in UTF-16 units. */
export interface ContentWord {
  readonly word: string;
  readonly stem: string;
  readonly at: number;
}

/** The words of a text that carry content, in order. Abbreviations with stops ("U.S.") are one word. */
export function contentWords(text: string): ContentWord[] {
  const joined = text.replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (it) =>
    it.replaceAll('.', '').padEnd(it.length, ' '),
  );
  return matchesOf(joined, WORD).flatMap(({ 0: word, index }): ContentWord[] => {
    const low = word.toLowerCase().replace(/[’'ʼ]s?$/u, '');
    if (low.length < 2 || isFunctionWord(low) || MORE_SMALL.has(low)) return [];
    return [{ word, stem: stemOf(word), at: index }];
  });
}

/** The stems of the content words of a text. */
export function stemsOf(text: string): Set<string> {
  return new Set(contentWords(text).map((it) => it.stem));
}
