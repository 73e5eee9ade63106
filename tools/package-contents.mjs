// What may be in the package: whatever is not named here stops the packaging, until somebody has looked at it and named it.

/** Beside the executable. Those with a question mark come with some versions of Electron only. */
export const BESIDE = [
  'LICENSE',
  'LICENSE.chancery.txt',
  'LICENSES.chromium.html',
  'SHA256SUMS',
  'THIRD-PARTY-NOTICES.txt',
  'chancery',
  'chancery.cdx.json',
  'chrome-sandbox',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome_crashpad_handler?',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'locales/*.pak',
  'resources.pak',
  'resources/app.asar',
  'resources/app.asar.unpacked/node_modules/better-sqlite3-multiple-ciphers/{binary}.node',
  'resources/app.asar.unpacked/node_modules/better-sqlite3/{binary}.node',
  'snapshot_blob.bin?',
  'v8_context_snapshot.bin?',
  'version',
  'vk_swiftshader_icd.json',
];

/** What starts in the package: everything the build makes but the command line. */
export const ENTRIES = [
  ...['index', 'library-worker', 'search-worker', 'spelling-worker', 'print-worker'],
  ...['care-worker', 'import-process', 'parse-worker'],
];
const DATA = [
  ...['briefing-kinds', 'briefing-words', 'chart-words', 'likelihood-scales', 'link-words'],
  ...['marking-schemes', 'not-protected', 'print-words', 'reference-words'],
];

/** In the archive. */
export const INSIDE = [
  'package.json',
  ...ENTRIES.map((it) => `out/main/${it}.js`),
  'out/main/chunks/*.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/*.{js,mjs,css,ttf,wasm}',
  ...DATA.map((it) => `out/resources/${it}.json`),
  'out/resources/THIRD-PARTY-NOTICES.txt',
  'out/resources/cmaps/*.bcmap',
  'out/resources/cmaps/LICENSE',
  'out/resources/csl/*.{csl,xml,md,json}',
  'out/resources/dictionaries/*.{aff,dic}',
  'out/resources/dictionaries/*-LICENSE.txt',
  'out/resources/fonts/*.ttf',
  'out/resources/fonts/*-OFL.txt',
  'out/resources/icons/*.{svg,png}',
  'out/resources/pdf/fonts/*.{pfb,ttf}',
  'out/resources/pdf/fonts/LICENSE_{name}',
  'out/resources/pdf/pdf.worker.min.mjs',
  'out/resources/pdf/wasm/*.wasm',
  'out/resources/pdf/wasm/LICENSE_{name}',
  'out/resources/sample/*.{md,html,txt,json,png}',
  ...['better-sqlite3', 'better-sqlite3-multiple-ciphers'].flatMap((it) => [
    `node_modules/${it}/LICENSE`,
    `node_modules/${it}/package.json`,
    `node_modules/${it}/lib/*.js`,
    `node_modules/${it}/lib/methods/*.js`,
    `node_modules/${it}/{binary}.node`,
  ]),
];

/** Never, wherever it lies and whatever the lists allow. */
const NEVER = /\.map$|\.test\.|\.spec\.|(^|\/)(bench|e2e|test|tests|fixtures|src)\/|\.tsx?$|cli\.js$/;

/** A pattern as above, as an expression. @param {string} pattern */
function expressionOf(pattern) {
  const escaped = pattern
    .replace(/\?$/, '')
    .replaceAll('{binary}', '\u0001')
    .replaceAll('{name}', '\u0002')
    .replace(/[.+]/g, '\\$&')
    .replace(/\{([^}]+)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll('*', '[^/]+')
    .replaceAll('\u0001', '(?:build/Release/better_sqlite3|prebuilds/linux-x64)')
    .replaceAll('\u0002', '[A-Z0-9]+');
  return new RegExp(`^${escaped}$`);
}

/**
 * @param {readonly string[]} files by their paths
 * @param {readonly string[]} expected patterns
 * @returns {string[]} what is there and should not be, and the other way round; a sentence each
 */
export function contentFaults(files, expected) {
  const wanted = expected.map((pattern) => ({ pattern, expression: expressionOf(pattern) }));
  const strangers = files.filter(
    (file) => NEVER.test(file) || !wanted.some(({ expression }) => expression.test(file)),
  );
  const missing = wanted.filter(
    ({ pattern, expression }) => !pattern.endsWith('?') && !files.some((file) => expression.test(file)),
  );
  return [
    ...strangers.map((file) => `${file} is not expected in the package.`),
    ...missing.map(({ pattern }) => `Nothing in the package is ${pattern}.`),
  ];
}

/**
 * The files of the main process that its entries lead to: chunks that only the command line uses stay out.
 * @param {ReadonlyMap<string, string>} files name -> code, `chunks/` before the name of a chunk
 * @returns {Set<string>} names
 */
export function reachable(files) {
  const queue = ENTRIES.map((it) => `${it}.js`);
  /** @type {Set<string>} */
  const found = new Set();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    const code = files.get(name);
    if (code === undefined) throw new Error(`${name} is not in the build`);
    found.add(name);
    for (const [, chunk] of code.matchAll(/["']\.{1,2}\/(?:chunks\/)?([\w.-]+\.js)["']/g)) {
      const inner = `chunks/${chunk}`;
      if (files.has(inner)) queue.push(inner);
    }
  }
  return found;
}
