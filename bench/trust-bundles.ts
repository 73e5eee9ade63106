import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, NEVER, withDesks } from '#main/bundles/bundle.test-support.ts';
import { filesOf } from '#main/bundles/hostile/made-bag.ts';
import { hostileBundles } from '#main/bundles/hostile/hostile-bundles.ts';
import { previewBundle } from '#main/bundles/import-bundle.ts';

export interface BundlesRefused {
  readonly made: number;
  /** Refused by the name of the very fault. */
  readonly refused: number;
  /** Those that were read, or refused for something else: `name: outcome`. */
  readonly otherwise: readonly string[];
  /** Highest resident memory above that before the first, in bytes. */
  readonly memory: number;
}

/** Makes every hostile bundle and has each read, as a person would who got it. */
export async function bundlesRefused(): Promise<BundlesRefused> {
  const otherwise: string[] = [];
  const before = process.memoryUsage.rss();
  let highest = before;
  await withDesks(2, async ([ada, ben], folder) => {
    if (!ada || !ben) return;
    fill(ada);
    const good = await filesOf(await ada.send());
    const file = join(folder, 'hostile.chancery');
    for (const [name, { fault, make }] of Object.entries(hostileBundles)) {
      writeFileSync(file, await make(good));
      const read = await previewBundle(ben.library, file, () => {}, NEVER);
      const outcome = read.ok
        ? 'read'
        : read.error.code === 'bundle-refused'
          ? read.error.fault
          : read.error.code;
      if (outcome !== fault) otherwise.push(`${name}: ${outcome}`);
      highest = Math.max(highest, process.memoryUsage.rss());
    }
  });
  const made = Object.keys(hostileBundles).length;
  return { made, refused: made - otherwise.length, otherwise, memory: highest - before };
}
