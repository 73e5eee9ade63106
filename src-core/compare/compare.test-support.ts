import { expect } from 'vitest';
import { briefingOf, cite, library } from '#core/citing/test-data.ts';
import { compareBriefings } from './compare.ts';
import type { ComparedBlock, Comparison } from './comparison.ts';

// Briefings to compare, and what is expected of them, in a short form: a line for each block.

/**
 * Content from a short form: `[c1 excerpt e3]` a citation, `<f2 about 4>` a live figure, `{n1 words}` a note, `(@k2)` a
 * cross-reference, `*words*` in bold, `+words+` suggested, `[c1 source rowan p3]` with a locator.
 */
function contentOf(short: string): unknown[] {
  const pieces =
    short.match(/\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\(@[^)]*\)|\*[^*]*\*|\+[^+]*\+|[^[<{(*+]+|./g) ?? [];
  return pieces.map((piece) => {
    const inner = piece.slice(1, -1);
    const [id = '', ...rest] = inner.split(' ');
    const text = (words: string, more: object = {}) => ({
      type: 'text',
      text: words,
      bold: false,
      italic: false,
      ...more,
    });
    const by = {
      id: 's',
      change: 'insert',
      author: { name: 'A', initials: 'A' },
      at: '2026-02-01T08:00:00.000Z',
    };
    switch (piece[0]) {
      case '[': {
        const cites = rest.join(' ').split(' & ');
        const targets = cites.map((it) => {
          const [kind, target, page] = it.split(' ');
          const locator = page === undefined ? null : { kind: 'page', value: page.slice(1) };
          return cite(`${kind} ${target}`, { locator: locator as never });
        });
        return { type: 'citation', id, targets };
      }
      case '<': {
        const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
        return { ...text(rest.join(' ')), type: 'figure', figureId: id, form };
      }
      case '{':
        return { type: 'note', id, content: [text(rest.join(' '))] };
      case '(':
        return piece.startsWith('(@')
          ? { type: 'cross-reference', to: inner.slice(1), form: 'number' }
          : text(piece);
      case '*':
        return text(inner, { bold: true });
      case '+':
        return text(inner, { suggestion: by });
      default:
        return text(piece);
    }
  });
}

const KINDS: Record<string, (words: string) => object> = {
  h1: (words) => ({ type: 'heading', level: 1, content: contentOf(words) }),
  h2: (words) => ({ type: 'heading', level: 2, content: contentOf(words) }),
  p: (words) => ({ type: 'paragraph', content: contentOf(words) }),
  pn: (words) => ({ type: 'paragraph', unnumbered: true, content: contentOf(words) }),
  q: (words) => ({ type: 'quotation', excerptId: null, content: contentOf(words) }),
  qe3: (words) => ({ type: 'quotation', excerptId: 'e3', content: contentOf(words) }),
  ul: (words) => ({
    type: 'list',
    ordered: false,
    items: words.split(' / ').map((it) => ({ depth: 0, content: contentOf(it) })),
  }),
  ol: (words) => ({
    type: 'list',
    ordered: true,
    items: words.split(' / ').map((it) => ({ depth: 0, content: contentOf(it) })),
  }),
  t: (words) => ({
    ...{ type: 'table', headerRow: true, caption: null },
    rows: words.split(' / ').map((row) => row.split(' | ').map((it) => ({ content: contentOf(it) }))),
  }),
  pic: (words) => ({ type: 'picture', pictureId: 'quay', content: contentOf(words) }),
  map: (words) => ({ type: 'picture', pictureId: 'map', content: contentOf(words) }),
  // Rows are the ids of their citations.
  ft: (words) => ({
    ...{ type: 'figure-table', caption: null, columns: ['measures', 'value'] },
    rows: words.split(' ').map((citationId) => ({ figureId: 'f2', citationId })),
  }),
  bars: (words) => ({
    type: 'chart',
    form: 'bar',
    caption: words,
    citationId: 'cc',
    figures: [{ figureId: 'f2', label: null }],
  }),
  line: (words) => ({
    type: 'chart',
    form: 'line',
    caption: words,
    citationId: 'cc',
    figures: [{ figureId: 'f2', label: 'Port' }],
  }),
  kj: (words) => ({
    type: 'key-judgement',
    content: contentOf(words),
    likelihood: null,
    confidence: null,
    basis: [],
  }),
  kjl: (words) => ({
    ...{ type: 'key-judgement', content: contentOf(words), basis: [], confidence: 'low' },
    likelihood: { scale: 'icd-203', term: 'likely' },
  }),
  br: () => ({ type: 'page-break' }),
};

/** A block from `k1 p Words.`; `k1 p NR: Words.` is marked. */
function blockOf(short: string): unknown {
  const [, id, kind = 'p', label, words = ''] = /^(\S+) (\S+) ?(?:(N[URCS]): )?(.*)$/s.exec(short) ?? [];
  const marking = label === undefined ? null : { scheme: 'nato', label };
  return { id, marking, ...KINDS[kind]?.(words) };
}

export const SIGNS = { same: '', added: '+', removed: '-' } as const;

/** A block that differs in one line: `k1 changed: The -ship-+ferry+ waits. (remark; remark)`. */
function lineOf(it: ComparedBlock): string {
  const words = it.pieces.map((piece) => SIGNS[piece.change] + piece.text + SIGNS[piece.change]).join('');
  const remarks = it.remarks.length === 0 ? '' : ` (${it.remarks.join('; ')})`;
  return `${it.blockId} ${it.change}: ${words}${remarks}`;
}

export function compared(before: readonly string[], after: readonly string[]): Comparison {
  return compareBriefings(briefingOf(before.map(blockOf)), briefingOf(after.map(blockOf)), library);
}

export function check(
  before: readonly string[],
  after: readonly string[],
  expected: readonly string[],
): void {
  const { blocks } = compared(before, after);
  expect(blocks.filter((it) => it.change !== 'same').map(lineOf)).toEqual(expected);
}
