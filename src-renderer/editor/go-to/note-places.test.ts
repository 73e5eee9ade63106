import { expect, it } from 'vitest';
import { matchingNotes } from './note-places.ts';

const notes = ['1', '2', '10', '11', '12', '100'].map((number) => ({ key: number, number }));

it.each([
  ['', ''],
  ['1', '1 10 11 12 100'],
  ['note 1', '1 10 11 12 100'],
  ['n 12', '12'],
  ['Note12', '12'],
  ['no. 2', '2'],
  ['7', ''],
  ['table 1', ''],
])('%j', (query, expected) =>
  expect(
    matchingNotes(notes, query)
      .map((it) => it.number)
      .join(' '),
  ).toBe(expected),
);
