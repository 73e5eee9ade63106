import { expect, it } from 'vitest';
import { fuller, readRows, type RowsAnswer } from './use-rows.ts';

const all = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A list of `total` numbers; fails from page `failingPage` on. */
function library(total: number, failingPage = Infinity) {
  let page = 0;
  return async ({ offset, limit }: { offset: number; limit: number }): Promise<RowsAnswer<number>> => {
    page += 1;
    if (page > failingPage) return { ok: false, error: { code: 'disk-full' } };
    return { ok: true, value: { total, rows: all(total).slice(offset, offset + limit) } };
  };
}

async function check(total: number, expected: readonly number[], failingPage?: number): Promise<void> {
  const told: RowsAnswer<number>[] = [];
  await readRows(
    library(total, failingPage),
    (answer) => told.push(answer),
    () => true,
  );
  expect(told.map((it) => (it.ok ? it.value.rows.length : -1))).toEqual(expected);
  const last = told.at(-1);
  if (last?.ok === true) expect(last.value.rows).toEqual(all(total));
}

it('reads nothing', () => check(0, [0]));
it('reads one page', () => check(150, [150]));
it('reads every page', () => check(2500, [200, 1200, 2200, 2500]));
it('never answers with part of a list as if it were the whole when a page fails', () =>
  check(2500, [200, -1], 1));

it('stops when something else is asked', async () => {
  const told: RowsAnswer<number>[] = [];
  await readRows(
    library(2500),
    (answer) => told.push(answer),
    () => told.length === 0,
  );
  expect(told.length).toBe(1);
});

const held = (key: string, rows: number, total: number) => ({
  key,
  result: { ok: true as const, value: { total, rows: all(rows) } },
});

it.each([
  ['the first answer is shown', null, held('a', 200, 500), true],
  ['more of the same list is shown', held('a', 200, 500), held('a', 500, 500), true],
  ['the start of a list read again does not shorten it', held('a', 500, 500), held('a', 200, 499), false],
  ['a list that became shorter is shown when whole', held('a', 500, 500), held('a', 150, 150), true],
  ['another list is shown at once', held('a', 500, 500), held('b', 200, 400), true],
])('%s', (_name, before, now, shown) => expect(fuller(before, now) === now).toBe(shown));
