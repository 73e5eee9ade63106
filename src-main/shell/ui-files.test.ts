import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listUiFiles } from './ui-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'chancery-ui-'));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('built files and served resources are listed, and nothing else', () => {
  const [renderer, resources] = [join(folder, 'renderer'), join(folder, 'resources')];
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  for (const name of ['fonts', 'cmaps', 'pdf/wasm', 'sample'])
    mkdirSync(join(resources, name), { recursive: true });
  for (const name of ['index.html', 'assets/index-1.js', 'assets/index-1.js.map', 'notes.txt'])
    writeFileSync(join(renderer, name), '');
  for (const name of ['fonts/Noto.ttf', 'fonts/OFL.txt', 'cmaps/H.bcmap', 'pdf/pdf.worker.min.mjs'])
    writeFileSync(join(resources, name), '');
  for (const name of ['pdf/wasm/jbig2.wasm', 'sample/page.html', 'schemes.json'])
    writeFileSync(join(resources, name), '');
  symlinkSync('/etc/passwd', join(renderer, 'password.html'));
  const files = listUiFiles(renderer, resources);
  expect([...files.keys()].toSorted()).toEqual([
    '/assets/index-1.js',
    '/cmaps/H.bcmap',
    '/fonts/Noto.ttf',
    '/index.html',
    '/pdf/pdf.worker.min.mjs',
    '/pdf/wasm/jbig2.wasm',
  ]);
  expect(files.get('/assets/index-1.js')).toEqual({
    path: join(renderer, 'assets/index-1.js'),
    mediaType: 'text/javascript; charset=utf-8',
  });
});
