import { useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';
import type { DialogName } from './dialogs/Dialogs.tsx';
import type { FirstTabs } from './first-tabs.ts';
import { factsStored } from './inspector/store-facts.ts';
import { openLibrary, type LibraryChoice } from './open-library.ts';
import type { Sessions } from './use-sessions.ts';

interface SwitchParts {
  isOpen: boolean;
  sessions: Sessions;
  /** Asks again which library is open. */
  again: () => void;
  tell: (text: string) => void;
  fail: (error: CallError) => void;
  setDialog: (dialog: DialogName) => void;
  /** What a library that was just opened shows first. */
  tabsToOpen: () => Promise<FirstTabs>;
  onOpened: (tabs: FirstTabs) => void;
}

/** From one library to another: opening, making, unlocking and locking. Nothing is left before it is saved. */
export function useLibrarySwitch(parts: SwitchParts) {
  const { isOpen, sessions, again, tell, fail, setDialog, tabsToOpen, onOpened } = parts;
  const [switching, setSwitching] = useState(false);
  /** Opens another library; answers why it could not, which was said unless a dialog asked for it. */
  const switchLibrary = async (choice: LibraryChoice): Promise<CallError | null> => {
    const before = document.activeElement;
    // Nothing may be typed into a briefing whose library is about to go.
    setSwitching(true);
    await factsStored();
    const kept = await sessions.keepAll();
    const answer = kept ? await openLibrary(choice) : null;
    if (answer?.ok === true) {
      const tabs = await tabsToOpen();
      sessions.dropAll();
      onOpened(tabs);
      again();
    } else if (answer === null)
      tell('The open briefing could not be saved, so this library stays open. See the line at the bottom.');
    else if (answer.error.code === 'library-locked' && choice.how !== 'unlock') {
      if (!isOpen) again();
      else setDialog({ unlock: answer.error.name });
    } else if (answer.error.code === 'library-damaged' && choice.how !== 'restore')
      setDialog({ damaged: answer.error.name });
    else if (!['unlock', 'create', 'restore'].includes(choice.how)) fail(answer.error);
    setSwitching(false);
    if (answer?.ok === true) return null;
    if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    return answer === null ? { code: 'cancelled' } : answer.error;
  };
  const createLibrary = (place: 'default' | 'choose', passphrase: string | null) =>
    switchLibrary({ how: 'create', place, passphrase });
  const createNow = async (place: 'default' | 'choose') => {
    const error = await createLibrary(place, null);
    if (error !== null) fail(error);
  };
  const unlock = (passphrase: string) => switchLibrary({ how: 'unlock', passphrase });
  const leaveLocked = async () => {
    const answer = await call('library.leaveLocked', {});
    if (answer.ok) again();
    else fail(answer.error);
  };
  const lock = async () => {
    const answer = await call('library.lock', {});
    // Where something could not be saved, `library.notLocked` says so.
    if (!answer.ok && answer.error.code !== 'other-window-unsaved') fail(answer.error);
  };
  return {
    ...{ switching, setSwitching, switchLibrary, createLibrary, createNow, unlock, leaveLocked, lock },
  };
}
