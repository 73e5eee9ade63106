import { expect, it } from 'vitest';
import { typedQuery } from './typed-query.ts';

const cases: [before: string, query: string | null][] = [
  ['@', ''],
  ['as agreed @har', 'har'],
  ['as agreed (@har', 'har'],
  ['as agreed @harbour post', 'harbour post'],
  ['write to desk@example', null],
  ['at noon @ the quay', null],
  ['@harbour  and then', null],
  ['no sign', null],
  [`@${'long '.repeat(20)}`, null],
];

it.each(cases)('%j', (before, query) => expect(typedQuery(before)?.query ?? null).toBe(query));
