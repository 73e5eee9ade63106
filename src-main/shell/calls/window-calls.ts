import type { BriefingId } from '#core/model/ids.ts';
import { ok } from '#core/model/result.ts';
import type { Claims } from '#main/shell/claims.ts';
import type { StateFile } from '#main/shell/state-file.ts';
import type { UndoShelf } from '#main/shell/undo-shelf.ts';
import type { OpenWindow, Windows } from '#main/shell/windows.ts';
import type { CallsOf } from './shell-calls.ts';

export interface WindowCallParts {
  /** The window that asks. */
  readonly self: OpenWindow;
  readonly windows: Windows;
  readonly claims: Claims;
  readonly undo: UndoShelf;
  readonly stateFile: StateFile;
  readonly copyText: (text: string) => void;
  readonly openWindow: (briefing: BriefingId | null) => void;
  readonly onPreferences: () => void;
}

/** Preferences, the clipboard, other windows, and the end of this one. */
export function windowCalls(parts: WindowCallParts): CallsOf<'preferences' | 'shell' | 'window'> {
  const { self, windows, claims, undo, stateFile } = parts;
  // Each window has tabs of its own; those of the first one are there again after the next start.
  const preferences = () => ({ ...stateFile.state.preferences, ...self.tabs });
  const isFirst = () => windows.first() === self;
  return {
    'preferences.get': async () => ok(preferences()),
    'preferences.set': async (patch) => {
      const { openTabs = self.tabs.openTabs, lastBriefing = self.tabs.lastBriefing, ...rest } = patch;
      self.tabs = { openTabs, lastBriefing };
      const shared = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const own = isFirst() ? self.tabs : {};
      stateFile.change({ preferences: { ...stateFile.state.preferences, ...shared, ...own } });
      const { theme, reviewer, spelling } = stateFile.state.preferences;
      if ('theme' in shared || 'reviewer' in shared || 'spelling' in shared)
        windows.tell('preferences.changed', { theme, reviewer, spelling }, self);
      parts.onPreferences();
      return ok(preferences());
    },
    'window.start': async () => {
      const { briefing } = self;
      self.briefing = null;
      return ok({ first: isFirst(), briefing });
    },
    'window.open': async ({ briefing }) => {
      parts.openWindow(briefing);
      return ok({});
    },
    'window.claim': async ({ id, insist }) => ok({ granted: await claims.claim(id, self.id, insist) }),
    'window.release': async ({ id }) => {
      claims.release(id, self.id);
      return ok({});
    },
    'window.showWriter': async ({ id }) => {
      const writer = claims.writerOf(id);
      const it = writer === null ? null : windows.byId(writer);
      it?.show();
      it?.send('briefing.show', { id });
      return ok({});
    },
    'window.keepUndo': async ({ id, undo: known }) => {
      undo.keep(id, known);
      return ok({});
    },
    'window.takeUndo': async ({ id }) => {
      // What came in as JSON goes out as JSON.
      return ok({ undo: undo.take(id) as null });
    },
    'shell.copyText': async ({ text }) => {
      parts.copyText(text);
      return ok({});
    },
    'shell.readyToSwitch': async ({ saved }) => {
      self.readyToSwitch(saved);
      return ok({});
    },
    'shell.pastePlain': async () => {
      self.window.webContents.pasteAndMatchStyle();
      return ok({});
    },
    'shell.readyToClose': async () => {
      // After the answer: the page that asked may be gone the moment the window closes.
      setImmediate(self.readyToClose);
      return ok({});
    },
  };
}
