import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '#main/pdf/check/read-pdf.ts';
import { readStructure } from '#main/pdf/check/structure.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { answerOf } from './other-programs.test-support.ts';
import { renderPdf } from './render-pdf.ts';
import { sampleDocument } from './sample-document.test-support.ts';

// What qpdf and poppler say of a briefing of every kind of block. Where one of them is not installed, the test says so.

const folder = mkdtempSync(join(tmpdir(), 'pdf-others-'));
const file = join(folder, 'briefing.pdf');
let bytes = new Uint8Array();

beforeAll(async () => {
  const fonts = bundledFonts((name) => readFileSync(`node_modules/${name}`));
  const document = sampleDocument({ seed: 37, blocks: 36, notes: 0.3, allKinds: true });
  const rendered = await renderPdf(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  bytes = new Uint8Array(rendered.value.bytes);
  writeFileSync(file, bytes);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('qpdf finds no error', async (context) => {
  const answer = await answerOf(context, spawnSync('qpdf', ['--check', file]));
  if (answer !== null) expect(answer.said).toContain('No syntax or stream encoding errors found');
});

test('poppler finds a tagged file and complains of nothing', async (context) => {
  const answer = await answerOf(context, spawnSync('pdfinfo', [file]));
  if (answer === null) return;
  expect(answer.said).toMatch(/Tagged: +yes/);
  expect(answer.said).not.toMatch(/error|warning/i);
});

test('poppler reads the structure that we read', async (context) => {
  const answer = await answerOf(context, spawnSync('pdfinfo', ['-struct', file]));
  if (answer === null) return;
  const named = Array.from(answer.said.matchAll(/^ *([A-Z]\w*)(?= <|:?$| \(| ")/gm), ([, role]) => role);
  const { elements } = readStructure(readPdf(bytes));
  expect(elements.length).toBeGreaterThan(200);
  expect(named).toEqual(elements.map((it) => it.role));
});
