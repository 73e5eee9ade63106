import { appendFileSync } from 'node:fs';
import type { Left } from './watch-leaving.ts';

/** Keeps what left during a test for `npm run bench -- trust`, which names the file; otherwise nothing is kept. */
export function keepNumbers(name: string, { names, contacts, by }: Left): void {
  const file = process.env['CHANCERY_NUMBERS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ name, names, contacts, by })}\n`);
}
