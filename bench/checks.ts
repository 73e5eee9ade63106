import { execFileSync } from 'node:child_process';
import { bundled } from './bundled.ts';
import { checkedTable, measure } from './checks/quality.ts';
import type { Speed } from './checks/speed-part.ts';
import { percentile, toRow, toTable, type Row } from './row.ts';

/** What is asked for; `labels` alone, `speed` alone, or both. */
export interface ChecksWishes {
  readonly json: boolean;
  /** Lists what is missed and what is wrongly said of the half that rules are developed against. */
  readonly verbose: boolean;
  /** The same of the half they are tested on: whoever has read it may not write rules any more. */
  readonly listTest: boolean;
  readonly part: 'labels' | 'speed' | null;
}

/**
 * Checks labelled briefings and prints precision and recall of each check for both halves; then how long a briefing of 100
 * pages takes, whole and after an edit. Answers the exit code: 1 where labels are wrong.
 */
export async function checks({ json, verbose, listTest, part }: ChecksWishes): Promise<number> {
  const halves = part === 'speed' ? [] : [measure('dev'), measure('test')];
  const speed = part === 'labels' ? null : await measureSpeed();
  const rows = speed === null ? [] : speedRows(speed);
  if (json)
    process.stdout.write(`${JSON.stringify({ checks: halves.map((it) => it.checked), rows }, null, 2)}\n`);
  else {
    for (const { checked, faults } of halves) {
      const lists = checked.half === 'dev' ? verbose : listTest;
      for (const { file, fault } of lists ? faults : [])
        process.stdout.write(`${file}  ${fault.check}  ${fault.verdict}  ${fault.line}\n`);
      process.stdout.write(`${checkedTable(checked)}\n\n`);
    }
    if (speed !== null) process.stdout.write(`${toTable(rows)}\n${speed.about}\n`);
  }
  const errors = halves.flatMap((it) => it.checked.errors);
  for (const it of errors) process.stderr.write(`${it}\n`);
  return errors.length > 0 ? 1 : 0;
}

async function measureSpeed(): Promise<Speed> {
  const out = await bundled('checks/speed-part.ts', (file) =>
    execFileSync(process.execPath, [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  return JSON.parse(out) as Speed;
}

/** There is no peer that does this. The floor is what reading the same words once takes (counting them). */
function speedRows(it: Speed): Row[] {
  const floor = { name: 'its words counted once', times: it.floor, note: 'the floor: no peer checks' };
  const { peakMemory } = it;
  const before = `${Math.round(it.before / 1e6)} MB before`;
  return [
    toRow({
      ...{ name: 'all checks, 100 pages, whole', times: it.whole, peakMemory, peer: floor },
      note: `aim 300; processor ${Math.round(percentile(it.processor, 0.5))} ms; first time ${Math.round(it.first)} ms; ${before}`,
    }),
    toRow({ name: 'all checks, one paragraph changed', times: it.edits, peer: floor, note: 'aim 16' }),
    ...it.each.map(([name, ms]) =>
      toRow({ name: `  ${name} alone, whole`, times: [ms], note: 'median of 5' }),
    ),
    toRow(floor),
  ];
}
