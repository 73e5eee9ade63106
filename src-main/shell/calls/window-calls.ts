import type { Preferences } from '#core/contract/views.ts';
import { ok } from '#core/model/result.ts';
import type { StateFile } from '#main/shell/state-file.ts';
import type { CallsOf } from './shell-calls.ts';

export interface WindowCallParts {
  readonly stateFile: StateFile;
  readonly copyText: (text: string) => void;
  readonly readyToClose: () => void;
  readonly onPreferences: (preferences: Preferences) => void;
}

/** Preferences, the clipboard, and the end of the window. */
export function windowCalls(parts: WindowCallParts): CallsOf<'preferences' | 'shell'> {
  const { stateFile } = parts;
  return {
    'preferences.get': async () => ok(stateFile.state.preferences),
    'preferences.set': async (patch) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      stateFile.change({ preferences: { ...stateFile.state.preferences, ...given } });
      parts.onPreferences(stateFile.state.preferences);
      return ok(stateFile.state.preferences);
    },
    'shell.copyText': async ({ text }) => {
      parts.copyText(text);
      return ok({});
    },
    'shell.readyToClose': async () => {
      // After the answer: the page that asked may be gone the moment the window closes.
      setImmediate(parts.readyToClose);
      return ok({});
    },
  };
}
