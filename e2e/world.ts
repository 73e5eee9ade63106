import { readFileSync } from 'node:fs';

/**
 * What has left the machine, where the tests run in a network that looks online (tools/online-world.mjs): counted by the kernel at the
 * other end of the cable, so that nothing is missed for having been quick.
 */
export interface Arrived {
  /** TCP segments, UDP datagrams and pings. Each connection and each question is at least one. */
  readonly packets: number;
  /** What was asked for and reached, one line each: `dns NAME`, `tcp ADDRESS PORT WORDS`, `udp PORT`. */
  readonly lines: readonly string[];
}

/** Fields of /proc/net/snmp and snmp6 that count what arrived. */
const COUNTED =
  /^(Tcp InSegs|Udp InDatagrams|Udp NoPorts|Icmp InEchos|Udp6InDatagrams|Udp6NoPorts|Icmp6InEchos)$/;

const [PID = '', FILE = ''] = (process.env['CHANCERY_WORLD'] ?? '').split(/:(.*)/);

/** Whether the tests run in a network that looks online. */
export const isInWorld = PID !== '';

/** Everything that has arrived since the tests began. Only in a network that looks online. */
export function arrived(): Arrived {
  const counts = [...countsIn(`/proc/${PID}/net/snmp`), ...countsInSix(`/proc/${PID}/net/snmp6`)];
  const packets = counts.filter(([name]) => COUNTED.test(name)).reduce((sum, [, count]) => sum + count, 0);
  return { packets, lines: readFileSync(FILE, 'utf8').split('\n').filter(Boolean) };
}

/** Pairs of lines: the names of the fields, then their values. */
function countsIn(file: string): [name: string, count: number][] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.flatMap((line, at) => {
    if (at % 2 === 0) return [];
    const [protocol, ...names] = (lines[at - 1] ?? '').split(' ');
    const values = line.split(' ').slice(1);
    return names.map((name, index): [string, number] => [
      `${protocol?.replace(':', '')} ${name}`,
      Number(values[index]),
    ]);
  });
}

function countsInSix(file: string): [name: string, count: number][] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [name = '', value] = line.split(/\s+/);
    return [name, Number(value)];
  });
}

/** What arrived between two looks. */
export function between(before: Arrived, after: Arrived): Arrived {
  return { packets: after.packets - before.packets, lines: after.lines.slice(before.lines.length) };
}

/** Waits until nothing has arrived for half a second. */
export async function quiet(): Promise<void> {
  for (let last = -1; last !== arrived().packets; await new Promise((resolve) => setTimeout(resolve, 500)))
    last = arrived().packets;
}
