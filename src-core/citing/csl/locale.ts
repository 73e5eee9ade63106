import deDE from '#resources/csl/locales-de-DE.xml?raw';
import enGB from '#resources/csl/locales-en-GB.xml?raw';
import enUS from '#resources/csl/locales-en-US.xml?raw';
import frFR from '#resources/csl/locales-fr-FR.xml?raw';
import ruRU from '#resources/csl/locales-ru-RU.xml?raw';
import ukUA from '#resources/csl/locales-uk-UA.xml?raw';
import { readXml, type CslNode } from './xml.ts';

const ENGLISH = 'en-US';

const texts: ReadonlyMap<string, string> = new Map([
  ['en-US', enUS],
  ['en-GB', enGB],
  ['fr-FR', frFR],
  ['uk-UA', ukUA],
  ['ru-RU', ruRU],
  ['de-DE', deDE],
]);
const read = new Map<string, CslNode>();

/**
 * The locale a style speaks in for a briefing in `language` (BCP 47). Its own English where there is a choice, British
 * where the tag names a country other than America; English for a language without a locale here.
 */
export function localeTag(language: string, styleDefault: string | null): string {
  const [primary = '', ...parts] = language.split(/[-_]/);
  const own = [...texts.keys()].find((it) => it.startsWith(`${primary.toLowerCase()}-`));
  if (own !== undefined && !own.startsWith('en')) return own;
  const country = parts.find((it) => /^[a-z]{2}$/i.test(it))?.toUpperCase();
  if (own !== undefined && country !== undefined) return country === 'US' ? ENGLISH : 'en-GB';
  return styleDefault !== null && styleDefault.startsWith('en') && texts.has(styleDefault)
    ? styleDefault
    : ENGLISH;
}

/** A locale bundled with the app, the nearest one to the tag. */
export function localeOf(tag: string): CslNode {
  const name = texts.has(tag) ? tag : localeTag(tag, null);
  const known = read.get(name);
  if (known !== undefined) return known;
  const made = readXml(texts.get(name) ?? enUS);
  if (!made.ok) throw new Error(`the bundled locale ${name} cannot be read: ${made.error}`);
  read.set(name, made.value);
  return made.value;
}
