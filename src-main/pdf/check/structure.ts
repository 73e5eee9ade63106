import { PDFDict, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import {
  asArray,
  asDict,
  asName,
  asNumber,
  asRef,
  lookup,
  rawElements,
  refUnder,
  type ReadPdf,
  type Value,
} from './pdf-objects.ts';

/** An element of the tree as it was read. */
export interface ReadElement {
  readonly reference: string;
  readonly dictionary: PDFDict;
  /** As written. */
  readonly written: string;
  /** The standard type it is or stands for; as written where it is none. */
  readonly role: string;
  readonly parent: ReadElement | null;
  readonly children: readonly ReadElement[];
  /** Stretches of pages that are its content: page and number. */
  readonly stretches: readonly string[];
  /** The annotations in it. */
  readonly annotations: readonly string[];
}

export interface ReadStructure {
  /** Null where the file has no tree. */
  readonly root: PDFDict | null;
  /** In reading order, outer ones before inner ones. */
  readonly elements: readonly ReadElement[];
  /** Elements that name another parent than the one they are under. */
  readonly strayed: readonly string[];
  /** From a page, or an annotation, by its number: who owns it. */
  readonly owners: ReadonlyMap<number, Value>;
}

/** Standard types of ISO 32000-1, 14.8.4. */
export const STANDARD_ROLES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

export const stretch = (page: string | undefined, number: number): string =>
  `${page ?? 'no page'}, ${number}`;

/** Reads the whole tree. An element met twice is not read again. */
export function readStructure({ catalog, document }: ReadPdf): ReadStructure {
  const root = asDict(lookup(catalog, 'StructTreeRoot')) ?? null;
  if (root === null) return { root, elements: [], strayed: [], owners: new Map() };
  const map = asDict(lookup(root, 'RoleMap'));
  const elements: ReadElement[] = [];
  const strayed: string[] = [];
  const met = new Set<string>();
  const standing = (written: string): string => {
    let role = written;
    for (let steps = 0; steps < 8 && !STANDARD_ROLES.has(role) && map !== undefined; steps += 1)
      role = asName(lookup(map, role)) ?? role;
    return role;
  };
  const read = (reference: PDFRef, parent: ReadElement | null, above: string | undefined): ReadElement[] => {
    const key = reference.toString();
    const dictionary = asDict(document.context.lookup(reference));
    if (dictionary === undefined || met.has(key)) return [];
    met.add(key);
    if (refUnder(dictionary, 'P')?.toString() !== above) strayed.push(key);
    const written = asName(lookup(dictionary, 'S')) ?? '';
    const children: ReadElement[] = [];
    const stretches: string[] = [];
    const annotations: string[] = [];
    const element = {
      reference: key,
      dictionary,
      written,
      role: standing(written),
      parent,
      children,
      stretches,
      annotations,
    };
    elements.push(element);
    const page = refUnder(dictionary, 'Pg')?.toString();
    for (const kid of kidsOf(dictionary)) {
      if (kid instanceof PDFNumber) stretches.push(stretch(page, kid.asNumber()));
      else if (kid instanceof PDFRef) children.push(...read(kid, element, key));
      else if (kid instanceof PDFDict) {
        const own = refUnder(kid, 'Pg')?.toString() ?? page;
        const number = asNumber(lookup(kid, 'MCID'));
        if (number !== undefined) stretches.push(stretch(own, number));
        const annotation = refUnder(kid, 'Obj');
        if (annotation !== undefined) annotations.push(annotation.toString());
      }
    }
    return [element];
  };
  const above = refUnder(catalog, 'StructTreeRoot')?.toString();
  for (const kid of kidsOf(root)) {
    const reference = asRef(kid);
    if (reference !== undefined) read(reference, null, above);
  }
  return { root, elements, strayed, owners: ownersOf(root) };
}

function kidsOf(dictionary: PDFDict): Value[] {
  const kids = lookup(dictionary, 'K');
  const one = dictionary.entries().find(([name]) => name.decodeText() === 'K')?.[1];
  return rawElements(kids) ?? (one === undefined ? [] : [one]);
}

/** The number tree from pages and annotations to their elements. */
function ownersOf(root: PDFDict): ReadonlyMap<number, Value> {
  const owners = new Map<number, Value>();
  const read = (node: PDFDict | undefined, depth: number): void => {
    if (node === undefined || depth > 16) return;
    const numbers = rawElements(lookup(node, 'Nums')) ?? [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const number = asNumber(numbers[at]);
      if (number !== undefined) owners.set(number, numbers[at + 1]);
    }
    for (const kid of asArray(lookup(node, 'Kids')) ?? []) read(asDict(kid), depth + 1);
  };
  read(asDict(lookup(root, 'ParentTree')), 0);
  return owners;
}
