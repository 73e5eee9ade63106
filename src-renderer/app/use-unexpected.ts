import { useEffect } from 'react';

/** Says so when something broke that nobody expected: a fault of the program, never passed over in silence. */
export function useUnexpected(tell: (text: string) => void): void {
  useEffect(() => {
    const say = (event: Event) => {
      // No fault: a busy machine is told of some sizes a frame later than of others.
      if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver loop')) return;
      tell(
        'Something went wrong in the window. What was saved is safe. Try again; if it happens again, restart Chancery.',
      );
    };
    window.addEventListener('unhandledrejection', say);
    window.addEventListener('error', say);
    return () => {
      window.removeEventListener('unhandledrejection', say);
      window.removeEventListener('error', say);
    };
  }, [tell]);
}
