import { z } from 'zod';
import { chartBlock, figureTableBlock } from '#core/model/block.ts';
import { figureId } from '#core/model/ids.ts';
import { attributesOf } from './briefing-markdown-attributes.ts';
import { commonAttributes, wordsAttribute } from './briefing-markdown-block-attributes.ts';
import type { DraftBlock, DraftFigureRow } from './briefing-markdown-draft.ts';
import { misplaced, takeCaption, type Flow, type Opened } from './briefing-markdown-opened.ts';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { runsOf } from './briefing-markdown-pieces.ts';
import { lineOf } from './briefing-markdown-reading.ts';

const columnsAttribute = wordsAttribute.pipe(figureTableBlock.shape.columns);
const labelAttribute = z.string().pipe(chartBlock.shape.figures.element.shape.label.unwrap());

/** How many figures a table and a chart hold. */
const MOST = { 'figure-table': 1000, chart: 50 } as const;

/** `:::figure-table[Caption]{columns="measures value"}` with a line `::figure[words]{figure=ID}` for each row. */
export function figureTable(it: Opened): (() => DraftBlock[]) | null {
  const columns = it.attributes.fit('columns', columnsAttribute);
  if (columns === null) return null;
  return () => {
    const { rest, ...read } = rowsOf(it, MOST['figure-table']);
    return [{ ...read, type: 'figure-table', columns }, ...rest];
  };
}

/** `:::chart[Caption]{form=bar}`, with such a line for each bar, dot or point; `label` is what stands under it. */
export function chart(it: Opened): (() => DraftBlock[]) | null {
  const form = it.attributes.fit('form', chartBlock.shape.form);
  if (form === null) return null;
  return () => {
    const { rest, ...read } = rowsOf(it, MOST.chart);
    return [{ ...read, type: 'chart', form }, ...rest];
  };
}

/** The figures of a table or chart, and what stands among them and is none, as blocks to follow it. */
function rowsOf(it: Opened, most: number) {
  const { caption, rest } = takeCaption(it);
  const common = {
    line: lineOf(it.node),
    marking: null,
    ...commonAttributes(it.attributes, it.node, it.reading),
  };
  const rows: DraftFigureRow[] = [];
  const others: Flow[] = [];
  for (const node of it.flow) {
    const row = rows.length < most ? rowOf(node, it) : null;
    if (row === null) others.push(node);
    else rows.push(row);
  }
  return { ...common, caption, rows, rest: [...rest, ...misplaced(others, it)] };
}

function rowOf(node: Flow, it: Opened): DraftFigureRow | null {
  if (node.type !== 'leafDirective' || node.name !== 'figure') return null;
  const attributes = attributesOf(node, it.reading);
  const id = attributes.fit('figure', figureId);
  if (id === null) return null;
  attributes.take('cite');
  const label = attributes.fit('label', labelAttribute);
  attributes.end();
  return { figureId: id, label, said: runsOf(piecesOf(node.children, it.reading)), line: lineOf(node) };
}
