import type { Inline } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';

interface Emphasis {
  bold: boolean;
  italic: boolean;
}
type ListDraft = Extract<DraftBlock, { type: 'list' }>;

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'IMG',
  'SVG',
  'VIDEO',
  'AUDIO',
  'IFRAME',
  'OBJECT',
]);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/**
 * A pasted page reduced to what a briefing knows: headings, lists, tables, quotations, bold and italic; everything else
 * as its words. The document is an inert one (DOMParser), so nothing in it is loaded or run.
 */
export function readHtml(document: Document): DraftBlock[] {
  const page = new Page();
  page.read(document.body, { bold: false, italic: false });
  page.endBlock();
  return page.blocks;
}

class Page {
  readonly blocks: DraftBlock[] = [];
  private content: Inline[] = [];
  private wrap: (content: Inline[]) => void = (content) => this.blocks.push({ type: 'paragraph', content });

  read(node: Node, emphasis: Emphasis): void {
    if (node.nodeType === Node.TEXT_NODE) return this.addText(node.nodeValue ?? '', emphasis, isPre(node));
    if (!(node instanceof HTMLElement) || SKIPPED.has(node.tagName)) return;
    if (node.tagName === 'BR') return this.addText('\n', emphasis, true);
    const within = emphasisIn(node, emphasis);
    const item = wordListItem(node);
    if (item !== null) return this.addWordItem(node, item, within);
    if (!BLOCKS.has(node.tagName)) return this.readChildren(node, within);
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

  private readBlock(node: HTMLElement, emphasis: Emphasis): void {
    const heading = /^H([1-6])$/.exec(node.tagName)?.[1];
    if (heading !== undefined) {
      const level = heading === '1' ? 1 : heading === '2' ? 2 : 3;
      this.within(node, { ...emphasis, bold: false }, (content) =>
        this.blocks.push({ type: 'heading', level, content }),
      );
    } else if (node.tagName === 'BLOCKQUOTE') {
      this.within(node, emphasis, (content) =>
        this.blocks.push({ type: 'quotation', excerptId: null, content }),
      );
    } else if (node.tagName === 'UL' || node.tagName === 'OL') {
      this.addList(node, emphasis);
    } else if (node.tagName === 'TABLE') {
      this.addTable(node, emphasis);
    } else this.readChildren(node, emphasis);
  }

  private within(node: HTMLElement, emphasis: Emphasis, wrap: (content: Inline[]) => void): void {
    const outer = this.wrap;
    this.wrap = wrap;
    this.readChildren(node, emphasis);
    this.endBlock();
    this.wrap = outer;
  }

  private addList(node: HTMLElement, emphasis: Emphasis): void {
    const list: ListDraft = { type: 'list', ordered: node.tagName === 'OL', items: [] };
    readItems(node, 0, emphasis, list);
    if (list.items.length > 0) this.blocks.push(list);
  }

  private addTable(node: HTMLElement, emphasis: Emphasis): void {
    const rows = [...node.querySelectorAll('tr')]
      .filter((row) => row.closest('table') === node)
      .map((row) => [...row.children].filter((it) => it.tagName === 'TD' || it.tagName === 'TH'))
      .filter((row) => row.length > 0);
    if (rows.length === 0) return this.readChildren(node, emphasis);
    const width = Math.max(...rows.map((row) => row.length));
    const headerRow = rows[0]?.every((cell) => cell.tagName === 'TH') ?? false;
    const read = rows.map((row) =>
      Array.from({ length: width }, (_, index) => ({ content: linesOf(row[index], emphasis) })),
    );
    this.blocks.push({ type: 'table', headerRow, rows: read });
  }

  private addWordItem(node: HTMLElement, item: WordItem, emphasis: Emphasis): void {
    this.endBlock();
    const content = linesOf(node, emphasis);
    const before = this.blocks.at(-1);
    const joins = before?.type === 'list' && before.ordered === item.ordered;
    const deepest = joins ? (before.items.at(-1)?.depth ?? -1) + 1 : 0;
    const entry = { depth: Math.min(item.depth, deepest, 8), content };
    if (joins) before.items.push(entry);
    else this.blocks.push({ type: 'list', ordered: item.ordered, items: [entry] });
  }

  private readChildren(node: HTMLElement, emphasis: Emphasis): void {
    for (const child of node.childNodes) this.read(child, emphasis);
  }

  private addText(raw: string, emphasis: Emphasis, asIs: boolean): void {
    const last = this.content.at(-1);
    const tail = last?.type === 'text' ? last.text : '';
    let text = asIs ? raw.replace(/\r\n?/g, '\n') : raw.replace(/[ \t\r\n\f]+/g, ' ');
    if (!asIs && /[\s]$/.test(tail)) text = text.replace(/^ /, '');
    if (text !== '') this.content.push({ type: 'text', text, ...emphasis });
  }
}

function readItems(list: HTMLElement, depth: number, emphasis: Emphasis, into: ListDraft): void {
  for (const child of list.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.tagName === 'UL' || child.tagName === 'OL') {
      readItems(child, depth + 1, emphasis, into);
      continue;
    }
    const own = child.cloneNode(true) as HTMLElement;
    for (const nested of own.querySelectorAll('ul, ol')) nested.remove();
    const content = linesOf(own, emphasis);
    const deepest = (into.items.at(-1)?.depth ?? -1) + 1;
    if (content.length > 0) into.items.push({ depth: Math.min(depth, deepest, 8), content });
    for (const nested of child.querySelectorAll<HTMLElement>('ul, ol')) {
      if (nested.parentElement?.closest('ul, ol') === list) readItems(nested, depth + 1, emphasis, into);
    }
  }
}

/** Everything inside an element as one piece of text, a line for each block in it. */
function linesOf(element: Element | undefined, emphasis: Emphasis): Inline[] {
  if (!(element instanceof HTMLElement)) return [];
  const page = new Page();
  for (const child of element.childNodes) page.read(child, emphasis);
  page.endBlock();
  return page.blocks.flatMap((block, index) => {
    const pieces = block.type === 'list' ? block.items : block.type === 'table' ? block.rows.flat() : [block];
    const lines = pieces.flatMap((it, at): Inline[] => (at === 0 ? it.content : [newLine, ...it.content]));
    return index === 0 ? lines : [newLine, ...lines];
  });
}

const newLine: Inline = { type: 'text', text: '\n', bold: false, italic: false };

function emphasisIn(node: HTMLElement, outer: Emphasis): Emphasis {
  const { fontWeight, fontStyle } = node.style;
  const weight = fontWeight === '' ? null : fontWeight === 'bold' || Number(fontWeight) >= 600;
  const style = fontStyle === '' ? null : fontStyle === 'italic';
  const isBold = node.tagName === 'B' || node.tagName === 'STRONG' || node.tagName === 'TH';
  const isItalic = node.tagName === 'I' || node.tagName === 'EM';
  return {
    bold: weight ?? ((isBold && node.tagName !== 'TH') || outer.bold),
    italic: style ?? (isItalic || outer.italic),
  };
}

interface WordItem {
  depth: number;
  ordered: boolean;
}

/** Word writes a list as paragraphs with a literal bullet in front, marked by `mso-list`; the bullet is taken off. */
function wordListItem(node: HTMLElement): WordItem | null {
  const style = node.getAttribute('style') ?? '';
  const level = /mso-list:[^;]*level(\d+)/i.exec(style)?.[1];
  if (level === undefined || !BLOCKS.has(node.tagName)) return null;
  const marks = [...node.querySelectorAll<HTMLElement>('[style]')].filter((it) =>
    /mso-list:\s*ignore/i.test(it.getAttribute('style') ?? ''),
  );
  const ordered = marks.some((it) => /^\s*\(?[0-9a-z]+[.)]/i.test(it.textContent ?? ''));
  for (const mark of marks) mark.remove();
  return { depth: Math.max(0, Number(level) - 1), ordered };
}

function isPre(node: Node): boolean {
  return node.parentElement?.closest('pre') !== null && node.parentElement !== null;
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
