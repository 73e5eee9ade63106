import { expect, test } from 'vitest';
import type { Access } from './access.ts';
import { readArguments } from './arguments.ts';
import { misuse } from './command.ts';
import { compareCommand } from './compare-command.ts';
import { sourcesCommand } from './library-commands.ts';
import { addSource, withLibrary } from '#main/store/test-library.ts';

const TEXTS = [
  'By June the yards of Halm could build about 2,900 river barges a year.',
  'By June the yards of Halm could build 2,900 river barges a year.',
];

/** Runs the command on a library with two texts. */
async function compare(line: string) {
  return withLibrary(async (library) => {
    for (const [at, text] of TEXTS.entries())
      addSource(library, `s${at + 1}`, text, {
        ...{
          language: 'en',
          outlet: `Post ${at + 1}`,
          publishedOn: `2026-03-0${at + 1}`,
          citeKey: `post${at + 1}`,
        },
      });
    const args = readArguments(line.split(' '));
    if (!args.ok) throw new Error(args.error);
    expect(misuse(compareCommand, args.value)).toBeNull();
    const access: Pick<Access, 'reading'> = {
      reading: (_, work) => Promise.resolve(work({ library })),
    };
    return compareCommand.run(args.value, access as Access);
  });
}

test('the words stand side by side, with what differs', async () => {
  const done = await compare('compare --library lib');
  expect(done.ok && done.value.problems).toBe(false);
  expect(done.ok && done.value.text).toBe(
    [
      '2 sources, 1 fact that two of them state.',
      '',
      'Disagree: river barges (2 sources, 2 origins)',
      `  about 2,900  Post 1, 2026-03-01\n               ${TEXTS[0] ?? ''}`,
      `  2,900        Post 2, 2026-03-02\n               ${TEXTS[1] ?? ''}`,
      '  One limits the number, the other does not: “about 2,900” against “2,900”.',
    ].join('\n'),
  );
  expect(done.ok && done.value.json).toMatchObject({
    facts: [{ verdict: 'disagree', differences: [{ kind: 'qualifier' }] }],
    sources: [{ id: 's1', outlet: 'Post 1' }, { id: 's2' }],
  });
});

test('of some sources', async () => {
  const done = await compare('compare --library lib --source post1');
  expect(done.ok && done.value.json).toMatchObject({ facts: [{ verdict: 'disagree' }] });
  expect(await compare('compare --library lib --source nobody')).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('other commands take no sources', () => {
  const args = readArguments(['sources', '--library', 'lib', '--source', 'a']);
  expect(args.ok && misuse(sourcesCommand, args.value)).toBe('--source means nothing here.');
});
