import { expect, it } from 'vitest';
import { foldedRows } from './compared-rows.ts';

const row = (it: string) => ({ left: it, right: it, isSame: it === '=' });
const shown = (rows: string) =>
  foldedRows([...rows].map(row)).map((it) => ('folded' in it ? it.folded : it.left));

it.each<[string, (string | number)[]]>([
  ['', []],
  ['==x=', [2, 'x', 1]],
  ['xy', ['x', 'y']],
])('%j', (rows, expected) => expect(shown(rows)).toEqual(expected));
