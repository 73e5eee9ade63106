import type { StructureElement } from '#main/pdf/blocks/structure.ts';
import { textString, type PdfDocument, type PdfReference } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
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
  const references = new Map<StructureNode, PdfReference>();
  const ids: { id: string; reference: PdfReference }[] = [];
  const root = pdf.ref({ Type: 'StructTreeRoot' });
  const document = pdf.ref({ S: 'Document', P: root });

  const write = ({ node, before, after }: Written, parent: PdfReference): PdfReference => {
    const { role, element } = node;
    const reference = pdf.ref({ S: role, P: parent });
    references.set(node, reference);
    const { data } = reference;
    if (element !== null) Object.assign(data, attributesOf(element, node));
    if (element?.id !== undefined) ids.push({ id: element.id, reference });
    const own = node.content.flatMap((it): unknown[] => {
      if (it.type === 'node') return [write({ node: it, before: [], after: [] }, reference)];
      data['Pg'] ??= it.page;
      const here = data['Pg'] === it.page;
      if (it.type === 'annotation')
        return [{ Type: 'OBJR', Obj: it.reference, ...(here ? {} : { Pg: it.page }) }];
      return [here ? it.number : { Type: 'MCR', Pg: it.page, MCID: it.number }];
    });
    const kids = (them: readonly Written[]): PdfReference[] => them.map((it) => write(it, reference));
    const all = [...kids(before), ...own, ...kids(after)];
    if (all.length > 0) data['K'] = all;
    reference.end();
    return reference;
  };

  const whole = [
    ...tree.outer.flatMap((it) => placed(tree, it)),
    ...tree.unanswered().flatMap((it) => placed(tree, it)),
  ];
  document.data['K'] = whole.map((it) => write(it, document));
  document.end();

  const referenceOf = (node: StructureNode): PdfReference => {
    const reference = references.get(node);
    if (reference === undefined)
      throw new Error(`content of a ${node.role} that is not in the structure was drawn`);
    return reference;
  };
  const numbers = [
    ...pages.flatMap(({ owners }, page): unknown[] => [page, owners.map(referenceOf)]),
    ...links.flatMap((node, at): unknown[] => [pages.length + at, referenceOf(node)]),
  ];
  const names = ids
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, reference }): unknown[] => [textString(id), reference]);
  Object.assign(root.data, {
    K: [document],
    ParentTree: { Nums: numbers },
    ParentTreeNextKey: pages.length + links.length,
    RoleMap: { Title: 'P' },
    ...(names.length > 0 ? { IDTree: { Names: names } } : {}),
  });
  // pdfkit ends what it finds under this name.
  pdf._root.data['StructTreeRoot'] = root;
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

function attributesOf(element: StructureElement, { box }: StructureNode): Record<string, unknown> {
  const { alt, id, scope, rows = 1, columns = 1, numbering } = element;
  const table = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(rows === 1 ? {} : { RowSpan: rows }),
    ...(columns === 1 ? {} : { ColSpan: columns }),
  };
  const attributes = [
    ...(box === null ? [] : [{ O: 'Layout', Placement: 'Block', BBox: box }]),
    ...(Object.keys(table).length === 0 ? [] : [{ O: 'Table', ...table }]),
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
  ];
  return {
    ...(alt === undefined ? {} : { Alt: textString(alt) }),
    ...(id === undefined ? {} : { ID: textString(id) }),
    ...(attributes.length === 0 ? {} : { A: attributes.length === 1 ? attributes[0] : attributes }),
  };
}
