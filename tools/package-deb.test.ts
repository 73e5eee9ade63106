import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setModes } from './package-app.mjs';
import { controlText, desktopEntry } from './package-deb.mjs';

const control = controlText({ kib: 1234, glibc: '2.34' });
const fields = new Map(
  control
    .split('\n')
    .filter((line) => /^\S/.test(line))
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
);

test('the control file has the fields that dpkg asks for', () => {
  const asked = [
    'Package',
    'Version',
    'Architecture',
    'Maintainer',
    'Description',
    'Depends',
    'Installed-Size',
  ];
  for (const field of asked) expect(fields.get(field), field).toMatch(/\S/);
  expect(fields.get('Package')).toBe('chancery');
  expect(control.endsWith('\n')).toBe(true);
  expect(control).not.toContain('\n\n');
});

test('it asks for the libraries that Electron is known to need, each once, and for a C library', () => {
  const depends = (fields.get('Depends') ?? '').split(', ');
  expect(new Set(depends).size).toBe(depends.length);
  const names = depends.flatMap((it) => it.split(' | '));
  // What tools/system-packages.mjs installs for development, by the names of Debian and of Ubuntu since 24.04.
  for (const it of [
    'libgtk-3-0',
    'libgtk-3-0t64',
    'libnss3',
    'libasound2',
    'libasound2t64',
    'libgbm1',
    'libstdc++6',
  ])
    expect(names).toContain(it);
  expect(names).toContain('libc6 (>= 2.34)');
});

test('the entry for menus starts the command, without files or addresses', () => {
  const entry = desktopEntry({ name: 'chancery', productName: 'Chancery', description: 'Briefings.' });
  expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\nName=Chancery\n/);
  expect(entry).toContain('\nExec=chancery\n');
  expect(entry).toContain('\nIcon=chancery\n');
  for (const line of entry.trimEnd().split('\n').slice(1)) expect(line).toMatch(/^[A-Z][A-Za-z]+=\S/);
});

test('rights do not depend on the mask of whoever packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-modes-'));
  try {
    mkdirSync(join(folder, 'in'), { mode: 0o700 });
    const given = { 'in/data': 0o600, 'in/program': 0o700, 'chrome-sandbox': 0o755, open: 0o666 };
    for (const [name, mode] of Object.entries(given)) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), mode);
    }
    setModes(folder);
    const modes = ['in', ...Object.keys(given)].map((it) => statSync(join(folder, it)).mode & 0o7777);
    expect(modes).toEqual([0o755, 0o644, 0o755, 0o4755, 0o644]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
