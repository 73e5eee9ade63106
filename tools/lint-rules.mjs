// The house's rules as tables, turned into an oxlint configuration.
// usage: node tools/lint-rules.mjs (writes .oxlintrc.json; a test checks that it is current)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { isEntry } from './stop.mjs';

/**
 * Folder or file -> what it may import by its # name: a whole wing ('core') or one folder of it ('core/model').
 * Every folder may import itself. @type {Record<string, string[]>}
 */
export const MAY_IMPORT = {
  'src-core/model': [],
  'src-core/text': ['core/model'],
  'src-core/citing': ['core/model'],
  'src-core/origins': ['core/model', 'core/text'],
  'src-core/statements': ['core/model', 'core/text'],
  'src-core/briefing': ['core/model', 'core/text', 'core/citing'],
  'src-core/checks': [
    'core/model',
    'core/text',
    'core/citing',
    'core/briefing',
    'core/origins',
    'core/statements',
    'core/compare',
  ],
  'src-core/chart': ['core/model', 'core/text', 'core/citing', 'core/briefing'],
  'src-core/compare': ['core/model', 'core/text', 'core/citing', 'core/briefing'],
  'src-core/print': ['core/model', 'core/text', 'core/citing', 'core/briefing', 'core/chart'],
  'src-core/evidence': [
    'core/model',
    'core/text',
    'core/citing',
    'core/briefing',
    'core/checks',
    'core/print',
  ],
  'src-core/bundle': ['core/model', 'core/text', 'core/citing', 'core/briefing', 'core/evidence'],
  'src-core/contract': ['core'],
  'src-main/importers': ['core'],
  'src-main/exporters': ['core'],
  // What two forms share: directions of text, columns, outline.
  'src-main/exporters/words': ['core'],
  'src-main/exporters/docx': ['core', 'main/exporters/words'],
  'src-main/exporters/html': ['core', 'main/exporters/words'],
  'src-main/spelling': ['core'],
  'src-main/store': ['core'],
  'src-main/pdf': ['core'],
  // It looks at bytes as a stranger would, and knows nothing of how they were made.
  'src-main/pdf/check': ['core'],
  // Rooms of its own, each leaning only on those before it.
  'src-main/pdf/style': ['core'],
  'src-main/pdf/type': ['core', 'main/pdf/style', 'main/pdf/file/pdfmake'],
  'src-main/pdf/pictures': ['core', 'main/pdf/type', 'main/pdf/file/pdfmake'],
  'src-main/pdf/blocks': ['core', 'main/pdf/style', 'main/pdf/type', 'main/pdf/pictures'],
  'src-main/pdf/pages': ['core', 'main/pdf/style', 'main/pdf/type', 'main/pdf/blocks'],
  'src-main/pdf/file': [
    'core',
    'main/pdf/style',
    'main/pdf/type',
    'main/pdf/pictures',
    'main/pdf/blocks',
    'main/pdf/pages',
  ],
  'src-main/pdf/preview': ['core', 'main/pdf'],
  // The door of pdfmake leans on nothing.
  'src-main/pdf/file/pdfmake': [],
  // It looks at pictures as the importers do.
  'src-main/bundles': ['core', 'main/importers', 'main/store'],
  'src-main/actions': ['core', 'main/importers', 'main/exporters', 'main/store', 'main/pdf', 'main/bundles'],
  'src-main/shell': [
    'core',
    'main/actions',
    'main/store',
    'main/pdf',
    'main/importers',
    'main/spelling',
    'main/bundles',
    'main/refuse-network',
  ],
  'src-main/cli': [
    'core',
    'main/actions',
    'main/store',
    'main/pdf',
    'main/importers',
    'main/bundles',
    'main/refuse-network',
  ],
  'src-main/refuse-network.ts': [],
  'src-main/preload.ts': ['core'],
  'src-main/index.ts': ['core', 'main'],
  'src-renderer/ui': [],
  'src-renderer/editor': ['core', 'renderer/ui', 'renderer/api'],
  'src-renderer/library': ['core', 'renderer/ui', 'renderer/api'],
  // A folder of its own for the door of pdf.js.
  'src-renderer/library/reader': ['core', 'renderer/library', 'renderer/ui', 'renderer/api'],
  'src-renderer/app': ['core', 'renderer'],
  'src-renderer/api.ts': ['core'],
  'src-renderer/main.tsx': ['core', 'renderer'],
  'src-renderer/no-eval.ts': [],
  e2e: ['core'],
};

const FORMATS = ['src-main/importers'];
const MARKDOWN = ['src-main/importers', 'src-main/exporters'];
const WINDOW = ['src-renderer'];

/**
 * Outside library -> the only folders or files that may name it. Type imports and import() count.
 * The names are regular expressions. @type {Record<string, string[]>}
 */
export const DOORS = {
  electron: ['src-main/shell', 'src-main/preload.ts'],
  'better-sqlite3': ['src-main/store'],
  'better-sqlite3-multiple-ciphers': ['src-main/store'],
  pdfmake: ['src-main/pdf/file/pdfmake'],
  pdfkit: ['src-main/pdf/file/pdfmake'],
  // Unpacks what pdfkit packed, to look at it.
  fflate: ['src-main/pdf/check'],
  // Only tests: another reader of PDFs, and ways to damage them.
  '@cantoo/pdf-lib': ['src-main/pdf'],
  'bidi-js': ['src-main/pdf/type'],
  hyphen: ['src-main/pdf/type'],
  // The peer of the PDF in its benchmark.
  '@myriaddreamin': ['bench'],
  lexical: ['src-renderer/editor'],
  '@lexical': ['src-renderer/editor'],
  citeproc: ['src-core/citing'],
  'unicode-name': ['src-main/actions'],
  'd3-[a-z]+': ['src-core/chart'],
  diff: ['src-core/compare'],
  'hunspell-asm': ['src-main/spelling'],
  // Tests of what the exporters write read it back.
  parse5: [...FORMATS, 'src-main/exporters/html'],
  'iconv-lite': FORMATS,
  chardet: FORMATS,
  'mdast-util-[a-z-]+': MARKDOWN,
  'micromark-[a-z-]+': MARKDOWN,
  yaml: MARKDOWN,
  mammoth: FORMATS,
  docx: ['src-main/exporters/docx'],
  yauzl: [...FORMATS, 'src-main/bundles'],
  // Beside bundles only tests make archives.
  yazl: ['src-main/bundles', 'src-main/importers', 'e2e'],
  'postal-mime': FORMATS,
  'csv-parse': FORMATS,
  // Citation styles are XML that anybody may have written.
  saxes: [...FORMATS, 'src-core/citing', 'src-main/exporters/docx'],
  '@jsquash/webp': FORMATS,
  // The importer reads a PDF's text with it, the reader draws the page beside it, tests of pages look at what was printed.
  'pdfjs-dist': [...FORMATS, 'src-renderer/library/reader', 'src-main/pdf', 'e2e'],
  react: WINDOW,
  'react-dom': WINDOW,
};

/** Places that take bytes and values and never touch the machine. */
const PURE = /^src-core|^src-renderer|^src-main\/(importers|exporters(\/.+)?|pdf(\/.+)?)$|preload\.ts$/;

/** Places that may read our data as a module. The others are given it, or read it from `out/resources`. */
const READS_RESOURCES = /^src-core/;

const LONGEST_FILE = 400;

/** @param {string} place */
const nameOf = (place) => place.replace('src-', '').replace(/\.tsx?$/, '');

/** @param {string} place */
const isFile = (place) => /\.tsx?$/.test(place);

/** `core` covers `core/model`. @param {string} outer @param {string} inner */
const covers = (outer, inner) => inner === outer || inner.startsWith(`${outer}/`);

/** @param {string} place @param {string} home */
const isWithin = (place, home) => covers(home, place);

/** @typedef {{ regex: string, message: string }} Pattern */

/** For a file outside the folders: what lies beside it are other rows of the table. @type {Pattern} */
const BESIDE = { regex: '^\\./', message: 'Name a neighbouring folder or file by its # name.' };

/** @param {string} place @returns {Pattern[]} */
function arrowPatterns(place) {
  const own = nameOf(place);
  const allowed = [own, ...(MAY_IMPORT[place] ?? [])];
  // oxlint's patterns are Rust expressions: no look-ahead (one is ignored without a word), so the forbidden names are listed.
  const others = Object.keys(MAY_IMPORT)
    .map(nameOf)
    .filter((name) => name !== 'e2e' && !allowed.some((may) => covers(may, name)));
  // Of a folder around an allowed one only what lies right in it.
  const around = others.filter((name) => allowed.some((may) => covers(name, may)));
  const forbidden = others.filter((name) => !around.includes(name));
  const message = `${own} may import only: ${MAY_IMPORT[place]?.join(', ') || 'nothing of ours'}. See ARCHITECTURE.md.`;
  const up = { regex: '^\\.\\./', message: 'No `../`: use the # name, inside a folder too.' };
  const outOfE2e = { regex: '(^|/)\\.\\./(src-|tools|resources|bench)', message: up.message };
  return [
    ...(forbidden.length > 0 ? [{ regex: `^#(${forbidden.join('|')})(/|\\.|$)`, message }] : []),
    ...(around.length > 0 ? [{ regex: `^#(${around.join('|')})/[^/]+$`, message }] : []),
    // A folder of e2e has no # name of its own; its subfolders may look up, but not out.
    ...(place === 'e2e' ? [outOfE2e] : [up]),
    ...(isFile(place) && place !== 'src-renderer/main.tsx' ? [BESIDE] : []),
  ];
}

/** @param {string} place @returns {Pattern[]} */
function doorPatterns(place) {
  return Object.entries(DOORS)
    .filter(([, homes]) => !homes.some((home) => isWithin(place, home)))
    .map(([library, homes]) => ({
      regex: `^${library}(/|$)`,
      message: `${library} has one door: ${homes.join(', ')}.`,
    }));
}

/** What a test may do beyond its folder: touch the machine, and read our data. @param {string} place @returns {Pattern[]} */
function machinePatterns(place) {
  const data = { regex: '^#resources/.*\\.(ts|tsx|js|mjs|cjs)$', message: 'resources/ holds data, no code.' };
  return [
    ...(READS_RESOURCES.test(place)
      ? [data]
      : [
          {
            regex: '^#resources/',
            message: `${nameOf(place)} is given our data, or reads it from out/resources.`,
          },
        ]),
    ...(PURE.test(place)
      ? [
          {
            regex: '^node:',
            message: `${nameOf(place)} takes bytes and values; it does not touch the machine.`,
          },
        ]
      : []),
  ];
}

/** @param {string} place */
function overridesFor(place) {
  const always = [...arrowPatterns(place), ...doorPatterns(place)];
  /** @param {Pattern[]} patterns */
  const rule = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
  const source = rule([...always, ...machinePatterns(place)]);
  const test = rule(always.filter((pattern) => pattern !== BESIDE));
  const [files, tests] = isFile(place)
    ? [place, place.replace(/(?=\.tsx?$)/, '.test')]
    : [`${place}/**/*.{ts,tsx}`, `${place}/**/*.test.{ts,tsx}`];
  return [
    { files: [files], rules: source },
    { files: [tests], rules: test },
  ];
}

const NO_CLOCK_NO_DICE = [
  { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
  { object: 'Math', property: 'random', message: 'Take the id as an argument.' },
];
const ONE_WINDOW_DOOR = [
  { property: 'chancery', message: 'window.chancery has one door: src-renderer/api.ts.' },
];

export function configuration() {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['eslint', 'typescript', 'react', 'jsx-a11y', 'import', 'promise', 'oxc'],
    jsPlugins: ['./tools/lint-plugin.mjs'],
    categories: { correctness: 'error' },
    rules: {
      'max-lines': ['error', { max: LONGEST_FILE }],
      'import/no-cycle': 'error',
      'import/no-default-export': 'error',
      'house/no-barrel': 'error',
      'typescript/no-explicit-any': 'error',
      'typescript/no-non-null-assertion': 'error',
      // Code points are what text is measured in here.
      'typescript/no-misused-spread': 'off',
      // Objects here are made of closures; none of their functions asks for `this`.
      'typescript/unbound-method': 'off',
      // `role="status"` on a block announces as well as <output>, which is inline and means a result.
      'jsx-a11y/prefer-tag-over-role': 'off',
      // Speaks of the React compiler, which is not used here.
      'react/incompatible-library': 'off',
      // A list that shows what it asks the library for starts asking in an effect.
      'react/set-state-in-effect': 'off',
      'react/rules-of-hooks': 'error',
      'react/exhaustive-deps': 'error',
    },
    ignorePatterns: ['out', 'dist', 'test-results', 'resources'],
    overrides: [
      { files: ['src-*/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
      // What a command line prints is its purpose.
      { files: ['src-main/cli/**/*.ts'], rules: { 'no-console': 'off' } },
      {
        files: ['src-core/**/*.ts'],
        rules: { 'no-restricted-properties': ['error', ...NO_CLOCK_NO_DICE], 'house/no-clock': 'error' },
      },
      {
        files: ['src-renderer/**/*.{ts,tsx}'],
        rules: { 'no-restricted-properties': ['error', ...ONE_WINDOW_DOOR] },
      },
      { files: ['src-renderer/api.ts'], rules: { 'no-restricted-properties': 'off' } },
      // These are loaded by tools that ask for a default export.
      { files: ['*.config.ts', 'tools/lint-plugin.mjs'], rules: { 'import/no-default-export': 'off' } },
      // Playwright names a fixture's callback `use` and asks for `{}` where a fixture needs no other; neither is React's.
      {
        files: ['e2e/**/*.ts', '**/*.test.ts'],
        rules: { 'react/rules-of-hooks': 'off', 'no-empty-pattern': 'off' },
      },
      // In a test a wrong one fails the test.
      { files: ['**/*.test.{ts,tsx}'], rules: { 'typescript/no-non-null-assertion': 'off' } },
      ...Object.keys(MAY_IMPORT).flatMap(overridesFor),
    ],
  };
}

export const configurationText = () => `${JSON.stringify(configuration(), null, 2)}\n`;

if (isEntry(import.meta.filename)) writeFileSync(join(root, '.oxlintrc.json'), configurationText());
