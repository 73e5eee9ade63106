import { wordCount } from '#core/text/characters.ts';
import { qualifiersAfter } from '#core/text/words/number-words.ts';
import { looseEnds, measuringVerbs, phraseEnds } from '#core/text/words/phrase-words.ts';

const MOST_WORDS = 14;
const MOST_WORDS_BEFORE = 8;
const REACH = 160;

/** Where a noun phrase behind a number ends: punctuation, a cell, a finite verb, a relative or a reason. */
const PHRASE_END = new RegExp(`[,;:!?()"“”„«»–—|]|\\.(?=\\s|$)|\\s(?:${phraseEnds})(?=\\s|$)`, 'iu');
const OR_MORE = new RegExp(
  `\\s(?:${qualifiersAfter.map(([, words]) => words).join('|')})(?!\\p{L}).*$`,
  'iu',
);
const LOOSE = new RegExp(`(?:(?:^|\\s)(?:${looseEnds}))+\\s*$`, 'iu');
const MEASURING = new RegExp(`(?:(?:^|\\s)(?:${measuringVerbs}))+\\s*$`, 'iu');
/** "A day", "par an": how often, not what. */
const PER_TIME =
  /^(?:an?|each|every|per|par|на|в|за|щодня|щороку|ежедневно|ежегодно)\s+(?:day|week|month|year|hour|night|jour|semaine|mois|an|heure|день|добу|тиждень|місяць|рік|годину|сутки|неделю|месяц|год|час)(?!\p{L})/iu;

const PRONOUN =
  /^(?:it|they|he|she|we|you|i|there|this|that|these|those|il|ils|elle|elles|on|nous|vous|je|ce|cela|c[’']|він|вона|воно|вони|ми|ви|це|он|она|оно|они|мы|вы|это|у|в|на|за|in|at|on|for|by|from|with|after|before)(?![\p{L}])/iu;

/** "At the prices of ...", "в мае": where and when, not what. */
const ASIDE =
  /^(?:in|at|on|for|over|into|onto|to|from|with|by|per|across|within|through|and|or|cannot|à|en|dans|par|pour|sur|vers|et|ou|hors|у|в|на|за|до|з|із|під|для|по|і|та|й|или|або|и|но|вместо|во|с|со|к|под)(?![\p{L}])/iu;
const FUNCTION_ONLY = new RegExp(
  `^(?:\\s*(?:${looseEnds}|it|them|they|its|their|which|this|that|us|me|you|him|her|ici|dont|un|d[’']un|d[’']une|plus|moins|ce|ils|elles|на|нього|них|їх|неї|то|тобто|их|его|её|из|них|есть|або|или|or)(?![\\p{L}’']))*\\s*$`,
  'iu',
);

/**
 * What is counted or measured: the noun phrase behind a number, else the one before it ("wheat prices rose 2.6 per cent"),
 * or null. `behind` begins where the unit ends, `before` ends where the number begins; both without what a date says.
 */
export function measuresOf(before: string, behind: string): string | null {
  const counted = phraseBehind(behind);
  if (counted !== null && !PER_TIME.test(counted)) return counted;
  return phraseBefore(before) ?? counted;
}

function phraseBehind(behind: string): string | null {
  const rest = behind.slice(0, REACH).replace(/^\+/, '');
  if (!/\p{L}/u.test(rest)) return null;
  const at = rest.search(PHRASE_END);
  const phrase = (at < 0 ? rest : rest.slice(0, at))
    .replace(OR_MORE, '')
    .replace(/^\s*-?\s*/, '')
    .replace(/^(?:(?:of|de|des|du)\s|d[’'])/iu, '')
    .replace(LOOSE, '')
    .trim();
  if (ASIDE.test(phrase) || FUNCTION_ONLY.test(phrase)) return null;
  return /\p{L}/u.test(phrase) && wordCount(phrase) <= MOST_WORDS ? phrase : null;
}

function phraseBefore(before: string): string | null {
  const clause =
    before
      .slice(-REACH)
      .split(/[,;:!?()"“”„«»|]|\.\s|\s[–—-]\s/u)
      .at(-1) ?? '';
  const phrase = clause
    .trim()
    .replace(MEASURING, '')
    .replace(/^(?:and|but|or|et|mais|і|та|але|а|и|но)\s/iu, '')
    .trim();
  const isNoun = /\p{L}{2}/u.test(phrase) && !PRONOUN.test(phrase) && !FUNCTION_ONLY.test(phrase);
  return isNoun && wordCount(phrase) <= MOST_WORDS_BEFORE ? phrase : null;
}
