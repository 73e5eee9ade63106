import type { ReadPdf } from './read-pdf.ts';
import {
  arrayUnder,
  asDict,
  asName,
  asNumber,
  asRef,
  followed,
  lookup,
  rawElements,
  refUnder,
  type Dict,
  type Ref,
  type Value,
} from './values.ts';

/** An element of the tree as it was read. */
export interface ReadElement {
  readonly reference: Ref;
  readonly dictionary: Dict;
  /** As written. */
  readonly written: string;
  /** The standard type it is or stands for; as written where it is none. */
  readonly role: string;
  readonly parent: ReadElement | null;
  readonly children: readonly ReadElement[];
  /** Stretches of pages that are its content. */
  readonly stretches: readonly Stretch[];
  /** The annotations in it. */
  readonly annotations: readonly Ref[];
}

/** Marked content of a page, by its number there. */
export interface Stretch {
  readonly page: Ref | undefined;
  readonly number: number;
}

export interface ReadStructure {
  /** Null where the file has no tree. */
  readonly root: Dict | null;
  /** In reading order, outer ones before inner ones. */
  readonly elements: readonly ReadElement[];
  /** Elements that name another parent than the one they are under. */
  readonly strayed: readonly Ref[];
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

/** Reads the whole tree. An element met twice is not read again. */
export function readStructure({ catalog, objects }: ReadPdf): ReadStructure {
  const root = asDict(lookup(catalog, 'StructTreeRoot')) ?? null;
  if (root === null) return { root, elements: [], strayed: [], owners: new Map() };
  const map = asDict(lookup(root, 'RoleMap'));
  const elements: ReadElement[] = [];
  const strayed: Ref[] = [];
  const met = new Set<Ref>();
  const standing = (written: string): string => {
    let role = written;
    for (let steps = 0; steps < 8 && !STANDARD_ROLES.has(role) && map !== undefined; steps += 1)
      role = asName(lookup(map, role)) ?? role;
    return role;
  };
  const read = (reference: Ref, parent: ReadElement | null, above: Ref | undefined): ReadElement[] => {
    const dictionary = asDict(followed(objects, reference));
    if (dictionary === undefined || met.has(reference)) return [];
    met.add(reference);
    if (refUnder(dictionary, 'P') !== above) strayed.push(reference);
    const written = asName(lookup(dictionary, 'S')) ?? '';
    const page = refUnder(dictionary, 'Pg');
    const kids = kidsOf(dictionary);
    const element: Mutable<ReadElement> = {
      ...{ reference, dictionary, written, role: standing(written), parent },
      children: [],
      stretches: kids.flatMap((it) => stretchOf(it, page)),
      annotations: kids.flatMap((it) => annotationOf(it)),
    };
    elements.push(element);
    element.children = kids.flatMap((it) => {
      const inner = asRef(it);
      return inner === undefined ? [] : read(inner, element, reference);
    });
    return [element];
  };
  const above = refUnder(catalog, 'StructTreeRoot');
  for (const kid of kidsOf(root)) {
    const reference = asRef(kid);
    if (reference !== undefined) read(reference, null, above);
  }
  return { root, elements, strayed, owners: ownersOf(root) };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Content of the element's page, or of another one. */
function stretchOf(kid: Value, page: Ref | undefined): Stretch[] {
  if (typeof kid === 'number') return [{ page, number: kid }];
  const content = asDict(kid);
  const number = content === undefined ? undefined : asNumber(lookup(content, 'MCID'));
  return content === undefined || number === undefined
    ? []
    : [{ page: refUnder(content, 'Pg') ?? page, number }];
}

function annotationOf(kid: Value): Ref[] {
  const content = asDict(kid);
  const annotation = content === undefined ? undefined : refUnder(content, 'Obj');
  return annotation === undefined ? [] : [annotation];
}

function kidsOf(dictionary: Dict): readonly Value[] {
  const one = dictionary.entries.get('K');
  return rawElements(lookup(dictionary, 'K')) ?? (one === undefined ? [] : [one]);
}

/** The number tree from pages and annotations to their elements. */
function ownersOf(root: Dict): ReadonlyMap<number, Value> {
  const owners = new Map<number, Value>();
  const read = (node: Dict | undefined, depth: number): void => {
    if (node === undefined || depth > 16) return;
    const numbers = rawElements(lookup(node, 'Nums')) ?? [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const number = asNumber(numbers[at]);
      if (number !== undefined) owners.set(number, numbers[at + 1]);
    }
    for (const kid of arrayUnder(node, 'Kids') ?? []) read(asDict(kid), depth + 1);
  };
  read(asDict(lookup(root, 'ParentTree')), 0);
  return owners;
}
