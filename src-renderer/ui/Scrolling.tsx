import type { ComponentProps } from 'react';

/**
 * What scrolls and holds nothing that the keyboard goes to: it is reached itself, and moved by the keys of scrolling. It needs a
 * name, by `aria-label` or `aria-labelledby`.
 */
export function Scrolling({ role = 'region', children, ...rest }: ComponentProps<'div'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role={role} tabIndex={0} {...rest}>
      {children}
    </div>
  );
}
