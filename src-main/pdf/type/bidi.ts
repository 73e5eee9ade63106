import bidiFactory from 'bidi-js';
import { asksForOrder, type Direction } from './direction.ts';
import type { Span } from './spans.ts';

const bidi = bidiFactory();

// Stands for a raised number or letter: like an accent it goes where the letter before it goes.
const RAISED = '\u0300';

/**
 * The spans of one paragraph, cut where the order of writing changes, each with its level by UAX #9: letters of an odd one run
 * from right to left. They stay in the order of reading.
 */
export function levelled(spans: readonly Span[], base: Direction): readonly Span[] {
  if (base === 'ltr' && !spans.some((span) => asksForOrder(span.text))) return spans;
  // A line break that somebody typed does not begin a new paragraph.
  const whole = spans.map((span) => (span.isRaised ? RAISED : span.text.replaceAll('\n', '\u2028'))).join('');
  const { levels } = bidi.getEmbeddingLevels(whole, base);
  let at = 0;
  return spans.flatMap((span) => {
    if (span.isRaised) {
      at += 1;
      // Its own digits run as digits do.
      return [{ ...span, level: evenFrom(levels[at - 1] ?? 0) }];
    }
    const own = levels.subarray(at, at + span.text.length);
    at += span.text.length;
    return cutAtLevels(span, own);
  });
}

const evenFrom = (level: number): number => level + (level % 2);

function cutAtLevels(span: Span, levels: Uint8Array): Span[] {
  const cut: Span[] = [];
  let from = 0;
  for (let at = 1; at <= levels.length; at += 1) {
    if (at < levels.length && levels[at] === levels[from]) continue;
    cut.push({ ...span, text: span.text.slice(from, at), level: levels[from] ?? 0 });
    from = at;
  }
  return cut;
}

/** The places of things with these levels on one line, from left to right (rule L2). */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, at) => at);
  for (let level = Math.max(0, ...levels); level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (levels[order[to] ?? 0] ?? 0) >= level) to += 1;
      if (to === from) continue;
      order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = to;
    }
  }
  return order;
}

/** Brackets and the like turned round, as they are drawn in text that runs from right to left. */
export function mirrored(text: string): string {
  return Array.from(text, (it) => bidi.getMirroredCharacter(it) ?? it).join('');
}
