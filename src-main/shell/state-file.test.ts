import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStateFile, withRecent } from './state-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-state-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const shouldWrite = (error: unknown) => {
  throw error;
};
const open = () => openStateFile(folder, shouldWrite);
const WINDOW = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, maximized: false, zoom: 1 };

test('what is changed is there at the next start', () => {
  const file = open();
  file.change({ last: '/library', window: WINDOW });
  file.change({ preferences: { ...file.state.preferences, theme: 'dark' } });
  file.flush();
  expect(open().state).toMatchObject({ last: '/library', window: WINDOW, preferences: { theme: 'dark' } });
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test.each([
  ['absent', null],
  ['cut off', '{"last": "/li'],
  ['of another shape', '[1, 2]'],
])('a file that is %s gives the first state', (_name, text) => {
  if (text !== null) writeFileSync(join(folder, 'state.json'), text);
  expect(open().state).toMatchObject({
    last: null,
    recent: [],
    window: null,
    preferences: { theme: 'system' },
  });
});

test('a bad part does not take the others along', () => {
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ last: '/library', window: { bounds: 'wide' } }));
  expect(open().state).toMatchObject({ last: '/library', window: null });
});

test('preferences of an earlier version are kept, without what was not known then', () => {
  const { beside, ...earlier } = { ...open().state.preferences, theme: 'dark' };
  writeFileSync(join(folder, 'state.json'), JSON.stringify({ preferences: earlier }));
  expect(open().state.preferences).toEqual({ ...earlier, beside });
});

test('a state that cannot be kept is said, and goes on', () => {
  const errors: unknown[] = [];
  const file = openStateFile(join(folder, 'absent'), (error) => errors.push(error));
  file.change({ last: '/library' });
  file.flush();
  expect(errors).toHaveLength(1);
  expect(file.state.last).toBe('/library');
});

test('recent libraries: the newest first, each once, with a lasting token', () => {
  let last = 0;
  const token = () => `t${(last += 1)}`;
  const both = withRecent(withRecent([], '/a', token), '/b', token);
  expect(withRecent(both, '/a', token)).toEqual([
    { token: 't1', folder: '/a' },
    { token: 't2', folder: '/b' },
  ]);
  let many: { token: string; folder: string }[] = [];
  for (let it = 0; it < 15; it += 1) many = withRecent(many, `/${it}`, token);
  expect(many.map((it) => it.folder)).toEqual([
    '/14',
    '/13',
    '/12',
    '/11',
    '/10',
    '/9',
    '/8',
    '/7',
    '/6',
    '/5',
  ]);
});
