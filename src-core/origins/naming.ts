import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { REACH } from './shingles.ts';

/** Words by which a text names where it has its story from; offsets in UTF-16 units, `end` exclusive. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  /** The phrase, such as "told The Harbour Post". */
  readonly words: string;
  /** The name in it, without an article where it is not part of it. */
  readonly name: string;
}

/**
 * A name in capitals ("The Harbour Post", "Le Phare du Nord") or between guillemets («Портовий вісник»). Its words have an
 * end, and so has the space between them: a name begins at every capital, and a text may be nothing but capitals.
 */
const NAME =
  '(?:[«“"„](?<quoted>[^«»“”"„]{2,60})[»”"]|(?<plain>(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es|[Ll][’\'])\\s?)?\\p{Lu}(?:[\\p{L}\\p{N}’\'&-]|\\.(?=\\p{L})){0,60}(?:\\s{1,4}(?:of|de|du|des|la|le|and|et|&)?\\s{0,4}\\p{Lu}(?:[\\p{L}\\p{N}’\'&-]|\\.(?=\\p{L})){0,60}){0,4}))';

/** Before the name, in either case of the first letter; what follows "told" may be a person. */
const BEFORE_PHRASES =
  'citing|cited by|quoted by|quoting|first reported by|as reported by|reported by|reports from|published by|' +
  'according to|told|in an interview with|in an interview to|speaking to|in comments to|' +
  "citant|cité par|cités par|citée par|rapporté par|révélé par|selon|d’après|d'après|a déclaré à|a déclaré au|" +
  'a dit à|a dit au|a confié à|a confié au|dans un entretien à|dans un entretien au|dans un entretien avec|' +
  'з посиланням на|із посиланням на|посилаючись на|як повідомляє|як повідомила|як повідомило|повідомляє|пише|передає|' +
  "за даними|за інформацією|розповів|розповіла|в інтерв’ю|в інтерв'ю|" +
  'со ссылкой на|ссылаясь на|как сообщает|как сообщило|сообщает|пишет|передает|передаёт|по данным|по информации|' +
  'рассказал|рассказала|в интервью';

/** What may stand between such a phrase and the name. */
const NOUNS =
  "the newspaper|the agency|the daily|journal|le journal|quotidien|l’agence|l'agence|" +
  'видання|виданню|газеті|газету|агентство|агентству|телеканалу|журналу|' +
  'изданию|издание|газете|газету|агентству|агентство|телеканалу|журналу';

const eitherCase = (phrases: string) =>
  phrases
    .split('|')
    .map((it) => `[${it.charAt(0)}${it.charAt(0).toUpperCase()}]${it.slice(1)}`)
    .join('|');

const BEFORE = `(?:${eitherCase(BEFORE_PHRASES)})(?:\\s+(?:${NOUNS}))?`;

/** Behind the name. */
const BEHIND =
  '(?:first reported|reported|has reported|reports|revealed|wrote|writes|has learned|' +
  'a rapporté|rapporte|a révélé|révèle|écrit|повідомляє|повідомила|повідомило|пише|написала|передає|сообщает|сообщило|пишет|написала|передаёт|передает)';

const PATTERNS = [
  new RegExp(`(?<![\\p{L}\\p{N}])${BEFORE}\\s+${NAME}`, 'gu'),
  new RegExp(`${NAME},?\\s+(?<verb>${BEHIND})(?![\\p{L}\\p{N}])`, 'gu'),
];

/** Words that make a name an outlet's, whoever it is. */
const OUTLET =
  /(?:^|\s)(?:post|times|wire|news|newswire|agency|journal|courier|gazette|herald|tribune|press|daily|telegraph|guardian|chronicle|observer|bulletin|mail|express|standard|sentinel|lantern|monitor|magazine|weekly|today|broadcasting|radio|television|tv|presse|agence|courrier|gazette|figaro|dépêche|dépêches|matin|soir|quotidien|вісник|газета|кур’єр|кур'єр|пошта|новини|агентство|правда|час|голос|телеканал|радіо|вестник|курьер|почта|новости|время|известия|ведомости|телеграф|радио)(?:\s|$)/iu;

/** Everything in the body, as far as it is compared, that names where the story comes from, in order, each name once. */
export function findNamings(text: string, residue: readonly ResidueRange[]): Naming[] {
  const found = new Map<string, Naming>();
  for (const paragraph of paragraphsOf(text, residue)) {
    if (paragraph.number === null || paragraph.start >= REACH) continue;
    const words = text.slice(paragraph.start, paragraph.end);
    for (const pattern of PATTERNS) {
      for (const match of words.matchAll(pattern)) {
        const name = cleaned(match.groups?.['quoted'] ?? match.groups?.['plain'] ?? '');
        const start = paragraph.start + match.index;
        const naming = { start, end: start + match[0].length, words: match[0], name };
        const key = outletKey(name);
        if (key !== '' && !found.has(key)) found.set(key, naming);
      }
    }
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start);
}

function cleaned(name: string): string {
  return name
    .trim()
    .replace(/[\s.,’']+$/u, '')
    .replace(/^the\s/, '');
}

/** Whether a name is an outlet's by its own words, so that it can be an origin that nobody has brought in. */
export function looksLikeOutlet(name: string): boolean {
  return OUTLET.test(name);
}

/** A name of an outlet without its article, for telling whether two are one. */
export function outletKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replace(/^(?:the|le|la|les|l[’'])\s?/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether a name in a text means this outlet. A short form ("The Times" for "The New Harbour Times") counts where all its
 * words are the last ones of the outlet's name.
 */
export function namesOutlet(name: string, outlet: string): boolean {
  const [short, long] = [outletKey(name), outletKey(outlet)];
  return short !== '' && (short === long || long.endsWith(` ${short}`) || short.endsWith(` ${long}`));
}
