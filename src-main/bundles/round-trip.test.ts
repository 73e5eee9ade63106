import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationOf, cite } from '#core/citing/test-data.ts';
import { readFileSync } from 'node:fs';
import { briefingId, sourceId } from '#core/model/ids.ts';
import { readBriefing, insertBriefing } from '#main/store/briefings.ts';
import { excerptsOf } from '#main/store/excerpts.ts';
import { figuresOf } from '#main/store/figures.ts';
import { findSource } from '#main/store/sources.ts';
import { readText } from '#main/store/source-texts.ts';
import { addExcerpt, addFigure, newBriefing, NOON } from '#main/store/test-library.ts';
import { addKeptSource, statesIn, value, withDesks, words, type Desk } from './bundle.test-support.ts';

const B1 = briefingId.parse('b1');
const anyWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((it) => it.normalize('NFC'));
const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const anyTag = fc.stringMatching(/^[a-zа-я]{1,8}$/u);

/** A source with what was taken from it, in letters of every script. */
const anySource = fc.record({
  text: fc.array(fc.stringMatching(/^[A-Za-zА-Яа-яÀ-ÿ]{3,9}( [A-Za-zА-Яа-яÀ-ÿ]{2,9}){2,6}\.$/u), {
    minLength: 1,
    maxLength: 4,
  }),
  title: orNone(anyWords),
  outlet: orNone(anyWords),
  note: orNone(anyWords),
  tags: fc.uniqueArray(anyTag, { maxLength: 3 }),
  reliability: orNone(fc.constantFrom('A' as const, 'F' as const)),
  excerptNote: orNone(anyWords),
  value: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  unit: orNone(anyWords),
});

type AnySource = typeof anySource extends fc.Arbitrary<infer T> ? T : never;

function put({ library }: Desk, sources: readonly AnySource[]): void {
  const blocks = sources.map((it, at) => {
    const text = it.text.join('\n\n');
    const { title, outlet, note, tags, reliability } = it;
    const source = addKeptSource(library, `s${at}`, text, { title, outlet, note, tags, reliability });
    const [exact = ''] = it.text;
    addExcerpt(library, `e${at}`, { source, text, exact }, { note: it.excerptNote, tags });
    const [word = ''] = exact.split(' ');
    addFigure(library, `f${at}`, { source, text, exact: word }, { value: it.value, unit: it.unit });
    return words(
      `k${at}`,
      `Said ${at}`,
      citationOf(`c${at}`, [cite(`excerpt e${at}`), cite(`figure f${at}`)]),
    );
  });
  insertBriefing(library.db, newBriefing('b1', blocks), NOON);
}

function contentOf({ library: { db } }: Desk, count: number) {
  const sources = Array.from({ length: count }, (_, at) => sourceId.parse(`s${at}`));
  return {
    briefing: value(readBriefing(db, B1)).briefing,
    sources: sources.map((id) => ({ ...findSource(db, id), importedAt: '' })),
    texts: sources.map((id) => value(readText(db, id)).text),
    excerpts: sources.flatMap((id) => excerptsOf(db, id)),
    figures: sources.flatMap((id) => figuresOf(db, id)),
  };
}

test(
  'whatever is sent is the same in an empty library, and twice the same bytes',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(anySource, { minLength: 1, maxLength: 3 }), (sources) =>
        withDesks(2, async ([ada, ben]) => {
          put(ada!, sources);
          const file = await ada!.send();
          await ben!.take(file);
          expect(contentOf(ben!, sources.length)).toEqual(contentOf(ada!, sources.length));
          expect(new Set(statesIn(await ben!.look(file)).map((it) => it.split(' ')[2]))).toEqual(
            new Set(['same']),
          );
          expect(readFileSync(await ada!.send())).toEqual(readFileSync(file));
        }),
      ),
      { numRuns: 8 },
    ),
  120_000,
);
