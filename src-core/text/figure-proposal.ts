import type { FigureFacts } from '#core/model/figure.ts';
import type { Source } from '#core/model/source.ts';
import { findFigures } from './figures/find-figures.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import { paragraphStart } from './sentences.ts';

/** How far around a selection a text is read, in UTF-16 units: who speaks may be named some paragraphs before. */
const REACH = 20_000;

/**
 * What a selection that holds a number says, as far as its sentence and the quotation around it state it, by the rules
 * that find figures; null for a selection without a number. Offsets in UTF-16 units. `via` ends with the outlet of the
 * source. Facts the text leaves open are null: the proposal is for a person to complete.
 */
export function proposeFigure(
  text: string,
  start: number,
  end: number,
  source: Pick<Source, 'title' | 'outlet' | 'publishedOn' | 'language'>,
): FigureFacts | null {
  const near = Math.max(0, start - REACH);
  const from =
    near === 0 ? 0 : Math.max(near, Math.min(paragraphStart(text, start), nextParagraph(text, near)));
  const close = text.indexOf('\n\n', end);
  const part = text.slice(from, Math.min(close < 0 ? text.length : close, end + REACH));
  const known = { ...source, kind: null };
  const figure = findFigures(part, [], known, findQuotations(part, [], known)).find(
    (it) => from + it.start < end && start < from + it.end,
  );
  if (!figure) return null;
  const { start: _start, end: _end, ...facts } = figure;
  return { ...facts, note: null, tags: [], marking: null };
}

function nextParagraph(text: string, at: number): number {
  const found = text.indexOf('\n\n', at);
  return found < 0 ? at : found + 2;
}
