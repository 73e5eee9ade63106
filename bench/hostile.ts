import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { forkedParser } from '#main/actions/forked-parser.ts';
import { parseInProcess } from '#main/actions/parse-in-process.ts';
import { PARSE_LIMITS } from '#main/actions/parser-process.ts';
import { hostileFiles } from '#main/importers/hostile/hostile-files.ts';
import { faultsIn, outcomeOf, type HostileFile } from '#main/importers/hostile/hostile-file.ts';

/** How one hostile file fared. */
interface Fared {
  readonly kind: string;
  readonly name: string;
  readonly outcome: string;
  readonly faults: readonly string[];
  readonly milliseconds: number;
  /** Bytes it has. */
  readonly size: number;
  /** Highest resident memory of the process that read it up to its end, in bytes; 0 where that is not told. */
  readonly memory: number;
}

/** The built import process, as the command line starts it. */
const IMPORT_PROCESS = join(import.meta.dirname, '../out/main/import-process.js');
/** What is to be stopped by the clock need not be waited for as long as a person's file, in milliseconds. */
const SHORT = 5000;

/**
 * Reads every hostile file in the built import process, one after the other, and prints what came of each kind, the
 * slowest, the most memory, and whether the process ended where it should not. Words narrow the kinds (`pdf zip`).
 * Answers the exit code: 1 where a file was read otherwise than expected.
 */
export async function hostile(words: readonly string[], json: boolean): Promise<number> {
  let ended = 0;
  const watch = { onStopped: () => (ended += 1), onRefused: (door: string) => doors.push(door) };
  const doors: string[] = [];
  const limits = { usual: PARSE_LIMITS, short: { ...PARSE_LIMITS, deadline: SHORT } };
  const usual = parseInProcess(forkedParser(IMPORT_PROCESS), watch, limits.usual);
  const short = parseInProcess(forkedParser(IMPORT_PROCESS), watch, limits.short);
  const fared: Fared[] = [];
  try {
    for (const [kind, files] of Object.entries(hostileFiles)) {
      if (words.length > 0 && !words.some((it) => kind.includes(it))) continue;
      for (const file of files) {
        const { parse } = 'stopped' in file.expected ? short : usual;
        fared.push(await readOne(kind, file, parse));
      }
    }
  } finally {
    usual.stop();
    short.stop();
  }
  const crashes = ended - fared.filter((it) => it.outcome === 'stopped').length;
  process.stdout.write(
    json ? `${JSON.stringify({ fared, crashes, doors }, null, 2)}\n` : table(fared, crashes, doors),
  );
  return fared.some((it) => it.faults.length > 0) || doors.length > 0 ? 1 : 0;
}

async function readOne(
  kind: string,
  { name, fileName, make, expected }: HostileFile,
  parse: ReturnType<typeof parseInProcess>['parse'],
): Promise<Fared> {
  const bytes = await make();
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, memoryOfReader())), 50);
  const start = performance.now();
  const read = await parse({ fileName, mediaType: null, encoding: null, bytes });
  const milliseconds = performance.now() - start;
  clearInterval(timer);
  memory = Math.max(memory, memoryOfReader());
  const faults = faultsIn(read, expected);
  return { kind, name, outcome: outcomeOf(read), faults, milliseconds, size: bytes.byteLength, memory };
}

/** The highest memory a process of ours that reads has had so far. */
function memoryOfReader(): number {
  try {
    const own = readdirSync('/proc').filter((it) => /^\d+$/.test(it));
    const sizes = own.map((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('import-process.js')) return 0;
        const status = readFileSync(`/proc/${pid}/status`, 'latin1');
        if (!status.includes(`PPid:\t${process.pid}\n`)) return 0;
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
      } catch {
        return 0;
      }
    });
    return Math.max(0, ...sizes);
  } catch {
    return 0;
  }
}

function table(fared: readonly Fared[], crashes: number, doors: readonly string[]): string {
  const lines: string[] = [];
  for (const kind of new Set(fared.map((it) => it.kind))) {
    const of = fared.filter((it) => it.kind === kind);
    const outcomes = new Map<string, number>();
    for (const it of of) outcomes.set(it.outcome, (outcomes.get(it.outcome) ?? 0) + 1);
    const counted = [...outcomes].toSorted((a, b) => b[1] - a[1]).map(([it, count]) => `${count} ${it}`);
    lines.push(`${kind.padEnd(10)} ${String(of.length).padStart(4)}  ${counted.join(', ')}`);
  }
  const slowest = fared.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 8);
  const faulty = fared.filter((it) => it.faults.length > 0);
  const peak = Math.max(0, ...fared.map((it) => it.memory));
  return [
    ...lines,
    '',
    `${fared.length} files, ${faulty.length} otherwise than expected, peak memory ${(peak / 1e6).toFixed(0)} MB`,
    `processes that ended by themselves: ${crashes}; ways to the network tried: ${doors.length}`,
    '',
    'slowest:',
    ...slowest.map(
      (it) => `  ${it.milliseconds.toFixed(0).padStart(6)} ms  ${it.kind}, ${it.name}: ${it.outcome}`,
    ),
    ...(faulty.length > 0 ? ['', 'otherwise than expected:'] : []),
    ...faulty.map((it) => `  ${it.kind}, ${it.name}: ${it.faults.join('; ')}`),
    '',
  ].join('\n');
}
