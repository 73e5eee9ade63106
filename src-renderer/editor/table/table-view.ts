import type { TableNode } from '@lexical/table';
import { $getState } from 'lexical';
import { captionState } from './table-state.ts';

/** Shows what a table says beyond its cells: its caption, and the widths of its columns as shares of the whole. */
export function $describeTable(table: TableNode, element: HTMLElement): void {
  const caption = $getState(table, captionState);
  const dom = element.querySelector('table');
  if (dom === null) return;
  if (caption === null) delete element.dataset['caption'];
  else element.dataset['caption'] = caption;
  dom.setAttribute('aria-label', caption ?? 'Table');
  const widths = table.getColWidths();
  dom.classList.toggle('has-widths', widths !== undefined);
  if (widths !== undefined) showWidths(dom, widths);
}

/** Lexical writes widths in pixels; ours are shares of the width of the page. */
function showWidths(dom: HTMLElement, widths: readonly number[]): void {
  const whole = widths.reduce((sum, it) => sum + it, 0);
  for (const [index, col] of [...dom.querySelectorAll<HTMLElement>(':scope > colgroup > col')].entries()) {
    const share = widths[index];
    if (share !== undefined) col.style.width = `${(100 * share) / whole}%`;
  }
}
