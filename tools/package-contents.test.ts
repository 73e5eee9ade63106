import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAIN_ENTRIES } from '../electron.vite.config.ts';
import { contentFaults, ENTRIES, INSIDE, reachable } from './package-contents.mjs';
import { root } from './paths.mjs';
import { filesIn } from './sums.mjs';

const expected = ['app', 'lib/*.js', 'maybe?', 'x/{binary}.node', 'data/*.{json,txt}'];
const whole = ['app', 'lib/a.js', 'x/prebuilds/linux-x64.node', 'data/a.txt'];

test.each([
  [whole, []],
  [[...whole, 'maybe', 'x/build/Release/better_sqlite3.node'], []],
  [[...whole, 'lib/deep/a.js'], ['lib/deep/a.js is not expected in the package.']],
  [[...whole, 'data/a.md'], ['data/a.md is not expected in the package.']],
  [[...whole, 'lib/a.test.js'], ['lib/a.test.js is not expected in the package.']],
  [[...whole, 'lib/a.js.map'], ['lib/a.js.map is not expected in the package.']],
  [whole.slice(1), ['Nothing in the package is app.']],
])('%j', (files, faults) => {
  expect(contentFaults(files, expected)).toEqual(faults);
});

test('everything the build makes is started from the package, but the command line', () => {
  const made = Object.keys(MAIN_ENTRIES).filter((it) => it !== 'cli');
  expect(ENTRIES.toSorted((a, b) => a.localeCompare(b))).toEqual(made.toSorted((a, b) => a.localeCompare(b)));
});

test('all of our data is named, and all that is named is there', () => {
  const named = INSIDE.filter((it) => /^out\/resources\/([^/]+$|csl|icons|sample)/.test(it));
  const files = filesIn(join(root, 'resources')).map((it) => `out/resources/${it}`);
  expect(contentFaults(files, named)).toEqual([]);
});

test('a chunk that no entry leads to stays out', () => {
  const files = new Map([
    ...ENTRIES.map((it): [string, string] => [`${it}.js`, 'import { a } from "./chunks/a-1.js";']),
    ['parse-worker.js', "await import('./chunks/late-1.js')"],
    ['cli.js', 'import "./chunks/only-cli-1.js"'],
    ['chunks/a-1.js', 'import { b } from "./b-1.js";'],
    ['chunks/b-1.js', ''],
    ['chunks/late-1.js', ''],
    ['chunks/only-cli-1.js', ''],
  ]);
  const found = reachable(files);
  expect([...files.keys()].filter((it) => !found.has(it))).toEqual(['cli.js', 'chunks/only-cli-1.js']);
  files.delete('index.js');
  expect(() => reachable(files)).toThrow('index.js is not in the build');
});
