import { basename } from 'node:path';
import { parseCitationStyle } from '#core/citing/parse-citation-style.ts';
import { bundledStyles, styleOf, type CitationStyle } from '#core/citing/style.ts';
import type { CallParsed, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { CitationStyleRow } from '#core/contract/print-views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { findStyle, keepStyle, listStyles, removeStyle } from '#main/store/citation-styles.ts';
import type { ReadDb } from '#main/store/connection.ts';
import type { Deps, SearchDeps } from './deps.ts';
import { readRegularFile } from './read-file.ts';

/** Bytes of a style file. */
const LARGEST = 1024 * 1024;

/** The style that a briefing names, added ones included; the house style where it names none that is here. */
export function styleFor(db: ReadDb, key: string | null): CitationStyle {
  const added = key === null ? null : findStyle(db, key);
  return styleOf(key, added === null ? [] : [added]);
}

/** Every style: those that come with the app, then those that were added, by title. */
export function listCitationStyles({ library }: SearchDeps): Result<CallOutput<'styles.list'>, CallError> {
  const bundled = bundledStyles().map((it) => ({ ...it, addedAt: null }));
  return ok({ rows: [...bundled, ...listStyles(library.db)] });
}

/** The CSL of a style somebody added. Fails with `not-found`. */
export function getCitationStyle(
  { library }: SearchDeps,
  { key }: CallParsed<'styles.get'>,
): Result<CallOutput<'styles.get'>, CallError> {
  const found = findStyle(library.db, key);
  return found === null ? fail({ code: 'not-found', what: 'citation-style' }) : ok({ csl: found.csl });
}

/**
 * Keeps the style of a `.csl` file; a newer form of one that was added takes its place. Fails with `cannot-read-file` and
 * `bad-citation-style`.
 */
export function addCitationStyle(
  { library, now }: Pick<Deps, 'library' | 'now'>,
  path: string,
): Result<CitationStyleRow, CallError> {
  const name = basename(path);
  const refuse = (reason: string) => fail<CallError>({ code: 'bad-citation-style', name, reason });
  const bytes = readRegularFile(path, LARGEST);
  if (!bytes.ok)
    return bytes.error === 'file-too-large'
      ? refuse('It is longer than 1 MB.')
      : fail({ code: 'cannot-read-file', name });
  const xml = textOf(bytes.value);
  if (xml === null) return refuse('It is not text in UTF-8.');
  const parsed = parseCitationStyle(xml);
  if (!parsed.ok) return refuse(parsed.error.reason);
  const { id: key, title, csl } = parsed.value;
  if (bundledStyles().some((it) => it.key === key))
    return refuse('Its id is that of a style that comes with Chancery.');
  const addedAt = now();
  keepStyle(library.db, { key, title, csl }, addedAt);
  return ok({ key, title, addedAt });
}

/** Takes an added style away; briefings that name it keep its key. Fails with `not-found`. */
export function removeCitationStyle(
  { library }: Pick<Deps, 'library'>,
  { key }: CallParsed<'styles.remove'>,
): Result<CallOutput<'styles.remove'>, CallError> {
  const removed = removeStyle(library.db, key);
  return removed.ok ? ok({}) : removed;
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
