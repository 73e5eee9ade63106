import { PANES, type PaneId } from './actions.ts';

const elementOf = (pane: PaneId): HTMLElement | null => document.getElementById(`pane-${pane}`);

/** What gets the keyboard when somebody goes to a pane: the thing its work is done in, else the pane. */
const MAIN_PART: Record<PaneId, string> = {
  library: '[role="listbox"]',
  reader: '[role="document"]',
  editor: '[contenteditable="true"]:not([hidden] *)',
  inspector: 'input, select, textarea, button',
};

export function focusPane(pane: PaneId): void {
  const element = elementOf(pane);
  const main = element?.querySelector<HTMLElement>(MAIN_PART[pane]);
  (main ?? element)?.focus();
}

/** The pane after the one that has the keyboard; folded ones are passed over. */
export function nextPane(): PaneId {
  const open = PANES.filter((pane) => elementOf(pane)?.closest('[inert]') === null);
  const at = open.findIndex((pane) => elementOf(pane)?.contains(document.activeElement));
  return open[(at + 1) % open.length] ?? 'library';
}
