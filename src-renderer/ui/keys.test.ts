import { expect, it } from 'vitest';
import { isPress, shownKey, type KeyPress } from './keys.ts';

const press = (key: string, held: string, code = ''): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  shiftKey: held.includes('s'),
  altKey: held.includes('a'),
});

it.each([
  ['CmdOrCtrl+Shift+E', 'linux', 'Ctrl+Shift+E'],
  ['CmdOrCtrl+Shift+E', 'darwin', '⇧⌘E'],
  ['CmdOrCtrl+Alt+1', 'darwin', '⌥⌘1'],
  ['F6', 'win32', 'F6'],
])('%s on %s is written %s', (accelerator, platform, expected) => {
  expect(shownKey(accelerator, platform)).toBe(expected);
});

it.each([
  [press('e', 'c'), 'CmdOrCtrl+E', 'linux', true],
  [press('e', 'm'), 'CmdOrCtrl+E', 'linux', false],
  [press('e', 'm'), 'CmdOrCtrl+E', 'darwin', true],
  [press('E', 'cs'), 'CmdOrCtrl+E', 'linux', false],
  [press('E', 'cs'), 'CmdOrCtrl+Shift+E', 'linux', true],
  [press('у', 'c', 'KeyE'), 'CmdOrCtrl+E', 'linux', true],
  [press('&', 'c', 'Digit1'), 'CmdOrCtrl+1', 'linux', true],
  [press(' ', 'c'), 'CmdOrCtrl+Space', 'linux', true],
  [press(' ', ''), 'CmdOrCtrl+Space', 'linux', false],
  [press('F6', ''), 'F6', 'linux', true],
  [press('F6', 's'), 'F6', 'linux', false],
])('key press %o against %s on %s: %s', (pressed, accelerator, platform, expected) => {
  expect(isPress(pressed, accelerator, platform)).toBe(expected);
});
