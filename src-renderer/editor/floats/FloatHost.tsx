import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Floating } from '#renderer/ui/Floating.tsx';
import type { Floats } from './floats.ts';

/** Shows the small dialog of the editor; a press anywhere else closes it. */
export function FloatHost({ floats }: { floats: Floats }) {
  const float = useSyncExternalStore(floats.subscribe, floats.state);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (float === null) return;
    const onPointerDown = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || ref.current?.contains(target) === true) return;
      // A menu opened from the dialog stands elsewhere in the page.
      if (target.closest('[role="menu"], [role="listbox"], dialog') === null) floats.close();
    };
    // It may stand beside the text while the text has the keyboard.
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== 'Escape' || !(target instanceof Element)) return;
      if (target.closest('[role="dialog"], [role="menu"], dialog') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      floats.close();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [float, floats]);
  if (float === null) return null;
  return (
    <div ref={ref}>
      <Floating
        beside={float.beside}
        side="below"
        role="dialog"
        label={float.label}
        onEscape={() => floats.close()}
      >
        {float.content(() => floats.close())}
      </Floating>
    </div>
  );
}
