import { expect, test } from 'vitest';
import { contentFaults, reachable } from './package-contents.mjs';

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

test('a chunk that no entry leads to stays out', () => {
  const entries = [
    'index',
    'library-worker',
    'search-worker',
    'spelling-worker',
    'print-worker',
    'import-process',
  ];
  const files = new Map([
    ...entries.map((it): [string, string] => [`${it}.js`, 'import { a } from "./chunks/a-1.js";']),
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
