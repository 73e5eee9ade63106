import { commentThread } from '#core/contract/views.ts';
import { blockId, commentThreadId, suggestionId } from '#core/model/ids.ts';
import type { ReviewPlace } from '#renderer/editor/comments/places.ts';
import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';
import { openCount, reviewItems, shownThreads, type ReviewFilter } from './review-items.ts';

const ADA = { name: 'Ada Quill', initials: 'AQ' };
const AT = '2026-05-12T09:00:00.000Z';
const thread = (id: string, quote: string, block = 'b1', resolved = false) =>
  commentThread.parse({
    id,
    briefingId: 'br1',
    blockId: block,
    quote,
    createdAt: AT,
    resolved: resolved ? { at: AT, by: ADA } : null,
    comments: [{ id: `${id}-1`, author: ADA, body: 'Why?', createdAt: AT, editedAt: null }],
  });
const words = (id: string, block: number): ReviewPlace => ({
  kind: 'thread',
  id: commentThreadId.parse(id),
  blockId: blockId.parse(`b${block + 1}`),
  block,
  keys: ['1'],
  quote: `${id} now`,
});
const change = (id: string, block: number): ReviewPlace => ({
  kind: 'suggestion',
  id: suggestionId.parse(id),
  blockId: blockId.parse(`b${block + 1}`),
  block,
  keys: ['2'],
  author: ADA,
  at: AT,
  inserted: 'x',
  deleted: '',
});

const threads = [
  thread('later', 'old words'),
  thread('sooner', 'old words'),
  thread('settled', 'old words', 'b1', true),
  thread('lost', 'gone words'),
  thread('block', '', 'b2'),
  thread('lost-block', '', 'b9'),
];
const places = [words('sooner', 0), change('s1', 0), words('settled', 1), change('s2', 1), words('later', 2)];
const indexOf = (id: string) => (Number(id.slice(1)) <= 3 ? Number(id.slice(1)) - 1 : null);

it.each<[Partial<ReviewFilter>, string[], string[]]>([
  [{}, ['sooner', 's1', 'block', 's2', 'later'], ['lost', 'lost-block']],
  [{ state: 'all' }, ['sooner', 's1', 'block', 'settled', 's2', 'later'], ['lost', 'lost-block']],
  [{ state: 'resolved' }, ['settled'], []],
  [{ what: 'comments' }, ['sooner', 'block', 'later'], ['lost', 'lost-block']],
  [{ what: 'suggestions' }, ['s1', 's2'], []],
])('%o', (filter, expected, gone) => {
  const list = reviewItems(threads, places, { what: 'both', state: 'open', ...filter }, indexOf);
  expect(list.items.map((item) => item.id)).toEqual(expected);
  expect(list.gone.map((item) => item.id)).toEqual(gone);
});

it('says the words as they are, else as they were', () => {
  const { items, gone } = reviewItems(threads, places, { what: 'comments', state: 'open' }, indexOf);
  const quotes = [...items, ...gone].map((item) => (item.kind === 'thread' ? item.quote : ''));
  expect(quotes).toEqual(['sooner now', '', 'later now', 'gone words', '']);
});

it('counts what waits, and shows the threads that are listed', () => {
  expect(openCount(threads, places)).toBe(7);
  expect([...shownThreads(threads, { what: 'both', state: 'resolved' })]).toEqual(['settled']);
});

it.each([
  ['Mara Venn', 'MV'],
  ['Jean-Luc Ostrey', 'JLO'],
  ['Émile de la Tour Brune', 'ÉDB'],
  ['  ', ''],
])('the initials of %s', (name, expected) => expect(initialsOf(name)).toBe(expected));
