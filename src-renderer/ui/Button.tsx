import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ tone = 'plain', icon, className = '', children, ...rest }: Props) {
  return (
    <button type="button" className={`ui-button ui-button-${tone} ${className}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}
