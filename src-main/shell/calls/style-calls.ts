import { fail } from '#core/model/result.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { CallsOf } from './shell-calls.ts';

interface StyleCallParts {
  readonly session: Pick<LibrarySession, 'ask'>;
  readonly dialogs: Pick<Dialogs, 'chooseFiles'>;
}

/** Bringing a citation style in from a file that somebody chooses. */
export function styleCalls({ session, dialogs }: StyleCallParts): CallsOf<'styles'> {
  return {
    'styles.addChosen': async () => {
      const [path] = (await dialogs.chooseFiles('style')) ?? [];
      return path === undefined ? fail({ code: 'cancelled' }) : session.ask('addStyle', { path });
    },
  };
}
