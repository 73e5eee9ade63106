import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { citing } from './citing.ts';
import { editor } from './editor.ts';
import { extract } from './extract.ts';
import { hostile } from './hostile.ts';
import { importing } from './importing.ts';
import { pdf } from './pdf.ts';
import { printProperties } from './print-properties.ts';
import { preview } from './preview.ts';
import { toTable, type Row } from './row.ts';
import { search } from './search.ts';
import { start } from './start.ts';
import { kills, trust } from './trust.ts';

/** The parts, each in a process of its own so that one's memory is not another's. */
const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  start,
  search,
  importing,
  citing,
  editor: () => editor(),
  preview,
  pdf,
};
/** The name a part goes by on the command line where that differs. */
const names: Readonly<Record<string, string>> = { import: 'importing' };

/**
 * Runs the parts named (all that measure time when none is), prints a table or with `--json` one JSON document, answers the
 * exit code. `extract` measures how well pages are read and `hostile` how files are that do harm; each is run by
 * itself, and so are `checks`, how well and how fast briefings are checked (`labels` or `speed` alone; `--list-test` names
 * the faults of the held-apart half too), and `print-properties`, which takes a number of documents. `crash` kills the app and what
 * works as it does a thousand times (or as often as a number says; `--no-app` without the window), `trust` measures all that is promised. `--verbose` is for the first, names of kinds (`pdf`) for the second, numbers of words for `editor`.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  if (argv[0] === 'extract') return extract({ json, verbose: argv.includes('--verbose') });
  if (argv[0] === 'checks') {
    const part = argv.find((it) => it === 'labels' || it === 'speed') ?? null;
    const [verbose, listTest] = [argv.includes('--verbose'), argv.includes('--list-test')];
    return checks({ json, verbose, listTest, part });
  }
  if (argv[0] === 'hostile')
    return hostile(
      argv.slice(1).filter((it) => it !== '--json'),
      json,
    );
  if (argv[0] === 'trust') return trust(argv.slice(1));
  if (argv[0] === 'crash') {
    const { table, wrong } = await kills({
      kills: Number(argv.find((it) => /^\d+$/.test(it)) ?? 1000),
      app: !argv.includes('--no-app'),
    });
    process.stdout.write(`${table}\n`);
    return wrong === 0 ? 0 : 1;
  }
  if (argv[0] === 'print-properties')
    return printProperties(
      argv.slice(1).filter((it) => it !== '--json'),
      json,
    );
  if (argv[0] === 'editor') {
    const sizes = argv.slice(1).map(Number).filter(Number.isInteger);
    print(await editor(sizes.length > 0 ? sizes : undefined), json);
    return 0;
  }
  const wanted = argv.filter((it) => it !== '--json').map((it) => names[it] ?? it);
  const unknown = wanted.filter((it) => !(it in parts));
  if (unknown.length > 0) {
    process.stderr.write(`There is no benchmark called ${unknown.join(', ')}. There are: ${known()}.\n`);
    return 2;
  }
  const [only] = wanted;
  const part = only === undefined ? undefined : parts[only];
  print(wanted.length === 1 && part !== undefined ? await part() : runApart(wanted), json);
  return 0;
}

function print(rows: readonly Row[], json: boolean): void {
  process.stdout.write(json ? `${JSON.stringify({ rows }, null, 2)}\n` : `${toTable(rows)}\n`);
}

function known(): string {
  return [...Object.keys(parts), 'extract', 'checks', 'hostile', 'print-properties', 'crash', 'trust']
    .map((it) => (it === 'importing' ? 'import' : it))
    .join(', ');
}

function runApart(wanted: readonly string[]): Row[] {
  return (wanted.length > 0 ? wanted : Object.keys(parts)).flatMap((name) => {
    process.stderr.write(`${name} ...\n`);
    return apart<{ rows: Row[] }>(name).rows;
  });
}

/** Runs one part in a process of its own and answers what it measured. */
function apart<T>(part: string): T {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'main.mjs'), part, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64e6,
  });
  if (done.status !== 0) throw new Error(`The benchmark ${part} failed.`);
  return JSON.parse(done.stdout) as T;
}
