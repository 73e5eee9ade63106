import type { Qualifier } from '#core/model/figure.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { changeWords, qualifiersAfter, qualifiersBefore } from '#core/text/words/number-words.ts';

type Rule = readonly [Qualifier, RegExp];

const BEFORE: readonly Rule[] = qualifiersBefore.map(([kind, words]) => [
  kind,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})\\s*$`, 'iu'),
]);
/** One word may stand between: "40 lamps or more". */
const AFTER: readonly Rule[] = qualifiersAfter.map(([kind, words]) => [
  kind,
  new RegExp(`^\\s?(?:%|\\p{L}+)?\\s?(?:${words})(?!\\p{L})`, 'iu'),
]);
/** Words between a limit and its number. */
const LINKS =
  /(?:(?:^|\s)(?:a total of|an?|another|further|the|between|from|entre|les?|des|d[’']|від|от|між|между|ще|ещё|в|у|на))+\s*$/iu;
const REACH = 60;
/** "Зросте до 30%": whither, not a limit. */
const CHANGED_TO = new RegExp(
  `(?<!\\p{L})(?:${changeWords}|сповільни\\p{L}*|замедли\\p{L}*|зрост\\p{L}*|зросте)(?!\\p{L})[^,.;:!?]*(?<!\\p{L})до\\s$`,
  'iu',
);

/** The word that limits a number, before it ("at least 20") or behind it ("20 or more"), or null. */
export function qualifierOf(text: string, { start, end }: TextRange): Qualifier | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (CHANGED_TO.test(before)) return null;
  const direct = matching(BEFORE, before) ?? matching(BEFORE, before.replace(LINKS, ' '));
  if (direct) return direct;
  if (/~\s?$/.test(before)) return 'about';
  const after = text.slice(end, end + REACH);
  if (/^\+(?!\d)/.test(after)) return 'at-least';
  return matching(AFTER, after);
}

function matching(rules: readonly Rule[], text: string): Qualifier | null {
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
