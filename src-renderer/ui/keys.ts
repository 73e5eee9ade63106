/** The parts of a keyboard event that shortcuts look at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** An Electron accelerator as people read it on this platform: `Ctrl+Shift+E`, on a Mac `⇧⌘E`. */
export function shownKey(accelerator: string, platform: string): string {
  const parts = accelerator.split('+');
  if (platform !== 'darwin') return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const signs: Record<string, string> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' };
  const order = ['Alt', 'Shift', 'CmdOrCtrl'];
  const sorted = parts.toSorted((a, b) => ((order.indexOf(a) + 4) % 4) - ((order.indexOf(b) + 4) % 4));
  return sorted.map((part) => signs[part] ?? part).join('');
}

/** Whether a key press is the one an Electron accelerator names. Digits and letters count by their place (`code`) too. */
export function isPress(press: KeyPress, accelerator: string, platform: string): boolean {
  const parts = accelerator.split('+');
  const wanted = parts.at(-1) ?? '';
  const command = parts.includes('CmdOrCtrl');
  const [main, other] =
    platform === 'darwin' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (main !== command || other) return false;
  if (press.shiftKey !== parts.includes('Shift') || press.altKey !== parts.includes('Alt')) return false;
  if (press.key.toUpperCase() === wanted.toUpperCase()) return true;
  if (wanted === 'Space') return press.key === ' ';
  return press.code === `Key${wanted}` || press.code === `Digit${wanted}`;
}
