import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { listUiFiles } from './ui-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'chancery-ui-'));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('built files and fonts are listed, and nothing else', () => {
  const [renderer, fonts] = [join(folder, 'renderer'), join(folder, 'fonts')];
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  mkdirSync(fonts);
  for (const name of ['index.html', 'assets/index-1.js', 'assets/index-1.js.map', 'notes.txt'])
    writeFileSync(join(renderer, name), '');
  for (const name of ['Noto.ttf', 'OFL.txt']) writeFileSync(join(fonts, name), '');
  symlinkSync('/etc/passwd', join(renderer, 'password.html'));
  const files = listUiFiles(renderer, fonts);
  expect([...files.keys()].toSorted()).toEqual(['/assets/index-1.js', '/fonts/Noto.ttf', '/index.html']);
  expect(files.get('/assets/index-1.js')).toEqual({
    path: join(renderer, 'assets/index-1.js'),
    mediaType: 'text/javascript; charset=utf-8',
  });
});
