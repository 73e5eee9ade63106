import { ChevronRight } from 'lucide-react';
import { ContextMenu as Radix } from 'radix-ui';
import { useState, type ReactElement } from 'react';
import './menu.css';
import type { ContextEntry } from './menu-entry.ts';
import { useAfterMenu } from './use-after-menu.ts';

interface ContextMenuProps {
  /** Asked when the menu opens, so that it speaks of what is selected then. */
  entries: () => readonly ContextEntry[];
  children: ReactElement;
}

export function ContextMenu({ entries, children }: ContextMenuProps) {
  const [shown, setShown] = useState<readonly ContextEntry[]>([]);
  const after = useAfterMenu();
  const onOpenChange = (open: boolean) => {
    after.onOpenChange(open);
    if (open) setShown(entries());
  };
  return (
    <Radix.Root modal={false} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="ui-menu" collisionPadding={8} onCloseAutoFocus={after.onCloseAutoFocus}>
          <Entries entries={shown} onChoose={after.choose} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface EntriesProps {
  entries: readonly ContextEntry[];
  onChoose: (run: () => void) => void;
}

function Entries({ entries, onChoose }: EntriesProps) {
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
              <Entries entries={it.entries} onChoose={onChoose} />
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
        onSelect={() => onChoose(it.run)}
      >
        <span>{it.label}</span>
        {it.shortcut != null && <kbd>{it.shortcut}</kbd>}
      </Radix.Item>
    );
  });
}
