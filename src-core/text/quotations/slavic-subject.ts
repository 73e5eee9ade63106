import {
  adverbs,
  clauseOpeners,
  prepositions,
  pronouns,
  slavicListeners,
  slavicOccasions,
} from '#core/text/words/grammar-words.ts';
import { isRole } from '#core/text/words/speaker-words.ts';
import { isNameWord } from './source-name.ts';
import { asPronoun, checked, isWord, low, MOST_WORDS, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';

/** Ukrainian and Russian: no determiners, so a fronted "in ..." is told from the subject by case, role or name. */
export function slavicBefore(tokens: readonly Token[], end: number, isPlural: boolean): Subject | null {
  let edge = end;
  while (
    edge > 0 &&
    isWord(tokens[edge - 1]) &&
    !clauseOpeners.slavic.has(low(tokens, edge - 1)) &&
    end - edge <= MOST_WORDS
  )
    edge -= 1;
  let from = edge;
  while (from < end && isSlavicOpener(tokens, from)) from = afterOpener(tokens, from);
  if (from >= end || (isPlural && slavicListeners.has(low(tokens, end - 1)))) return null;
  if (/^(?:про|об|о)$/.test(low(tokens, from)) && end - from <= 3) return null;
  if (/^(?:у|в|во|на)$/.test(low(tokens, from))) {
    const last = tokens[end - 1];
    if (pronouns.slavic.has(last?.low ?? '')) return asPronoun(end - 1, end);
    const isInstitution =
      isPlural &&
      !slavicOccasions.has(low(tokens, from + 1)) &&
      !tokens.slice(from + 1, end).some((it) => isRole(it.low));
    if (isInstitution && end - from > 1)
      return { from, to: end, nameFrom: from + 1, nameTo: end, isPronoun: false };
  }
  if (prepositions.slavic.has(low(tokens, from))) {
    const role = tokens.slice(from + 1, end).findIndex((it, index) => index > 0 && isRole(it.low));
    const tail = isNameWord(tokens[end - 1]) ? nameStart(tokens, from, end) : -1;
    const at = role >= 0 ? from + 1 + role : tail > from + 1 ? tail : -1;
    return at < 0 ? null : checked(tokens, at, end, 'slavic');
  }
  if (slavicListeners.has(low(tokens, end - 1))) return null;
  return checked(tokens, from, end, 'slavic');
}

function nameStart(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && isNameWord(tokens[at - 1])) at -= 1;
  return at;
}

/** Adverbs and "в четверг", "у 2024 році" in front of a subject. */
function isSlavicOpener(tokens: readonly Token[], at: number): boolean {
  return adverbs.slavic.has(low(tokens, at)) || afterTime(tokens, at) > at;
}

function afterOpener(tokens: readonly Token[], at: number): number {
  return Math.max(at + 1, afterTime(tokens, at));
}

/** Where an expression of occasion behind a preposition ends, or `at` where there is none. */
export function afterTime(tokens: readonly Token[], at: number): number {
  if (!/^(?:у|в|во|на|під|під|під|при|по|под|за)$/.test(low(tokens, at))) return at;
  let end = at + 1;
  if (/^\d+(?:[-–]\p{L}+)?$/u.test(low(tokens, end))) {
    while (
      /^\d/.test(low(tokens, end)) ||
      /^(?:році|року|годах|году|года|роках|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)$/.test(
        low(tokens, end),
      )
    )
      end += 1;
    return end;
  }
  if (
    /^(?:минулий|минулого|минулу|прошлый|прошлую|прошлом|эту|этот|цю|цей|той|тот|свою|своєму|своем|своём)$/.test(
      low(tokens, end),
    )
  )
    end += 1;
  if (!slavicOccasions.has(low(tokens, end))) return at;
  end += 1;
  while (tokens[end]?.kind === 'name') end += 1;
  return end;
}
