import createHyphenator from 'hyphen/hyphen.js';
import german from 'hyphen/patterns/de-1996.js';
import british from 'hyphen/patterns/en-gb.js';
import american from 'hyphen/patterns/en-us.js';
import french from 'hyphen/patterns/fr.js';
import russian from 'hyphen/patterns/ru.js';
import ukrainian from 'hyphen/patterns/uk.js';
import type { Hyphenate, Patterns } from 'hyphen/hyphen.js';

const LATIN = /^[\p{Script=Latin}\p{M}’']+$/u;
const CYRILLIC = /^[\p{Script=Cyrillic}\p{M}’']+$/u;

interface Rules {
  readonly patterns: Patterns;
  /** Words of another script are another language's. */
  readonly script: RegExp;
}

const RULES: Readonly<Record<string, Rules>> = {
  en: { patterns: british, script: LATIN },
  'en-us': { patterns: american, script: LATIN },
  fr: { patterns: french, script: LATIN },
  de: { patterns: german, script: LATIN },
  uk: { patterns: ukrainian, script: CYRILLIC },
  ru: { patterns: russian, script: CYRILLIC },
};

const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

// Patterns are made ready when a language first needs them. What is ready remembers every word it was asked for.
const ready = new Map<string, Hyphenate>();
const MOST_WORDS = 20_000;
let asked = 0;

/**
 * Where a word may be parted by the rules of a language (BCP 47), as offsets: at least two letters before and three after. None
 * in languages without rules, and none where the word is of another script.
 */
export function partings(word: string, language: string): number[] {
  const tag = language.toLowerCase();
  const key = tag in RULES ? tag : (tag.split('-')[0] ?? '');
  const rules = RULES[key];
  if (rules === undefined || !rules.script.test(word)) return [];
  asked += 1;
  if (asked % MOST_WORDS === 0) ready.clear();
  let hyphenate = ready.get(key);
  if (hyphenate === undefined) {
    hyphenate = createHyphenator(rules.patterns, { html: false, hyphenChar: '\u00AD' });
    ready.set(key, hyphenate);
  }
  const found: number[] = [];
  let at = 0;
  for (const syllable of hyphenate(word).split('\u00AD').slice(0, -1)) {
    at += syllable.length;
    if (at >= LEAST_BEFORE && word.length - at >= LEAST_AFTER) found.push(at);
  }
  return found;
}
