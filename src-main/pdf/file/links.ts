import { purposeOfLink, type LinkTarget } from '#core/print/link-words.ts';
import { textString, type PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { Fragment, Line } from '#main/pdf/type/lines.ts';
import { newNode, type StructureNode } from './structure-tree.ts';

/** Fragments side by side that lead to one place, or to none. */
interface Stretch {
  readonly leadsTo: string | null;
  readonly fragments: readonly Fragment[];
}

/** Cuts a line where what its words lead to changes: neighbours that lead to one place are one link, whatever their style. */
export function stretchesOf(line: Line): Stretch[] {
  const stretches: { leadsTo: string | null; fragments: Fragment[] }[] = [];
  for (const fragment of line.fragments) {
    const last = stretches.at(-1);
    if (last?.leadsTo === fragment.span.link) last.fragments.push(fragment);
    else stretches.push({ leadsTo: fragment.span.link, fragments: [fragment] });
  }
  return stretches;
}

/**
 * The element of a link among the words of `owner`; that of the words just before, where they lead to the same place. The
 * number of a note and the letter of a comment stand in a reference.
 */
export function linkWithin(owner: StructureNode, { leadsTo, fragments }: Stretch): StructureNode {
  const last = owner.content.at(-1);
  const before = last?.type === 'node' && last.role === 'Reference' ? last.content[0] : last;
  if (before?.type === 'node' && before.leadsTo === leadsTo) return before;
  const link = newNode('Link', null, leadsTo);
  if (fragments.some(({ span }) => span.isRaised)) {
    const reference = newNode('Reference', null, null);
    reference.content.push(link);
    owner.content.push(reference);
  } else owner.content.push(link);
  return link;
}

/** Where a link stands on the page: points, `y` from the top. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts the link of a stretch on the page that is drawn. */
export type LinkAdder = (link: StructureNode, stretch: Stretch, place: Place) => void;

/**
 * Puts links on pages, each with words for what it is for. `links` are the elements they belong to, in the order of their
 * numbers, which follow those of the pages.
 */
export function linker(
  pdf: PdfDocument,
  language: string,
  pageCount: number,
): { readonly add: LinkAdder; readonly links: readonly StructureNode[] } {
  const links: StructureNode[] = [];
  return {
    links,
    add(link, { leadsTo, fragments }, { x, y, width, height }) {
      if (leadsTo === null) throw new Error('a link that leads nowhere');
      pdf.annotate(x, y, width, height, {
        Subtype: 'Link',
        A: { S: 'GoTo', D: textString(leadsTo) },
        Contents: textString(purposeOf(language, leadsTo, fragments)),
        StructParent: pageCount + links.length,
      });
      const reference = pdf.page.annotations.at(-1);
      if (reference === undefined) throw new Error('pdfkit kept no annotation');
      link.content.push({ type: 'annotation', page: pdf.page.dictionary, reference });
      links.push(link);
    },
  };
}

function purposeOf(language: string, leadsTo: string, fragments: readonly Fragment[]): string {
  const [, target = '', name = ''] = /^([a-z]+)-0*(.+)$/.exec(leadsTo) ?? [];
  const words = fragments
    .map((it) => it.text)
    .join('')
    .trim();
  return purposeOfLink(language, target as LinkTarget, name, words);
}
