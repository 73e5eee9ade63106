import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { answerOf } from './other-programs.test-support.ts';
import { renderPdf } from './render-pdf.ts';
import { sampleDocument } from './sample-document.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import type { Attachment } from '#main/pdf/file/attachment.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const bytes = new TextEncoder().encode('{"words":"Zoë – (1)"}');
const attachment: Attachment = {
  name: 'evidence.json',
  mediaType: 'application/json',
  description: 'What the notes rest on (first part)',
  bytes,
  md5: createHash('md5').update(bytes).digest(),
};

async function render(isStopped = () => false) {
  const document = sampleDocument({ seed: 5, blocks: 30, notes: 0.2 });
  const options = { createdAt: '2031-03-09T10:00:00.000Z', isStopped };
  return renderPdf(document, { fonts, pictures: new Map(), attachment }, options);
}

async function rendered(): Promise<Uint8Array> {
  const done = await render();
  if (!done.ok) throw new Error(done.error.code);
  return done.value.bytes;
}

test('a file goes along, and other programs find it as it is', async () => {
  const pdf = await getDocument({ data: (await rendered()).slice(), verbosity: 0 }).promise;
  const found: unknown = await pdf.getAttachments();
  await pdf.loadingTask.destroy();
  const { name, description } = attachment;
  expect(found).toMatchObject({ [name]: { filename: name, description, content: bytes } });
});

test('it is an associated file of the document, with its size, sum and date', async () => {
  const text = Buffer.from(await rendered()).toString('latin1');
  const sum = createHash('md5').update(bytes).digest('hex');
  expect(text).toMatch(/\/Type \/Catalog[^]*?\/AF \[(\d+) 0 R\]/);
  for (const said of [
    '/AFRelationship /Data',
    '/Subtype /application#2Fjson',
    `/Size ${bytes.length}`,
    `/CheckSum <${sum}>`,
    '/CreationDate (D:20310309100000Z)',
    '/F (evidence.json)',
    '/UF (evidence.json)',
    String.raw`/Desc (What the notes rest on \(first part\))`,
  ])
    expect(text).toContain(said);
});

test('qpdf finds nothing wrong with it', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-attachment-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, await rendered());
    const checked = await answerOf(context, spawnSync('qpdf', ['--check', file]));
    const shown = await answerOf(context, spawnSync('qpdf', [file, '--show-attachment=evidence.json']));
    if (checked === null || shown === null) return;
    expect(checked.said).toContain('No syntax or stream');
    expect(shown.bytes).toEqual(Buffer.from(bytes));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([1, 2, 3, 5, 9])(
  'stopping at question %i ends the work, and the next gives the same bytes',
  async (stopAt) => {
    const before = await rendered();
    let asked = 0;
    expect(await render(() => (asked += 1) >= stopAt)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(asked).toBe(stopAt);
    expect(Buffer.compare(await rendered(), before)).toBe(0);
  },
);
