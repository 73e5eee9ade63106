import type { PdfDocument, PdfReference } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { StructureNode } from './structure-tree.ts';

/** What is drawn but not read: the frame around the text, and lines and colours in it. */
export type Artifact = 'header' | 'footer' | 'repeated' | 'layout';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
};

/** A page with the nodes whose content stands on it, by the number of each stretch. */
export interface MarkedPage {
  readonly reference: PdfReference;
  readonly owners: readonly StructureNode[];
}

/** Says of everything drawn what it is content of. Neighbours of one node are one stretch. */
export interface Marking {
  beginPage(): void;
  /** What is drawn from here on is content of `target`. */
  enter(target: StructureNode | Artifact): void;
  endPage(): void;
  readonly pages: readonly MarkedPage[];
}

export function markingOf(pdf: PdfDocument): Marking {
  const pages: { reference: PdfReference; owners: StructureNode[] }[] = [];
  let open: StructureNode | Artifact | null = null;
  const close = (): void => {
    if (open !== null) pdf.addContent('EMC');
    open = null;
  };
  return {
    pages,
    beginPage() {
      const reference = pdf.page.dictionary;
      reference.data['StructParents'] = pages.length;
      pages.push({ reference, owners: [] });
    },
    enter(target) {
      if (open === target) return;
      close();
      open = target;
      if (typeof target === 'string') {
        pdf.addContent(ARTIFACTS[target]);
        return;
      }
      const page = pages.at(-1);
      if (page === undefined) throw new Error('content was marked before the first page');
      const number = page.owners.push(target) - 1;
      target.content.push({ type: 'marked', page: page.reference, number });
      pdf.addContent(`/${target.role} <</MCID ${number}>> BDC`);
    },
    endPage: close,
  };
}
