import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DATABASE_NAME, openLibrary } from '#main/store/library.ts';
import { openSumsPath, sumsPath } from '#main/store/soundness-sums.ts';
import { salvage } from '#main/store/salvage.ts';
import { leaveAsCrashed, makeDamageable, readAll, type ReadOut } from './trust-damage-library.ts';

/** What became of one flipped byte. */
export interface Flip {
  readonly where: Where;
  /** `refused`: the library did not open. `told`: it opened, and what was hit was refused when it was read. `wrong`: nobody said so. */
  readonly outcome: 'refused' | 'told' | 'harmless' | 'wrong';
  /** What was silently another. */
  readonly wrong: readonly string[];
}

export type Where = 'database' | 'log' | 'files' | 'sums';

/** How the library was left: closed; in the middle of writing; and so that nobody knows what its pages should be. */
export type Left = 'closed' | 'crashed' | 'unknown';

export interface DamageOptions {
  readonly flips: number;
  readonly seed: number;
  readonly left?: Left;
  /** Each so many flips of the database that were refused, what can be read is carried over and looked at. */
  readonly salvageEvery?: number;
}

export interface Damaged {
  readonly flips: readonly Flip[];
  /** Libraries carried over, and what in them was silently another or not named. */
  readonly salvaged: number;
  readonly wrongInSalvaged: readonly string[];
}

const SHARES: readonly (readonly [Where, number])[] = [
  ['database', 0.55],
  ['log', 0.15],
  ['files', 0.27],
  ['sums', 0.03],
];

/**
 * Flips one byte at a time at random places of a library, opens it, and holds everything in it against what
 * it was: excerpts, figures, texts, files, pictures, briefings, versions, comments. The same seed, the same places.
 */
export async function damage({
  flips,
  seed,
  left = 'closed',
  salvageEvery = 0,
}: DamageOptions): Promise<Damaged> {
  const parent = mkdtempSync(join(tmpdir(), 'chancery-damage-'));
  try {
    const folder = join(parent, 'Library');
    await makeDamageable(folder);
    if (left === 'crashed') leaveAsCrashed(folder);
    if (left === 'unknown') rmSync(sumsPath(join(folder, DATABASE_NAME)));
    const whole = wholeOf(folder);
    const expected = readAll(folder);
    restoreFiles(folder, whole);
    const random = generator(seed);
    const done: Flip[] = [];
    const wrongInSalvaged: string[] = [];
    let salvaged = 0;
    for (let number = 0; number < flips; number += 1) {
      const { path, where } = choose(whole, random);
      flip(path, random);
      const found = look(folder, where, expected);
      done.push(found);
      const isTurn = salvageEvery > 0 && found.outcome === 'refused' && number % salvageEvery === 0;
      if (isTurn) {
        salvaged += 1;
        wrongInSalvaged.push(...(await lookAtSalvaged(parent, folder, expected)));
      }
      restoreFiles(folder, whole);
    }
    return { flips: done, salvaged, wrongInSalvaged };
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Whole = ReadonlyMap<string, { readonly where: Where; readonly bytes: Buffer }>;

/** The files beside each other in a library's folder that bear what is in it. */
function besideOf(folder: string): readonly (readonly [string, Where])[] {
  const database = join(folder, DATABASE_NAME);
  return [
    [database, 'database'],
    [`${database}-wal`, 'log'],
    [sumsPath(database), 'sums'],
    [openSumsPath(database), 'sums'],
  ];
}

function wholeOf(folder: string): Whole {
  const files = new Map<string, { where: Where; bytes: Buffer }>();
  const add = (path: string, where: Where) => files.set(path, { where, bytes: readFileSync(path) });
  for (const [path, where] of besideOf(folder)) if (existsSync(path)) add(path, where);
  for (const it of readdirSync(join(folder, 'blobs'), { recursive: true, withFileTypes: true }))
    if (it.isFile()) add(join(it.parentPath, it.name), 'files');
  return files;
}

function restoreFiles(folder: string, whole: Whole): void {
  for (const [path] of besideOf(folder)) if (!whole.has(path)) rmSync(path, { force: true });
  rmSync(join(folder, `${DATABASE_NAME}-shm`), { force: true });
  for (const [path, { bytes }] of whole)
    if (!statSync(path, { throwIfNoEntry: false }) || !readFileSync(path).equals(bytes))
      writeFileSync(path, bytes);
}

/** Where there is nothing of a kind, the database has its share. */
function choose(whole: Whole, random: () => number): { path: string; where: Where } {
  let share = random();
  const where = SHARES.find(([, part]) => (share -= part) < 0)?.[0] ?? 'database';
  const paths = [...whole].filter(([, it]) => it.where === where);
  const [path = ''] = paths[Math.floor(random() * paths.length)] ?? [...whole.entries()][0] ?? [];
  return { path, where: whole.get(path)?.where ?? 'database' };
}

function flip(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  writeFileSync(path, bytes);
}

function look(folder: string, where: Where, expected: ReadOut): Flip {
  const found = readAll(folder);
  if (found.refused !== null) return { where, outcome: 'refused', wrong: [] };
  const wrong = found.isCut ? [] : differences(expected, found);
  if (wrong.length > 0) return { where, outcome: 'wrong', wrong };
  const told = found.isCut || [...expected.things.keys()].some((key) => isTold(found.things.get(key)));
  return { where, outcome: told ? 'told' : 'harmless', wrong };
}

const isTold = (it: unknown): boolean => typeof it === 'object' && it !== null && 'told' in it;

/** What is another without anybody saying so. A thing that is simply not there any more is told where lists are whole. */
function differences(expected: ReadOut, found: ReadOut): string[] {
  const keys = new Set([...expected.things.keys(), ...found.things.keys()]);
  return [...keys].filter((key) => {
    const now = found.things.get(key);
    return !isTold(now) && !isDeepStrictEqual(now, expected.things.get(key));
  });
}

/** Everything in what was carried over is what it was, bears a mark, or is named in the report. */
async function lookAtSalvaged(parent: string, folder: string, expected: ReadOut): Promise<string[]> {
  const to = join(parent, 'Saved');
  let ids = 0;
  const newId = (): string => `saved-${(ids += 1)}`;
  const done = await salvage({ folder, key: null, homes: [], at: '2031-05-05T12:00:00.000Z', newId }, to);
  try {
    if (!done.ok) return done.error.code === 'nothing-to-salvage' ? [] : [`not salvaged: ${done.error.code}`];
    const { lost, marked, unread } = done.value;
    const named = JSON.stringify([lost, marked]);
    if (unread.some((it) => it.startsWith('what was written last'))) return [];
    return differences(expected, readAll(to)).filter((key) => {
      const [kind = '', id = ''] = key.split(' ');
      const isNamed = named.includes(`"${id}"`) || lost.some((it) => it.kind === kind);
      return !isNamed && !unread.includes(kind) && !(kind === 'briefing' && isMarked(to, id));
    });
  } finally {
    rmSync(to, { recursive: true, force: true });
  }
}

function isMarked(folder: string, id: string): boolean {
  const opened = openLibrary(folder, { mode: 'open' });
  if (!opened.ok) return false;
  const blocks = opened.value.db.all(
    'SELECT k.content FROM blocks k JOIN briefings b ON b.seq = k.briefing WHERE b.id = ?',
    id,
  );
  opened.value.close();
  return blocks.some((it) => /NOT VERIFIED|MISSING/.test(String(it['content'])));
}

/** The table for people. */
export function damageTable({ flips, salvaged, wrongInSalvaged }: Damaged): string {
  const outcomes = ['refused', 'told', 'harmless', 'wrong'] as const;
  const rows = SHARES.map(([where]) => {
    const of = flips.filter((it) => it.where === where);
    return [where, of.length, ...outcomes.map((one) => of.filter((it) => it.outcome === one).length)];
  });
  const lines = [['flipped in', 'flips', 'refused', 'told', 'harmless', 'silently wrong'], ...rows];
  const wrong = [...new Set(flips.flatMap((it) => it.wrong.map((key) => key.split(' ')[0])))];
  return [
    ...lines.map((line) => line.map((it, at) => String(it).padEnd(at === 0 ? 12 : 15)).join('')),
    ...(wrong.length > 0 ? [`silently wrong: ${wrong.join(', ')}`] : []),
    ...(salvaged > 0 ? [`salvaged ${salvaged}, silently wrong in them ${wrongInSalvaged.length}`] : []),
  ].join('\n');
}

const LEFT: Readonly<Record<Left, string>> = {
  closed: 'A library that was closed:',
  crashed: 'One that was left in the middle of writing:',
  unknown: 'One of which nobody knows what its pages should be (made elsewhere, and never closed here):',
};

/** `npm run bench -- trust damage`. The last of the three is told of and not counted: there each thing has only its own hash. */
export async function trustDamage(flips = 600, seed = 1): Promise<{ table: string; wrong: number }> {
  const salvageEvery = Math.max(1, Math.floor(flips / 60));
  const tables: string[] = [];
  let wrong = 0;
  for (const left of ['closed', 'crashed', 'unknown'] as const) {
    const done = await damage({ flips, seed, left, salvageEvery: left === 'unknown' ? 0 : salvageEvery });
    tables.push(`${LEFT[left]}\n${damageTable(done)}`);
    if (left === 'unknown') continue;
    wrong += done.flips.filter((it) => it.outcome === 'wrong').length + done.wrongInSalvaged.length;
  }
  return { table: tables.join('\n\n'), wrong };
}
