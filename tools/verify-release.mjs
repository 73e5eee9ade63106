// Holds what was downloaded, or what is installed, against its list of sums and the list against its signature. Needs no network.
// usage: node tools/verify-release.mjs [FOLDER] [--key PUBLIC.pem]      the files of a release (FOLDER: dist where none is named)
//        node tools/verify-release.mjs --installed FOLDER [--list LIST]  an installed app; LIST is the one of the release
// Exits with 0 where everything is as listed and, with --key, the list is signed with that key.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { fingerprintOf, isSigned, readPublicKey } from './release-signature.mjs';
import { isEntry, runTool, Stop } from './stop.mjs';
import { differences, readSums, readText } from './sums.mjs';

export const LIST = 'SHA256SUMS';
export const SIGNATURE = `${LIST}.sig`;

/** @typedef {{ isGood: boolean, lines: string[] }} Verdict */

/** @param {string} folder with the files of a release @param {string | null} keyFile @returns {Verdict} throws `Stop` where there is nothing to look at */
export function verifyRelease(folder, keyFile) {
  const text = listIn(join(folder, LIST));
  const signed = signatureVerdict(text, join(folder, SIGNATURE), keyFile);
  const own = [LIST, SIGNATURE];
  const listed = listVerdict(folder, text, (file) => own.includes(file));
  return { isGood: signed.isGood && listed.isGood, lines: [...signed.lines, ...listed.lines] };
}

/**
 * @param {string} folder of the installed app
 * @param {string | null} list of the release; without it, the one that was installed with the app
 * @returns {Verdict}
 */
export function verifyInstalled(folder, list) {
  const own = join(folder, LIST);
  const verdict = listVerdict(folder, listIn(list ?? own), (file) => file === LIST);
  const advice =
    list === null
      ? [
          'This list came with the app: it shows damage, not whether somebody changed both. Give the one of the release by --list.',
        ]
      : [];
  return { isGood: verdict.isGood, lines: [...verdict.lines, ...advice] };
}

/** @param {string} file */
function listIn(file) {
  if (!existsSync(file)) throw new Stop(`There is no list of sums: ${file}`);
  return readText(file);
}

/** @param {string} folder @param {string} text @param {(file: string) => boolean} mayStand @returns {Verdict} */
function listVerdict(folder, text, mayStand) {
  const sums = readSums(text);
  if (typeof sums === 'string') return { isGood: false, lines: [`The list cannot be read. ${sums}`] };
  const found = differences(folder, sums, mayStand);
  const summary =
    found.length === 0 ? `All ${sums.size} files are as listed.` : `${found.length} differences.`;
  return { isGood: found.length === 0, lines: [...found, summary] };
}

/** @param {string} text @param {string} file of the signature @param {string | null} keyFile @returns {Verdict} */
function signatureVerdict(text, file, keyFile) {
  const signature = existsSync(file) ? readFileSync(file) : null;
  if (keyFile === null) {
    const line =
      signature === null ? 'Not signed.' : 'Signed; with which key was not looked at: give one by --key.';
    return { isGood: true, lines: [line] };
  }
  if (signature === null) return { isGood: false, lines: ['Not signed.'] };
  const key = readPublicKey(keyFile);
  return isSigned(text, signature, key)
    ? { isGood: true, lines: [`Signed with the key ${fingerprintOf(key)}.`] }
    : { isGood: false, lines: ['The signature is not of this list and this key.'] };
}

if (isEntry(import.meta.filename))
  await runTool(() => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, installed: { type: 'string' }, list: { type: 'string' } },
    });
    const { isGood, lines } =
      values.installed === undefined
        ? verifyRelease(resolve(positionals[0] ?? join(root, 'dist')), values.key ?? null)
        : verifyInstalled(resolve(values.installed), values.list ?? null);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!isGood) process.exitCode = 1;
  });
