import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own that can be filled, made read-only and pulled out. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free. Only where `CAN_FILL`. */
  fill(left: number): void;
  free(): void;
  setReadOnly(isReadOnly: boolean): void;
  /** Takes it away while files on it are open, as a stick is pulled out; what was its folder is there and empty. */
  pullOut(): void;
  putBack(): void;
}

const isRoot = process.getuid?.() === 0;
const canMount =
  process.platform === 'linux' &&
  isRoot &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** What a test says of where it runs. */
export const DISKS = canMount ? 'on a disk of its own' : 'in a folder: no disk can be mounted here';
export const CAN_FILL = canMount;
/** Root writes into every folder, whatever its rights say. */
export const CAN_BE_READ_ONLY = canMount || !isRoot;

/** Runs `work` on a disk of `megabytes`, in memory, and takes it away afterwards; in a folder where none can be mounted. */
export async function onSmallDisk(
  megabytes: number,
  work: (disk: SmallDisk) => Promise<void> | void,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'chancery-disk-'));
  const made = canMount ? mountedDisk(home, megabytes) : folderAsDisk(home);
  try {
    await work(made.disk);
  } finally {
    made.end();
    rmSync(home, { recursive: true, force: true });
  }
}

function mountedDisk(home: string, megabytes: number): { disk: SmallDisk; end: () => void } {
  const [whole, folder] = [join(home, 'whole'), join(home, 'stick')];
  const ballast = join(folder, 'ballast');
  const mount = (...args: string[]) => void execFileSync('mount', args);
  mkdirSync(whole);
  mkdirSync(folder);
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'chancery-test', whole);
  mount('--bind', whole, folder);
  const disk = {
    folder,
    fill: (left: number) => fill(ballast, folder, left),
    free: () => rmSync(ballast, { force: true }),
    setReadOnly: (isReadOnly: boolean) => mount('-o', `remount,bind,${isReadOnly ? 'ro' : 'rw'}`, folder),
    pullOut: () => void execFileSync('umount', ['-l', folder]),
    putBack: () => mount('--bind', whole, folder),
  };
  const end = () => {
    for (const it of [folder, whole]) spawnSync('umount', ['-l', it]);
  };
  return { disk, end };
}

function folderAsDisk(home: string): { disk: SmallDisk; end: () => void } {
  const [away, folder] = [join(home, 'away'), join(home, 'stick')];
  mkdirSync(folder);
  const setReadOnly = (isReadOnly: boolean) => {
    const folders = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) =>
      it.isDirectory(),
    );
    for (const it of folders) chmodSync(join(it.parentPath, it.name), isReadOnly ? 0o555 : 0o755);
  };
  const disk = {
    folder,
    fill: () => {
      throw new Error('a folder cannot be filled');
    },
    free: () => undefined,
    setReadOnly,
    pullOut: () => {
      renameSync(folder, away);
      mkdirSync(folder);
    },
    putBack: () => {
      rmdirSync(folder);
      renameSync(away, folder);
    },
  };
  return { disk, end: () => setReadOnly(false) };
}

function fill(ballast: string, folder: string, left: number): void {
  const file = openSync(ballast, 'a');
  const bytes = Buffer.alloc(4096);
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize - bytes.length < left) return;
      writeSync(file, bytes);
    }
  } finally {
    closeSync(file);
  }
}
