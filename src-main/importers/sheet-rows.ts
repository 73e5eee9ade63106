import { numberText } from './cell-numbers.ts';
import { isTrue, unescaped } from './sheet-parts.ts';
import { walkXml } from './xml-walk.ts';

/** What the cells of a sheet point at. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
  /** Called with every cell, empty ones between others too; throws where there are too many. */
  readonly count: (characters: number) => void;
}

export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  /** Rows or columns are hidden. */
  readonly hasHidden: boolean;
}

const LAST_COLUMN = 16_384;

/**
 * The cells of a sheet as a person sees them, formulas by what they last came to. Null where it is no sheet, or has
 * cells where no sheet has any.
 */
export function readRows(bytes: Uint8Array, context: SheetContext): SheetRows | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let hasHidden = false;
  let isTooWide = false;
  let cell = { column: 0, type: '', style: 0 };
  let value: string[] = [];
  let isValue = false;
  let isSpoken = false;
  const isRead = walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'row') row = [];
      if (name === 'row' || name === 'col') hasHidden ||= isTrue(attribute('hidden'));
      if (name === 'c') {
        const column = columnOf(attribute('r')) ?? cell.column + 1;
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0) };
        value = [];
      }
      if (name === 'rPh') isSpoken = true;
      isValue = name === 'v' || name === 't';
    },
    close: (name) => {
      isValue = false;
      if (name === 'rPh') isSpoken = false;
      if (name === 'c') {
        const text = cellText(value.join(''), cell, context);
        isTooWide ||= cell.column > LAST_COLUMN;
        if (text !== '' && !isTooWide) {
          for (; row.length < cell.column - 1; context.count(0)) row.push('');
          context.count(text.length);
          row[cell.column - 1] = text;
        }
      }
      if (name === 'row') {
        rows.push(row);
        cell = { ...cell, column: 0 };
      }
    },
    text: (it) => {
      if (isValue && !isSpoken) value.push(it);
    },
  });
  return isRead && !isTooWide ? { rows, hasHidden } : null;
}

/** The column of a place such as `AB12`, counted from 1; null where it says none. */
function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function cellText(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { texts, formats, is1904 }: SheetContext,
): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'b':
      return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(value, formats[style] ?? 'General', is1904);
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
    // inlineStr, str (what a formula came to), e (its error)
    default:
      return unescaped(value);
  }
}
