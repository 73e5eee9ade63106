import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pageFaultKinds } from '#main/pdf/any-pages.test-support.ts';
import { bundled } from './bundled.ts';
import type { Share } from './print-properties-part.ts';

const DOCUMENTS = 10_000;
/** Other seeds than those the tests look at. */
const FIRST = 1_000_001;
const PROCESSES = 2;
const SHOWN = 20;

/** Prints so many generated documents, looks at their pages and counts what is wrong. Answers the exit code: 1 for any fault. */
export async function printProperties(argv: readonly string[], json: boolean): Promise<number> {
  const asked = Number(argv[0] ?? DOCUMENTS);
  const documents = Number.isInteger(asked) && asked > 0 ? asked : DOCUMENTS;
  const begun = performance.now();
  const shares = await bundled('print-properties-part.ts', (file) =>
    Promise.all(
      Array.from({ length: PROCESSES }, (_, at) => {
        const from = FIRST + Math.floor((documents * at) / PROCESSES);
        const until = FIRST + Math.floor((documents * (at + 1)) / PROCESSES);
        return shareOf(file, from, until - 1);
      }),
    ),
  );
  const seconds = Math.round((performance.now() - begun) / 1000);
  const pages = shares.reduce((sum, it) => sum + it.pages, 0);
  const notes = shares.reduce((sum, it) => sum + it.notes, 0);
  const faults = shares.flatMap((it) => it.faults);
  const counts = Object.fromEntries(
    pageFaultKinds.map((kind) => [kind, faults.filter((it) => it.kind === kind).length]),
  );
  const lines = [
    `${documents} documents, ${pages} pages, ${notes} notes in ${seconds} s`,
    ...Object.entries(counts).map(([kind, count]) => `${kind.padEnd(20)} ${count}`),
    ...faults.slice(0, SHOWN).map((it) => `  seed ${it.seed}: ${it.kind}, ${it.what}`),
  ];
  process.stdout.write(
    json ? `${JSON.stringify({ documents, pages, notes, seconds, counts })}\n` : `${lines.join('\n')}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

async function shareOf(file: string, first: number, last: number): Promise<Share> {
  const root = join(import.meta.dirname, '..');
  const { stdout } = await promisify(execFile)(process.execPath, [file, root, String(first), String(last)], {
    maxBuffer: 64e6,
  });
  return JSON.parse(stdout) as Share;
}
