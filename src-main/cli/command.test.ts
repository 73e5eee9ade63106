import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { misuse } from './command.ts';
import { commands } from './commands.ts';

/** What the command line says to a call, or null where it would run. */
function check(line: string, expected: string | null): void {
  const read = readArguments(line.split(' '));
  if (!read.ok) throw new Error(read.error);
  const command = commands.get(read.value.command);
  if (!command) throw new Error('no such command');
  expect(misuse(command, read.value)).toBe(expected);
}

test.each<[line: string, expected: string | null]>([
  ['sources --library lib', null],
  ['collections --library lib', null],
  ['search grain --library lib --limit 3', null],
  ['export b1 --library lib --to b1.pdf', null],
  ['brief export-markdown b1 --library lib -o b1.md', null],
  ['brief export-docx b1 --library lib -o b1.docx', null],
  ['export b1 --library lib --to b1.pdf --comments annex --suggestions --copy 1', null],
  ['brief export-html b1 --library lib -o b1.html --copy 1', null],
  [
    'brief export-markdown b1 --library lib -o b1.md --suggestions',
    '--comments, --suggestions and --copy mean nothing here.',
  ],
  ['brief export-html b1 --library lib', 'Say where to with --to FILE.'],
  ['brief export-markdown b1 --library lib', 'Say where to with --to FILE.'],
  ['versions list b1 --library lib', null],
  ['versions compare b1 v1 --library lib', null],
  ['versions compare b1 v1 v2 --library lib', null],
  ['comments list b1 --library lib', null],
  ['versions restore b1 --library lib', 'Something is missing.'],
  ['versions compare b1 v1 v2 v3 --library lib', '"v3" is one too many.'],
  ['demo folder', null],
  ['verify b1.pdf', null],
  ['verify b1.pdf --library lib', null],
  ['verify b1.pdf --to b2.pdf', '--to means nothing here.'],
  ['style list --library lib', null],
  ['style add a.csl --library lib', null],
  ['style remove', 'Something is missing.'],
  ['import --library lib', 'Something is missing.'],
  ['show a b --library lib', '"b" is one too many.'],
  ['import a.txt', 'Say which library with --library DIR.'],
  ['export b1 --library lib', 'Say where to with --to FILE.'],
  ['brief show b1 --library lib --to b1.pdf', '--to means nothing here.'],
  ['import a.txt --library lib --limit 3', '--limit means nothing here.'],
  ['demo folder --library lib', '--library means nothing here.'],
])('%s', check);
