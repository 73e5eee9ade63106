import { block, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import {
  $createTableSelectionFrom,
  $deleteTableColumnAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
  type TableNode,
} from '@lexical/table';
import {
  $getRoot,
  $getSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $gridOf } from './node-grid.ts';
import {
  $addRowAtEnd,
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $mergeCells,
  $splitCell,
  $tableState,
} from './table-acts.ts';

/** `a2x3` is the cell "a" over two columns and three rows; `.` an empty one. */
function tableOf(lines: readonly string[], more: object = {}): Block[] {
  const rows = lines.map((line) =>
    line.split(' ').map((it) => {
      const [, name = '.', columns = '1', rows = '1'] = /^([a-z.])(?:(\d)x(\d))?$/.exec(it) ?? [];
      return {
        content: name === '.' ? [] : [{ type: 'text', text: name, bold: false, italic: false }],
        ...(Number(columns) > 1 ? { columns: Number(columns) } : {}),
        ...(Number(rows) > 1 ? { rows: Number(rows) } : {}),
      };
    }),
  );
  return z.array(block).parse([{ id: 't1', marking: null, type: 'table', headerRow: false, rows, ...more }]);
}

const shownTable = (it: Block) =>
  it.type !== 'table'
    ? [it.type]
    : it.rows.map((row) =>
        row
          .map((cell) => {
            const spans =
              cell.columns === undefined && cell.rows === undefined
                ? ''
                : `${cell.columns ?? 1}x${cell.rows ?? 1}`;
            return (plainText(cell.content).replaceAll('\n', '') || '.') + spans;
          })
          .join(' '),
      );
const shown = (editor: LexicalEditor) => editor.read($readBlocks).flatMap(shownTable);

const $table = (): TableNode => {
  const table = $getRoot().getChildren().find($isTableNode);
  if (table === undefined) throw new Error('no table');
  return table;
};
const $cell = (name: string) => {
  const found = $gridOf($table()).cells.find(({ cell }) => cell.node.getTextContent() === name);
  if (found === undefined) throw new Error(`no cell ${name}`);
  return found.cell.node;
};
const $select = (from: string, to: string) =>
  from === to
    ? $cell(from).selectEnd()
    : $setSelection($createTableSelectionFrom($table(), $cell(from), $cell(to)));

/** What a table is after an act on the cells from one to another; and that one step of undo takes it back. */
function check(lines: string[], [from, to = from]: [string, string?], $act: () => void, expected: string[]) {
  const before = tableOf(lines);
  const editor = headlessEditor(before);
  editor.read(() => null);
  editor.update(() => void $select(from, to), { discrete: true });
  editor.update($act, { discrete: true, tag: HISTORY_PUSH_TAG });
  expect(shown(editor)).toEqual(expected);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(editor.read($readBlocks)).toEqual(before);
}

describe('merging cells', () => {
  it('makes one of a row', () => check(['a b c', 'd e f'], ['a', 'b'], $mergeCells, ['ab2x1 c', 'd e f']));
  it('makes one of a square', () =>
    check(['a b c', 'd e f', 'g h i'], ['a', 'e'], $mergeCells, ['abde2x2 c', 'f', 'g h i']));
  it('leaves out what is empty', () => check(['. b', 'c d'], ['c', 'b'], $mergeCells, ['bcd2x1']));
  it('takes a merged cell in whole', () =>
    check(['a b2x1', 'c d e', 'f g h'], ['c', 'd'], $mergeCells, ['a b2x1', 'cd2x1 e', 'f g h']));
  it('merges what was merged already with its neighbour', () =>
    check(['a2x1 b', 'c d e', 'f g h'], ['a', 'd'], $mergeCells, ['acd2x2 b', 'e', 'f g h']));
  it('grows to a merged cell that reaches beyond', () =>
    check(['a b1x2 c', 'd e', 'f g h'], ['a', 'b'], $mergeCells, ['abd2x2 c', 'e', 'f g h']));
  it('leaves no row that nobody can see', () =>
    check(['a b', 'c d', 'e f'], ['a', 'd'], $mergeCells, ['abcd2x1', 'e f']));
  it('does nothing with one cell', () => check(['a b'], ['a'], $mergeCells, ['a b']));
});

describe('splitting a cell', () => {
  it('keeps the words in the first', () =>
    check(['a2x2 b', 'c', 'd e f'], ['a'], $splitCell, ['a . b', '. . c', 'd e f']));
  it('does nothing with a plain one', () => check(['a b'], ['b'], $splitCell, ['a b']));
  it('can be merged again', () => {
    const $again = () => {
      $splitCell();
      $select('a', 'd');
      $mergeCells();
    };
    check(['a2x1 b', 'c d e'], ['a'], $again, ['acd2x2 b', 'e']);
  });
});

describe('rows and columns', () => {
  it('grow through a merged cell', () =>
    check(['a2x1 b', 'c d e'], ['c'], () => void $insertTableColumnAtSelection(true), ['a3x1 b', 'c . d e']));
  it('grow below', () => check(['a b'], ['a'], () => void $insertTableRowAtSelection(true), ['a b', '. .']));
  it('go from under a merged cell', () => check(['a b1x2', 'c', 'd e'], ['a'], $deleteRow, ['c b', 'd e']));
  it('leave no row that nobody can see', () =>
    check(['a b', 'c1x2 d', 'e'], ['d'], $deleteTableColumnAtSelection, ['a', 'c']));
  it('go with the last row', () => check(['a b'], ['a'], $deleteRow, ['paragraph']));
  it('go with the last column', () => check(['a', 'b'], ['a'], $deleteColumn, ['paragraph']));
  it('go with the table', () => check(['a'], ['a'], $deleteTable, ['paragraph']));
  it('grow by Tab in the last cell', () =>
    check(['a b', 'c d'], ['d'], () => void $addRowAtEnd(), ['a b', 'c d', '. .']));
  it('do not grow by Tab elsewhere', () => check(['a b'], ['a'], () => void $addRowAtEnd(), ['a b']));
});

describe('widths', () => {
  const widthsAfter = (name: string, $act: () => void) => {
    const editor = headlessEditor(tableOf(['a b', 'c d'], { widths: [60, 40] }));
    editor.update(() => void $select(name, name), { discrete: true });
    editor.update($act, { discrete: true });
    const [table] = editor.read($readBlocks);
    return table?.type === 'table' ? (table.widths ?? null) : null;
  };
  it('follow a column that comes', () =>
    expect(widthsAfter('a', () => void $insertTableColumnAtSelection(true))).toHaveLength(3));
  it('follow a column that goes', () => expect(widthsAfter('a', $deleteColumn)).toEqual([40]));
});

it('does nothing where the selection leads out of the table', () => {
  const [table] = tableOf(['a b', 'c d']);
  const below = block.parse({ id: 'p1', marking: null, type: 'paragraph', content: [] });
  const editor = headlessEditor(table === undefined ? [] : [table, below]);
  for (const $act of [$deleteRow, $deleteColumn, $deleteTable, $mergeCells]) {
    editor.update(
      () => {
        const selection = $cell('a').selectStart();
        const end = $getRoot().getLastChildOrThrow();
        selection.focus.set(end.getKey(), 0, 'element');
        $act();
      },
      { discrete: true },
    );
    expect(shown(editor)).toEqual(['a b', 'c d', 'paragraph']);
  }
});

it('leaves no cells selected whose table is gone', () => {
  const below = block.parse({ id: 'p1', marking: null, type: 'paragraph', content: [] });
  const editor = headlessEditor([...tableOf(['a b']), below]);
  editor.update(() => void $select('a', 'b'), { discrete: true });
  editor.update(() => $table().remove(true), { discrete: true });
  expect(editor.read(() => $getSelection())).toBe(null);
});

it('says what can be done', () => {
  const editor = headlessEditor(tableOf(['a2x1 b', 'c d e']));
  const stateOf = (from: string, to = from) => {
    editor.update(() => void $select(from, to), { discrete: true });
    const state = editor.read($tableState);
    return [state?.canMerge, state?.canSplit];
  };
  expect([stateOf('a'), stateOf('b'), stateOf('c', 'd')]).toEqual([
    [false, true],
    [false, false],
    [true, false],
  ]);
});
