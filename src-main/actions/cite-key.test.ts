import { expect, test } from 'vitest';
import type { SourceFacts } from '#core/model/source.ts';
import { makeCiteKey } from './cite-key.ts';

type Facts = Partial<Pick<SourceFacts, 'title' | 'outlet' | 'authors' | 'publishedOn'>>;

function check(facts: Facts, fileName: string | null, taken: string[], expected: string): void {
  const whole = { title: null, outlet: null, authors: [], publishedOn: null, ...facts };
  expect(makeCiteKey(whole, fileName, (key) => taken.includes(key))).toBe(expected);
}

const quill = { authors: ['Ada Quill', 'Bo Lind'], publishedOn: '2026-03' };

test.each<[Facts, string | null, string[], string]>([
  [quill, null, [], 'quill2026'],
  [quill, null, ['quill2026'], 'quill2026a'],
  [
    quill,
    null,
    ['quill2026', ...'abcdefghijklmnopqrstuvwxyz'.split('').map((it) => `quill2026${it}`)],
    'quill2026aa',
  ],
  [{ authors: ['O’Neil-Brandt, Sara'] }, null, [], 'oneilbrandt'],
  [{ authors: ['Олена Ткачук'], publishedOn: '2025' }, null, [], 'ткачук2025'],
  [{ outlet: 'The Northmarch Courier', publishedOn: '2026-01-02' }, null, [], 'northmarchcourier2026'],
  [{ title: 'A plan for the harbour' }, null, [], 'aplan'],
  [{ title: '***' }, 'My notes.v2.txt', [], 'mynotesv2'],
  [{}, null, [], 'source'],
  [{ outlet: 'x'.repeat(300), publishedOn: '2026' }, null, [], `${'x'.repeat(40)}2026`],
])('%j %s', check);
