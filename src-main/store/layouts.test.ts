import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptId } from '#core/model/ids.ts';
import { pageSpan, sourceLayout } from '#core/model/source-layout.ts';
import { findExcerpts } from './excerpts.ts';
import { deleteLayout, readLayout } from './layouts.ts';
import { addExcerpt, addSource, withLibrary } from './test-library.ts';

/** Words no two of which are alike, so that each is found at its own place. */
const WORDS = Array.from({ length: 24 }, (_, at) => `word${String.fromCharCode(97 + at)}`);
const TEXT = WORDS.join('\n\n');
const startOf = (word: number): number => word * 7;

/** Pages of the words between some breaks; `i`, `ii` ... as labels, the number where there is none. */
function pagesAt(breaks: readonly number[]) {
  const starts = [0, ...breaks.map(startOf)];
  return starts.map((start, at) => ({
    ...{ number: at + 1, label: ['i', 'ii', 'iii', 'iv'][at] ?? String(at + 1), start },
    end: starts[at + 1] ?? TEXT.length,
  }));
}

test('the pages of an excerpt are those its words stand on, wherever pages break', async () => {
  const anyBreaks = fc.uniqueArray(fc.integer({ min: 1, max: WORDS.length - 1 }), { maxLength: 6 });
  const anyRange = fc.tuple(fc.nat(WORDS.length - 1), fc.nat(WORDS.length - 1));
  await fc.assert(
    fc.asyncProperty(anyBreaks, anyRange, async (breaks, [a, b]) => {
      await withLibrary((library) => {
        const pages = pagesAt(breaks.toSorted((x, y) => x - y));
        const source = addSource(library, 's1', TEXT, { layout: { pages, tables: [] } });
        const [start, end] = [startOf(Math.min(a, b)), startOf(Math.max(a, b)) + 5];
        addExcerpt(library, 'x1', { source, text: TEXT, exact: TEXT.slice(start, end) });
        const [found] = findExcerpts(library.db, [excerptId.parse('x1')]);
        expect(found?.pages).toEqual(pageSpan(pages, start, end));
        expect(found?.pages).not.toBeNull();
      });
    }),
    { numRuns: 40 },
  );
});

test('a source without pages has excerpts without', () =>
  withLibrary((library) => {
    const source = addSource(library, 's1', TEXT);
    addExcerpt(library, 'x1', { source, text: TEXT, exact: 'wordb' });
    expect(findExcerpts(library.db, [excerptId.parse('x1')])).toMatchObject([{ pages: null }]);
  }));

test('a layout is read back as it was written, and goes when the text is read anew', () =>
  withLibrary((library) => {
    const layout = sourceLayout.parse({
      pages: pagesAt([3, 9]),
      tables: [
        {
          name: 'Sheet 1',
          hasHead: true,
          rows: [
            [
              [0, 5],
              [5, 5],
            ],
            [[7, 12]],
          ],
        },
        { name: null, hasHead: false, rows: [] },
      ],
    });
    addSource(library, 's1', TEXT, { layout });
    expect(readLayout(library.db, 1)).toEqual(layout);
    deleteLayout(library.db, 1);
    expect(readLayout(library.db, 1)).toEqual({ pages: [], tables: [] });
  }));
