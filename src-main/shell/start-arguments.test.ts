import { expect, test } from 'vitest';
import { readStartWish } from './start-arguments.ts';

test.each([
  [[], { open: 'last' }],
  [['--user-data-dir=/u', '.'], { open: 'last' }],
  [['.', '--sample'], { open: 'sample' }],
  [['--library=/a/b'], { open: 'folder', folder: '/a/b' }],
  [['--library=b c'], { open: 'folder', folder: '/home/me/b c' }],
  [['--library='], { open: 'last' }],
  [['--sample', '--library=/a'], { open: 'folder', folder: '/a' }],
  [['--self-test', '--library=/a'], { open: 'sample' }],
])('%j', (argv, expected) => {
  expect(readStartWish(argv, '/home/me')).toEqual(expected);
});
