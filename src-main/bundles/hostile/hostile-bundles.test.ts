import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill, NEVER, withDesks } from '#main/bundles/bundle.test-support.ts';
import { previewBundle } from '#main/bundles/import-bundle.ts';
import { filesOf, relisted, withSignature, zipped } from './made-bag.ts';
import { hostileBundles } from './hostile-bundles.ts';

test(
  'every hostile bundle is refused by the name of its fault, and a good one made the same way is not',
  () =>
    withDesks(2, async ([ada, ben], folder) => {
      fill(ada!);
      const good = await filesOf(await ada!.send());
      const look = async (bytes: Uint8Array) => {
        const file = join(folder, 'sent.chancery');
        writeFileSync(file, bytes);
        const read = await previewBundle(ben!.library, file, () => {}, NEVER);
        return read.ok ? 'read' : read.error.code === 'bundle-refused' ? read.error.fault : read.error.code;
      };
      expect(await look(zipped(relisted(good)))).toBe('read');
      expect(await look(withSignature(good, (it) => it))).toBe('read');
      const outcomes: Record<string, string> = {};
      for (const [name, { make }] of Object.entries(hostileBundles))
        outcomes[name] = await look(await make(good));
      expect(outcomes).toEqual(
        Object.fromEntries(Object.entries(hostileBundles).map(([name, { fault }]) => [name, fault])),
      );
      expect(Object.keys(hostileBundles).length).toBeGreaterThan(60);
    }),
  120_000,
);
