import { ContextMenu as Radix } from 'radix-ui';
import { useState, type ReactElement } from 'react';
import './menu.css';
import type { MenuEntry } from './menu-entry.ts';

interface ContextMenuProps {
  /** Asked when the menu opens, so that it speaks of what is selected then. */
  entries: () => readonly MenuEntry[];
  children: ReactElement;
}

export function ContextMenu({ entries, children }: ContextMenuProps) {
  const [shown, setShown] = useState<readonly MenuEntry[]>([]);
  return (
    <Radix.Root modal={false} onOpenChange={(open) => open && setShown(entries())}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="ui-menu" collisionPadding={8}>
          {shown.map((it, index) =>
            it === '---' ? (
              <Radix.Separator key={index} className="ui-menu-rule" />
            ) : (
              <Radix.Item
                key={it.label}
                className="ui-menu-item"
                disabled={it.disabled === true}
                onSelect={() => it.run()}
              >
                <span>{it.label}</span>
                {it.shortcut != null && <kbd>{it.shortcut}</kbd>}
              </Radix.Item>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
