// Lists of SHA-256 sums in the form of sha256sum, so that `sha256sum -c` reads them too.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  readSync,
} from 'node:fs';
import { join } from 'node:path';

const PIECE = 1 << 20;

/** @param {string} file @returns {string} its SHA-256 in hex; the file may be larger than the memory */
export function sumOf(file) {
  const hash = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} every file below it by its path from there, `/` between, in order of code units */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => !it.isDirectory())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** @param {string} folder @param {string[]} files @returns {string} a list of sums, a line each */
export function sumsText(folder, files) {
  for (const file of files) {
    if (/[\n\r\\]/.test(file)) throw new Error(`A list of sums cannot name ${JSON.stringify(file)}.`);
    if (lstatSync(join(folder, file)).isSymbolicLink())
      throw new Error(
        `${file} is a link, to ${readlinkSync(join(folder, file))}: a sum would be another file's.`,
      );
  }
  return files.map((file) => `${sumOf(join(folder, file))}  ${file}\n`).join('');
}

/** @param {string} text @returns {Map<string, string> | string} path -> sum, or the first line that is none */
export function readSums(text) {
  /** @type {Map<string, string>} */
  const sums = new Map();
  const lines = text.split('\n');
  if (lines.pop() !== '') return 'The last line is not whole.';
  for (const line of lines) {
    const [, sum = '', file = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    // A list must not lead out of its folder, nor say two things of one file.
    const isInside = file !== '' && !file.startsWith('/') && !file.split('/').includes('..');
    if (!isInside || sums.has(file)) return `Not a line of sums: ${line.slice(0, 200)}`;
    sums.set(file, sum);
  }
  return sums.size === 0 ? 'It names no file.' : sums;
}

/**
 * @param {string} folder
 * @param {Map<string, string>} sums
 * @param {(file: string) => boolean} [mayStand] files that may be there without standing in the list
 * @returns {string[]} what differs, a sentence each; empty where all is as listed
 */
export function differences(folder, sums, mayStand = () => false) {
  const found = [...sums].flatMap(([file, sum]) => {
    const path = join(folder, file);
    if (!existsSync(path) || !lstatSync(path).isFile()) return [`${file} is missing.`];
    return sumOf(path) === sum ? [] : [`${file} is not the file that was listed.`];
  });
  const strangers = filesIn(folder).filter((file) => !sums.has(file) && !mayStand(file));
  return [...found, ...strangers.map((file) => `${file} is not in the list.`)];
}

/** @param {string} file @returns {string} */
export const readText = (file) => readFileSync(file, 'utf8');
