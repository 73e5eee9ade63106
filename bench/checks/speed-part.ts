import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { allChecks } from '#core/checks/all-checks.ts';
import type { CheckContext } from '#core/checks/check.ts';
import { knownThings } from '#core/checks/known-things.ts';
import { makeChecker } from '#core/checks/run-checks.ts';
import { countWords } from '#core/briefing/words.ts';
import { citationsOf, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { withPeakMemory } from '../sampling.ts';
import { deskOfCase } from './desks.ts';
import { longCase } from './long-case.ts';

// Measured in a process that has nothing else in it, in a worker thread of it, as the app checks.

export interface Speed {
  readonly about: string;
  /** Milliseconds. */
  readonly first: number;
  readonly whole: readonly number[];
  /** Processor time of the same, in milliseconds: on a busy machine what a quiet one would take at most. */
  readonly processor: readonly number[];
  readonly edits: readonly number[];
  readonly floor: readonly number[];
  /** Of each check alone, the median of the whole briefing. */
  readonly each: readonly (readonly [name: string, ms: number])[];
  /** Resident bytes at most, and before the first check. */
  readonly peakMemory: number;
  readonly before: number;
}

const WARM_UP = 4;
const WHOLES = 20;
const EDITS = 120;

if (isMainThread) void run();
else parentPort?.postMessage(measure());

async function run(): Promise<void> {
  const { value, peakMemory } = await withPeakMemory(
    () =>
      new Promise<Omit<Speed, 'peakMemory'>>((done, failed) => {
        const worker = new Worker(new URL(import.meta.url));
        worker.once('message', done);
        worker.once('error', failed);
      }),
  );
  process.stdout.write(JSON.stringify({ ...value, peakMemory } satisfies Speed));
}

function measure(): Omit<Speed, 'peakMemory'> {
  const { briefing, context } = deskOfCase(longCase());
  const before = process.memoryUsage.rss();
  // What is kept by block or by context is kept by object: a copy is as new as what comes from another thread.
  const anew = (): { briefing: Briefing; context: CheckContext } => {
    const library = structuredClone(context.library);
    const things = knownThings(library.references);
    return { briefing: structuredClone(briefing), context: { ...context, library, things } };
  };
  const wholeWith = (checks: typeof allChecks): number => {
    const it = anew();
    return timed(() => makeChecker(checks).check(it.briefing, it.context));
  };
  const first = wholeWith(allChecks);
  for (let at = 0; at < WARM_UP; at += 1) wholeWith(allChecks);
  const processor: number[] = [];
  const whole = times(WHOLES, () => {
    const it = anew();
    const before = process.cpuUsage();
    const ms = timed(() => makeChecker(allChecks).check(it.briefing, it.context));
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    return ms;
  });
  const floor = times(WHOLES, () => {
    const { blocks } = anew().briefing;
    return timed(() => countWords(blocks));
  });
  const { findings, edits } = edited(anew());
  const each = allChecks.map((it) => [it.name, median(times(5, () => wholeWith([it])))] as const);
  const { blocks } = briefing;
  const { references, found, statements } = context.library;
  const about = [
    `${blocks.length} blocks`,
    `${countWords(blocks)} words`,
    `${citationsOf(blocks).length} citations`,
    `${references.sources.length} sources`,
    `${found.size} quotations`,
    `${statements.length} statements`,
    `${findings} findings`,
  ].join(', ');
  return { about, first, whole, processor, edits, floor, each, before };
}

/** One word more in one paragraph after another, and all checks again each time. */
function edited(it: { briefing: Briefing; context: CheckContext }): { findings: number; edits: number[] } {
  const checker = makeChecker(allChecks);
  let { briefing } = it;
  const findings = checker.check(briefing, it.context).length;
  const edits = times(EDITS + WARM_UP, (count) => {
    const at = (count * 37) % briefing.blocks.length;
    const blocks = briefing.blocks.map((block, index) => (index === at ? withOneWordMore(block) : block));
    briefing = { ...briefing, blocks };
    return timed(() => checker.check(briefing, it.context));
  });
  return { findings, edits: edits.slice(WARM_UP) };
}

function withOneWordMore(block: Block): Block {
  const more = { type: 'text', text: ' Quays were counted again.', bold: false, italic: false } as const;
  if (block.type === 'list')
    return { ...block, items: block.items.map((it) => ({ ...it, content: [...it.content, more] })) };
  return 'content' in block ? { ...block, content: [...block.content, more] } : { ...block };
}

function times(count: number, work: (at: number) => number): number[] {
  return Array.from({ length: count }, (_, at) => work(at));
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
