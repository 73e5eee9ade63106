import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundled } from './bundled.ts';
import { toRow, type Measured, type Row } from './row.ts';

/** Pages wanted -> documents timed in one warm process, and processes for a cold one. */
const SIZES = [
  { pages: 10, rounds: 9, colds: 3 },
  { pages: 100, rounds: 5, colds: 3 },
  { pages: 500, rounds: 2, colds: 1 },
] as const;

/** Megabytes (src-main/shell/workers/library-worker.ts). */
const HEAP = 320;

const fontFolder = join(import.meta.dirname, '../out/resources/fonts');

/**
 * A briefing to PDF bytes beside Typst and stock pdfmake. Cold is the first document of a process, reading and parsing the
 * fonts included; warm are those after it.
 */
export function pdf(): Promise<Row[]> {
  return bundled('pdf-part.ts', (file) => SIZES.flatMap((size) => rowsOf(file, size)));
}

function rowsOf(file: string, { pages, rounds, colds }: (typeof SIZES)[number]): Row[] {
  const blocks = String(inProcess<number>(file, String(pages)));
  const cold = (it: string): Measured => {
    const [first, ...others] = Array.from({ length: colds }, () =>
      inProcess<Measured>(file, it, 'cold', blocks),
    );
    if (first === undefined) throw new Error('no cold start was measured');
    const all = [first, ...others];
    const peakMemory = Math.max(...all.map((run) => run.peakMemory ?? 0));
    return { ...first, times: all.flatMap((run) => run.times), peakMemory };
  };
  const states = {
    warm: (it: string) => inProcess<Measured>(file, it, String(rounds), blocks),
    cold,
  };
  return Object.entries(states).flatMap(([state, measure]) => {
    const named = (it: string): Measured => {
      const measured = measure(it);
      return { ...measured, name: `${measured.name}, ${pages} pages, ${state}` };
    };
    const [ours, stock, typst] = [named('ours'), named('stock'), named('typst')];
    return [toRow({ ...ours, peer: typst }), toRow({ ...ours, peer: stock }), toRow(typst), toRow(stock)];
  });
}

function inProcess<T>(file: string, ...args: readonly string[]): T {
  // The heap of all three is bounded as that of the print worker is: what is thrown away would pile up otherwise.
  const bound = `--max-old-space-size=${HEAP}`;
  const out = execFileSync(process.execPath, [bound, file, fontFolder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out) as T;
}
