import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Tooltip } from 'radix-ui';
import './button.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  /** What it does: its name for everyone, and its tooltip. */
  label: string;
  /** The shortcut as shown, such as `Ctrl+E`. */
  shortcut?: string | null;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

export function IconButton({ label, shortcut = null, children, className = '', ...rest }: Props) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" aria-label={label} className={`ui-icon-button ${className}`} {...rest}>
          {children}
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="ui-tooltip" sideOffset={4} collisionPadding={8}>
          {label}
          {shortcut !== null && <kbd>{shortcut}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

/** Gives the tooltips below it their delay. */
export const TooltipProvider = Tooltip.Provider;
