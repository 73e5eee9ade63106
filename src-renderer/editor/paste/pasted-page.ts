import type { Inline, TextRun } from '#core/model/inline.ts';
import type { NoteId } from '#core/model/ids.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';
import {
  isNoContent,
  isStruckOut,
  leadsBack,
  noteOfMark,
  officeHeading,
  officeItem,
  type OfficeItem,
} from './office.ts';
import { readItems } from './pasted-list.ts';
import { marksIn, PLAIN, type Marks } from './pasted-marks.ts';
import { readTable } from './pasted-table.ts';

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IMG SVG VIDEO AUDIO IFRAME OBJECT'.split(' '),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

const LISTS = new Set(['UL', 'OL']);

/** What reading a page needs beside the page. */
export interface Around {
  /** The notes at its foot, by the id that marks lead to. */
  readonly notes: ReadonlyMap<string, HTMLElement>;
  readonly newNoteId: () => NoteId;
  /** Those of them that a mark has led to. */
  readonly usedNotes: Set<HTMLElement>;
}

/** Elements nested deeper than any page come in as their words. */
const DEEPEST = 400;

/** A pasted page, read element by element into blocks. */
export class PastedPage {
  readonly blocks: DraftBlock[] = [];
  private content: Inline[] = [];
  private wrap: (content: Inline[]) => void = (content) => this.blocks.push({ type: 'paragraph', content });

  private readonly around: Around;
  private readonly notes: ReadonlySet<HTMLElement>;
  private depth: number;
  private readonly withoutLists: boolean;

  /** `depth`: how many elements lie around; `withoutLists`: lists within are read by themselves. */
  constructor(around: Around, depth = 0, withoutLists = false) {
    this.around = around;
    this.notes = new Set(around.notes.values());
    this.depth = depth;
    this.withoutLists = withoutLists;
  }

  read(node: Node, marks: Marks): void {
    if (node.nodeType === Node.TEXT_NODE) return this.addText(node.nodeValue ?? '', marks, isPre(node));
    if (!(node instanceof HTMLElement) || SKIPPED.has(node.tagName)) return;
    if (isNoContent(node) || isStruckOut(node) || leadsBack(node)) return;
    if (node.tagName === 'BR') return this.addText('\n', marks, true);
    if (this.addNote(node)) return;
    // A note at the foot stands where its mark is.
    if (this.notes.has(node)) return;
    if (this.withoutLists && LISTS.has(node.tagName)) return;
    const within = marksIn(node, marks);
    if (this.depth >= DEEPEST) return this.addText(node.textContent ?? '', within, false);
    this.depth += 1;
    this.readElement(node, within);
    this.depth -= 1;
  }

  private readElement(node: HTMLElement, within: Marks): void {
    if (!BLOCKS.has(node.tagName)) return this.readChildren(node, within);
    const item = officeItem(node);
    if (item !== null) return this.addOfficeItem(node, item, within);
    this.endBlock();
    this.readBlock(node, within);
    this.endBlock();
  }

  /** Closes the block that is being filled. */
  endBlock(): void {
    const content = trimmed(this.content);
    this.content = [];
    if (content.length > 0) this.wrap(content);
  }

  private readBlock(node: HTMLElement, marks: Marks): void {
    const tag = /^H([1-6])$/.exec(node.tagName)?.[1];
    const heading = tag === undefined ? officeHeading(node) : Number(tag);
    if (heading !== null) {
      const level = heading === 1 ? 1 : heading === 2 ? 2 : 3;
      this.within(node, { ...marks, bold: false }, (content) =>
        this.blocks.push({ type: 'heading', level, content }),
      );
    } else if (node.tagName === 'BLOCKQUOTE') {
      this.within(node, marks, (content) =>
        this.blocks.push({ type: 'quotation', excerptId: null, content }),
      );
    } else if (node.tagName === 'UL' || node.tagName === 'OL') {
      const items = readItems(node, (element, withoutLists) => this.linesOf(element, marks, withoutLists));
      if (items.length > 0) this.blocks.push({ type: 'list', ordered: node.tagName === 'OL', items });
    } else if (node.tagName === 'TABLE') {
      const table = readTable(node, (cell) => this.linesOf(cell, marks));
      if (table === null) this.readChildren(node, marks);
      else this.blocks.push(table);
    } else if (node.tagName === 'HR') this.blocks.push({ type: 'rule' });
    else this.readChildren(node, marks);
  }

  private within(node: HTMLElement, marks: Marks, wrap: (content: Inline[]) => void): void {
    const outer = this.wrap;
    this.wrap = wrap;
    this.readChildren(node, marks);
    this.endBlock();
    this.wrap = outer;
  }

  private addOfficeItem(node: HTMLElement, item: OfficeItem, marks: Marks): void {
    this.endBlock();
    const content = this.linesOf(node, marks);
    if (content.length === 0) return;
    const before = this.blocks.at(-1);
    const joins = before?.type === 'list' && (before.ordered === item.ordered || item.depth > 0);
    const deepest = joins ? (before.items.at(-1)?.depth ?? -1) + 1 : 0;
    const entry = { depth: Math.min(item.depth, deepest, 8), content };
    if (joins) before.items.push(entry);
    else this.blocks.push({ type: 'list', ordered: item.ordered, items: [entry] });
  }

  /** A mark that leads to a note at the foot becomes a note of ours, with its words. */
  private addNote(node: HTMLElement): boolean {
    const note = this.around.notes.get(noteOfMark(node) ?? '');
    // A note stands once: a second mark keeps the words it shows.
    if (note === undefined || this.around.usedNotes.has(note)) return false;
    this.around.usedNotes.add(note);
    const inside = new PastedPage({ ...this.around, notes: new Map() });
    const content = inside
      .linesOf(note, PLAIN)
      .flatMap((it) =>
        it.type === 'text' ? [{ type: it.type, text: it.text, bold: it.bold, italic: it.italic }] : [],
      );
    if (content.length > 0) this.content.push({ type: 'note', id: this.around.newNoteId(), content });
    return true;
  }

  /** Everything inside an element as one piece of text, a line for each block in it. */
  private linesOf(element: Element, marks: Marks, withoutLists = false): Inline[] {
    const page = new PastedPage(this.around, this.depth, withoutLists);
    for (const child of element.childNodes) page.read(child, marks);
    page.endBlock();
    const pieces = page.blocks.flatMap((block): readonly (readonly Inline[])[] => {
      if (block.type === 'list') return block.items.map((it) => it.content);
      if (block.type === 'table') return block.rows.flat().map((it) => it.content);
      return 'content' in block ? [block.content] : [];
    });
    return pieces.flatMap((it, index) => (index === 0 ? it : [NEW_LINE, ...it]));
  }

  private readChildren(node: HTMLElement, marks: Marks): void {
    for (const child of node.childNodes) this.read(child, marks);
  }

  private addText(raw: string, marks: Marks, asIs: boolean): void {
    const last = this.content.at(-1);
    const tail = last?.type === 'text' ? last.text : '';
    let text = asIs ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (!asIs && /\s$/.test(tail)) text = text.replace(/^ /, '');
    if (text !== '') this.content.push({ type: 'text', text, ...marks });
  }
}

const NEW_LINE: TextRun = { type: 'text', text: '\n', bold: false, italic: false };

function isPre(node: Node): boolean {
  return node.parentElement?.closest('pre') != null;
}

/** Without white space at both ends. */
function trimmed(content: readonly Inline[]): Inline[] {
  const kept = [...content];
  trimEdge(kept, 0, (text) => text.trimStart());
  trimEdge(kept, -1, (text) => text.trimEnd());
  return kept;
}

function trimEdge(content: Inline[], edge: 0 | -1, trim: (text: string) => string): void {
  for (let it = content.at(edge); it?.type === 'text'; it = content.at(edge)) {
    const text = trim(it.text);
    content.splice(edge, 1, ...(text === '' ? [] : [{ ...it, text }]));
    if (text !== '') return;
  }
}
