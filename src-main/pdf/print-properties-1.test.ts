import { expect, test } from 'vitest';
import { faultsOfSeeds } from './any-pages.test-support.ts';

// A quarter of the documents in each of four files, so that they are shared out between workers.
test('of 500 documents of any kind, the pages hold what they must', { timeout: 600_000 }, async () => {
  expect(await faultsOfSeeds(1, 500)).toEqual([]);
});
