import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '#main/store/test-library.ts';
import { render, withExport } from './exported-briefing.test-support.ts';
import { withDeps } from './test-deps.ts';
import { verifyFile } from './verifying.ts';

describe('a file that carries no evidence', () => {
  let whole: Uint8Array;
  let bare: Uint8Array;
  beforeAll(() =>
    withExport(async (_, to, job) => {
      whole = readFileSync(to);
      const rendered = await render({ ...job, evidence: null }, () => {});
      if (rendered.ok) bare = rendered.value.bytes;
    }),
  );
  const utf8 = (words: string) => new TextEncoder().encode(words);
  const forged = (evidence: Uint8Array) => async (to: string) => {
    await withExport(async (_, __, job) => {
      const rendered = await render({ ...job, evidence }, () => {});
      if (rendered.ok) writeFileSync(to, rendered.value.bytes);
    });
  };
  const renamed = () =>
    Buffer.from(Buffer.from(whole).toString('latin1').replaceAll('evidence.json', 'anything.json'), 'latin1');
  const declared = () =>
    Buffer.from(
      Buffer.from(whole)
        .toString('latin1')
        .replace(/\/Size \d{4}/, '/Size 209715200'),
      'latin1',
    );

  test.each<[string, (to: string) => void | Promise<void>]>([
    ['a PDF without an attachment', (to) => writeFileSync(to, bare)],
    ['a PDF with another attachment', (to) => writeFileSync(to, renamed())],
    ['no PDF', (to) => writeFileSync(to, 'Hello')],
    ['an empty file', (to) => writeFileSync(to, '')],
    ['half a PDF', (to) => (writeFileSync(to, whole), truncateSync(to, Math.floor(whole.length / 3)))],
    ['an attachment that is no JSON', forged(utf8('{"format":'))],
    ['one that is not UTF-8', forged(Uint8Array.from([0x22, 0xff, 0x22]))],
    ['one of another kind', forged(utf8('{"format":"invoice"}'))],
    ['one of a later version', forged(utf8('{"format":"chancery-evidence","version":2}'))],
    ['one that is endlessly deep', forged(utf8('['.repeat(5_000_000)))],
    ['one that is deep and whole', forged(utf8('['.repeat(200_000) + ']'.repeat(200_000)))],
    ['one that unpacks to more than is read', forged(utf8(' '.repeat(33 * 1024 * 1024)))],
  ])('%s', async (_, make) => {
    const { folder, remove } = temporaryFolder();
    try {
      const to = join(folder, 'b.pdf');
      await make(to);
      await withDeps(async (deps) => {
        const found = await verifyFile(deps, to);
        expect(found).toEqual({ ok: false, error: { code: 'no-evidence', name: 'b.pdf' } });
      });
    } finally {
      remove();
    }
  });

  test('a size that is declared and not there is nobody’s business', async () => {
    const { folder, remove } = temporaryFolder();
    const to = join(folder, 'b.pdf');
    writeFileSync(to, declared());
    await withDeps(async (deps) =>
      expect(await verifyFile({ ...deps, library: null }, to)).toMatchObject({
        ok: true,
        value: { state: 'valid' },
      }),
    );
    remove();
  });

  test('a folder, and nothing at all', () =>
    withDeps(async (deps) => {
      for (const name of ['.', 'absent.pdf'])
        expect(await verifyFile(deps, join(deps.library.folder, name))).toMatchObject({
          error: { code: 'cannot-read-file' },
        });
    }));
});
