import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The version of the app that stands around the built program; `resources` is where its data is. */
export function appVersion(resources: string): string {
  try {
    const file = readFileSync(join(resources, '../../package.json'), 'utf8');
    return z.object({ version: z.string() }).parse(JSON.parse(file)).version;
  } catch {
    return 'unknown';
  }
}
