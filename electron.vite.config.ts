import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const out = resolve(root, 'out');

/** The oldest runtime the app starts on: Electron 33 (Node 20.18, Chromium 130). */
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** The main process and everything that runs beside it: one file each, with what they share in chunks. */
export const MAIN_ENTRIES = {
  index: 'src-main/index.ts',
  cli: 'src-main/cli/main.ts',
  'library-worker': 'src-main/shell/workers/library-worker.ts',
  'search-worker': 'src-main/shell/workers/search-worker.ts',
  'care-worker': 'src-main/shell/workers/care-worker.ts',
  'spelling-worker': 'src-main/shell/workers/spelling-worker.ts',
  'print-worker': 'src-main/shell/workers/print-worker.ts',
  'import-process': 'src-main/shell/workers/import-process.ts',
  'parse-worker': 'src-main/shell/workers/parse-worker.ts',
};

const commonJs = (name: string): string => join(root, 'node_modules', name, 'dist/cjs/index.js');

const inRoot = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(root, file)]));

const DICTIONARIES: Readonly<Record<string, string>> = {
  'en-us': 'dictionary-en',
  'en-gb': 'dictionary-en-gb',
  fr: 'dictionary-fr',
  uk: 'dictionary-uk',
  ru: 'dictionary-ru',
};

const FOUR_STYLES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const TWO_WEIGHTS = ['400Regular', '700Bold'];
const FONTS = [
  { packageName: 'noto-serif', family: 'NotoSerif', styles: FOUR_STYLES },
  { packageName: 'noto-sans', family: 'NotoSans', styles: FOUR_STYLES },
  // Arrows, signs of mathematics, boxes and ticks, which the other two lack.
  { packageName: 'noto-sans-math', family: 'NotoSansMath', styles: ['400Regular'] },
  // Scripts of their own, upright only: slanted Arabic, Hebrew and Chinese are nobody's habit.
  { packageName: 'ibm-plex-sans-arabic', family: 'IBMPlexSansArabic', styles: TWO_WEIGHTS },
  { packageName: 'noto-sans-hebrew', family: 'NotoSansHebrew', styles: TWO_WEIGHTS },
  { packageName: 'noto-sans-sc', family: 'NotoSansSC', styles: TWO_WEIGHTS },
];

/** Puts data and fonts where the built app finds them: `out/resources`, beside `out/main`. */
function copyResources(): Plugin {
  return {
    name: 'chancery-copy-resources',
    closeBundle() {
      const target = join(out, 'resources');
      rmSync(target, { recursive: true, force: true });
      cpSync(join(root, 'resources'), target, { recursive: true });
      const fonts = join(target, 'fonts');
      mkdirSync(fonts, { recursive: true });
      for (const { packageName, family, styles } of FONTS) {
        const from = join(root, 'node_modules/@expo-google-fonts', packageName);
        for (const style of styles) {
          const file = `${family}_${style}.ttf`;
          cpSync(join(from, style, file), join(fonts, file));
        }
        cpSync(join(from, 'LICENSE_FONT'), join(fonts, `${family}-OFL.txt`));
      }
      // Each with its licence beside it: they are data of other people's, shipped as they are.
      for (const [name, packageName] of Object.entries(DICTIONARIES)) {
        const from = join(root, 'node_modules', packageName);
        for (const [file, as] of [
          ['index.aff', `${name}.aff`],
          ['index.dic', `${name}.dic`],
          ['license', `${name}-LICENSE.txt`],
        ] as const)
          cpSync(join(from, file), join(target, 'dictionaries', as));
      }
      const pdfjs = join(root, 'node_modules/pdfjs-dist');
      // PDFs in Chinese, Japanese and Korean name tables of characters instead of bringing them along.
      cpSync(join(pdfjs, 'cmaps'), join(target, 'cmaps'), { recursive: true });
      // What draws a PDF beside its text: the thread that reads it, the fonts every reader has to bring, and the
      // decoders of scans.
      cpSync(join(pdfjs, 'standard_fonts'), join(target, 'pdf/fonts'), { recursive: true });
      cpSync(join(pdfjs, 'legacy/build/pdf.worker.min.mjs'), join(target, 'pdf/pdf.worker.min.mjs'));
      for (const file of ['jbig2.wasm', 'openjpeg.wasm', 'LICENSE_JBIG2', 'LICENSE_OPENJPEG'])
        cpSync(join(pdfjs, 'wasm', file), join(target, 'pdf/wasm', file));
    },
  };
}

/** pdf.js looks for a canvas when it is loaded in Node and warns where there is none. Nothing here draws. */
function withoutCanvas(): Plugin {
  return {
    name: 'chancery-without-canvas',
    transform: (code, id) =>
      id.endsWith('pdfjs-dist/legacy/build/pdf.mjs')
        ? { code: code.replaceAll('require("@napi-rs/canvas")', '({})'), map: null }
        : null,
  };
}

export default defineConfig({
  main: {
    // Their modules for bundlers call namespaces as if they were functions.
    resolve: {
      alias: {
        'hunspell-asm': commonJs('hunspell-asm'),
        'emscripten-wasm-loader': commonJs('emscripten-wasm-loader'),
      },
    },
    build: {
      target: NODE_TARGET,
      outDir: join(out, 'main'),
      sourcemap: true,
      // The two SQLite modules are native and stay outside (they are the only `dependencies`); the rest is bundled.
      externalizeDeps: true,
      rolldownOptions: {
        input: inRoot(MAIN_ENTRIES),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [copyResources(), withoutCanvas()],
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: join(out, 'preload'),
      // A sandboxed preload script must be one CommonJS file: it can require nothing of ours.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src-renderer'),
    build: {
      target: CHROME_TARGET,
      outDir: join(out, 'renderer'),
      minify: true,
      sourcemap: true,
      // Read from the disk, not over a network: one file is as good as five.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: resolve(root, 'src-renderer/index.html') } },
    },
    plugins: [react()],
  },
});
