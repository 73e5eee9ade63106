import type { KnownThings } from '#core/checks/known-things.ts';
import type { Anchor } from '#core/model/anchor.ts';
import type { Target } from '#core/model/citation.ts';
import { findAttributions } from '#core/text/quotations/attributions.ts';
import { asksNotToBeNamed } from '#core/text/quotations/source-name.ts';
import { sentenceAt } from '#core/text/sentences.ts';
import { isRole, unnamedNouns } from '#core/text/words/speaker-words.ts';

const KNOWN = { title: null, outlet: null, publishedOn: null, kind: null };

/** Whether all that some words are attributed to is unnamed: "two Western officials". Not where they name nobody at all. */
export function namesNobody(words: string, language: string | null): boolean {
  // Reading sentences takes long; most have none of these words.
  const low = words.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  if (!low.some((it) => unnamedNouns.has(it) || isRole(it)) && !asksNotToBeNamed(words)) return false;
  const found = findAttributions(words, [], { ...KNOWN, language });
  return found.length > 0 && found.every((it) => it.isUnnamed);
}

const read = new WeakMap<object, boolean>();

/** Whether what is cited is the word of somebody who is not named; false for what cannot be told. */
export function isOfUnnamed(target: Target, things: KnownThings): boolean {
  const thing =
    target.kind === 'excerpt'
      ? things.excerpts.get(target.id)
      : target.kind === 'figure'
        ? things.figures.get(target.id)
        : undefined;
  if (thing === undefined) return false;
  const known = read.get(thing);
  if (known !== undefined) return known;
  const language = things.sources.get(thing.sourceId)?.language ?? null;
  const speaker = 'speaker' in thing ? thing.speaker : thing.claimant;
  const value =
    speaker === null
      ? namesNobody(inItsSentence(thing.anchor), language)
      : namesNobody(`${SAID[language?.slice(0, 2) ?? ''] ?? SAID['en'] ?? ''} ${speaker}, X.`, language);
  read.set(thing, value);
  return value;
}

/** As far as an anchor keeps what stands around its words. */
function inItsSentence({ prefix, exact, suffix }: Anchor): string {
  const words = prefix + exact + suffix;
  const { start, end } = sentenceAt(words, prefix.length, prefix.length + exact.length);
  return words.slice(start, end);
}

const SAID: Readonly<Record<string, string>> = {
  ...{ en: 'According to', fr: 'Selon', uk: 'За словами', ru: 'По словам' },
};
