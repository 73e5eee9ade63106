import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Result } from '#core/model/result.ts';
import { answering } from '#main/actions/answering.ts';
import type { Deps, SearchDeps } from '#main/actions/deps.ts';
import { forkedParser } from '#main/actions/forked-parser.ts';
import { parseInProcess } from '#main/actions/parse-in-process.ts';
import { pdfRenderer, type PdfRenderer } from '#main/actions/pdf-renderer.ts';
import { readFonts } from '#main/actions/read-fonts.ts';
import { keyOf, type PassphraseFrom } from './passphrase.ts';
import { isVacant, openLibrary, openReader } from '#main/store/library.ts';

/** The ways a command gets at a library; it is closed again whatever happens. */
export interface Access {
  /** Where the built program stands: workers beside it, resources one folder up. */
  readonly resources: string;
  reading<T>(folder: string, work: (deps: SearchDeps) => Outcome<T>): Promise<Result<T, CallError>>;
  /** `openOrCreate` makes the library where the folder is absent or empty. */
  writing<T>(
    folder: string,
    how: 'open' | 'openOrCreate',
    work: (deps: Deps) => Outcome<T>,
  ): Promise<Result<T, CallError>>;
  /** The key of an encrypted library, asked for where need be; null for a plain one. The caller wipes it. */
  keyOf(folder: string): Promise<Result<Uint8Array | null, CallError>>;
  readonly means: Omit<Deps, 'library'>;
  /** Tells the person something that is not the answer. */
  say(sentence: string): void;
}

type Outcome<T> = Result<T, CallError> | Promise<Result<T, CallError>>;

/** `main` is the folder of the built program. Call `end` when the command is done. */
export function makeAccess(
  main: string,
  say: (sentence: string) => void,
  passphrase: PassphraseFrom = { file: null, ask: null },
): Access & { end(): void } {
  const resources = join(main, '../resources');
  const parser = parseInProcess(forkedParser(join(main, 'import-process.js')));
  // Reading fonts and starting a renderer costs a third of a second: only the commands that print pay for it.
  let render: PdfRenderer | null = null;
  const means: Omit<Deps, 'library'> = {
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    parse: parser.parse,
    parseBriefing: parser.parseBriefing,
    readEvidence: parser.readEvidence,
    onCheckFailed: (check, error) =>
      say(`${check}: ${error instanceof Error ? (error.stack ?? error.name) : 'no error'}`),
    renderPdf: (job, onPages, signal) => {
      render ??= pdfRenderer(readFonts(join(resources, 'fonts')));
      return render(job, onPages, () => signal?.aborted === true);
    },
  };
  return {
    resources,
    means,
    say,
    keyOf: (folder) => keyOf(folder, passphrase),
    reading: async (folder, work) => {
      const key = await keyOf(folder, passphrase);
      if (!key.ok) return key;
      const opened = openReader(resolve(folder), key.value);
      key.value?.fill(0);
      if (!opened.ok) return opened;
      try {
        return await answering(opened.value.name, () => work({ library: opened.value }));
      } finally {
        opened.value.close();
      }
    },
    writing: async (folder, how, work) => {
      const place = resolve(folder);
      const isNew = how === 'openOrCreate' && isVacant(place);
      const key = await keyOf(folder, passphrase);
      if (!key.ok) return key;
      const made = { mode: how, id: means.newId(), createdAt: means.now() } as const;
      const opened = openLibrary(place, key.value === null ? made : { mode: 'open', key: key.value });
      key.value?.fill(0);
      if (!opened.ok) return opened;
      if (isNew) say(`Made a new library in ${folder}.`);
      if (opened.value.isCut) say(sentenceFor({ code: 'last-write-lost', name: opened.value.name }));
      try {
        return await answering(opened.value.name, () => work({ ...means, library: opened.value }));
      } finally {
        opened.value.close();
      }
    },
    end: () => parser.stop(),
  };
}
