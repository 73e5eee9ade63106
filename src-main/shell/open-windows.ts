import { app, nativeTheme } from 'electron';
import type { BriefingId } from '#core/model/ids.ts';
import { makeClaims, type Claims } from './claims.ts';
import type { Log } from './log.ts';
import { showMenu } from './menu.ts';
import type { Places } from './places.ts';
import type { StateFile } from './state-file.ts';
import { openWindow } from './window.ts';
import { makeWindows, type OpenWindow, type Windows } from './windows.ts';

interface Parts {
  readonly places: Places;
  readonly log: Log;
  readonly stateFile: StateFile;
  /** The last window has closed. */
  readonly onEnd: () => void;
}

export interface WindowDesk {
  readonly windows: Windows;
  readonly claims: Claims;
  /** Opens one more window, for a briefing where one is given. */
  openWindow(briefing: BriefingId | null): void;
  /** Puts the menu up as the preferences are now. */
  putUpMenu(): void;
}

/** The longest a window waits for another one to give up a briefing, in milliseconds. */
const YIELD_PATIENCE = 6000;

/** Opens windows, and knows which of them are open and which of them writes what. */
export function keepWindows({ places, log, stateFile, onEnd }: Parts): WindowDesk {
  const windows = makeWindows();
  const claims = makeClaims({
    askToYield: (window, id) => windows.byId(window)?.send('window.yield', { id }),
    onFree: (id, window) => windows.tell('window.released', { id }, windows.byId(window) ?? undefined),
    afterPatience: (run) => {
      const timer = setTimeout(run, YIELD_PATIENCE);
      return () => clearTimeout(timer);
    },
  });
  const putUpMenu = () =>
    showMenu(stateFile.state.preferences.theme, !app.isPackaged, (command) =>
      windows.focused()?.send('menu.command', { command }),
    );
  const closed = (it: OpenWindow) => {
    windows.remove(it);
    const heir = windows.first();
    if (heir === null) return onEnd();
    // The tabs of the window that is left are there after the next start.
    stateFile.change({ preferences: { ...stateFile.state.preferences, ...heir.tabs } });
  };
  return {
    windows,
    claims,
    putUpMenu,
    openWindow: (briefing) => {
      const from = windows.focused();
      const { openTabs, lastBriefing } = stateFile.state.preferences;
      // Chromium tells of the first page while the window is being made: there is nothing to forget yet.
      let id: number | null = null;
      const made = openWindow({
        places,
        log,
        stateFile,
        from: from?.window ?? null,
        isFirst: () => windows.first()?.id === id,
        onPageGone: () => {
          if (id !== null) claims.forget(id);
        },
      });
      id = made.id;
      const tabs = from === null ? { openTabs, lastBriefing } : { openTabs: [], lastBriefing: null };
      const it: OpenWindow = { ...made, tabs, briefing };
      windows.add(it);
      windows.focus(it);
      it.window.on('focus', () => windows.focus(it));
      it.window.once('closed', () => closed(it));
    },
  };
}

/** Shows every window in the chosen colours. */
export function applyTheme(stateFile: StateFile): void {
  nativeTheme.themeSource = stateFile.state.preferences.theme;
}
