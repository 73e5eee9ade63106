import { libraryName } from './library-session.ts';
import type { OpenRequest } from './workers/messages.ts';

/** The library that waits for its passphrase, if any: what was asked for, to be asked again with the key. */
export interface LockedLibrary {
  request: OpenRequest | null;
  /** What a person knows it by. */
  readonly name: string | null;
}

export function makeLockedLibrary(): LockedLibrary {
  let request: OpenRequest | null = null;
  return {
    get request() {
      return request;
    },
    set request(it) {
      request = it;
    },
    get name() {
      return request === null ? null : libraryName(request.folder);
    },
  };
}
