import { eachOperation } from './operations.ts';
import { contentOf, type Numbered, type ReadPdf } from './read-pdf.ts';
import { asDict, lookup, refUnder, type Ref, type Value } from './values.ts';

/** What is painted on the pages, and as content of what. */
export interface ReadContent {
  readonly pages: readonly PageContent[];
  /** The codes each font is used with. */
  readonly codes: ReadonlyMap<UsedFont, ReadonlySet<number>>;
}

/** A font, or words for a name that a page uses without having a font of it. */
export type UsedFont = Ref | string;

export interface PageContent {
  /** The numbers of its marked content, in order. */
  readonly numbers: readonly number[];
  /** Operators that paint outside of marked content. */
  readonly loose: readonly string[];
  /** What is wrong with how marked content is opened and closed. */
  readonly nesting: readonly string[];
  /** Operators that set a colour of ink, not of light. */
  readonly inks: number;
}

const PAINTS: ReadonlySet<string> = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));
const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

type Kind = 'content' | 'furniture' | 'neither';
type Codes = Map<UsedFont, Set<number>>;

/** Reads the operators of every page. */
export function readContent({ pages }: ReadPdf): ReadContent {
  const codes: Codes = new Map();
  return { codes, pages: pages.map((page) => readPage(page, codes)) };
}

function readPage(page: Numbered, codes: Codes): PageContent {
  const numbers: number[] = [];
  const loose: string[] = [];
  const nesting: string[] = [];
  const open: Kind[] = [];
  let inks = 0;
  let used = new Set<number>();
  eachOperation(contentOf(page), ({ operator, names, number, shown }) => {
    if (PAINTS.has(operator)) {
      if (open.every((it) => it === 'neither')) loose.push(operator);
      if (SHOWS.has(operator)) for (const it of shown) used.add(it);
    } else if (operator === 'BDC' || operator === 'BMC') {
      const kind = names[0] === 'Artifact' ? 'furniture' : number === null ? 'neither' : 'content';
      const around = open.find((it) => it !== 'neither');
      if (around !== undefined && kind !== 'neither') nesting.push(`${kind} within ${around}`);
      if (number !== null) numbers.push(number);
      open.push(kind);
    } else if (operator === 'EMC') {
      if (open.pop() === undefined) nesting.push('something is closed that was not opened');
    } else if (operator === 'Tf') {
      const font = fontNamed(page, names[0] ?? '');
      used = codes.get(font) ?? new Set();
      codes.set(font, used);
    } else if (operator === 'k' || operator === 'K') inks += 1;
  });
  if (open.length > 0) nesting.push('something is left open at the end of a page');
  return { numbers, loose, nesting, inks };
}

function fontNamed({ dictionary }: Numbered, name: string): UsedFont {
  const fonts = asDict(lookupIn(lookup(dictionary, 'Resources'), 'Font'));
  return (fonts === undefined ? undefined : refUnder(fonts, name)) ?? `a font ${name} that the page lacks`;
}

function lookupIn(value: Value, key: string): Value {
  const dictionary = asDict(value);
  return dictionary === undefined ? undefined : lookup(dictionary, key);
}
