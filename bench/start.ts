import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startElectron } from './app.ts';
import { cliJson, inFolder } from './made.ts';
import { makePeerWindow } from './peer-window.ts';
import { memoryOfTree } from './process-tree.ts';
import { toRow, type Measured, type Row } from './row.ts';

const rounds = 7;

interface Samples {
  readonly times: number[];
  readonly memory: number[];
}

/** From the start of the process to a window one can work in, beside an empty Electron window, turn about. */
export function start(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const library = join(folder, 'sample');
    cliJson('demo', library);
    const empty = makePeerWindow('<h1>Empty</h1>');
    const peer: Samples = { times: [], memory: [] };
    const chancery: Samples = { times: [], memory: [] };
    try {
      for (let round = 0; round < rounds; round += 1) {
        await once(peer, 'h1', empty.folder);
        await once(chancery, 'text=Sources', undefined, [`--library=${library}`]);
      }
    } finally {
      empty.remove();
    }
    const peerMeasured = measured('an empty Electron window', peer);
    return [
      toRow({ ...measured('start to a usable window', chancery), peer: peerMeasured }),
      toRow(peerMeasured),
    ];
  });
}

async function once(into: Samples, until: string, target?: string, more: string[] = []): Promise<void> {
  const begun = performance.now();
  const running = await startElectron(target, more);
  await running.page.waitForSelector(until);
  into.times.push(performance.now() - begun);
  const memory = memoryOfTree(running.pid);
  if (memory !== null) into.memory.push(memory);
  await running.end();
}

function measured(name: string, samples: Samples): Measured {
  return {
    name,
    times: samples.times,
    peakMemory: samples.memory.length > 0 ? Math.max(...samples.memory) : null,
    note: 'memory: all processes, proportional share, when usable',
  };
}
