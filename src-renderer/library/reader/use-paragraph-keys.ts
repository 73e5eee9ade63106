import { useEffect, type RefObject } from 'react';

/** The paragraph that is selected or begins the selection, else the first one in sight. */
function currentParagraph(container: Element, paragraphs: readonly Element[]): number {
  const node = document.getSelection()?.anchorNode ?? null;
  const selected = node === null ? -1 : paragraphs.findIndex((it) => it.contains(node));
  if (selected >= 0) return selected;
  const top = container.getBoundingClientRect().top;
  return paragraphs.findIndex((it) => it.getBoundingClientRect().bottom > top) - 1;
}

/** Alt with an arrow key selects the next or previous paragraph, so that words can be kept without a mouse. */
export function useParagraphKeys(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const press = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (!event.altKey || step === 0) return;
      event.preventDefault();
      const paragraphs = [...element.querySelectorAll('[data-start]')];
      const next = paragraphs[Math.max(0, currentParagraph(element, paragraphs) + step)];
      if (next === undefined) return;
      document.getSelection()?.selectAllChildren(next);
      next.scrollIntoView({ block: 'nearest' });
    };
    element.addEventListener('keydown', press);
    return () => element.removeEventListener('keydown', press);
  }, [container]);
}
