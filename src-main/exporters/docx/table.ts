import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import type { PrintBlock } from '#core/print/document.ts';
import { columnShares, headRowsOf, numericColumns } from '#main/exporters/words/columns.ts';
import { paragraphOf, plainParagraph } from './paragraphs.ts';
import { measureOf, type WordSetting } from './setting.ts';
import { COLORS, twips } from './word-look.ts';

type TableBlock = Extract<PrintBlock, { type: 'table' }>;

const line = (color: string, size: number) => ({ style: BorderStyle.SINGLE, color, size, space: 0 });
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const PADDING = { across: 5, down: 3 } as const;

/** A table with its caption above; its head is repeated on every page it reaches. */
export function tableParts(block: TableBlock, setting: WordSetting, startsPage: boolean): FileChild[] {
  const numeric = numericColumns(block);
  const heads = headRowsOf(block);
  const measure = twips(measureOf(setting.look));
  const widths = columnShares(block).map((share) => Math.max(1, Math.round(share * measure)));
  const rows = block.rows.map(
    (cells, at) =>
      new TableRow({
        tableHeader: at < heads,
        cantSplit: true,
        children: cells.map((cell) => {
          const isNumber = cell.columns === 1 && numeric[cell.column] === true;
          const own = widths.slice(cell.column, cell.column + cell.columns);
          return new TableCell({
            width: { size: own.reduce((sum, it) => sum + it, 0), type: WidthType.DXA },
            verticalAlign: at < heads ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
            ...(cell.columns > 1 && { columnSpan: cell.columns }),
            ...(cell.rows > 1 && { rowSpan: cell.rows }),
            ...(at + cell.rows === heads && { borders: { bottom: line(COLORS.rule, 6) } }),
            children: [
              paragraphOf(at < heads ? 'TableHead' : 'TableText', cell.runs, setting, {
                look: isNumber ? { alignment: AlignmentType.RIGHT } : {},
              }),
            ],
          });
        }),
      }),
  );
  const table = new Table({
    rows,
    columnWidths: widths,
    width: { size: measure, type: WidthType.DXA },
    layout: block.shares === null ? TableLayoutType.AUTOFIT : TableLayoutType.FIXED,
    margins: {
      ...{ left: twips(PADDING.across), right: twips(PADDING.across) },
      ...{ top: twips(PADDING.down), bottom: twips(PADDING.down) },
    },
    borders: {
      ...{ top: line(COLORS.rule, 6), bottom: line(COLORS.rule, 6) },
      ...{ left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: line(COLORS.hair, 4) },
    },
    ...(setting.direction === 'rtl' && { visuallyRightToLeft: true }),
  });
  const look = { keepNext: true, ...(startsPage && { pageBreakBefore: true }) };
  const before = block.portionMark === null ? {} : { before: `${block.portionMark} ` };
  const hasCaption = block.caption !== null || block.portionMark !== null;
  const caption = hasCaption
    ? [paragraphOf('Caption', block.caption ?? [], setting, { look, ...before })]
    : [];
  // A table cannot begin a page by itself.
  const turn = startsPage && !hasCaption ? [plainParagraph('AfterTable', '', setting, look)] : [];
  // Two tables with nothing between them would be one.
  return [...turn, ...caption, table, plainParagraph('AfterTable', '', setting)];
}
