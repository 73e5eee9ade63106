import { expect, test } from 'vitest';
import { readArguments, type Arguments } from './arguments.ts';

const none: Arguments = {
  command: '',
  operands: [],
  library: null,
  json: false,
  help: false,
  limit: null,
  to: null,
  passphraseFile: null,
  bundle: null,
  care: null,
  choice: null,
  sources: [],
};

const cases: readonly [line: string, expected: Partial<Arguments>][] = [
  ['', {}],
  ['sources --library lib', { command: 'sources', library: 'lib' }],
  [
    'import a.txt b.html --library=lib --json',
    { command: 'import', operands: ['a.txt', 'b.html'], library: 'lib', json: true },
  ],
  ['brief import a.md', { command: 'brief import', operands: ['a.md'] }],
  ['brief', { command: 'brief' }],
  ['compare --source a --source b', { command: 'compare', sources: ['a', 'b'] }],
  ['search grain --limit 5', { command: 'search', operands: ['grain'], limit: 5 }],
  ['export b1 --to out.pdf', { command: 'export', operands: ['b1'], to: 'out.pdf' }],
  ['brief export-docx b1 -o b1.docx', { command: 'brief export-docx', operands: ['b1'], to: 'b1.docx' }],
  ['brief export-markdown b1 -o b1.md', { command: 'brief export-markdown', operands: ['b1'], to: 'b1.md' }],
  [
    'export b1 --comments margin --copy 3/12',
    {
      ...{ command: 'export', operands: ['b1'] },
      choice: { comments: 'margin', suggestions: false, copy: '3/12' },
    },
  ],
  [
    'brief export-docx b1 --suggestions',
    {
      ...{ command: 'brief export-docx', operands: ['b1'] },
      choice: { comments: 'none', suggestions: true, copy: null },
    },
  ],
  [
    'restore a.db --to lib --in-place',
    { command: 'restore', operands: ['a.db'], to: 'lib', care: { inPlace: true, salvage: null } },
  ],
  [
    'doctor --library lib --salvage out',
    { command: 'doctor', library: 'lib', care: { inPlace: false, salvage: 'out' } },
  ],
  ['--help', { help: true }],
];

test.each(cases)('reads %j', (line, expected) => {
  expect(readArguments(line.split(' ').filter(Boolean))).toEqual({
    ok: true,
    value: { ...none, ...expected },
  });
});

test.each([
  'search x --limit 0',
  'search x --limit many',
  'sources --colour',
  'sources --library',
  'sources --library --json',
  'sources --library=',
  'export x --to=',
  'export x --comments beside',
  'export x --comments',
  'export x --copy=',
  `export x --copy ${'3'.repeat(41)}`,
])('refuses %j with a sentence', (line) => {
  const read = readArguments(line.split(' '));
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error).toMatch(/^.{10,}\.$/);
});
