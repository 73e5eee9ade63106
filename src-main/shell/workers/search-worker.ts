import '#main/refuse-network.ts';
import { join } from 'node:path';
import { fail, ok } from '#core/model/result.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { runSearchCall } from '#main/actions/handlers.ts';
import type { CheckRuns } from '#main/actions/check-runs.ts';
import type { Previews } from '#main/actions/preview-pages.ts';
import { openReader, type ReadLibrary } from '#main/store/library.ts';
import { presenceOf, type Presence } from '#main/store/presence.ts';
import type { SearchCommands } from './messages.ts';
import { answering, framesOf } from './port.ts';
import { log, parentOfThread, startOfThread } from './this-thread.ts';

let library: ReadLibrary | null = null;
let presence: Presence | null = null;

/** What lays out pages is loaded with the first question, which only the worker of analyses is asked. */
let previews: Promise<Previews> | null = null;
const previewDeps: NonNullable<SearchDeps['previews']> = {
  load: () => (previews ??= loadPreviews()),
  isLoaded: () => previews !== null,
};

let checks: Promise<CheckRuns> | null = null;
const checkDeps: NonNullable<SearchDeps['checks']> = {
  load: () => (checks ??= loadChecks()),
  isLoaded: () => checks !== null,
};

async function loadChecks(): Promise<CheckRuns> {
  const { makeCheckRuns } = await import('#main/actions/checking.ts');
  return makeCheckRuns(
    () => performance.now(),
    (name, error) => log({ code: 'check-failed', subject: name, frames: framesOf(error) }),
  );
}

async function loadPreviews(): Promise<Previews> {
  const { makePreviews } = await import('#main/actions/previewing.ts');
  const { readFonts } = await import('#main/actions/read-fonts.ts');
  const folder = join(startOfThread().resources, 'fonts');
  return makePreviews(
    () => readFonts(folder),
    () => performance.now(),
  );
}

answering<SearchCommands>(parentOfThread(), {
  open: ({ folder, key = null }) => {
    const opened = openReader(folder, key);
    key?.fill(0);
    if (!opened.ok) return opened;
    library?.close();
    library = opened.value;
    presence = presenceOf(library, false);
    return ok(null);
  },
  close: () => {
    library?.close();
    library = null;
    return null;
  },
  call: ({ name, input }) => {
    if (library === null) return fail({ code: 'no-library-open' });
    const trouble = presence?.trouble() ?? null;
    if (trouble !== null) return fail(trouble);
    return runSearchCall({ library, previews: previewDeps, checks: checkDeps }, name, input as never);
  },
});
