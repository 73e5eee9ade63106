import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { faultsOfSeeds } from './any-pages.test-support.ts';

// A quarter of the documents in each of four files, so that they are shared out between workers.
const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));

test('of 500 documents of any kind, the pages hold what they must', { timeout: 600_000 }, async () => {
  expect(await faultsOfSeeds(fonts, 501, 1000)).toEqual([]);
});
