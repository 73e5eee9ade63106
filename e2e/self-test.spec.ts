import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, newFolder, test } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '..');

test('the app tests itself and leaves nothing behind', () => {
  test.setTimeout(120_000);
  const home = newFolder();
  try {
    const more = (process.env['CHANCERY_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean);
    const named = ['--self-test', `--library=${join(home.path, 'mine')}`];
    const { status, stdout } = spawnSync(process.env['ELECTRON_EXEC_PATH'] ?? '', [...more, ROOT, ...named], {
      encoding: 'utf8',
      env: { ...process.env, HOME: home.path, XDG_CONFIG_HOME: '', TMPDIR: home.path },
    });
    expect(stdout).toMatch(/^All \d+ passed\.$/m);
    expect(stdout).not.toContain('FAIL');
    expect(status).toBe(0);
    expect(readdirSync(home.path).filter((it) => it.startsWith('chancery-self-test-'))).toEqual([]);
    // Neither the library it was named nor a person's preferences were touched.
    expect(existsSync(join(home.path, 'mine'))).toBe(false);
    expect(existsSync(join(home.path, '.config/Chancery/state.json'))).toBe(false);
  } finally {
    home.remove();
  }
});
