import { expect, test } from 'vitest';
import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import { menuTemplate, type MenuItem, type MenuParts } from './menu-template.ts';

const leaves = (items: readonly MenuItem[]): MenuItem[] =>
  items.flatMap((it) => (it.submenu === undefined ? [it] : leaves(it.submenu)));
const quiet = { theme: 'light', developing: false, isMac: false, send: () => undefined } as const;
const build = (parts: Partial<MenuParts>) => leaves(menuTemplate({ ...quiet, ...parts }));

test.each([true, false])('every command stands in the menu once (on a Mac: %s)', (isMac) => {
  const sent: MenuCommand[] = [];
  for (const it of build({ isMac, send: (command) => sent.push(command) })) it.click?.();
  expect(sent.toSorted()).toEqual(Object.keys(menuCommands).toSorted());
});

test.each([true, false])('no two items share an accelerator (developing: %s)', (developing) => {
  const keys = build({ developing }).flatMap((it) => it.accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the theme in use is marked', () => {
  const radios = build({ theme: 'dark' }).filter((it) => it.type === 'radio');
  expect(radios.map((it) => it.checked)).toEqual([false, false, true]);
});

test('the developer tools are for developers', () => {
  const has = (developing: boolean) => build({ developing }).some((it) => it.role === 'toggleDevTools');
  expect([has(true), has(false)]).toEqual([true, false]);
});
