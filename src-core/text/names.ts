import { wordCount } from './characters.ts';
import { monthNumbers } from './words/month-names.ts';
import { BODY_WORD, JOB_WORD, OUTLET_WORD, PLACE_WORD, PORT_WORD } from './words/name-words.ts';

/** What a name in a header line is most likely the name of; `other` where it is not written as a name. */
export type NameOf = 'person' | 'outlet' | 'body' | 'place' | 'job' | 'other';

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*";
const PARTICLE = '(?:de|du|des|van|von|der|den|di|da|la|le|al|bin|ibn|el|y) ';
const NAME = new RegExp(`^${WORD}(?: (?:${PARTICLE}){0,2}${WORD}){0,4}$`, 'u');
const JOINING =
  /^(?:of|for|the|and|on|in|at|to|de|du|des|la|le|les|et|pour|en|sur|d|l|і|й|та|у|в|з|и|по|с|für|der|und)$/u;

/** Small words that open a sentence, and so have a capital, but no name of a person. */
const NO_NAME =
  /^(?:the|an?|in|on|at|by|for|from|with|as|is|are|was|how|why|what|who|when|where|this|that|these|it|we|no|not|if|and|but|after|before|le|la|les|un|une|des|du|en|à|au|aux|sur|dans|pour|par|avec|ce|cette|il|elle|on|comment|pourquoi|у|в|на|з|із|за|до|від|про|по|та|і|й|а|але|як|що|чому|де|коли|хто|це|не|так|через|під|після|біля|с|из|от|о|об|и|но|как|что|почему|где|когда|кто|это|после|под|около|der|die|das|ein|eine|im|am|zu|mit|von) /iu;

/** Judges a name by its words. `isKnownPlace` tells whether the text speaks of it, as it does of places. */
export function nameOf(name: string, isKnownPlace: (name: string) => boolean): NameOf {
  const words = wordsOf(name);
  if (words.length === 0 || words.length > 12 || /\d/.test(name)) return 'other';
  // "General Staff of Halm" is a body.
  if (words.length <= 6 && words.some((it) => JOB_WORD.test(it)) && !words.includes('of')) return 'job';
  if (SECTION.test(name)) return 'other';
  if (words.length > 1 && !isPlace(words)) {
    if (words.some((it) => OUTLET_WORD.test(it)))
      return isTitled(name) && words.length <= 7 ? 'outlet' : 'other';
    const isBody = PORT_WORD.test(words[0] ?? '') || words.some((it) => BODY_WORD.test(it));
    if (isBody) return isTitled(name) || COMMITTEE.test(name) ? 'body' : 'other';
  }
  if (!NAME.test(name) || NO_NAME.test(name)) return 'other';
  if (words.length === 1 || isPlace(words) || isKnownPlace(name)) return 'place';
  return words.length <= 5 && !words.some((it) => monthNumbers.has(it)) ? 'person' : 'other';
}

/** `Commission des affaires économiques`: French bodies are written small but for the first word. */
const COMMITTEE =
  /^(?:Commission|Comité|Délégation|Direction|Secrétariat|Ministère|Office|Agence|Service) (?:permanente? |général[e]? |nationale? )?(?:des?|du|de la|de l[’']|d[’']) ?\p{Ll}{4,}(?: \p{Ll}+(?:ques?|ales?|aux|elles?|ières?|ères?|aires?|ives?|ures?))?(?: et (?:des?|du|de la|de l[’']) ?\p{L}+)?$/u;

/** A part of a site: "Economic News". */
const SECTION =
  /^(?:economic|economy|world|local|business|regional|national|international|latest|breaking|top|all|more|sports?|political|politics|financial|market|company|foreign|city|general) (?:news|press|mail|today)$/iu;

function isPlace(words: readonly string[]): boolean {
  return words.length <= 3 && PLACE_WORD.test(words[0] ?? '');
}

const SLAVIC_VERB =
  /(?:є|ить|ать|ють|уть|ять|ив|ав|ла|ли|ло|ться|вся|лися|лись|ет|ит|ют|ут|ят|ал|ил|ел|лся|лась)$/u;
/** `Harbour Council Opens New Bridge` is a headline, `Ministry of Coasts` a name. */
const ENGLISH_VERB = /(?<!\b(?:of|for|and|the|on|&) )\b\p{Lu}\p{Ll}{2,}(?:[^s'’]s|ed) (?=\p{L})/u;

/** French bodies have plurals of their own: "Ministère des Affaires étrangères". */
function isHeadline(name: string): boolean {
  return ENGLISH_VERB.test(name) && !/(?<!\p{L})(?:des?|du|la|d[’']\p{L}+) \p{L}/u.test(name);
}

/** Nouns that end as verbs do: the "справ" of a ministry. */
function isNoun(word: string): boolean {
  return (
    BODY_WORD.test(word) ||
    /^(?:справ|прав|держав|застав|бюджет|интернет|інтернет|авторитет|пріоритет|приоритет|сил|сіл|школ|земель|областей|доріг|шкіл)$/u.test(
      word,
    )
  );
}

/** Whether a line is written as a name: in capitals but for small words, without anything like a verb. */
function isTitled(name: string): boolean {
  if (!/^[«"“„]?\p{Lu}/u.test(name) || /[.!?:;]$|[()|]/.test(name) || isHeadline(name)) return false;
  const low = (name.match(/[\p{L}’'ʼ]+/gu) ?? []).filter(
    (it) => /^\p{Ll}/u.test(it) && !JOINING.test(it) && !/^[dl][’']/u.test(it),
  );
  if (/\p{Script=Cyrillic}/u.test(name))
    return wordCount(name) <= 6 && !low.some((it) => it.length > 3 && SLAVIC_VERB.test(it) && !isNoun(it));
  const capitals = (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).length - (NO_NAME.test(name) ? 1 : 0);
  return low.length <= 1 && capitals >= 2 && wordCount(name) <= 9;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}'’ʼ-]+/gu) ?? [];
}

const AND = /\s*(?:[,;|/•·]|\s(?:and|et|und|та|і|й|и|&)\s)\s*/u;

/** The items of a list of names. */
export function namesIn(list: string): string[] {
  return list
    .split(AND)
    .map((it) => it.trim())
    .filter((it) => it !== '');
}

/** The names in a list of authors; empty when any part of it is not written as a name. */
export function authorNames(list: string): string[] {
  const names = namesIn(list);
  return names.every((it) => NAME.test(it)) ? names : [];
}

/** Whether a text is written as the name of one person or place. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Whether a name says only who works there: "staff", "admin", "the newsroom". */
export function isRole(name: string): boolean {
  return wordsOf(name).some((it) => JOB_WORD.test(it));
}

/** Whether a text opens with a small word such as "On", as a sentence may and a name does not. */
export function opensLikeSentence(text: string): boolean {
  return NO_NAME.test(`${text} `);
}
