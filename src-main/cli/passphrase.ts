import { closeSync, openSync, readSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { CallError } from '#core/contract/errors.ts';
import { MOST_PASSPHRASE } from '#core/contract/protection-calls.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { codeOf } from '#main/store/failures.ts';
import { isProtected, unlock } from '#main/store/vault/key-file.ts';

/** Where a passphrase comes from: a file, or a terminal that shows nothing of it. Never an argument or the environment. */
export interface PassphraseFrom {
  /** As typed; null where it was not given. */
  readonly file: string | null;
  /** Asks on the terminal; null where there is none or the person changed their mind. */
  readonly ask: ((name: string) => Promise<string | null>) | null;
}

/**
 * The key of an encrypted library, null for a plain one; the caller wipes it. Fails with `library-locked` where nobody can be
 * asked, `cannot-read-file`, and like `unlock`.
 */
export async function keyOf(
  folder: string,
  { file, ask }: PassphraseFrom,
): Promise<Result<Buffer | null, CallError>> {
  const place = resolve(folder);
  if (!isProtected(place)) return ok(null);
  const name = basename(place);
  const given = file === null ? ok((await ask?.(name)) ?? null) : firstLine(file);
  if (!given.ok) return given;
  return given.value === null ? fail({ code: 'library-locked', name }) : unlock(place, given.value);
}

/** Bytes of a file that are looked at: a passphrase of the longest letters fits. */
const MOST_BYTES = MOST_PASSPHRASE * 4 + 2;

function firstLine(file: string): Result<string, CallError> {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(MOST_BYTES);
      const length = readSync(handle, bytes, 0, bytes.length, 0);
      const [line = ''] = bytes.toString('utf8', 0, length).split(/\r?\n/);
      bytes.fill(0);
      return ok(line);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return fail({ code: 'cannot-read-file', name: basename(file) });
  }
}

/** Asks on the terminal this runs in, null where it runs in none. What is typed is not shown. */
export function terminal(): PassphraseFrom['ask'] {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return (name) => {
    process.stderr.write(`Passphrase of “${name}”: `);
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({
      input: process.stdin,
      output: nowhere,
      terminal: true,
      historySize: 0,
    });
    return new Promise((answer) => {
      lines.once('close', () => {
        process.stderr.write('\n');
        answer(null);
      });
      lines.once('SIGINT', () => lines.close());
      lines.once('line', (line) => {
        answer(line);
        lines.close();
      });
    });
  };
}
