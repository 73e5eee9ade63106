import { useEffect, useRef } from 'react';

/** Whether something pasted here is meant for the library: in its pane, or where nothing has the keyboard. */
const isForLibrary = (target: EventTarget | null): boolean =>
  target === document.body ||
  (target instanceof Element &&
    target.closest('#pane-library') !== null &&
    target.closest('input, textarea') === null);

/** The text and the HTML of what is pasted. */
export function pastedFrom(data: DataTransfer | null): { text: string; html: string | null } | null {
  const text = data?.getData('text/plain') ?? '';
  const html = data?.getData('text/html') ?? '';
  return text === '' && html === '' ? null : { text, html: html === '' ? null : html };
}

/** Imports what is pasted into the library pane. */
export function usePaste(enabled: boolean, onPasted: (text: string, html: string | null) => void): void {
  const latest = useRef(onPasted);
  useEffect(() => {
    latest.current = onPasted;
  });
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !isForLibrary(event.target)) return;
      const pasted = pastedFrom(event.clipboardData);
      if (pasted === null) return;
      event.preventDefault();
      latest.current(pasted.text, pasted.html);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [enabled]);
}
