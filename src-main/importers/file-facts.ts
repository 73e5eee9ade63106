import type { FactEvidence, StatedFacts } from '#core/model/source.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';

/** What the properties of a file state; `evidence` are their words, which stand nowhere in the text. */
export interface FileFacts {
  readonly meta: StatedFacts;
  readonly evidence: readonly FactEvidence[];
}

/** Programs put these in: the name of a file, of themselves, of nobody. */
const NO_TITLE =
  /^(?:untitled|no title|title|titel|document\s*\d*|документ\s*\d*|без (?:назви|названия|имени)|sans (?:titre|nom)|unbenannt|presentation\s*\d*|slide \d+|page \d+|layout \d+|scan\w*|img[_-]?\d+|book\d+|microsoft (?:word|powerpoint|excel)\b.*|word document|pdf|draft|\(?anonymous\)?|print\w*)$/iu;
const FILE_NAME =
  /^\S*[\\/]|\.(?:docx?|pdf|xlsx?|pptx?|odt|rtf|indd|qxd|tex|dvi|txt|html?|pages|ps|eps|ai|cdr)$/iu;
const NO_AUTHOR =
  /^(?:user|users?\s*\d*|admin\w*|administrator|owner|author|unknown|anonymous|(?:windows|microsoft office|office|home|default) user|\w+[- ]?pc|customer|guest|test|root|scanner|hp|dell|lenovo|acer|asus|microsoft|adobe|пользователь|користувач|адміністратор|администратор|utilisateur|benutzer|autor|none|n\/a)$/iu;

/** The title and authors a file's properties name, where they name any: what programs put there by themselves is no fact. */
export function fileFacts(title: string | null, authors: string | null): FileFacts {
  const named = cleanLine(title ?? '');
  const people = cleanLine(authors ?? '');
  const hasTitle = isTitle(named);
  const names = authorsOf(people);
  const evidence: FactEvidence[] = [];
  if (hasTitle) evidence.push({ field: 'title', words: named, start: null, end: null });
  if (names.length > 0) evidence.push({ field: 'authors', words: people, start: null, end: null });
  return { meta: { ...NO_FACTS, title: hasTitle ? named : null, authors: names }, evidence };
}

function isTitle(text: string): boolean {
  const isWorded = /\p{L}{2}/u.test(text) && (/\s/u.test(text) || text.length > 3);
  // One word with digits or underscores is a number of a file.
  const isNumber = !/\s/u.test(text) && /[\d_]/u.test(text);
  return isWorded && !isNumber && text.length <= 1000 && !NO_TITLE.test(text) && !FILE_NAME.test(text);
}

function authorsOf(text: string): string[] {
  if (!hasWords(text) || text.length > 300 || /[@\\/_]|\d{3}/u.test(text)) return [];
  const parts = text.split(/\s*(?:[;,&|]|\s(?:and|et|und|та|і|и)\s)\s*/u).filter((it) => it !== '');
  // "Fenn, Ida" is one person.
  const names = parts.every((it) => /\s/u.test(it)) ? parts : [text];
  // What is one word is somebody's login, or nobody's name.
  return names.filter((it) => /\s/u.test(it) && /\p{Lu}/u.test(it) && !NO_AUTHOR.test(it)).slice(0, 50);
}
