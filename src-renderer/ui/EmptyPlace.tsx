import type { ReactNode } from 'react';
import './empty-place.css';

interface EmptyPlaceProps {
  title: string;
  /** What belongs here and how it comes here. */
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyPlace({ title, children, actions }: EmptyPlaceProps) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {children !== undefined && <p className="ui-empty-text">{children}</p>}
      {actions !== undefined && <div className="ui-empty-actions">{actions}</div>}
    </div>
  );
}
