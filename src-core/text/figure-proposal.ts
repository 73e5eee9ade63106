import type { FigureFacts } from '#core/model/figure.ts';
import type { Source } from '#core/model/source.ts';
import { figuresIn } from './figures/figures-in.ts';
import { paragraphStart } from './sentences.ts';

/** How far around a selection a paragraph is read, in UTF-16 units: all of it, unless it is a book without breaks. */
const REACH = 20_000;

/**
 * What a selection that holds a number says, as far as its sentence states it; null for a selection without a number.
 * Offsets in UTF-16 units. `via` ends with the outlet of the source. Facts the sentence leaves open are null: the
 * proposal is for a person to complete.
 */
export function proposeFigure(
  text: string,
  start: number,
  end: number,
  source: Pick<Source, 'title' | 'outlet' | 'publishedOn' | 'language'>,
): FigureFacts | null {
  const from = Math.max(paragraphStart(text, start), start - REACH);
  for (let at = from; at < end;) {
    const found = text.indexOf('\n\n', at);
    const close = Math.min(found < 0 ? text.length : found, end + REACH);
    const figure = figuresIn(text.slice(at, close), source, []).find(
      (it) => at + it.start < end && start < at + it.end,
    );
    if (figure) {
      const { start: _start, end: _end, ...facts } = figure;
      return { ...facts, note: null, tags: [], marking: null };
    }
    at = close + 2;
  }
  return null;
}
