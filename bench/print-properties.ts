import { readFileSync } from 'node:fs';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { lookAt, pageFaultKinds, type PageFault } from '#main/pdf/any-pages.test-support.ts';

const DOCUMENTS = 10_000;
/** Other seeds than those the tests look at. */
const FIRST = 1_000_001;
const SHOWN = 20;

/** Prints so many generated documents, looks at their pages and counts what is wrong. Answers the exit code: 1 for any fault. */
export async function printProperties(argv: readonly string[], json: boolean): Promise<number> {
  const asked = Number(argv[0] ?? DOCUMENTS);
  const documents = Number.isInteger(asked) && asked > 0 ? asked : DOCUMENTS;
  const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
  const faults: PageFault[] = [];
  let pages = 0;
  let notes = 0;
  const begun = performance.now();
  for (let seed = FIRST; seed < FIRST + documents; seed += 1) {
    const looked = await lookAt(seed, fonts);
    pages += looked.pages;
    notes += looked.notes;
    faults.push(...looked.faults);
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  const counts = Object.fromEntries(
    pageFaultKinds.map((kind) => [kind, faults.filter((it) => it.kind === kind).length]),
  );
  const shown = faults.slice(0, SHOWN).map((it) => `  seed ${it.seed}: ${it.kind}, ${it.what}`);
  const lines = [
    `${documents} documents, ${pages} pages, ${notes} notes in ${seconds} s`,
    ...Object.entries(counts).map(([kind, count]) => `${kind.padEnd(20)} ${count}`),
    ...shown,
  ];
  process.stdout.write(
    json ? `${JSON.stringify({ documents, pages, notes, seconds, counts })}\n` : `${lines.join('\n')}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
