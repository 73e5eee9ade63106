// Writes resources/THIRD-PARTY-NOTICES.txt: name, version and licence text of every package that ends up in the product.
// Electron and Chromium bring theirs as files of their own beside the executable. usage: node tools/notices.mjs
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { isEntry } from './stop.mjs';

/**
 * Tools: they build, check or test, and nothing of theirs is in the product. Whatever is not named here is given a notice,
 * so a forgotten entry errs on the honest side; a test refuses sources that import one of these. @type {string[]}
 */
export const NOT_SHIPPED = [
  '@cantoo/pdf-lib',
  '@electron/asar',
  '@electron/fuses',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@playwright/test',
  '@types/better-sqlite3',
  '@types/d3-array',
  '@types/d3-scale',
  '@types/d3-shape',
  '@types/mdast',
  '@types/node',
  '@types/react',
  '@types/react-dom',
  '@vitejs/plugin-react',
  'axe-core',
  'electron',
  'electron-vite',
  'fast-check',
  'happy-dom',
  'oxlint',
  'oxlint-tsgolint',
  'prettier',
  'prosemirror-commands',
  'prosemirror-history',
  'prosemirror-keymap',
  'prosemirror-model',
  'prosemirror-schema-basic',
  'prosemirror-state',
  'prosemirror-view',
  'typescript',
  'vite',
  'vitest',
];

export const noticesFile = join(root, 'resources/THIRD-PARTY-NOTICES.txt');

/** What package.json of these says in an outdated form; read by a person. @type {Record<string, string>} */
export const LICENCE_READ = { format: 'MIT', 'png-js': 'MIT' };

/** Of packages under one of several licences: which one it is used under here. @type {Record<string, string>} */
export const LICENCE_CHOSEN = {
  citeproc:
    'CPAL-1.0, chosen for Chancery from the two that are offered. Original code: citeproc-js by Frank Bennett, https://github.com/juris-m/citeproc-js; the source is in the npm package of this name and version, unchanged.',
};

/** @typedef {{ version: string, license?: string, dependencies?: Record<string, string> }} Locked */

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** @returns {Map<string, Locked>} folder of the installed package -> its entry in the lock file */
export function shippedPackages() {
  /** @type {Record<string, Locked>} */
  const locked = readJson('package-lock.json').packages;
  const { dependencies, devDependencies } = readJson('package.json');
  const direct = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !NOT_SHIPPED.includes(name),
  );
  /** @type {Map<string, Locked>} */
  const shipped = new Map();
  const queue = direct.map((name) => ({ name, from: '' }));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const folder = resolve(locked, next.name, next.from);
    const entry = locked[folder];
    // Types are gone after compiling.
    if (entry === undefined || shipped.has(folder) || next.name.startsWith('@types/')) continue;
    shipped.set(folder, entry);
    // Not the optional ones: which of them are installed differs between machines, and none of them is bundled.
    for (const name of Object.keys(entry.dependencies ?? {})) queue.push({ name, from: folder });
  }
  return shipped;
}

/** Node's way to find a package: from the innermost node_modules outwards. @param {Record<string, Locked>} locked @param {string} name @param {string} from */
export function resolve(locked, name, from) {
  for (
    let folder = from;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const inner = `${folder}/node_modules/${name}`;
    if (inner in locked) return inner;
    if (!folder.includes('/node_modules/')) break;
  }
  return `node_modules/${name}`;
}

/** @param {string} folder of an installed package @returns {string} what it is called */
export const nameOfFolder = (folder) =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** @param {string} folder @returns {string} the licence texts of an installed package */
function licenceTexts(folder) {
  const dir = join(root, folder);
  const all = existsSync(dir) ? readdirSync(dir).toSorted() : [];
  const files = all.filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file));
  if (files.length === 0) return readmeSection(dir, all) || authorOf(dir);
  return files.map((file) => readText(join(dir, file))).join('\n\n');
}

/** @param {string} file */
const readText = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();

/** Some packages have their licence at the end of the README only. @param {string} dir @param {string[]} files */
function readmeSection(dir, files) {
  const readme = files.find((file) => /^readme/i.test(file));
  if (readme === undefined) return '';
  const section = /^(?:#+ *licen[cs]e|licen[cs]e\n[=-]+) *\n+([\s\S]+)/im.exec(
    readText(join(dir, readme)),
  )?.[1];
  // `MIT` alone is what stands above it anyway.
  return section !== undefined && section.length > 20 ? section : '';
}

/** @param {string} dir */
function authorOf(dir) {
  const { author } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return `(No licence text in the package.) Author: ${typeof author === 'string' ? author : (author?.name ?? 'not named')}`;
}

/** @returns {string} same packages, same text */
export function noticesText() {
  const notices = [...shippedPackages()].map(([folder, { version, license }]) => {
    const name = nameOfFolder(folder);
    const texts = licenceTexts(folder);
    return {
      key: `${name}@${version}`,
      text: `${name} ${version}\nLicence: ${LICENCE_CHOSEN[name] ?? license ?? LICENCE_READ[name] ?? 'see below'}\n\n${texts}\n`,
    };
  });
  const unique = new Map(notices.map(({ key, text }) => [key, text]));
  // By code unit: the order must not depend on the language of the machine.
  const sorted = [...unique].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const styles =
    'Citation styles and locales of the CSL project (https://citationstyles.org)\n' +
    'Licence: CC-BY-SA-3.0\n\n' +
    'Their authors, and what was changed in them, are named in resources/csl/README.md and at the head of each file.\n' +
    'The licence: https://creativecommons.org/licenses/by-sa/3.0/legalcode\n';
  const head =
    'Chancery contains the following third-party software.\n' +
    'The licences of Electron and Chromium are in LICENSE and LICENSES.chromium.html beside the executable.\n';
  return [head, ...sorted, styles].join(rule);
}

if (isEntry(import.meta.filename)) writeFileSync(noticesFile, noticesText());
