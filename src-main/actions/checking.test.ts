import { expect, test } from 'vitest';
import type { Check } from '#core/checks/check.ts';
import { calls, type CallInput } from '#core/contract/calls.ts';
import type { Source } from '#core/model/source.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { openReader, type ReadLibrary } from '#main/store/library.ts';
import { updateSource } from '#main/store/sources.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { checkOnce, makeCheckRuns } from './checking.ts';
import { markSequence } from './check-runs.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';
const FIRST = paragraphBlock('k1', 'It is shut.');
const SECOND = paragraphBlock('k2', 'Lorries wait.');

const seen = (quote: string) => ({
  ...({ rule: 'any', weight: 'hint', quote, message: 'm', why: 'w', advice: 'a' } as const),
});

interface Desk {
  readonly deps: TestDeps;
  readonly source: Source;
  /** Asks, and says what was found, and which blocks were looked at for it. */
  readonly ask: (more?: Partial<CallInput<'checks.run'>>) => { found: unknown; looked: string[] };
  readonly reader: ReadLibrary;
}

/** A briefing of two paragraphs, one of which cites; a check that tells what it is shown. */
function withChecks(work: (desk: Desk) => void): Promise<void> {
  return withDeps((deps) => {
    const source = addSource(deps.library, 's1', TEXT, { title: 'Bridge news' });
    const kept = addExcerpt(deps.library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const blocks = [paragraphBlock('k1', 'It is shut.', [kept]), SECOND];
    const briefing = newBriefing('b1', blocks);
    insertBriefing(deps.library.db, briefing, NOON);
    const { model: _model, id, blocks: _blocks, ...facts } = briefing;
    let looked: string[] = [];
    const spy: Check = {
      name: 'time',
      ofBlock: (it, { things, library }) => {
        looked.push(it.id);
        const statuses = [...things.sources.values()].map(({ status }) => status);
        return [seen([it.id, ...statuses, library.sequences.size].join(' '))];
      },
    };
    const opened = openReader(deps.library.folder);
    if (!opened.ok) throw new Error(opened.error.code);
    const runs = makeCheckRuns(
      () => 0,
      () => {},
      [spy],
    );
    const ask: Desk['ask'] = (more) => {
      const input = calls['checks.run'].input.parse({
        ...{ session: 'w1', id, facts, order: ['k1', 'k2'], changed: [], today: '2026-03-09' },
        ...more,
      });
      looked = [];
      const made = runs.run(opened.value, input);
      return { found: made.ok ? made.value.findings.map((it) => it.quote) : made.error, looked };
    };
    expect(ask({ changed: blocks })).toEqual({
      found: ['k1 current 0', 'k2 current 0'],
      looked: ['k1', 'k2'],
    });
    work({ deps, source, ask, reader: opened.value });
    opened.value.close();
  });
}

const bothAnew = (status: string, sequences = 0) => ({
  found: [`k1 ${status} ${sequences}`, `k2 ${status} ${sequences}`],
  looked: ['k1', 'k2'],
});

const CASES: [
  name: string,
  change: (desk: Desk) => void,
  more: Partial<CallInput<'checks.run'>>,
  expected: ReturnType<Desk['ask']>,
][] = [
  ['nothing changed', () => {}, {}, { found: ['k1 current 0', 'k2 current 0'], looked: [] }],
  [
    'a block that rests on the same',
    () => {},
    { changed: [paragraphBlock('k2', 'Lorries still wait.')] },
    { found: ['k1 current 0', 'k2 current 0'], looked: ['k2'] },
  ],
  ['the citation goes', () => {}, { changed: [FIRST] }, { found: ['k1 0', 'k2 0'], looked: ['k1', 'k2'] }],
  [
    'the source is withdrawn',
    ({ deps, source }) => updateSource(deps.library.db, { ...source, status: 'withdrawn' }),
    {},
    bothAnew('withdrawn'),
  ],
  [
    'the library changes where the briefing does not rest',
    ({ deps }) => void addSource(deps.library, 's2', 'Other words.'),
    {},
    { found: ['k1 current 0', 'k2 current 0'], looked: [] },
  ],
  [
    'two statements are called a sequence',
    ({ deps }) => void markSequence(deps, { statements: ['figure:a', 'figure:b'], isSequence: true }),
    {},
    bothAnew('current', 1),
  ],
  ['the next day', () => {}, { today: '2026-03-10' }, bothAnew('current')],
  [
    'a block in another place',
    () => {},
    { order: ['k2', 'k1'] },
    { found: ['k2 current 0', 'k1 current 0'], looked: [] },
  ],
  [
    'a block that was never sent',
    () => {},
    { order: ['k1', 'k9'] },
    { found: { code: 'not-found', what: 'briefing' }, looked: [] },
  ],
  [
    'another briefing in the session',
    () => {},
    { id: 'b2' },
    { found: { code: 'not-found', what: 'briefing' }, looked: [] },
  ],
];

test.each(CASES)('only what may differ is looked at again: %s', (_, change, more, expected) =>
  withChecks((desk) => {
    change(desk);
    expect(desk.ask(more)).toEqual(expected);
  }),
);

test('quotations that could not be looked for at once are looked for when asked again', () =>
  withDeps(({ library }) => {
    const source = addSource(library, 's1', TEXT);
    const cited = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const quoting = ['“Repairs begin in May for all of us”', '“Nobody has ever said this about the bridge”'];
    const blocks = quoting.map((it, at) => paragraphBlock(`k${at}`, `He said: ${it}.`, [cited]));
    const { model: _model, id, blocks: _blocks, ...facts } = newBriefing('b1', blocks);
    const looked: string[] = [];
    const spy: Check = {
      name: 'quotations',
      ofBlock: (it, { library: { found } }) => {
        looked.push(`${it.id} ${found.size}`);
        return [];
      },
    };
    const opened = openReader(library.folder);
    if (!opened.ok) throw new Error(opened.error.code);
    let time = 0;
    const runs = makeCheckRuns(
      () => (time += 1000),
      () => {},
      [spy],
    );
    const ask = (changed: typeof blocks) => {
      const facts2 = { session: 'w1', id, facts, order: ['k0', 'k1'], today: '2026-03-09' };
      const made = runs.run(opened.value, calls['checks.run'].input.parse({ ...facts2, changed }));
      const answer = [made.ok && made.value.complete, ...looked];
      looked.length = 0;
      return answer;
    };
    expect(ask(blocks)).toEqual([false, 'k0 1', 'k1 1']);
    const answers = [ask([]), ask([])];
    expect(answers.flat()).toContain('k1 2');
    expect(answers.flat()).not.toContain('k0 2');
    expect(answers.at(-1)?.[0]).toBe(true);
    // What somebody saves elsewhere is no reason to look for them again.
    insertBriefing(library.db, newBriefing('b2', []), NOON);
    expect(ask([])).toEqual([true]);
    opened.value.close();
  }));

test('words that are no longer those that were kept are said, and nothing is checked', () =>
  withChecks(({ deps, ask }) => {
    deps.library.db.script('DROP TRIGGER excerpts_are_verbatim');
    deps.library.db.run("UPDATE excerpts SET exact = 'The bridge is open.'");
    expect(ask()).toEqual({ found: { code: 'stored-bytes-changed', what: 's1' }, looked: [] });
  }));

test('a briefing is checked once', () =>
  withDeps(({ library }) => {
    const source = addSource(library, 's1', TEXT);
    const cited = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const briefing = newBriefing('b1', [paragraphBlock('k1', 'Shut.', [cited])]);
    const check: Check = {
      name: 'time',
      ofBriefing: ({ title }, { things, facts, today }) => [
        seen(`${title} ${facts.title} ${things.excerpts.size} ${today}`),
      ],
    };
    const made = checkOnce(library, briefing, '2026-03-09' as never, () => {}, { checks: [check] });
    expect(made.ok && made.value.findings.map((it) => it.quote)).toEqual(['Brief Brief 1 2026-03-09']);
  }));
