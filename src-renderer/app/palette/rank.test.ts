import { expect, it } from 'vitest';
import { rankEntries } from './rank.ts';

const entry = (id: string, area: string, label: string, enabled = true) => ({ id, area, label, enabled });
const ENTRIES = [
  entry('table', 'Insert', 'Table'),
  entry('figure-table', 'Insert', 'Figure Table…'),
  entry('bold', 'Text', 'Bold'),
  entry('comment', 'Review', 'Comment'),
  entry('comments', 'View', 'Comments'),
  entry('next', 'Review', 'Next Comment', false),
  entry('print', 'Export', 'Print…'),
  entry('export', 'Export', 'Export PDF…'),
];

it.each([
  ['table', [], ['table', 'figure-table']],
  ['insert table', [], ['table', 'figure-table']],
  ['insert table', ['figure-table'], ['table', 'figure-table']],
  ['tab fig', [], ['figure-table']],
  ['COMM', [], ['comment', 'comments', 'next']],
  ['view comm', [], ['comments', 'comment', 'next']],
  ['omment', [], ['comment', 'comments', 'next']],
  ['xyz', [], []],
  ['export', [], ['export', 'print']],
  ['export', ['print'], ['export', 'print']],
  [
    '',
    ['bold', 'comments'],
    ['bold', 'comments', 'table', 'figure-table', 'comment', 'print', 'export', 'next'],
  ],
  ['comment', ['comments'], ['comments', 'comment', 'next']],
])('%j after %j', (typed, recent, expected) =>
  expect(rankEntries(ENTRIES, typed, recent).map((it) => it.id)).toEqual(expected),
);
