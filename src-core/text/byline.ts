import { wordCount } from './characters.ts';
import { isName, nameOf, namesIn, type NameOf } from './names.ts';
import { monthNumbers } from './words/month-names.ts';

/** What may stand behind a name: where, with whom or for whom it was written. */
const ALONGSIDE = /\s+(in|at|from|with|for|à|en|avec|pour|у|в|із|зі|з|из|с|со|для|mit|aus|für)\s+(.+)$/u;
const LONGEST_ALONGSIDE = 6;

/** Who wrote a document, and what else the line says. */
export interface Byline {
  readonly authors: readonly string[];
  readonly outlet: string | null;
  /** The body an author belongs to. */
  readonly affiliation: string | null;
}

type IsKnownPlace = (name: string) => boolean;

/**
 * The authors in a list of names, with the places, roles and outlets that may stand among them; null where anything else
 * does. `hasOpener`: "By" or the like stood before it.
 */
export function bylineIn(text: string, isKnownPlace: IsKnownPlace, hasOpener: boolean): Byline | null {
  const items = namesIn(text.replace(/[\s,]+$/, ''));
  const authors: string[] = [];
  let outlet: string | null = null;
  let affiliation: string | null = null;
  let isAllRoles = hasOpener;
  for (const [index, item] of items.entries()) {
    const { name, workedFor } = withoutPlace(item, isKnownPlace);
    const what: NameOf = nameOf(name, isKnownPlace);
    if (isNumbered(name)) outlet ??= name;
    else if (what === 'person' || (hasOpener && isFirstName(name, what, index, items))) authors.push(name);
    else if (what === 'outlet') outlet ??= name;
    else if (what === 'body') affiliation ??= name;
    else if (what === 'other' && !(hasOpener && index > 0 && isJobLike(item))) return null;
    outlet ??= workedFor;
    if (what !== 'job') isAllRoles = false;
  }
  if (authors.length === 0 && !isAllRoles) return null;
  return { authors, outlet, affiliation };
}

/** "Anna Lind in Port Marrow", "Anna Lind for Harbour Post": the name, and the outlet it says. */
function withoutPlace(item: string, isKnownPlace: IsKnownPlace): { name: string; workedFor: string | null } {
  const whole = unquoted(item);
  const [words, how = '', other = ''] = ALONGSIDE.exec(item) ?? [];
  const name = words === undefined ? whole : item.slice(0, item.length - words.length);
  if (words === undefined || wordCount(other) > LONGEST_ALONGSIDE || nameOf(name, isKnownPlace) !== 'person')
    return { name: whole, workedFor: null };
  const isOutlet = ['for', 'pour', 'für'].includes(how) && nameOf(unquoted(other), isKnownPlace) === 'outlet';
  return { name, workedFor: isOutlet ? unquoted(other) : null };
}

/** The first name behind "By" is the author's, though it be one word or in the text; two such names: the second is a place. */
function isFirstName(item: string, what: NameOf, index: number, items: readonly string[]): boolean {
  return what === 'place' && isName(item) && (index === 0 || items.length > 2);
}

function isJobLike(item: string): boolean {
  return /^\p{Ll}/u.test(item) && wordCount(item) <= 6;
}

/** `Coastline 24`, a name that only a station or a site has; `Chapter 3` is a heading. */
export function isNumbered(name: string): boolean {
  const words = /^(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) \d{1,3}$/u.exec(name)?.[1];
  return words !== undefined && !NUMBERED_PART.test(words) && !monthNumbers.has(words.toLowerCase());
}

const NUMBERED_PART =
  /^(?:.*\s)?(?:chapter|part|page|room|section|article|annex|appendix|figure|table|volume|vol|issue|number|no|day|week|pier|route|line|grade|level|act|scene|session|item|paragraph|brief|note|paper|report|chapitre|partie|salle|annexe|tableau|numéro|jour|semaine|ligne|acte|séance|розділ|частина|сторінка|кімната|стаття|додаток|таблиця|рисунок|том|випуск|номер|день|тиждень|пункт|глава|часть|страница|комната|статья|приложение|таблица|рисунок|выпуск|неделя)$/iu;

/** A name without the quotation marks around it. */
export function unquoted(name: string): string {
  return /^[«“"„]([^«»“”"„]+)[»”"“]$/u.exec(name)?.[1] ?? name;
}
