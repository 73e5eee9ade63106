import { useEffect, useRef } from 'react';
import { call, onEvent } from '#renderer/api.ts';

/** When the window is about to close: `save` first; it closes only when that says everything is saved. */
export function useClosing(save: () => Promise<boolean>, onUnsaved: () => void): void {
  const latest = useRef({ save, onUnsaved });
  useEffect(() => {
    latest.current = { save, onUnsaved };
  });
  useEffect(
    () =>
      onEvent('window.closing', () => {
        void latest.current.save().then((saved) => {
          if (saved) void call('shell.readyToClose', {});
          else latest.current.onUnsaved();
        });
      }),
    [],
  );
}
