import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { BlockOf } from '#core/model/block.ts';
import type { FigureId } from '#core/model/ids.ts';
import { attributes, type Attributes } from './markdown-attributes.ts';
import { contentNodes } from './markdown-content.ts';
import type { Writing } from './markdown-writing.ts';

/** Whether a table can be written with bars: every row has the same cells, and none takes more than its own place. */
export function isGrid({ rows }: BlockOf<'table'>): boolean {
  const width = rows[0]?.length ?? 0;
  const isPlain = rows.flat().every((it) => it.columns === undefined && it.rows === undefined);
  return width > 0 && isPlain && rows.every((row) => row.length === width);
}

/** A table with bars. One whose columns have no names has an empty first row. */
export function gridNode(it: BlockOf<'table'>, writing: Writing): Table {
  const rows = it.rows.map((row) => row.map((cell) => contentNodes(cell.content, 'one', writing)));
  const all = it.headerRow ? rows : [rows[0]?.map(() => []) ?? [], ...rows];
  return {
    type: 'table',
    children: all.map((row) => ({
      type: 'tableRow',
      children: row.map((children) => ({ type: 'tableCell', children })),
    })),
  };
}

/** What the bars cannot say. A first row without words would be read as none. */
export function gridAttributes({ caption, widths, headerRow, rows }: BlockOf<'table'>): Attributes {
  const isEmpty = rows[0]?.every((cell) => cell.content.length === 0) === true;
  return attributes({
    header: headerRow && isEmpty && rows.length > 1,
    ...captionAndWidths({ caption, widths }),
  });
}

/** A table cell by cell, for one with merged cells. */
export function cellsNode(it: BlockOf<'table'>, common: Attributes, writing: Writing): RootContent {
  const cells = it.rows.flatMap((row) => [
    leaf('row'),
    ...row.map((cell) => {
      const spans = { columns: cell.columns?.toString(), rows: cell.rows?.toString() };
      return leaf('cell', attributes(spans), contentNodes(cell.content, 'one', writing));
    }),
  ]);
  const own = attributes({ header: it.headerRow, ...captionAndWidths(it) });
  return { type: 'containerDirective', name: 'table', attributes: { ...common, ...own }, children: cells };
}

function captionAndWidths({ caption, widths }: Pick<BlockOf<'table'>, 'caption' | 'widths'>) {
  return { caption, widths: widths?.join(' ') };
}

/** Figures one below the other, in a table or chart: the printed form is for the person who reads the file. */
export function figuresNode(
  name: 'figure-table' | 'chart',
  caption: string | null,
  said: Attributes,
  figures: readonly { readonly figureId: FigureId; readonly label?: string | null }[],
  writing: Writing,
): RootContent {
  const rows = figures.map(({ figureId, label }) => {
    const cite = writing.keyOf({ kind: 'figure', id: figureId });
    const printed = plain(writing.figureText(figureId) ?? '', writing);
    return leaf('figure', attributes({ figure: figureId, cite, label }), printed);
  });
  const children = caption === null || caption === '' ? [] : plain(caption, writing);
  const label = { type: 'paragraph', data: { directiveLabel: true }, children } as const;
  return {
    ...{ type: 'containerDirective', name },
    attributes: { ...said, ...(caption === '' ? { caption } : {}) },
    children: children.length === 0 ? rows : [label, ...rows],
  };
}

function plain(text: string, writing: Writing): PhrasingContent[] {
  if (text === '') return [];
  return contentNodes([{ type: 'text', text, bold: false, italic: false }], 'one', writing);
}

export function leaf(name: string, said: Attributes = {}, children: PhrasingContent[] = []): LeafDirective {
  return { type: 'leafDirective', name, attributes: said, children };
}
