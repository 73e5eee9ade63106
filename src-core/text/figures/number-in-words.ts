import type { TextRange } from '#core/text/anchor.ts';
import { cardinalOf, type Tongue } from '#core/text/words/cardinals.ts';
import { matchesOf } from '#core/text/matches.ts';

/** A number written out: "six hundred and forty", "двісті", "un million". */
export interface WordNumber extends TextRange {
  readonly value: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
/** Words of a scale that count one of themselves where nothing stands before them. */
const ALONE: Readonly<Record<Tongue, RegExp>> = {
  en: /^$/u,
  fr: /^(?:mille|cent)$/iu,
  uk: /^(?:тисяч[ау]|мільйон|мільярд|трильйон)$/iu,
  ru: /^(?:тысяч[ау]|миллион|миллиард|триллион)$/iu,
};
const LINK: Readonly<Record<Tongue, RegExp>> = {
  en: /^(?:[ -]|,? and )$/iu,
  fr: /^(?:[ -]|-et-| et )$/iu,
  uk: /^ $/u,
  ru: /^ $/u,
};

interface Sum {
  readonly total: number;
  readonly current: number;
}

/** The numbers a text writes out in one language, in order. */
export function numbersInWords(text: string, tongue: Tongue): WordNumber[] {
  const numbers: WordNumber[] = [];
  let sum: Sum | null = null;
  let [start, end] = [0, 0];
  const close = () => {
    if (sum) numbers.push({ start, end, value: sum.total + sum.current });
    sum = null;
  };
  for (const { 0: word, index } of matchesOf(text, WORD)) {
    const value = cardinalOf(word, tongue) ?? articleOf(word, text, index + word.length, tongue);
    const link = text.slice(end, index);
    if (value === undefined) {
      // "Hundred and" goes on only with a number.
      if (!/^(?:and|et)$/iu.test(word)) close();
      continue;
    }
    const longer: Sum | null =
      sum !== null && LINK[tongue].test(link) ? added(sum, value, tongue, link) : null;
    if (longer === null) {
      close();
      if (!opens(word, value, text, index, tongue)) continue;
      start = index;
      sum = added({ total: 0, current: 0 }, value, tongue, '');
    } else sum = longer;
    end = index + word.length;
  }
  close();
  return numbers;
}

/** "A million" is one of them, "a ship" no number. */
function articleOf(word: string, text: string, end: number, tongue: Tongue): number | undefined {
  return tongue === 'en' &&
    /^an?$/iu.test(word) &&
    /^ (?:hundred|thousand|million|billion|trillion)(?!\p{L})/iu.test(text.slice(end, end + 10))
    ? 1
    : undefined;
}

function opens(word: string, value: number, text: string, index: number, tongue: Tongue): boolean {
  if (/(?:\p{L}-|\d ?)$/u.test(text.slice(Math.max(0, index - 2), index))) return false;
  if (tongue === 'fr' && /^(?:cent|neuf)$/iu.test(word))
    return !/(?<!\p{L})(?:pour|per|un|le|les|du|de|l[’']|tout)\s$/iu.test(
      text.slice(Math.max(0, index - 6), index),
    );
  if (value < 100) return true;
  if (tongue === 'en') return false;
  return value < 1000 ? value === 100 || tongue !== 'fr' : ALONE[tongue].test(word);
}

function added({ total, current }: Sum, value: number, tongue: Tongue, link: string): Sum | null {
  if (value >= 1000) {
    if (total > 0 && value >= total) return null;
    return current === 0 && total > 0 ? null : { total: total + (current || 1) * value, current: 0 };
  }
  const multiplies = value === 100 && (tongue === 'en' || tongue === 'fr');
  if (multiplies) {
    if (current > 99) return null;
    return { total, current: (current || 1) * 100 };
  }
  if (value >= 100) return current === 0 ? { total, current: value } : null;
  if (tongue === 'fr') return addedInFrench({ total, current }, value);
  // "Two and three" are two numbers.
  if (/and/iu.test(link) && (current % 100 !== 0 || (current === 0 && total === 0))) return null;
  const room = value < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
  return room ? { total, current: current + value } : null;
}

/** "Soixante-dix", "quatre-vingt-douze". */
function addedInFrench({ total, current }: Sum, value: number): Sum | null {
  const [low, rest] = [current % 100, current - (current % 100)];
  if (value === 20 && low === 4) return { total, current: rest + 80 };
  const teens = value >= 10 && value < 20;
  const room = teens ? low === 0 || low === 60 || low === 80 : value < 10 ? low % 10 === 0 : low === 0;
  const tens = value < 10 && low === 10 && value >= 7;
  return room && (low !== 10 || tens) ? { total, current: current + value } : null;
}
