// Plants one violation of each kind into a tree of its own and expects oxlint to refuse it with our words; legal files must pass.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configurationText, DOORS, MAY_IMPORT } from './lint-rules.mjs';
import { nodeCommand, root } from './paths.mjs';

interface Finding {
  filename: string;
  message: string;
  help?: string;
  code?: string;
}
interface Case {
  file: string;
  code: string;
}
interface Refused extends Case {
  /** Part of what oxlint says: our message, or the rule's name. */
  says: string;
}

const importing = (name: string) => `import { thing } from '${name}';\nexport const other = thing;\n`;
const arrow = (file: string, name: string): Refused => ({
  file,
  code: importing(name),
  says: 'may import only',
});
const door = (file: string, name: string): Refused => ({ file, code: importing(name), says: 'has one door' });
const says = (message: string, file: string, code: string): Refused => ({ file, code, says: message });

const REFUSED: Refused[] = [
  // Arrows point inwards.
  arrow('src-core/model/a1.ts', '#core/citing/number.ts'),
  arrow('src-core/model/a2.ts', '#main/store/open.ts'),
  arrow('src-core/text/a3.ts', '#core/citing/number.ts'),
  arrow('src-core/citing/a4.ts', '#core/text/anchor.ts'),
  arrow('src-core/origins/a22.ts', '#core/citing/number.ts'),
  arrow('src-core/briefing/a24.ts', '#core/print/blocks.ts'),
  arrow('src-core/chart/a25.ts', '#core/print/blocks.ts'),
  arrow('src-core/compare/a26.ts', '#core/print/blocks.ts'),
  arrow('src-main/exporters/a27.ts', '#main/store/open.ts'),
  arrow('src-main/exporters/a30.ts', '#main/importers/read-document.ts'),
  arrow('src-main/exporters/docx/a42.ts', '#main/exporters/html/markup.ts'),
  arrow('src-main/exporters/docx/a43.ts', '#main/exporters/briefing-markdown.ts'),
  arrow('src-main/exporters/html/a44.ts', '#main/exporters/docx/runs.ts'),
  arrow('src-main/exporters/html/a45.ts', '#main/store/open.ts'),
  arrow('src-main/exporters/words/a46.ts', '#main/exporters/docx/runs.ts'),
  arrow('src-main/importers/a31.ts', '#main/exporters/briefing-markdown.ts'),
  arrow('src-core/print/a5.ts', '#core/contract/errors.ts'),
  arrow('src-core/evidence/a47.ts', '#core/contract/errors.ts'),
  arrow('src-core/print/a48.ts', '#core/evidence/pack.ts'),
  arrow('src-core/checks/a6.ts', '#core/print/blocks.ts'),
  arrow('src-core/statements/a49.ts', '#core/checks/finding.ts'),
  arrow('src-core/contract/a7.ts', '#main/actions/importing.ts'),
  arrow('src-main/importers/a8.ts', '#main/store/open.ts'),
  arrow('src-main/store/a9.ts', '#main/actions/importing.ts'),
  arrow('src-main/pdf/a10.ts', '#main/store/open.ts'),
  arrow('src-main/pdf/style/a32.ts', '#main/pdf/type/lines.ts'),
  arrow('src-main/pdf/type/a33.ts', '#main/pdf/blocks/strips.ts'),
  arrow('src-main/pdf/type/a34.ts', '#main/pdf/file/draw.ts'),
  arrow('src-main/pdf/type/a35.ts', '#main/pdf/render-pdf.ts'),
  arrow('src-main/pdf/pictures/a36.ts', '#main/pdf/blocks/strips.ts'),
  arrow('src-main/pdf/blocks/a37.ts', '#main/pdf/pages/paginate.ts'),
  arrow('src-main/pdf/pages/a38.ts', '#main/pdf/file/draw.ts'),
  arrow('src-main/pdf/file/a39.ts', '#main/pdf/render-pdf.ts'),
  arrow('src-main/pdf/check/a42.ts', '#main/pdf/file/xmp.ts'),
  arrow('src-main/pdf/preview/a43.ts', '#main/store/open.ts'),
  arrow('src-main/pdf/file/pdfmake/a40.ts', '#main/pdf/file/draw.ts'),
  arrow('src-main/pdf/pages/a41.test.ts', '#main/store/open.ts'),
  arrow('src-main/spelling/a24.ts', '#main/store/open.ts'),
  arrow('src-core/bundle/a47.ts', '#core/print/blocks.ts'),
  arrow('src-main/bundles/a48.ts', '#main/actions/importing.ts'),
  arrow('src-main/store/a49.ts', '#main/bundles/merge.ts'),
  arrow('src-main/actions/a11.ts', '#main/shell/door.ts'),
  arrow('src-main/cli/a12.ts', '#main/shell/door.ts'),
  arrow('src-main/shell/a13.ts', '#main/cli/main.ts'),
  arrow('src-main/actions/a14.ts', '#renderer/ui/Button.tsx'),
  arrow('src-renderer/ui/a15.tsx', '#core/model/source.ts'),
  arrow('src-renderer/ui/a16.tsx', '#renderer/editor/Editor.tsx'),
  arrow('src-renderer/editor/a17.tsx', '#renderer/library/List.tsx'),
  arrow('src-renderer/library/a18.tsx', '#renderer/editor/Editor.tsx'),
  arrow('src-renderer/library/reader/a23.tsx', '#renderer/editor/Editor.tsx'),
  arrow('src-renderer/app/a19.tsx', '#main/actions/importing.ts'),
  arrow('src-main/preload.ts', '#main/shell/door.ts'),
  arrow('src-main/refuse-network.ts', '#core/model/source.ts'),
  arrow('src-main/refuse-network.test.ts', '#main/shell/door.ts'),
  arrow('src-main/store/a22.ts', '#main/refuse-network.ts'),
  arrow('src-renderer/api.ts', '#renderer/app/messages.ts'),
  arrow('src-main/index.ts', '#renderer/api.ts'),
  arrow('src-renderer/main.tsx', '#main/index.ts'),
  arrow('src-renderer/no-eval.ts', '#core/model/source.ts'),
  arrow('e2e/a20.spec.ts', '#main/store/open.ts'),
  arrow('src-core/model/a21.test.ts', '#core/citing/number.ts'),
  says(
    'may import only',
    'src-core/model/type.ts',
    `import type { T } from '#main/store/open.ts';\nexport type U = T;\n`,
  ),
  says(
    'may import only',
    'src-core/model/dynamic.ts',
    `export const load = () => import('#main/store/open.ts');\n`,
  ),
  says('may import only', 'src-core/model/again.ts', `export { thing } from '#main/store/open.ts';\n`),
  says('use the # name', 'src-core/model/up.ts', importing('../citing/number.ts')),
  says('use the # name', 'src-renderer/editor/citation/up.ts', importing('../../app/messages.ts')),
  says('use the # name', 'e2e/pages/out.ts', importing('../../src-main/index.ts')),
  says('by its # name', 'src-main/index.ts', importing('./shell/start.ts')),
  says('is given our data', 'src-main/store/data.ts', importing('#resources/schemes.json')),
  says('data, no code', 'src-core/model/data.ts', importing('#resources/schemes.ts')),

  // Every outside thing has one door.
  door('src-core/print/d9.ts', 'citeproc'),
  door('src-core/print/d10.ts', 'unicode-name'),
  door('src-main/store/d1.ts', 'electron'),
  door('src-main/index.ts', 'electron'),
  door('src-main/cli/d2.ts', 'electron/main'),
  door('src-main/actions/d3.ts', 'better-sqlite3'),
  door('src-main/actions/d60.ts', 'better-sqlite3-multiple-ciphers'),
  door('src-main/shell/d4.ts', 'pdfmake'),
  door('src-main/actions/d5.ts', 'pdfmake/js/Printer.js'),
  door('src-main/actions/d6.ts', 'pdfkit'),
  door('src-main/pdf/d48.ts', 'pdfmake'),
  door('src-main/pdf/file/d49.ts', 'pdfkit'),
  door('src-main/importers/d50.ts', '@cantoo/pdf-lib'),
  door('src-main/pdf/type/d56.ts', 'fflate'),
  door('src-main/pdf/blocks/d53.ts', 'bidi-js'),
  door('src-main/pdf/file/d54.ts', 'hyphen/patterns/fr.js'),
  door('src-main/pdf/type/d55.ts', '@myriaddreamin/typst-ts-node-compiler'),
  door('src-renderer/library/d7.tsx', 'lexical'),
  door('src-renderer/app/d8.tsx', '@lexical/react/LexicalComposer'),
  door('src-main/actions/d56.ts', 'docx'),
  door('src-main/exporters/d57.ts', 'docx'),
  door('src-main/exporters/html/d58.ts', 'docx/layout'),
  door('src-main/exporters/docx/d59.ts', 'parse5'),
  door('src-main/actions/d10.ts', 'parse5'),
  door('src-core/text/d11.ts', 'iconv-lite'),
  door('src-main/actions/d12.ts', 'chardet'),
  door('src-core/text/d13.ts', 'mdast-util-from-markdown'),
  door('src-core/text/d14.ts', 'micromark-extension-gfm-table'),
  door('src-main/actions/d46.ts', 'mdast-util-to-markdown'),
  door('src-main/exporters/d47.ts', 'parse5'),
  door('src-main/actions/d15.ts', 'yaml'),
  door('src-main/actions/d30.ts', 'mammoth'),
  door('src-main/actions/d31.ts', 'yauzl'),
  door('src-main/exporters/d48.ts', 'yazl'),
  door('src-main/actions/d32.ts', 'postal-mime'),
  door('src-main/actions/d33.ts', 'csv-parse/sync'),
  door('src-main/actions/d34.ts', 'saxes'),
  door('src-main/actions/d35.ts', '@jsquash/webp/decode.js'),
  door('src-renderer/app/d36.tsx', 'pdfjs-dist'),
  door('src-main/shell/d37.ts', 'hunspell-asm'),
  door('src-core/briefing/d38.ts', 'diff'),
  door('src-renderer/editor/d39.ts', 'd3-scale'),
  door('src-core/model/d16.ts', 'react'),
  door('src-main/shell/d17.ts', 'react-dom/client'),
  door('e2e/d18.spec.ts', 'better-sqlite3'),
  door('src-main/actions/d19.test.ts', 'better-sqlite3'),
  says('has one door', 'src-renderer/app/window.ts', `export const f = () => window.chancery;\n`),
  says(
    'has one door',
    'src-renderer/app/taken.ts',
    `export const f = () => { const { chancery } = window; return chancery; };\n`,
  ),
  says('has one door', 'src-renderer/app/global.ts', `export const f = () => globalThis['chancery'];\n`),

  // The core is a calculator.
  says('does not touch the machine', 'src-core/text/disk.ts', importing('node:fs')),
  says('does not touch the machine', 'src-main/importers/disk.ts', importing('node:fs')),
  says('does not touch the machine', 'src-main/exporters/docx/disk.ts', importing('node:zlib')),
  says('does not touch the machine', 'src-main/pdf/disk.ts', importing('node:path')),
  says('does not touch the machine', 'src-main/pdf/file/disk.ts', importing('node:path')),
  says('does not touch the machine', 'src-renderer/ui/disk.ts', importing('node:fs')),
  says('Take the time', 'src-core/model/now.ts', 'export const f = () => Date.now();\n'),
  says('Take the time', 'src-core/model/date.ts', 'export const f = () => new Date();\n'),
  says('Take the time', 'src-core/model/call.ts', 'export const f = () => Date();\n'),
  says('Take the id', 'src-core/model/dice.ts', 'export const f = () => Math.random();\n'),

  // Files one can read.
  says(
    'max-lines',
    'src-core/model/long.ts',
    `${'export type L = string;\n'.replace('L', 'L0')}${'// line\nexport {};\n'.repeat(201)}`,
  ),
  says('no-console', 'src-main/store/print.ts', `console.log('hello');\n`),
  says('no-explicit-any', 'src-main/store/any.ts', 'export const f = (x: any) => String(x);\n'),
  says('no-non-null-assertion', 'src-main/store/sure.ts', 'export const f = (x?: string) => x!;\n'),
  says('no-default-export', 'src-core/model/default.ts', 'export default 1;\n'),
  says('No barrels', 'src-core/model/barrel.ts', `export * from './source.ts';\n`),
  says(
    'no-cycle',
    'src-core/model/cycle-a.ts',
    `import { b } from '#core/model/cycle-b.ts';\nexport const a = () => b;\n`,
  ),
  says(
    'no-cycle',
    'src-main/store/cycle-c.ts',
    `import { d } from './cycle-d.ts';\nexport const c = () => d;\n`,
  ),

  // A window for everybody.
  says('alt-text', 'src-renderer/ui/image.tsx', 'export const F = () => <img src="a.png" />;\n'),
  says(
    'rules-of-hooks',
    'src-renderer/ui/hook.tsx',
    `import { useState } from 'react';\nexport function F({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n`,
  ),
];

/** What the cases above lean on, and is not looked at. */
const SUPPORT: Case[] = [
  {
    file: 'src-core/model/cycle-b.ts',
    code: `import { a } from '#core/model/cycle-a.ts';\nexport const b = () => a;\n`,
  },
  {
    file: 'src-main/store/cycle-d.ts',
    code: `import { c } from './cycle-c.ts';\nexport const d = () => c;\n`,
  },
];

const legal = (file: string, name: string): Case => ({ file, code: importing(name) });

const LEGAL: Case[] = [
  legal('src-core/model/ok1.ts', 'zod'),
  legal('src-core/model/ok2.ts', './source.ts'),
  legal('src-core/model/ok3.ts', '#resources/marking-schemes.json'),
  legal('src-core/contract/ok4.ts', '#core/text/anchor.ts'),
  legal('src-main/bundles/ok50.ts', 'yazl'),
  legal('src-main/actions/ok51.ts', '#main/bundles/merge.ts'),
  legal('src-core/text/ok5.ts', '#core/model/source.ts'),
  legal('src-core/print/ok6.ts', '#core/citing/number.ts'),
  legal('src-core/print/ok7.ts', '#core/text/anchor.ts'),
  legal('src-core/checks/ok8.ts', '#core/text/anchor.ts'),
  legal('src-core/checks/ok60.ts', '#core/statements/statement.ts'),
  legal('src-core/compare/ok34.ts', 'diff'),
  legal('src-core/chart/ok35.ts', 'd3-shape'),
  legal('src-core/citing/ok10.ts', 'citeproc'),
  legal('src-main/actions/ok36.ts', 'unicode-name'),
  legal('src-core/citing/csl/ok11.ts', 'saxes'),
  legal('src-core/text/ok8.test.ts', 'node:fs'),
  legal('src-core/text/ok9.test.ts', 'vitest'),
  legal('src-main/importers/ok11.ts', '#core/text/anchor.ts'),
  legal('src-main/importers/ok12.ts', 'parse5'),
  legal('src-main/importers/ok13.ts', 'mdast-util-frontmatter'),
  legal('src-main/exporters/docx/ok48.ts', 'docx'),
  legal('src-main/exporters/docx/ok49.ts', '#main/exporters/words/direction.ts'),
  legal('src-main/exporters/html/ok50.ts', '#main/exporters/words/outline.ts'),
  legal('src-main/actions/ok51.ts', '#main/exporters/docx/word-document.ts'),
  legal('src-main/exporters/ok40.ts', 'mdast-util-to-markdown'),
  legal('src-main/exporters/ok41.ts', 'yaml'),
  legal('src-main/exporters/ok42.ts', '#core/citing/locator.ts'),
  legal('src-main/actions/ok43.ts', '#main/exporters/briefing-markdown.ts'),
  legal('src-main/store/ok14.ts', 'better-sqlite3'),
  legal('src-main/store/vault/ok52.ts', 'better-sqlite3-multiple-ciphers'),
  legal('src-main/store/ok15.ts', 'node:fs'),
  legal('src-main/store/migrations/ok16.ts', '#main/store/open.ts'),
  legal('src-main/pdf/file/pdfmake/ok17.ts', 'pdfmake/js/Printer.js'),
  legal('src-main/pdf/ok49.test.ts', '@cantoo/pdf-lib'),
  legal('src-main/pdf/check/ok48.ts', 'fflate'),
  legal('src-main/pdf/ok44.ts', '#main/pdf/file/pdfmake/pdfmake-internals.ts'),
  legal('src-main/pdf/type/ok45.ts', '#main/pdf/file/pdfmake/pdfmake-internals.ts'),
  legal('src-main/pdf/file/ok46.ts', '#main/pdf/pages/sheets.ts'),
  legal('src-main/pdf/pages/ok47.ts', '#main/pdf/blocks/strips.ts'),
  legal('src-main/actions/ok18.ts', '#main/pdf/print.ts'),
  legal('src-main/shell/workers/ok19.ts', '#main/actions/importing.ts'),
  legal('src-main/shell/ok20.ts', 'electron'),
  legal('src-main/cli/ok21.ts', '#main/store/open.ts'),
  legal('src-main/cli/ok33.ts', '#main/refuse-network.ts'),
  legal('src-main/refuse-network.test.ts', './refuse-network.ts'),
  { file: 'src-main/cli/ok22.ts', code: `console.log('output');\n` },
  legal('src-renderer/editor/ok23.tsx', 'lexical'),
  legal('src-renderer/editor/ok24.tsx', '@lexical/react/LexicalComposer'),
  legal('src-renderer/editor/ok25.tsx', '#renderer/api.ts'),
  legal('src-renderer/library/ok26.tsx', '#renderer/ui/Button.tsx'),
  legal('src-renderer/app/ok27.tsx', '#renderer/editor/Editor.tsx'),
  legal('e2e/pages/ok28.ts', '../fixtures.ts'),
  {
    file: 'e2e/ok34.ts',
    code: 'export const f = async ({}, use: (n: number) => Promise<void>) => {\n  await use(1);\n};\n',
  },
  legal('e2e/ok29.spec.ts', '#core/model/source.ts'),
  { file: 'src-core/model/ok30.ts', code: 'export const f = (at: number) => new Date(at);\n' },
  { file: 'src-main/store/ok31.ts', code: 'export const f = () => new Date();\n' },
  { file: 'ok32.config.ts', code: 'export default {};\n' },
];

/** Files of which a tree has only one: each violation in them, and the legal form, gets a tree of its own. */
const LEGAL_FILES: Case[] = [
  { file: 'src-renderer/api.ts', code: 'export const f = () => window.chancery;\n' },
  legal('src-main/preload.ts', 'electron'),
  legal('src-main/index.ts', '#main/shell/start.ts'),
  legal('src-renderer/main.tsx', '#renderer/app/App.tsx'),
];

let tree = '';
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'chancery-boundaries-'));
});
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** Answers oxlint's findings by file. Cases that name the same file are tried in separate trees. */
function lint(name: string, cases: Case[]): Map<Case, string[]> {
  const trees: Case[][] = [];
  for (const item of cases) {
    const free = trees.find((others) => others.every(({ file }) => file !== item.file));
    if (free === undefined) trees.push([item]);
    else free.push(item);
  }
  const found = new Map<Case, string[]>();
  for (const [index, items] of trees.entries()) {
    const findings = lintTree(join(tree, `${name}${index}`), items);
    for (const item of items)
      found.set(
        item,
        findings
          .filter(({ filename }) => filename.replaceAll('\\', '/').endsWith(item.file))
          .map(({ code, message, help }) => `${code ?? ''}: ${message} ${help ?? ''}`),
      );
  }
  return found;
}

function lintTree(dir: string, items: Case[]): Finding[] {
  for (const { file, code } of [...SUPPORT, ...items]) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), code);
  }
  writeFileSync(join(dir, '.oxlintrc.json'), configurationText());
  mkdirSync(join(dir, 'tools'));
  for (const file of ['package.json', 'tools/lint-plugin.mjs']) cpSync(join(root, file), join(dir, file));
  const [program = '', ...args] = nodeCommand('oxlint', 'bin/oxlint');
  const done = spawnSync(program, [...args, '--format', 'json'], { cwd: dir, encoding: 'utf8' });
  return (JSON.parse(done.stdout) as { diagnostics: Finding[] }).diagnostics;
}

describe('refused', () => {
  let found = new Map<Case, string[]>();
  beforeAll(() => {
    found = lint('refused', REFUSED);
  });
  test.each(REFUSED)('$file: $says', (item) => {
    expect(found.get(item)?.join('\n') ?? '').toContain(item.says);
  });
});

describe('legal', () => {
  let found = new Map<Case, string[]>();
  beforeAll(() => {
    found = lint('legal', [...LEGAL, ...LEGAL_FILES]);
  });
  test.each([...LEGAL, ...LEGAL_FILES])('$file', (item) => {
    expect(found.get(item)).toEqual([]);
  });
});

test('every row and every door of the tables is tried', () => {
  const files = REFUSED.filter(({ says: words }) => words === 'may import only').map(({ file }) => file);
  expect(Object.keys(MAY_IMPORT).filter((place) => !files.some((file) => file.startsWith(place)))).toEqual(
    [],
  );
  const named = REFUSED.map(({ code }) => /from '([^']+)'/.exec(code)?.[1] ?? '');
  const untried = Object.keys(DOORS).filter(
    (library) => !named.some((name) => new RegExp(`^${library}(/|$)`).test(name)),
  );
  expect(untried).toEqual([]);
});

test('.oxlintrc.json is what the tables say (node tools/lint-rules.mjs)', () => {
  expect(readFileSync(join(root, '.oxlintrc.json'), 'utf8')).toBe(configurationText());
});

test('every source file belongs to a row of the table', () => {
  const files = ['src-core', 'src-main', 'src-renderer'].flatMap((wing) =>
    readdirSync(join(root, wing), { recursive: true, encoding: 'utf8' })
      .map((file) => `${wing}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')),
  );
  const homeless = files.filter(
    (file) =>
      !Object.keys(MAY_IMPORT).some(
        (place) => file.replace('.test.', '.') === place || file.startsWith(`${place}/`),
      ),
  );
  expect(homeless).toEqual([]);
});
