import type { TextRange } from '#core/text/anchor.ts';
import { severalSources, type ClaimWords } from '#core/text/words/several-sources.ts';
import { matchesOf } from '#core/text/matches.ts';

/** Words that claim several sources; offsets in UTF-16 units. */
export interface SeveralClaim extends TextRange {
  /** What a single name could follow in their place ("according to"); null where the rest would not fit. */
  readonly lead: string | null;
}

interface Reader {
  /** Quickly tells that there are none. */
  readonly nouns: RegExp;
  readonly claims: () => RegExp;
}

const readers: readonly Reader[] = severalSources.map((words) => {
  let made: RegExp | null = null;
  // Made when a text needs it: it is large, and most texts are of one language.
  return { nouns: new RegExp(words.noun), claims: () => (made ??= claimsOf(words)) };
});

function claimsOf(it: ClaimWords): RegExp {
  const counted = `(?:${it.quantity})\\s+(?:(?:${it.adjective})\\s+){0,2}(?:${it.noun})(?![\\p{L}-])(?!\\s+(?:${it.unless})(?!\\p{L}))`;
  const says = `(?:\\s+\\p{L}+)?\\s+(?:(?:have|has|also|all|також|также|même|tous|en)\\s+){0,2}(?:${it.says})(?!\\p{L})`;
  return new RegExp(
    `(?<!\\p{L})(?:(?<lead>${it.according})\\s+|(?<confirmed>${it.confirmed})\\s+)?${counted}(?<says>${says})?`,
    'gu',
  );
}

/** Where a text claims several sources: "according to several sources", "two papers report". */
export function severalIn(text: string): SeveralClaim[] {
  const lower = text.toLowerCase();
  // A letter may be two in lower case; then only what is written small is found.
  const low = lower.length === text.length ? lower : text;
  return readers
    .filter((it) => it.nouns.test(low))
    .flatMap((it) => matchesOf(low, it.claims()))
    .flatMap(({ 0: words, index: start, groups = {} }): SeveralClaim[] => {
      const { lead, confirmed, says } = groups;
      if (lead === undefined && confirmed === undefined && says === undefined) return [];
      // Behind "according to" the verb is of what follows.
      const end =
        start + words.length - (lead === undefined && confirmed === undefined ? 0 : (says ?? '').length);
      return [{ start, end, lead: lead === undefined ? null : text.slice(start, start + lead.length) }];
    });
}
