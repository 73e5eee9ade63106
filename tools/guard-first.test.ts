import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MAIN_ENTRIES } from '../electron.vite.config.ts';
import { root } from './paths.mjs';

// In the app a module imported later would close the network too, and the command line has no other layer: only the
// order of the imports shows that nothing runs before.
test.each(Object.values(MAIN_ENTRIES))(
  '%s takes the network away before it imports anything else',
  (file) => {
    const [first] = readFileSync(join(root, file), 'utf8').match(/^import .*/m) ?? [];
    expect(first).toBe("import '#main/refuse-network.ts';");
  },
);
