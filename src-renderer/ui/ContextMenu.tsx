import { ChevronRight } from 'lucide-react';
import { ContextMenu as Radix } from 'radix-ui';
import { useState, type ReactElement } from 'react';
import './menu.css';
import type { ContextEntry } from './menu-entry.ts';

interface ContextMenuProps {
  /** Asked when the menu opens, so that it speaks of what is selected then. */
  entries: () => readonly ContextEntry[];
  children: ReactElement;
}

export function ContextMenu({ entries, children }: ContextMenuProps) {
  const [shown, setShown] = useState<readonly ContextEntry[]>([]);
  return (
    <Radix.Root modal={false} onOpenChange={(open) => open && setShown(entries())}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="ui-menu" collisionPadding={8}>
          <Entries entries={shown} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entries({ entries }: { entries: readonly ContextEntry[] }) {
  return entries.map((it, index) => {
    if (it === '---') return <Radix.Separator key={index} className="ui-menu-rule" />;
    if ('entries' in it) {
      return (
        <Radix.Sub key={it.label}>
          <Radix.SubTrigger className="ui-menu-item" disabled={it.disabled === true}>
            <span>{it.label}</span>
            <ChevronRight size={14} aria-hidden />
          </Radix.SubTrigger>
          <Radix.Portal>
            <Radix.SubContent className="ui-menu" collisionPadding={8}>
              <Entries entries={it.entries} />
            </Radix.SubContent>
          </Radix.Portal>
        </Radix.Sub>
      );
    }
    return (
      <Radix.Item
        key={it.label}
        className="ui-menu-item"
        disabled={it.disabled === true}
        onSelect={() => it.run()}
      >
        <span>{it.label}</span>
        {it.shortcut != null && <kbd>{it.shortcut}</kbd>}
      </Radix.Item>
    );
  });
}
