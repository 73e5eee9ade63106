import { useLayoutEffect } from 'react';
import type { Preferences } from '#core/contract/views.ts';

/** Puts the chosen colours on the page; for those of the system the page says nothing. */
export function useTheme(theme: Preferences['theme']): void {
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
