import { expect, test } from 'vitest';
import { strictestMarking, type Marking } from './marking.ts';

const [NR, NS, UNKNOWN] = ['NR', 'NS', 'not of the scheme'].map((label) => ({ scheme: 'nato', label }));

test.each<[string, (Marking | null | undefined)[], Marking | null | undefined]>([
  ['the highest', [null, NR, NS, NR], NS],
  ['none', [null], null],
  ['one that is not known here', [NS, UNKNOWN, NS], UNKNOWN],
])('the marking that protects most: %s', (_, markings, expected) =>
  expect(strictestMarking(markings.map((it) => it ?? null))).toEqual(expected),
);
