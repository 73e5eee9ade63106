/** What locking by itself asks and does. */
export interface IdleLockParts {
  /** Seconds since keyboard or mouse were used, anywhere on the machine. */
  readonly idleSeconds: () => number;
  /** After so many minutes it locks; null: never. */
  readonly minutes: () => number | null;
  /** An encrypted library is open. */
  readonly isOpen: () => boolean;
  /** Something long is running on it (an import, an export): locking would stop it. */
  readonly isBusy: () => boolean;
  /** Saves, closes and forgets the key; answers whether it did. */
  readonly lock: () => Promise<boolean>;
}

export interface IdleLock {
  /** To be called every few seconds. */
  look(): Promise<void>;
  /** The screen was locked or the machine goes to sleep: locks as soon as nothing is running. */
  leave(): Promise<void>;
}

/**
 * Locks a library that nobody uses. Where something could not be saved it stays open, and is not tried again before
 * somebody has been there: a page would be asked to save every few seconds.
 */
export function makeIdleLock({ idleSeconds, minutes, isOpen, isBusy, lock }: IdleLockParts): IdleLock {
  let isLeft = false;
  let hasFailed = false;
  let running = false;
  const isIdle = (): boolean => {
    const after = minutes();
    const idle = idleSeconds();
    if (after === null) return false;
    if (idle < after * 60) hasFailed = false;
    return idle >= after * 60 && !hasFailed;
  };
  const look = async (): Promise<void> => {
    if (!isOpen()) isLeft = false;
    if (running || !isOpen() || isBusy() || !(isLeft || isIdle())) return;
    running = true;
    try {
      hasFailed = !(await lock());
      isLeft = false;
    } finally {
      running = false;
    }
  };
  return {
    look,
    leave: () => {
      isLeft = minutes() !== null;
      return look();
    },
  };
}
