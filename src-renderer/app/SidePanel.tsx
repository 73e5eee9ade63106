import { X, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import './side-panel.css';

export type SidePanelId = NonNullable<Preferences['sidePanel']>;

export interface SideTab {
  readonly id: SidePanelId;
  readonly title: string;
  /** Stands for the title where there is no room for it. */
  readonly icon: LucideIcon;
  /** How many wait there; 0 is not shown. */
  readonly count?: number;
  readonly content: ReactNode;
}

interface SidePanelProps {
  /** Made unique by the briefing: several are open at once. */
  prefix: string;
  tabs: readonly SideTab[];
  open: SidePanelId | null;
  /** Null folds it away. */
  onOpen: (id: SidePanelId | null) => void;
}

/** What stands beside the text of a briefing: one of several panels. Where there is no room it lies over the text's edge. */
export function SidePanel({ prefix, tabs, open, onOpen }: SidePanelProps) {
  const shown = tabs.find((it) => it.id === open);
  if (shown === undefined) return null;
  const step = (event: KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(index + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    onOpen(next.id);
    document.getElementById(`${prefix}-${next.id}-tab`)?.focus();
  };
  return (
    <aside className="side-panel" aria-label="Beside the text">
      <div className="side-panel-head">
        <div role="tablist" aria-label="Beside the text" className="side-panel-tabs">
          {tabs.map((it, index) => (
            <button
              key={it.id}
              type="button"
              role="tab"
              id={`${prefix}-${it.id}-tab`}
              className="side-panel-tab"
              title={it.title}
              aria-selected={it.id === open}
              aria-controls={it.id === open ? `${prefix}-panel` : undefined}
              tabIndex={it.id === open ? 0 : -1}
              onClick={() => onOpen(it.id)}
              onKeyDown={(event) => step(event, index)}
            >
              <it.icon size={15} aria-hidden className="side-panel-icon" />
              <span className="side-panel-title">{it.title}</span>
              {(it.count ?? 0) > 0 && <span className="side-panel-count">{it.count}</span>}
            </button>
          ))}
        </div>
        <IconButton label="Close the panel" onClick={() => onOpen(null)}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div
        role="tabpanel"
        id={`${prefix}-panel`}
        aria-labelledby={`${prefix}-${shown.id}-tab`}
        className="side-panel-body"
      >
        {shown.content}
      </div>
    </aside>
  );
}
