import type { PDFDict } from '@cantoo/pdf-lib';
import { asDict, lookup, refUnder, type ReadPdf } from './pdf-objects.ts';

/** What is painted on the pages, and as content of what. */
export interface ReadContent {
  readonly pages: readonly PageContent[];
  /** The codes each font is used with, by the number of its object. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

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

const TOKENS =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<([0-9A-Fa-f\s]*)>|\/[^\s<>[\]()/%{}]*|[[\]]|[^\s<>[\]()/%{}]+/g;
const PAINTS: ReadonlySet<string> = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '));
const SHOWS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

interface Open {
  readonly isArtifact: boolean;
  readonly isContent: boolean;
}

/** Reads the operators of every page. */
export function readContent({ pages }: ReadPdf): ReadContent {
  const codes = new Map<string, Set<string>>();
  return {
    codes,
    pages: pages.map(({ content, dictionary }) => {
      const fonts = asDict(lookup(asDict(lookup(dictionary, 'Resources')) ?? dictionary, 'Font'));
      return readPage(content, fonts, codes);
    }),
  };
}

function readPage(content: string, fonts: PDFDict | undefined, codes: Map<string, Set<string>>): PageContent {
  const numbers: number[] = [];
  const loose: string[] = [];
  const nesting: string[] = [];
  const open: Open[] = [];
  let inks = 0;
  let used: Set<string> = new Set();
  let shown: string[] = [];
  // What stands before an operator; arrays and dictionaries are flat here, which is enough for what is asked.
  let before: string[] = [];
  for (const [token, hex] of content.matchAll(TOKENS)) {
    const first = token.charCodeAt(0);
    if (hex !== undefined) {
      shown.push(hex);
      continue;
    }
    const isOperator =
      (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 39 || first === 34;
    if (!isOperator) {
      before.push(token);
      continue;
    }
    if (PAINTS.has(token)) {
      if (!open.some((it) => it.isArtifact || it.isContent)) loose.push(token);
      if (SHOWS.has(token))
        for (const it of shown) for (let at = 0; at < it.length; at += 4) used.add(it.slice(at, at + 4));
    } else if (token === 'BDC' || token === 'BMC') {
      const isArtifact = before.includes('/Artifact');
      const named = before.indexOf('/MCID');
      const isContent = named >= 0;
      const around = open.find((it) => it.isArtifact || it.isContent);
      if (around !== undefined && (isArtifact || isContent))
        nesting.push(
          `${isArtifact ? 'furniture' : 'content'} within ${around.isArtifact ? 'furniture' : 'content'}`,
        );
      if (isContent) numbers.push(Number(before[named + 1]));
      open.push({ isArtifact, isContent });
    } else if (token === 'EMC') {
      if (open.pop() === undefined) nesting.push('something is closed that was not opened');
    } else if (token === 'Tf') {
      const name = before.findLast((it) => it.startsWith('/'))?.slice(1) ?? '';
      const key =
        (fonts === undefined ? undefined : refUnder(fonts, name))?.toString() ??
        `a font ${name} that the page lacks`;
      used = codes.get(key) ?? new Set();
      codes.set(key, used);
    } else if (token === 'k' || token === 'K') inks += 1;
    before = [];
    shown = [];
  }
  if (open.length > 0) nesting.push('something is left open at the end of a page');
  return { numbers, loose, nesting, inks };
}
