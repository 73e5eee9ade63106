import { expect, test } from 'vitest';
import type { CallOutput } from '#core/contract/calls.ts';
import { confirmLink } from '#main/store/origins.ts';
import { findSource } from '#main/store/sources.ts';
import { addFigure, addSource } from '#main/store/test-library.ts';
import { run } from './call.test-support.ts';
import { compareFacts } from './comparing.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const LOGS = 'The yards of Halm hold 1,240 timber logs.';
const OTHER = 'The yards of Halm hold 1,900 timber logs.';

function withTexts(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    addSource(deps.library, 's1', LOGS, {
      language: 'en',
      outlet: 'Harbour Post',
      publishedOn: '2026-03-02',
    });
    addSource(deps.library, 's2', OTHER, { language: 'en', title: 'Logs', publishedOn: '2026-03-01' });
    addSource(deps.library, 's3', 'Oster Bay has 14 cranes.', { language: 'en' });
    await work(deps);
  });
}

/** Asks until everything was read, as a window does. */
async function facts(deps: TestDeps, sources: string[] | null = null) {
  for (;;) {
    const input = { sources: sources?.map(id) ?? null };
    const answer = (await run(deps, 'comparing.facts', input)) as CallOutput<'comparing.facts'>;
    if (answer.read === answer.total) return answer;
  }
}

test('the sources stand side by side, the one published first first', () =>
  withTexts(async (deps) => {
    const answer = await facts(deps);
    expect(answer).toMatchObject({
      ...{ read: 3, total: 3 },
      facts: [
        {
          verdict: 'disagree',
          statements: [
            { sourceId: 's2', printed: '1,900', sentence: OTHER, figureId: null },
            { sourceId: 's1', printed: '1,240', sentence: LOGS },
          ],
          differences: [{ kind: 'value', isSequence: false }],
        },
      ],
      sources: [
        { id: 's2', title: 'Logs', origins: [] },
        { id: 's1', outlet: 'Harbour Post', origins: [] },
      ],
    });
    expect((await facts(deps, ['s1'])).facts).toHaveLength(1);
    expect((await facts(deps, ['s3'])).facts).toEqual([]);
  }));

test('what changes in the library is read anew', () =>
  withTexts(async (deps) => {
    await facts(deps);
    const start = LOGS.indexOf('1,240');
    const source = findSource(deps.library.db, id('s1'));
    if (source === null) throw new Error('the source is gone');
    addFigure(
      deps.library,
      'f1',
      { source, text: LOGS, exact: '1,240' },
      { value: 1240, measures: 'timber logs' },
    );
    const [fact] = (await facts(deps)).facts;
    expect(fact?.statements[1]).toMatchObject({ key: 'figure:f1', figureId: 'f1', start });
    await run(deps, 'checks.markSequence', {
      statements: [fact?.statements[0]?.key ?? '', 'figure:f1'],
      isSequence: true,
    });
    expect((await facts(deps)).facts[0]).toMatchObject({
      verdict: 'agree',
      differences: [{ kind: 'value', isSequence: true }],
    });
    await run(deps, 'proposals.dismiss', {
      sourceId: id('s2'),
      proposals: [{ kind: 'figure', start, end: start + 5 }],
    });
    expect((await facts(deps)).facts).toEqual([]);
    await run(deps, 'sources.trash', { ids: [id('s3')] });
    expect(await facts(deps)).toMatchObject({ read: 2, total: 2 });
  }));

test('carriers of one origin share its name', () =>
  withTexts(async (deps) => {
    confirmLink(deps.library.db, id('s1'), { kind: 'source', id: id('s2') });
    confirmLink(deps.library.db, id('s3'), { kind: 'named', name: 'Wire' });
    expect((await facts(deps)).sources).toMatchObject([
      { id: 's2', origins: ['Logs'] },
      { id: 's1', origins: ['Logs'] },
    ]);
  }));

test('texts are read a few at a time', () =>
  withTexts(async (deps) => {
    const step = () => {
      let first = true;
      return () => first && !(first = false);
    };
    const read = [];
    for (let times = 0; times < 4; times += 1) {
      const answer = compareFacts(deps, { sources: null }, step());
      if (answer.ok) read.push([answer.value.read, answer.value.facts.length]);
    }
    expect(read).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [3, 1],
    ]);
  }));

test('a text that is not what was frozen is said', () =>
  withTexts(async (deps) => {
    deps.library.db.run('UPDATE texts SET text = ? WHERE source = 1', `${LOGS} More.`);
    const answer = compareFacts(deps, { sources: null }, () => true);
    expect(answer).toMatchObject({ error: { code: 'stored-bytes-changed' } });
  }));
