import { kindLines } from '#core/text/words/header-words.ts';
import { wordsOf } from './words.ts';

const ARTICLES = new Set('the a an le la les l un une des du de d'.split(' '));
const TITLES = new Set(
  'mr mrs ms miss dr prof sir m mme mlle mm пан пані п г гн господин госпожа'.split(' '),
);
/** Turns of a transcript that name nobody. */
const NAMELESS = new Set(
  'q a question answer réponse reporter journalist journaliste питання запитання відповідь журналіст вопрос ответ журналист'.split(
    ' ',
  ),
);

/** Whether a label or proposal names somebody: "Q" before a turn does not. */
export function namedOnly(name: string | null): string | null {
  return name === null || NAMELESS.has(name.toLowerCase().replace(/[^\p{L}]/gu, '')) ? null : name;
}

/**
 * Whether two names mean one person or body: the same words but for case, articles, titles, initials and Slavic endings,
 * or one the end of the other ("Renn", "harbour master Odd Renn").
 */
export function sameName(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].toSorted((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return false;
  const has = (word: string) => long.some((it) => sameWord(it, word));
  return sameWord(short.at(-1) ?? '', long.at(-1) ?? '') && short.every(has);
}

function nameWords(name: string): string[] {
  const words = wordsOf(name).map((it) => it.word);
  const first = words.findIndex((it) => !ARTICLES.has(it) && !TITLES.has(it));
  const rest = words.slice(Math.max(0, first));
  const long = rest.filter((it) => it.length > 1);
  return long.length > 0 ? long : rest;
}

const MOST_ENDING = 3;
const LEAST_STEM = 3;

/** Case endings: a source is labelled in the case it stands in, a rule may turn it back, or not. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^\p{Script=Cyrillic}+$/u.test(a) || !/^\p{Script=Cyrillic}+$/u.test(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(LEAST_STEM, Math.max(a.length, b.length) - MOST_ENDING);
}

/** Whether two lines hold the same words, whatever their case and punctuation. */
export function sameWords(a: string, b: string): boolean {
  const key = (line: string) =>
    wordsOf(line)
      .map((it) => it.word)
      .join(' ');
  return key(a) === key(b);
}

const FRACTION_SLACK = 0.011;

/** Whether two values are the same number. `printed` is how the page prints it: in words, "a third" may be 0.33. */
export function sameValue(a: number | null, b: number | null, printed: string): boolean {
  if (a === null || b === null) return a === b;
  const slack = !/\d/.test(printed) && Math.abs(b) < 1 ? FRACTION_SLACK : 1e-9;
  return Math.abs(a - b) <= slack * Math.abs(b);
}

const unitNames = new Map(
  Object.entries({
    '%': 'per cent|percent|pour cent',
    m: 'metre|meter|mètre|м',
    km: 'kilometre|kilometer|км',
    cm: 'centimetre|centimeter',
    kg: 'kilogram|kilogramme|кг',
    'm³': 'cubic metre|cubic meter|m3',
    'km²': 'square kilometre|square kilometer|km2',
    mw: 'megawatt',
    gw: 'gigawatt',
    kwh: 'kilowatt hour|kilowatt-hour',
    'percentage point': 'point|pp',
    dollar: '$',
    usd: 'us dollar|us$',
    eur: 'euro|€',
    gbp: 'pound|£',
    uah: 'hryvnia|₴',
    rub: 'rouble|ruble|₽',
  }).flatMap(([unit, names]) => names.split('|').map((it) => [it, unit] as const)),
);

/** Whether two units are the same: `metres` is `m`. */
export function sameUnit(a: string, b: string): boolean {
  return unitKey(a) === unitKey(b);
}

function unitKey(unit: string): string {
  const key = unit
    .trim()
    .toLowerCase()
    .replace(/(?<=\p{L}{3})s$/u, '');
  return unitNames.get(key) ?? key;
}

/** Whether two lines name one sort of document, in whichever language. */
export function sameKind(a: string, b: string): boolean {
  const key = (it: string) => kindLines.get(it.toLowerCase()) ?? it.toLowerCase();
  return key(a) === key(b);
}

/** Whether two BCP 47 tags mean one language, wherever it is spoken. */
export function sameLanguage(a: string, b: string): boolean {
  return a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();
}
