import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt, type PageFault } from '#main/pdf/any-pages.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';

/** What a share of the documents came to. */
export interface Share {
  readonly pages: number;
  readonly notes: number;
  readonly faults: readonly PageFault[];
}

const [root = '.', first = '0', last = '0'] = process.argv.slice(2);
const fonts = bundledFonts((file) => readFileSync(join(root, 'node_modules', file)));
const faults: PageFault[] = [];
let pages = 0;
let notes = 0;
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const looked = await lookAt(seed, fonts);
  pages += looked.pages;
  notes += looked.notes;
  faults.push(...looked.faults);
}
process.stdout.write(JSON.stringify({ pages, notes, faults } satisfies Share));
