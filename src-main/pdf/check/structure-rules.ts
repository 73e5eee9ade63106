import type { ReadPdf } from './read-pdf.ts';
import { ACCESS, BOTH, unless, type Rule } from './rule.ts';
import { STANDARD_ROLES, type ReadElement, type ReadStructure } from './structure.ts';
import {
  arrayUnder,
  asDict,
  asName,
  asNumber,
  asText,
  lookup,
  nameOfRef,
  rawElements,
  type Dict,
  type Ref,
  type Value,
} from './values.ts';

/** About the tree that screen readers follow. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    name: 'content-marked',
    clause: 'ISO 19005-3, 6.7.3.1; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ content: { pages } }) =>
      pages.flatMap(({ loose }, at) =>
        unless(
          loose.length === 0,
          `${loose.length} marks of page ${at + 1} are neither content nor furniture`,
        ),
      ),
  },
  {
    name: 'marks-nested',
    clause: 'ISO 14289-1, 7.1',
    of: ACCESS,
    faults: ({ content: { pages } }) =>
      pages.flatMap(({ nesting }, at) => nesting.map((it) => `${it}, page ${at + 1}`)),
  },
  {
    name: 'structure-tree',
    clause: 'ISO 19005-3, 6.7.3.1; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ structure: { root, elements, strayed } }) => [
      ...unless(
        root !== null && elements[0]?.role === 'Document',
        'there is no structure with a document in it',
      ),
      ...unless(
        root === null || elements.some((it) => it.stretches.length > 0),
        'the structure has no content',
      ),
      ...strayed.map((it) => `${nameOfRef(it)} names another parent`),
    ],
  },
  {
    name: 'content-in-tree',
    clause: 'ISO 32000-1, 14.7.4; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ pdf, content, structure }) => [...placesOfContent(pdf, content.pages, structure)],
  },
  {
    name: 'roles-standard',
    clause: 'ISO 19005-3, 6.7.3.4; ISO 14289-1, 7.1',
    of: BOTH,
    faults: ({ structure: { elements, root } }) => {
      const unknown = new Set(elements.filter((it) => !STANDARD_ROLES.has(it.role)).map((it) => it.written));
      const map = root === null ? undefined : asDict(lookup(root, 'RoleMap'));
      const turned = [...(map?.entries.keys() ?? [])].filter((it) => STANDARD_ROLES.has(it));
      return [
        ...[...unknown].map((it) => `${it} stands for no type of the standard`),
        ...turned.map((it) => `${it} is said to be something else`),
      ];
    },
  },
  {
    name: 'headings',
    clause: 'ISO 14289-1, 7.4.2',
    of: ACCESS,
    faults: ({ structure: { elements } }) => {
      let before = 0;
      return elements.flatMap(({ role, reference }) => {
        const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
        if (level === 0) return unless(role !== 'H', `${nameOfRef(reference)} has no level`);
        const skipped = level > before + 1;
        const message = `level ${level} after level ${before} (${nameOfRef(reference)})`;
        before = level;
        return unless(!skipped, message);
      });
    },
  },
  {
    name: 'figures-described',
    clause: 'ISO 14289-1, 7.3',
    of: BOTH,
    faults: ({ structure: { elements } }) =>
      elements.flatMap(({ role, dictionary, reference }) => {
        if (role !== 'Figure') return [];
        const words = asText(lookup(dictionary, 'Alt')) ?? asText(lookup(dictionary, 'ActualText')) ?? '';
        const box = attribute(dictionary, 'BBox');
        return [
          ...unless(words.trim() !== '', `${nameOfRef(reference)} has no words for those who cannot see it`),
          ...unless(rawElements(box)?.length === 4, `${nameOfRef(reference)} does not say where it stands`),
        ];
      }),
  },
  {
    name: 'tables',
    clause: 'ISO 14289-1, 7.5',
    of: ACCESS,
    faults: ({ structure: { elements } }) => [
      ...elements.flatMap((it) => misplaced(it, TABLE_PARENTS, TABLE_CHILDREN)),
      ...elements.flatMap(({ role, dictionary, reference }) =>
        unless(
          role !== 'TH' || ['Column', 'Row', 'Both'].includes(asName(attribute(dictionary, 'Scope')) ?? ''),
          `${nameOfRef(reference)} does not say what it heads`,
        ),
      ),
      ...elements.filter((it) => it.role === 'Table').flatMap(unevenRows),
    ],
  },
  {
    name: 'lists',
    clause: 'ISO 14289-1, 7.6',
    of: ACCESS,
    faults: ({ structure: { elements } }) =>
      elements.flatMap((it) => misplaced(it, LIST_PARENTS, LIST_CHILDREN)),
  },
  {
    name: 'contents-list',
    clause: 'ISO 32000-1, 14.8.4.2',
    of: ACCESS,
    faults: ({ structure: { elements } }) =>
      elements.flatMap((it) => misplaced(it, CONTENTS_PARENTS, CONTENTS_CHILDREN)),
  },
  {
    name: 'notes-named',
    clause: 'ISO 14289-1, 7.9',
    of: ACCESS,
    faults: ({ structure: { elements } }) => {
      const seen = new Set<string>();
      return elements.flatMap(({ role, dictionary, reference }) => {
        if (role !== 'Note') return [];
        const id = asText(lookup(dictionary, 'ID')) ?? '';
        const isNew = id !== '' && !seen.has(id);
        seen.add(id);
        return unless(isNew, `${nameOfRef(reference)} has no name of its own`);
      });
    },
  },
  {
    name: 'annotations',
    clause: 'ISO 19005-3, 6.3; ISO 14289-1, 7.18',
    of: BOTH,
    faults: ({ pdf, structure }) => {
      const inTree = new Map(
        structure.elements.flatMap((it) => it.annotations.map((reference) => [reference, it] as const)),
      );
      return pdf.dictionaries.flatMap(({ reference, dictionary }) => {
        const subtype = asName(lookup(dictionary, 'Subtype'));
        if (subtype === undefined || lookup(dictionary, 'Rect') === undefined) return [];
        const key = nameOfRef(reference);
        const owner = inTree.get(reference);
        const number = asNumber(lookup(dictionary, 'StructParent'));
        const stated = number === undefined ? undefined : structure.owners.get(number);
        const flags = asNumber(lookup(dictionary, 'F')) ?? 0;
        return [
          ...unless(subtype === 'Link', `${key} is no link`),
          ...unless(
            owner?.role === 'Link' && stated === owner.reference,
            `${key} is in no link of the structure`,
          ),
          ...unless(
            (asText(lookup(dictionary, 'Contents')) ?? '') !== '',
            `${key} does not say where it leads`,
          ),
          ...unless((flags & 4) === 4 && (flags & 0b100011) === 0, `${key} is not printed`),
        ];
      });
    },
  },
];

/** Every stretch of a page belongs to one element, and the way back leads to the same. */
function* placesOfContent(
  { pages }: ReadPdf,
  contents: readonly { readonly numbers: readonly number[] }[],
  { elements, owners }: ReadStructure,
): Generator<string> {
  const places = new Map<Ref | undefined, Map<number, Ref>>();
  let named = 0;
  for (const { reference, stretches } of elements) {
    for (const { page, number } of stretches) {
      const onPage = places.get(page) ?? new Map<number, Ref>();
      places.set(page, onPage);
      if (onPage.has(number)) yield `stretch ${number} of ${page?.number ?? 'no page'} is in two elements`;
      else named += 1;
      onPage.set(number, reference);
    }
  }
  let count = 0;
  for (const [at, { reference, dictionary }] of pages.entries()) {
    const numbers = contents[at]?.numbers ?? [];
    count += numbers.length;
    if (new Set(numbers).size !== numbers.length) yield `page ${at + 1} uses a number twice`;
    const parents = asNumber(lookup(dictionary, 'StructParents'));
    const back = parents === undefined ? [] : (rawElements(owners.get(parents)) ?? []);
    for (const number of numbers) {
      const place = places.get(reference)?.get(number);
      if (place === undefined) yield `stretch ${number} of page ${at + 1} is in no element`;
      else if (back[number] !== place) yield `stretch ${number} of page ${at + 1} leads to another element`;
    }
  }
  if (named > count) yield 'the structure names content that no page has';
}

/** Which elements may be around one, and which right in one. */
type Table = Readonly<Record<string, readonly string[]>>;

const TABLE_PARENTS: Table = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
};
const TABLE_CHILDREN: Table = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const LIST_PARENTS: Table = { LI: ['L'], LBody: ['LI'] };
const LIST_CHILDREN: Table = { L: ['L', 'LI', 'Caption'], LI: ['Lbl', 'LBody'] };
const CONTENTS_PARENTS: Table = { TOCI: ['TOC'] };
const CONTENTS_CHILDREN: Table = {
  TOC: ['TOC', 'TOCI', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'],
};

function misplaced(
  { role, parent, children, stretches, reference }: ReadElement,
  around: Table,
  within: Table,
): string[] {
  const parents = around[role];
  const allowed = within[role];
  const others = allowed === undefined ? [] : children.filter((it) => !allowed.includes(it.role));
  return [
    ...unless(
      parents === undefined || parents.includes(parent?.role ?? ''),
      `${role} in ${parent?.role ?? 'nothing'} (${nameOfRef(reference)})`,
    ),
    ...others.map((it) => `${it.role} in ${role} (${nameOfRef(reference)})`),
    ...unless(
      allowed === undefined || stretches.length === 0,
      `words right in ${role} (${nameOfRef(reference)})`,
    ),
  ];
}

/** Rows of a table that have more or fewer columns than the first, with what reaches into them from above. */
function unevenRows(table: ReadElement): string[] {
  const rows = table.children.flatMap((it) =>
    it.role === 'TR' ? [it] : it.children.filter((row) => row.role === 'TR'),
  );
  const reaching: number[] = [];
  const widths = rows.map(({ children }, at) => {
    let width = reaching[at] ?? 0;
    for (const { dictionary } of children) {
      const columns = asNumber(attribute(dictionary, 'ColSpan')) ?? 1;
      const down = asNumber(attribute(dictionary, 'RowSpan')) ?? 1;
      width += columns;
      for (let row = at + 1; row < at + down; row += 1) reaching[row] = (reaching[row] ?? 0) + columns;
    }
    return width;
  });
  return unless(
    new Set(widths).size <= 1,
    `rows of ${nameOfRef(table.reference)} have ${[...new Set(widths)].join(' and ')} columns`,
  );
}

/** An attribute of an element, whatever it is an attribute for. */
function attribute(dictionary: Dict, key: string): Value {
  const all = arrayUnder(dictionary, 'A')?.map(asDict) ?? [asDict(lookup(dictionary, 'A'))];
  return all.map((it) => (it === undefined ? undefined : lookup(it, key))).find((it) => it !== undefined);
}
