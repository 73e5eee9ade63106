import type { FigureFacts } from '#core/model/figure.ts';
import type { Source } from '#core/model/source.ts';
import { basisIn, sayerBehind, sayerIn } from './attribution.ts';
import { figuresIn } from './figures/figures-in.ts';
import { paragraphStart, sentenceAt } from './sentences.ts';

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

/** How many units of text are looked through for a speaker: a paragraph, unless it is a book without breaks. */
const LONGEST_READ = 10_000;

/**
 * Who speaks the words of a selection, as the text around them states it: `"...", said X`, `X said: "..."`, "according
 * to X", "Z quotes X as saying", or the attribution of the quotation before it in the same paragraph. Null where nobody is named, or only by a
 * pronoun. Offsets in UTF-16 units.
 */
export function proposeSpeaker(text: string, start: number, end: number): string | null {
  const place = sentenceAt(text, start, end);
  const selected = text.slice(start, end);
  const behind = text.slice(end, place.end);
  const closing = /["”»][^"“”«»]*$/u.exec(selected.replace(/["”»]$/u, ''))?.[0];
  if (/[\p{L}\p{N}]/u.test(behind))
    return sayerBehind(behind) ?? basisIn(behind) ?? before(text, place.start, start);
  if (closing !== undefined && /[\p{L}]/u.test(closing)) return sayerBehind(closing) ?? basisIn(closing);
  return (
    before(text, place.start, start) ??
    before(text, start, Math.min(end, start + LONGEST_READ)) ??
    before(text, paragraphStart(text, start), place.start)
  );
}

function before(text: string, from: number, to: number): string | null {
  const words = text.slice(Math.max(from, to - LONGEST_READ), to);
  return sayerIn(words) ?? basisIn(words);
}
