import type { StructureElement } from '#main/pdf/blocks/structure.ts';
import type { PdfDocument, PdfReference } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import { reserveObject, textValue, writeObject } from '#main/pdf/file/pdfmake/written-objects.ts';
import type { MarkedPage } from './marking.ts';
import type { StructureNode, StructureTree } from './structure-tree.ts';

/** Elements that hold others without words of their own; notes stand in them, or in the document itself. */
const HOLDERS: ReadonlySet<string> = new Set(['LBody', 'TD', 'TH', 'BlockQuote', 'Caption']);
/** Kept where they are empty: a table has as many cells in every row. */
const KEPT_EMPTY: ReadonlySet<string> = new Set(['TR', 'TH', 'TD']);

interface Written {
  readonly node: StructureNode;
  readonly before: readonly Written[];
  readonly after: readonly Written[];
}

/**
 * Writes the tree with everything drawn in it, and from the numbers on pages and annotations back to their elements.
 * `links` are the link annotations, in the order of their numbers after those of the pages.
 */
export function writeStructure(
  pdf: PdfDocument,
  tree: StructureTree,
  pages: readonly MarkedPage[],
  links: readonly StructureNode[],
): void {
  const numbers = new Map<StructureNode, number>();
  const ids: { id: string; number: number }[] = [];
  const root = pdf.ref({ Type: 'StructTreeRoot' });
  const document = pdf.ref({});

  const write = ({ node, before, after }: Written, parent: number): number => {
    const number = reserveObject(pdf);
    numbers.set(node, number);
    const { element } = node;
    if (element?.id !== undefined) ids.push({ id: element.id, number });
    const own = valuesOf(node).map((it) =>
      typeof it === 'string' ? it : refTo(write({ node: it, before: [], after: [] }, number)),
    );
    const kids = (them: readonly Written[]): string[] => them.map((it) => refTo(write(it, number)));
    const all = [...kids(before), ...own, ...kids(after)];
    const page = pageOf(node);
    const entries = [
      `/S/${node.role}/P ${refTo(parent)}`,
      element === null ? '' : attributesOf(element, node),
      page === null ? '' : `/Pg ${refTo(page.id)}`,
      all.length === 0 ? '' : `/K[${all.join(' ')}]`,
    ];
    writeObject(pdf, number, `<<${entries.join('')}>>`);
    return number;
  };

  const whole = [
    ...tree.outer.flatMap((it) => placed(tree, it)),
    ...tree.unanswered().flatMap((it) => placed(tree, it)),
  ];
  const kids = whole.map((it) => refTo(write(it, document.id)));
  writeObject(pdf, document.id, `<</S/Document/P ${refTo(root.id)}/K[${kids.join(' ')}]>>`);

  const refToNode = (node: StructureNode): string => {
    const number = numbers.get(node);
    if (number === undefined)
      throw new Error(`content of a ${node.role} that is not in the structure was drawn`);
    return refTo(number);
  };
  const owners = [
    ...pages.map((page, at) => `${at} [${page.owners.map(refToNode).join(' ')}]`),
    ...links.map((node, at) => `${pages.length + at} ${refToNode(node)}`),
  ];
  const names = ids
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, number }) => `${textValue(id)} ${refTo(number)}`);
  const byNumber = pdf.ref({});
  writeObject(pdf, byNumber.id, `<</Nums[${owners.join('\n')}]>>`);
  if (names.length > 0) {
    const byName = pdf.ref({});
    writeObject(pdf, byName.id, `<</Names[${names.join('\n')}]>>`);
    root.data['IDTree'] = byName;
  }
  Object.assign(root.data, {
    K: [document],
    ParentTree: byNumber,
    ParentTreeNextKey: pages.length + links.length,
    RoleMap: { Title: 'P' },
  });
  // pdfkit ends what it finds under this name.
  pdf._root.data['StructTreeRoot'] = root;
}

const refTo = (number: number): string => `${number} 0 R`;

/** The page that most of a node's content is taken to stand on: the first. */
function pageOf({ content }: StructureNode): PdfReference | null {
  for (const it of content) if (it.type !== 'node') return it.page;
  return null;
}

/** The content of a node as values, where it is no node of its own. */
function valuesOf(node: StructureNode): (string | StructureNode)[] {
  const page = pageOf(node);
  return node.content.map((it) => {
    if (it.type === 'node') return it;
    const elsewhere = it.page === page ? '' : `/Pg ${refTo(it.page.id)}`;
    if (it.type === 'annotation') return `<</Type/OBJR/Obj ${refTo(it.reference.id)}${elsewhere}>>`;
    return elsewhere === '' ? String(it.number) : `<</Type/MCR${elsewhere}/MCID ${it.number}>>`;
  });
}

/** An element and what is in it, followed by the notes that its words lead to; nothing where all of it is empty. */
function placed(tree: StructureTree, element: StructureElement): Written[] {
  const node = tree.nodeOf(element);
  const inner = element.children.map((it) => ({ role: it.role, written: placed(tree, it) }));
  const before = inner.flatMap((it) => (it.role === 'Lbl' ? it.written : []));
  const after = inner.flatMap((it) => (it.role === 'Lbl' ? [] : it.written));
  const answers = tree.answersTo(element).flatMap((it) => placed(tree, it));
  const isHolder = HOLDERS.has(node.role);
  const all = [...(isHolder ? answers : []), ...after];
  const isEmpty = node.content.length + before.length + all.length === 0;
  if (isEmpty && !KEPT_EMPTY.has(node.role)) return isHolder ? [] : answers;
  return [{ node, before, after: all }, ...(isHolder ? [] : answers)];
}

function attributesOf(element: StructureElement, { box }: StructureNode): string {
  const { alt, id, scope, rows = 1, columns = 1, numbering } = element;
  const table = [
    scope === undefined ? '' : `/Scope/${scope}`,
    rows === 1 ? '' : `/RowSpan ${rows}`,
    columns === 1 ? '' : `/ColSpan ${columns}`,
  ].join('');
  const attributes = [
    ...(box === null ? [] : [`<</O/Layout/Placement/Block/BBox[${box.join(' ')}]>>`]),
    ...(table === '' ? [] : [`<</O/Table${table}>>`]),
    ...(numbering === undefined ? [] : [`<</O/List/ListNumbering/${numbering}>>`]),
  ];
  return [
    alt === undefined ? '' : `/Alt${textValue(alt)}`,
    id === undefined ? '' : `/ID${textValue(id)}`,
    attributes.length === 0 ? '' : `/A[${attributes.join('')}]`,
  ].join('');
}
