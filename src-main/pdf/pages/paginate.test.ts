import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { NoteLine } from '#main/pdf/blocks/note-lines.ts';
import { makeStrip, stripsOfLines, type Strip } from '#main/pdf/blocks/strips.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { paginate, type PageOfStrips } from './paginate.ts';
import type { Paginated } from './paginated.ts';

const PAGE_HEIGHT = 300;
const LINE = 12;
const { noteArea } = pageStyleOf(DEFAULT_PAGE, 'en');

interface Piece {
  readonly lines: number;
  readonly above: number;
  /** Numbers of lines of the notes whose marks stand in its last line. */
  readonly notes: readonly number[];
}

const line = { fragments: [], width: 0, marks: [] };
const style = {
  family: 'serif',
  bold: false,
  italic: false,
  size: 10,
  leading: LINE,
  color: '#000000',
  spacing: 0,
} as const;

function build(pieces: readonly Piece[]): {
  strips: Strip[];
  linesOf: (note: number) => NoteLine[];
  notes: number;
} {
  const noteSizes: number[] = [];
  const strips = pieces.flatMap(({ lines, above, notes }) => {
    const set = stripsOfLines(
      Array.from({ length: lines }, () => line),
      style,
      { x: 0, width: 100 },
    );
    return set.map((strip, at) => {
      const numbers = at === lines - 1 ? notes.map((size) => noteSizes.push(size)) : [];
      return { ...strip, notes: numbers, above: at === 0 ? above : 0 };
    });
  });
  const linesOf = (note: number): NoteLine[] =>
    Array.from({ length: noteSizes[note - 1] ?? 0 }, () => ({ note, strip: makeStrip(9, []) }));
  return { strips, linesOf, notes: noteSizes.length };
}

const pieces = fc.array(
  fc.record({
    lines: fc.integer({ min: 1, max: 40 }),
    above: fc.integer({ min: 0, max: 20 }),
    notes: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  }),
  { maxLength: 25 },
);
const withLongNotes = pieces.map((list) =>
  list.map((it, at) => (at % 3 === 0 ? { ...it, notes: [...it.notes, 4 + ((it.lines * 7) % 90)] } : it)),
);

function pagesOf(list: readonly Piece[]): readonly PageOfStrips[] {
  const { strips, linesOf } = build(list);
  return paginate(strips, linesOf, { height: PAGE_HEIGHT, noteArea }, () => {}).pages;
}

describe.each([
  ['short notes', pieces],
  ['long notes', withLongNotes],
])('pages with %s', (_, arbitrary) => {
  const hold = (invariant: (list: readonly Piece[], pages: readonly PageOfStrips[]) => void): void => {
    fc.assert(
      fc.property(arbitrary, (list) => invariant(list, pagesOf(list))),
      { numRuns: 150, seed: 7 },
    );
  };

  test('hold every strip once, in order', () => {
    hold((list, pages) => {
      const { strips } = build(list);
      expect(pages.flatMap((page) => page.body.map(({ strip }) => [strip.notes, strip.above]))).toEqual(
        strips.map((strip) => [strip.notes, strip.above]),
      );
    });
  });

  test('hold every line of every note once, in order', () => {
    hold((list, pages) => {
      const { linesOf, notes } = build(list);
      const printed = pages.flatMap((page) => page.notes.map((it) => it.line.note));
      expect(printed).toEqual(
        Array.from({ length: notes }, (_, at) => at + 1).flatMap((note) => linesOf(note).map(() => note)),
      );
    });
  });

  test('begin each note where its mark stands, with two lines of it', () => {
    hold((list, pages) => {
      const { linesOf } = build(list);
      for (const page of pages) {
        for (const note of page.body.flatMap(({ strip }) => strip.notes)) {
          const here = page.notes.filter((it) => it.line.note === note).length;
          expect(here).toBeGreaterThanOrEqual(Math.min(noteArea.leastLines, linesOf(note).length));
        }
      }
    });
  });

  test('end only where they may', () => {
    hold((_, pages) => {
      const starts = pages.flatMap((page) => page.body.slice(0, 1));
      expect(starts.filter(({ strip }) => !strip.mayBreakBefore)).toEqual([]);
    });
  });

  test('keep text above notes, and notes on the page', () => {
    hold((_, pages) => {
      for (const page of pages) {
        const last = page.body.at(-1);
        const bottom = last === undefined ? 0 : last.y + last.strip.height;
        const lowest = page.notes.at(-1);
        expect(bottom).toBeLessThanOrEqual((page.ruleY ?? PAGE_HEIGHT) + 1e-6);
        if (lowest !== undefined)
          expect(lowest.y + lowest.line.strip.height).toBeLessThanOrEqual(PAGE_HEIGHT + 1e-6);
      }
    });
  });
});

describe('a page end', () => {
  const check = (list: readonly Partial<Strip>[], expected: readonly number[]): void => {
    const strips = list.map((it) => makeStrip(LINE, [], it));
    const { pages } = paginate(
      strips,
      () => [],
      { height: LINE * 3, noteArea },
      () => {},
    );
    expect(pages.map((page) => page.body.length)).toEqual(expected);
  };
  const free: Partial<Strip> = {};
  const kept: Partial<Strip> = { mayBreakBefore: false };

  test.each([
    ['falls where the page is full', [free, free, free, free], [3, 1]],
    ['moves up to keep a heading with its text', [free, free, free, free, free, kept], [3, 3]],
    ['leaves room rather than part what belongs together', [free, free, free, kept], [2, 2]],
    ['parts what no page can hold', [free, kept, kept, kept, kept], [3, 2]],
  ])('%s', (_, list, expected) => check(list, expected));

  test('repeats a head, also within a row', () => {
    const head = [makeStrip(LINE, [])];
    const row = { head };
    check([free, row, row, { ...kept, head }, { ...kept, head }], [2, 3, 2]);
  });
});

test.each([
  [1, [true]],
  [2, [true, false]],
  [3, [true, false, false]],
  [4, [true, false, true, false]],
  [6, [true, false, true, true, true, false]],
])('a paragraph of %i lines may be parted %j', (count, expected) => {
  const lines = Array.from({ length: count }, () => line);
  expect(stripsOfLines(lines, style, { x: 0, width: 100 }).map((strip) => strip.mayBreakBefore)).toEqual(
    expected,
  );
});

describe('Filling again what was changed', () => {
  /** Notes are counted through the text: one more in the middle gives all after it other numbers. */
  const states = fc.array(
    fc.record({
      at: fc.nat(),
      remove: fc.integer({ min: 0, max: 3 }),
      add: pieces,
      startsPage: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );

  /** Strips and lines of notes that are the same objects from one state to the next where they say the same. */
  function makeKeeper() {
    const kept = new Map<string, unknown>();
    const keep = <T>(key: string, make: () => T): T => {
      const known = kept.get(key) ?? make();
      kept.set(key, known);
      return known as T;
    };
    return (texts: readonly (Piece & { startsPage?: boolean })[]) => {
      const sizes: number[] = [];
      const strips = texts.flatMap((piece) => {
        const numbers = piece.notes.map((size) => sizes.push(size));
        return keep(JSON.stringify([piece, numbers]), () => {
          const set = stripsOfLines(
            Array.from({ length: piece.lines }, () => line),
            style,
            { x: 0, width: 100 },
          );
          return set.map((strip, at) => ({
            ...strip,
            above: at === 0 ? piece.above : 0,
            notes: at === piece.lines - 1 ? numbers : [],
            startsPage: at === 0 && piece.startsPage === true,
          }));
        });
      });
      const linesOf = (note: number): NoteLine[] => {
        const count = sizes[note - 1] ?? 0;
        const make = () => Array.from({ length: count }, () => ({ note, strip: makeStrip(9, []) }));
        return keep(`note ${note} ${count}`, make);
      };
      return { strips, linesOf };
    };
  }

  test('gives the pages that filling from scratch gives', () => {
    fc.assert(
      fc.property(pieces, states, (first, edits) => {
        const build = makeKeeper();
        const room = { height: PAGE_HEIGHT, noteArea };
        let texts: readonly (Piece & { startsPage?: boolean })[] = first;
        let last: Paginated | null = null;
        for (const edit of [null, ...edits]) {
          if (edit !== null) {
            const at = edit.at % (texts.length + 1);
            const added = edit.add.map((it, index) => ({
              ...it,
              startsPage: edit.startsPage && index === 0,
            }));
            texts = texts.toSpliced(at, edit.remove, ...added.slice(0, 4));
          }
          const { strips, linesOf } = build(texts);
          const fresh = paginate(strips, linesOf, room, () => {});
          last = paginate(strips, linesOf, room, () => {}, last);
          expect(last.pages).toEqual(fresh.pages);
          expect(last.starts).toEqual(fresh.starts);
          expect(last.begun).toEqual(fresh.begun);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('fills the page of a change and the one before it at the most, where nothing moves', () => {
    const build = makeKeeper();
    const room = { height: PAGE_HEIGHT, noteArea };
    const texts = Array.from({ length: 200 }, (_, at) => ({
      lines: 3,
      above: 4,
      notes: at % 9 === 0 ? [2] : [],
    }));
    const first = build(texts);
    const before = paginate(first.strips, first.linesOf, room, () => {});
    const changed = build(texts.map((it, at) => (at === 100 ? { ...it, above: 4.001 } : it)));
    let filled = 0;
    const after = paginate(changed.strips, changed.linesOf, room, () => (filled += 1), before);
    expect(after.pages).toHaveLength(before.pages.length);
    expect(filled).toBeLessThanOrEqual(2);
    expect(after.pages.filter((page, at) => page !== before.pages[at])).toHaveLength(1);
  });
});
