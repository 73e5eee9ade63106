import type { BackupRef } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { LibraryState } from '#core/contract/views.ts';
import type { Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';

export type LibraryChoice =
  | { readonly how: 'open' }
  | { readonly how: 'openSample' }
  | { readonly how: 'create'; readonly place: 'default' | 'choose'; readonly passphrase: string | null }
  | { readonly how: 'unlock'; readonly passphrase: string }
  | { readonly how: 'recent'; readonly token: string }
  | { readonly how: 'restore'; readonly library: 'open' | 'damaged'; readonly copy: BackupRef };

export function openLibrary(choice: LibraryChoice): Promise<Result<LibraryState, CallError>> {
  switch (choice.how) {
    case 'open':
      return call('library.open', {});
    case 'openSample':
      return call('library.openSample', {});
    case 'create':
      return call('library.create', { place: choice.place, passphrase: choice.passphrase });
    case 'unlock':
      return call('library.unlock', { passphrase: choice.passphrase });
    case 'restore':
      return restore(choice);
    case 'recent':
      return call('library.openRecent', { token: choice.token });
  }
}

/** Puts a copy in the place of a library, and opens that. */
async function restore({
  library,
  copy,
}: Extract<LibraryChoice, { how: 'restore' }>): Promise<Result<LibraryState, CallError>> {
  const restored = await call('backups.restoreInPlace', { library, copy });
  return restored.ok ? call('library.state', {}) : restored;
}
