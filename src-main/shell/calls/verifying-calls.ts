import { fail } from '#core/model/result.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { CallsOf } from './shell-calls.ts';

interface VerifyingCallParts {
  readonly session: Pick<LibrarySession, 'ask'>;
  readonly dialogs: Pick<Dialogs, 'chooseFiles'>;
}

/** Holding a PDF that somebody chooses against its evidence. */
export function verifyingCalls({ session, dialogs }: VerifyingCallParts): CallsOf<'verifying'> {
  return {
    'verifying.verifyChosen': async () => {
      const [path] = (await dialogs.chooseFiles('evidence')) ?? [];
      return path === undefined ? fail({ code: 'cancelled' }) : session.ask('verifyFile', { path });
    },
  };
}
