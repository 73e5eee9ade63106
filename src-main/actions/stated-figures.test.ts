import { expect, test } from 'vitest';
import { knownThings } from '#core/checks/known-things.ts';
import type { Target } from '#core/model/citation.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { addExcerpt, addFigure, addSource, newBriefing, NOON } from '#main/store/test-library.ts';
import { statedFigures } from './stated-figures.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const LOGS = 'A word first.\n\nThe yards of Halm hold 1,240 timber logs.';
const OTHER = 'The yards of Halm hold 1,900 timber logs. Oster Bay has 14 cranes.';
const THIRD = 'The yards of Halm hold 2,050 timber logs.';

function viewOf({ library: { db } }: TestDeps, targets: Target[], mayGoOn: () => boolean) {
  const references = verifiedReferencesOf(db, targets);
  if (!references.ok) throw new Error(references.error.code);
  const stated = statedFigures(db, id('b1'), knownThings(references.value), mayGoOn);
  if (!stated.ok) throw new Error(stated.error.code);
  const { statements, earlier, complete } = stated.value;
  return { statements: statements.map((it) => [it.key, it.printed, it.sentence]), earlier, complete };
}

function withFigures(work: (deps: TestDeps) => void): Promise<void> {
  return withDeps((deps) => {
    const { library } = deps;
    const add = (name: string, text: string) => ({
      source: addSource(library, name, text, { language: 'en' }),
      text,
    });
    const [first, second, third] = [add('s1', LOGS), add('s2', OTHER), add('s3', THIRD)];
    const facts = { measures: 'timber logs' };
    addFigure(library, 'f1', { ...first, exact: '1,240' }, { ...facts, value: 1240 });
    addFigure(library, 'f3', { ...third, exact: '2,050' }, { ...facts, value: 2050 });
    addExcerpt(library, 'e1', { ...second, exact: 'The yards of Halm hold 1,900 timber logs.' });
    work(deps);
  });
}

const own = ['figure:f1', '1,240', 'The yards of Halm hold 1,240 timber logs.'];
const saved = ['figure:f3', '2,050', THIRD];

test('what is cited, with its sentence, and what saved figures and texts say of the same', () =>
  withFigures((deps) => {
    const cited: Target[] = [{ kind: 'figure', id: id('f1') }];
    expect(viewOf(deps, cited, () => false)).toEqual({
      ...{ statements: [own, saved], earlier: [], complete: false },
    });
    const start = OTHER.indexOf('1,900');
    const read = [`text:s2:${start}-${start + 5}`, '1,900', 'The yards of Halm hold 1,900 timber logs.'];
    expect(viewOf(deps, cited, () => true)).toEqual({
      ...{ statements: [own, saved, read], earlier: [], complete: true },
    });
  }));

test('the numbers of cited excerpts count', () =>
  withFigures((deps) => {
    const { statements } = viewOf(deps, [{ kind: 'excerpt', id: id('e1') }], () => false);
    expect(statements.map(([, printed]) => printed)).toEqual(['1,240', '2,050', '1,900']);
  }));

test('how other briefings say the figure', () =>
  withFigures((deps) => {
    const form = { value: 'printed', qualifier: true, unit: true, asOf: false } as const;
    const run = { type: 'figure', figureId: id('f1'), form, bold: false, italic: false } as const;
    const block = (text: string) => ({
      ...({ id: id('k1'), type: 'paragraph', marking: null } as const),
      content: [{ ...run, text }],
    });
    insertBriefing(deps.library.db, newBriefing('b1', [block('1,240')]), NOON);
    insertBriefing(deps.library.db, { ...newBriefing('b2', [block('1,180')]), title: 'Older' }, NOON);
    expect(viewOf(deps, [{ kind: 'figure', id: id('f1') }], () => false).earlier).toEqual([
      { briefingId: 'b2', title: 'Older', figureId: 'f1', said: '1,180' },
    ]);
  }));
