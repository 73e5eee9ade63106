import { X } from 'lucide-react';
import { useEffect, type KeyboardEvent, type ReactNode } from 'react';
import './tabs.css';

export interface Tab {
  readonly id: string;
  readonly title: string;
}

interface TabsProps {
  /** What the row of tabs is, for those who cannot see it. */
  label: string;
  /** The id prefix of the panels; a panel is `${panelPrefix}-${tab.id}`. */
  panelPrefix: string;
  tabs: readonly Tab[];
  active: string | null;
  onActivate: (id: string) => void;
  onClose: (id: string) => void;
  /** Buttons after the last tab. */
  after?: ReactNode;
}

export function Tabs({ label, panelPrefix, tabs, active, onActivate, onClose, after }: TabsProps) {
  useEffect(() => {
    document.getElementById(`${panelPrefix}-tab-${active ?? ''}`)?.scrollIntoView({ inline: 'nearest' });
  }, [panelPrefix, active]);
  const step = (event: KeyboardEvent, index: number) => {
    const id = tabs[index]?.id;
    if (event.key === 'Delete' && id !== undefined) onClose(id);
    const delta = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(index + delta + tabs.length) % tabs.length];
    if (delta === 0 || next === undefined) return;
    onActivate(next.id);
    document.getElementById(`${panelPrefix}-tab-${next.id}`)?.focus();
  };
  return (
    <div className="ui-tabs">
      {tabs.length > 0 && (
        <div role="tablist" aria-label={label} className="ui-tablist">
          {tabs.map((tab, index) => (
            <div
              key={tab.id}
              role="presentation"
              className={`ui-tab ${tab.id === active ? 'ui-tab-on' : ''}`}
            >
              <button
                type="button"
                role="tab"
                id={`${panelPrefix}-tab-${tab.id}`}
                className="ui-tab-name"
                title={tab.title}
                aria-selected={tab.id === active}
                aria-controls={tab.id === active ? `${panelPrefix}-${tab.id}` : undefined}
                tabIndex={tab.id === active ? 0 : -1}
                onClick={() => onActivate(tab.id)}
                onAuxClick={(event) => event.button === 1 && onClose(tab.id)}
                onKeyDown={(event) => step(event, index)}
              >
                {tab.title}
              </button>
              <button
                type="button"
                className="ui-tab-close"
                tabIndex={-1}
                aria-hidden
                title={`Close ${tab.title}`}
                onClick={() => onClose(tab.id)}
              >
                <X size={12} aria-hidden />
              </button>
            </div>
          ))}
        </div>
      )}
      {after}
    </div>
  );
}
