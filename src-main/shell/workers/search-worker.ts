import '#main/refuse-network.ts';
import { join } from 'node:path';
import { fail, ok } from '#core/model/result.ts';
import type { SearchDeps } from '#main/actions/deps.ts';
import { runSearchCall } from '#main/actions/handlers.ts';
import type { Previews } from '#main/actions/preview-pages.ts';
import { openReader, type ReadLibrary } from '#main/store/library.ts';
import type { SearchCommands } from './messages.ts';
import { answering } from './port.ts';
import { parentOfThread, startOfThread } from './this-thread.ts';

let library: ReadLibrary | null = null;

/** What lays out pages is loaded with the first question, which only the worker of analyses is asked. */
let previews: Promise<Previews> | null = null;
const previewDeps: NonNullable<SearchDeps['previews']> = {
  load: () => (previews ??= loadPreviews()),
  isLoaded: () => previews !== null,
};

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
  open: ({ folder }) => {
    const opened = openReader(folder);
    if (!opened.ok) return opened;
    library?.close();
    library = opened.value;
    return ok(null);
  },
  close: () => {
    library?.close();
    library = null;
    return null;
  },
  call: ({ name, input }) =>
    library === null
      ? fail({ code: 'no-library-open' })
      : runSearchCall({ library, previews: previewDeps }, name, input as never),
});
