import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';

// Inside node_modules, so that what is not bundled is found from there.
const folder = join(import.meta.dirname, '../node_modules/.cache/chancery-bench');

/**
 * Bundles a program of this folder, to be run in processes of its own, and hands over the file: loaded through Vite it would
 * weigh 300 MB before it did anything. The file is gone afterwards.
 */
export async function bundled<T>(entry: string, work: (file: string) => T | Promise<T>): Promise<T> {
  // Two at once must not take each other's away.
  const outDir = join(folder, `${basename(entry, '.ts')}-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, entry), outDir, emptyOutDir: true, minify: false },
  });
  try {
    return await work(join(outDir, `${basename(entry, '.ts')}.js`));
  } finally {
    rmSync(outDir, { recursive: true });
  }
}
