import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import './menu.css';
import type { MenuEntry } from './menu-entry.ts';
import { useAfterMenu } from './use-after-menu.ts';

interface MenuButtonProps {
  entries: readonly MenuEntry[];
  /** The button that opens the menu. */
  children: ReactElement;
}

export function MenuButton({ entries, children }: MenuButtonProps) {
  const after = useAfterMenu();
  return (
    <Radix.Root modal={false} onOpenChange={after.onOpenChange}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={after.onCloseAutoFocus}
        >
          {entries.map((it, index) =>
            it === '---' ? (
              <Radix.Separator key={index} className="ui-menu-rule" />
            ) : (
              <Radix.Item
                key={it.label}
                className="ui-menu-item"
                disabled={it.disabled === true}
                onSelect={() => after.choose(it.run)}
              >
                <span>{it.label}</span>
                {it.checked === true && <Check size={14} aria-label="chosen" />}
                {it.shortcut != null && <kbd>{it.shortcut}</kbd>}
              </Radix.Item>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
