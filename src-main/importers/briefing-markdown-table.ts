import { z } from 'zod';
import { tableCell } from '#core/model/block.ts';
import { attributesOf, type Attributes } from './briefing-markdown-attributes.ts';
import { commonAttributes, widthsAttribute } from './briefing-markdown-block-attributes.ts';
import { inlinesOf } from './briefing-markdown-citations.ts';
import type { DraftBlock, DraftCell } from './briefing-markdown-draft.ts';
import { misplaced, takeCaption, type Flow, type Opened } from './briefing-markdown-opened.ts';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { lineOf } from './briefing-markdown-reading.ts';

const count = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);
const columnsAttribute = count.pipe(tableCell.shape.columns.unwrap());
const rowsAttribute = count.pipe(tableCell.shape.rows.unwrap());

/** `:::table{header}`: a line `::row` before each row, and a line `::cell[words]{columns=2 rows=2}` for each of its cells. */
export function tableBlocks(it: Opened): (() => DraftBlock[]) | null {
  return () => {
    const { caption, rest } = takeCaption(it);
    const widths = it.attributes.fit('widths', widthsAttribute);
    const headerRow = it.attributes.flag('header');
    const common = commonAttributes(it.attributes, it.node, it.reading);
    const rows: DraftCell[][] = [];
    const others: Flow[] = [];
    for (const node of it.flow) {
      const cell = cellOf(node, it);
      if (cell === 'row') rows.push([]);
      else if (cell === null) others.push(node);
      else if (rows.length === 0) rows.push([cell]);
      else rows.at(-1)?.push(cell);
    }
    const table: DraftBlock = {
      ...{ type: 'table', line: lineOf(it.node), marking: null, headerRow },
      ...(caption === null ? {} : { caption }),
      ...(widths === null ? {} : { widths }),
      ...common,
      rows,
    };
    const made = rows.length > 0 ? [table] : [];
    return [...made, ...rest, ...misplaced(others, it)];
  };
}

function cellOf(node: Flow, { reading }: Opened): DraftCell | 'row' | null {
  if (node.type !== 'leafDirective') return null;
  const attributes = attributesOf(node, reading);
  if (node.name === 'row' && node.children.length === 0) {
    attributes.end();
    return 'row';
  }
  if (node.name !== 'cell') return null;
  const cell = { content: inlinesOf(piecesOf(node.children, reading)), ...spansOf(attributes) };
  attributes.end();
  return cell;
}

function spansOf(attributes: Attributes): Pick<DraftCell, 'columns' | 'rows'> {
  const columns = attributes.fit('columns', columnsAttribute);
  const rows = attributes.fit('rows', rowsAttribute);
  return { ...(columns === null ? {} : { columns }), ...(rows === null ? {} : { rows }) };
}
