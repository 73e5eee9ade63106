import { test } from '@playwright/test';
import { watchSockets } from './watch-network.ts';
import { arrived, between, isInWorld, quiet } from './world.ts';

/** What left the machine while something ran. */
export interface Left {
  /** Questions to a name server. */
  readonly names: number;
  /** Connections and datagrams; knocks at closed ports where there is nothing else. */
  readonly contacts: number;
  /** A line for each of them, as far as it is known. */
  readonly lines: readonly string[];
  /** Who counted: the other end of the cable, or the socket tables of this machine, in which names do not stand. */
  readonly by: 'sink' | 'sockets';
}

/**
 * Watches what leaves until `stop`. In a network that looks online the other end counts; elsewhere the sockets of the process
 * `pid` and its descendants are watched, and the test says so.
 */
export function watchLeaving(pid: number): { stop(): Promise<Left> } {
  if (isInWorld) {
    const before = arrived();
    return {
      stop: async () => {
        await quiet();
        const { lines, packets } = between(before, arrived());
        const names = lines.filter((it) => it.startsWith('dns ')).length;
        const known = lines.length - names;
        // A knock at a closed port leaves no line, and a packet all the same.
        return { names, contacts: known > 0 || packets === 0 ? known : packets - names, lines, by: 'sink' };
      },
    };
  }
  const description = 'This system refuses network namespaces: the sockets of the app were watched instead.';
  test.info().annotations.push({ type: 'fallback', description });
  const watch = watchSockets(pid);
  return {
    stop: () => {
      const lines = watch.stop().map(({ protocol, peer }) => `${protocol} ${peer}`);
      return Promise.resolve({ names: 0, contacts: lines.length, lines, by: 'sockets' as const });
    },
  };
}
