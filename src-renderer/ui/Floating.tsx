import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { placeBeside, type Box } from './placing.ts';
import './floating.css';

interface FloatingProps {
  /** What it is put beside, in coordinates of the window. */
  beside: Box;
  side: 'above' | 'below';
  role: 'toolbar' | 'dialog';
  label: string;
  onEscape?: () => void;
  children: ReactNode;
}

/** A small raised surface beside a place on the screen. A dialog takes the keyboard to its first field. */
export function Floating({ beside, side, role, label, onEscape, children }: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const it = ref.current;
    if (it === null) return;
    const put = () => {
      const size = { width: it.offsetWidth, height: it.offsetHeight };
      const at = placeBeside(beside, size, { width: window.innerWidth, height: window.innerHeight }, side);
      it.style.left = `${at.left}px`;
      it.style.top = `${at.top}px`;
    };
    put();
    const observer = new ResizeObserver(put);
    observer.observe(it);
    return () => observer.disconnect();
  }, [beside, side]);
  const escape = useRef(onEscape);
  useEffect(() => {
    escape.current = onEscape;
  });
  useEffect(() => {
    const it = ref.current;
    if (it === null || role !== 'dialog') return;
    it.querySelector('input')?.focus();
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      escape.current?.();
    };
    it.addEventListener('keydown', press);
    return () => it.removeEventListener('keydown', press);
  }, [role]);
  return (
    <div ref={ref} role={role} aria-label={label} className={`ui-floating ui-floating-${role}`}>
      {children}
    </div>
  );
}
