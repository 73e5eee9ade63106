import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A socket of a watched process whose other end is not on this machine. */
export interface Contact {
  readonly protocol: string;
  /** Address and port in the kernel's own hexadecimal notation, made readable. */
  readonly peer: string;
}

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** `0100007F` is 127.0.0.1: four bytes the other way round, in each group of eight digits. */
function readAddress(hex: string): string {
  const groups = hex.match(/.{8}/g) ?? [];
  const bytes = groups.flatMap((group) =>
    (group.match(/../g) ?? []).toReversed().map((it) => Number.parseInt(it, 16)),
  );
  if (bytes.length === 4) return bytes.join('.');
  const isMapped = bytes.slice(0, 10).every((it) => it === 0) && bytes[10] === 255 && bytes[11] === 255;
  if (isMapped) return bytes.slice(12).join('.');
  return (Buffer.from(bytes).toString('hex').match(/.{4}/g) ?? []).join(':');
}

function isLocal(address: string): boolean {
  return /^(127\.|0\.0\.0\.0$)/.test(address) || /^(0000:){7}000[01]$/.test(address);
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** A process with all its descendants. */
function familyOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

/** The sockets (by inode) that a process and its descendants hold. One that may not be looked at opens none itself: Chromium's sandbox. */
function socketsOf(pid: number): Set<string> {
  const found = new Set<string>();
  for (const it of familyOf(pid)) {
    try {
      for (const fd of readdirSync(`/proc/${it}/fd`)) {
        const inode = /^socket:\[(\d+)\]$/.exec(readLink(`/proc/${it}/fd/${fd}`))?.[1];
        if (inode !== undefined) found.add(inode);
      }
    } catch {
      continue;
    }
  }
  return found;
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // Closed since the folder was listed.
    return '';
  }
}

interface Row extends Contact {
  readonly inode: string;
}

/** Rows of the kernel's tables that reach beyond this machine: a peer elsewhere, or a UDP socket open to it. */
function rowsBeyond(): Row[] {
  return TABLES.flatMap((protocol) =>
    readFileSync(`/proc/self/net/${protocol}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, local = '', remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
        const [localAddress, remoteAddress] = [local, remote].map((it) =>
          readAddress(it.split(':')[0] ?? ''),
        );
        const port = Number.parseInt(remote.split(':')[1] ?? '0', 16);
        if (remoteAddress !== undefined && !isLocal(remoteAddress))
          return [{ protocol, peer: `${remoteAddress}:${port}`, inode }];
        // A UDP socket without a peer can send anywhere without the table ever saying where.
        const isOpenUdp = protocol.startsWith('udp') && port === 0 && !/^127\./.test(localAddress ?? '');
        return isOpenUdp ? [{ protocol, peer: 'anywhere', inode }] : [];
      }),
  );
}

/** How often the kernel's tables are read, in milliseconds. A connection that nobody answers stays for seconds. */
const EVERY = 10;

/** Watches a process and its descendants until `stop`, which answers every contact seen, each once. */
export function watchSockets(pid: number): { stop(): Contact[] } {
  const seen = new Map<string, Contact>();
  const look = () => {
    const beyond = rowsBeyond().filter(({ protocol, peer }) => !seen.has(`${protocol} ${peer}`));
    if (beyond.length === 0) return;
    const own = socketsOf(pid);
    for (const { protocol, peer, inode } of beyond) {
      if (own.has(inode)) seen.set(`${protocol} ${peer}`, { protocol, peer });
    }
  };
  const timer = setInterval(look, EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return [...seen.values()];
    },
  };
}

/** What is traced, and how: `-yy` names the peer of a connected socket in every line. */
export const STRACE = 'strace -f -qq -yy -e trace=connect,sendto,sendmsg,sendmmsg,bind';

/** Lines of a trace that name an internet address beyond this machine. */
export function contactsInTrace(trace: string): string[] {
  return trace.split('\n').filter((line) => {
    const address = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(line);
    const peer =
      address?.[1] ?? address?.[2] ?? /^\d+ +send\w*\(\d+<[^>]*->\[?([^>]*?)\]?:\d+\]/.exec(line)?.[1];
    return peer !== undefined && !/^(127\.|::1$|0\.0\.0\.0$|::$|::ffff:127\.)/.test(peer);
  });
}

/** Those by which a datagram or a byte leaves: a UDP socket can be connected, and is no more than a note of the kernel. */
export function sentInTrace(trace: string): string[] {
  return contactsInTrace(trace).filter((line) => !/^\d+ +connect\(\d+<UDP/.test(line));
}
