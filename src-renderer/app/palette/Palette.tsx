import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { MenuCommand } from '#core/contract/menu.ts';
import type { Openness } from '#renderer/app/actions.ts';
import { paletteEntries, type PaletteEntry } from './entries.ts';
import './palette.css';
import { rankEntries } from './rank.ts';

const REMEMBERED = 8;
/** What was run last, for as long as the window is open. */
let recent: readonly string[] = [];

interface PaletteProps {
  openness: Openness;
  onRun: (command: MenuCommand) => void;
  onClose: () => void;
}

/** Everything the window can do, found by typing. The keyboard goes back to where it was before anything is done. */
export function Palette({ openness, onRun, onClose }: PaletteProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const shown = rankEntries(paletteEntries(openness, onRun), typed, recent);
  const chosen = shown[Math.min(active, shown.length - 1)];

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      // Where one was reading stays where it is.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(() => {
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined || !entry.enabled) return;
    recent = [entry.id, ...recent.filter((it) => it !== entry.id)].slice(0, REMEMBERED);
    onClose();
    // After the dialog is gone: what is done may want the caret where it was, or open a dialog of its own.
    setTimeout(entry.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const next = steps[event.key];
    if (next !== undefined) setActive(Math.max(0, next));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={ref}
      className="palette"
      aria-label="All commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <input
        className="palette-field"
        role="combobox"
        aria-label="Find a command"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
        placeholder="What do you want to do?"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label="Commands" className="palette-list">
        {shown.map((entry) => (
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={entry === chosen}
            aria-disabled={!entry.enabled || undefined}
            className="palette-entry"
            onPointerMove={() => setActive(shown.indexOf(entry))}
            onPointerUp={() => run(entry)}
          >
            <span className="palette-area">{entry.area}</span>
            <span className="palette-label">{entry.label}</span>
            {entry.key !== null && <kbd className="palette-key">{entry.key}</kbd>}
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <p className="palette-none" role="status">
          No command has these words.
        </p>
      )}
    </dialog>
  );
}
