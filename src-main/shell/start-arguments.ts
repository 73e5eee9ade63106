import { isAbsolute, resolve } from 'node:path';

/** What the person asked for when starting the app. */
export type StartWish =
  | { readonly open: 'sample' }
  | { readonly open: 'folder'; readonly folder: string }
  | { readonly open: 'last' };

/**
 * Reads `--sample` and `--library=DIR`; the last one given counts. A self-test opens its own sample and nothing of anybody's.
 * Everything else in the line belongs to Chromium or Electron. `workingFolder` is where a relative DIR starts.
 */
export function readStartWish(argv: readonly string[], workingFolder: string): StartWish {
  if (argv.includes('--self-test')) return { open: 'sample' };
  let wish: StartWish = { open: 'last' };
  for (const argument of argv) {
    if (argument === '--sample') wish = { open: 'sample' };
    const folder = /^--library=(.+)$/s.exec(argument)?.[1];
    if (folder !== undefined)
      wish = { open: 'folder', folder: isAbsolute(folder) ? folder : resolve(workingFolder, folder) };
  }
  return wish;
}
