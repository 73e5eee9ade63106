import '#main/refuse-network.ts';
import { fail, ok } from '#core/model/result.ts';
import { runSearchCall } from '#main/actions/handlers.ts';
import { openReader, type ReadLibrary } from '#main/store/library.ts';
import type { SearchCommands } from './messages.ts';
import { answering } from './port.ts';
import { parentOfThread } from './this-thread.ts';

let library: ReadLibrary | null = null;

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
    library === null ? fail({ code: 'no-library-open' }) : runSearchCall({ library }, name, input as never),
});
