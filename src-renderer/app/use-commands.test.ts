import { expect, it } from 'vitest';
import { isEnabled } from './actions.ts';
import { commandOf } from './use-commands.ts';

const press = (key: string, held: string, code = '') => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: false,
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
});

it.each([
  [press('k', 'c'), 'library.find'],
  [press('E', 'cs'), 'exporting.exportPdf'],
  [press('e', 'c'), 'reader.excerpt'],
  [press('2', 'c', 'Digit2'), 'view.reader'],
  [press('F6', ''), 'view.nextPane'],
  [press('P', 'cs'), 'view.palette'],
  [press('p', 'c'), 'exporting.print'],
  [press('5', 'c', 'Digit5'), 'view.pages'],
  [press('b', 'c'), 'editor.bold'],
  [press('q', 'c'), null],
  [press('e', ''), null],
])('%o is %s', (pressed, expected) => expect(commandOf(pressed, 'linux')).toBe(expected));

it.each([
  ['help.keys', '', true],
  ['importing.importChosen', '', false],
  ['importing.importChosen', 'library', false],
  ['importing.importChosen', 'library writable', true],
  ['exporting.exportPdf', 'library', false],
  ['exporting.exportPdf', 'library briefing', true],
  ['exporting.print', 'library', false],
  ['exporting.print', 'library front', true],
  ['exporting.exportPdf', 'library front', false],
  ['reader.excerpt', 'library briefing', false],
  ['reader.find', 'library', false],
  ['reader.find', 'library reading', true],
] as const)('%s with %j open: %s', (command, open, expected) => {
  const has = (name: string) => open.includes(name);
  const openness = {
    library: has('library'),
    writable: has('writable'),
    plain: has('plain'),
    locking: has('locking'),
    reading: has('reading'),
    source: has('source'),
    briefing: has('briefing'),
    inFront: has('front'),
  };
  expect(isEnabled(command, openness)).toBe(expected);
});
