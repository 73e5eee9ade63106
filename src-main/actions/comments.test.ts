import { expect, test } from 'vitest';
import type { CallInput, CallOutput } from '#core/contract/calls.ts';
import type { CommentThread } from '#core/contract/views.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { run } from './call.test-support.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const RUIZ = { name: 'Ana Ruiz', initials: 'AR' };
const BELL = { name: 'Tom Bell', initials: 'TB' };

function withBriefings(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    for (const it of ['b1', 'b2'])
      insertBriefing(deps.library.db, newBriefing(it, [paragraphBlock(`${it}-k`, 'The ferry waits.')]), NOON);
    await work(deps);
  });
}

function begin(deps: TestDeps, thread: string, more: Partial<CallInput<'comments.begin'>> = {}) {
  const about = { briefingId: id('b1'), blockId: id('k1'), quote: 'ferry', author: RUIZ, body: 'Which one?' };
  return run(deps, 'comments.begin', { id: id(thread), ...about, ...more });
}

async function threads(deps: TestDeps, briefing = 'b1'): Promise<CommentThread[]> {
  const listed = await run(deps, 'comments.list', { briefingId: id(briefing) });
  return (listed as CallOutput<'comments.list'>).threads;
}

/** A thread in one line: `t1 (ferry): AR Which one? / TB The old one.` */
const lineOf = (it: CommentThread) =>
  `${it.id} (${it.quote}): ${it.comments.map(({ author, body }) => `${author.initials} ${body}`).join(' / ')}`;

test('threads are listed as they were begun, with what two people said', () =>
  withBriefings(async (deps) => {
    expect(await begin(deps, 't2')).toMatchObject({
      ...{ id: 't2', briefingId: 'b1', blockId: 'k1', quote: 'ferry', resolved: null },
      ...{ createdAt: '2026-03-09T12:00:01.000Z' },
      comments: [{ id: 'id1', author: RUIZ, createdAt: '2026-03-09T12:00:01.000Z', editedAt: null }],
    });
    await begin(deps, 't1', { quote: '', body: '  About the whole.\n' });
    await begin(deps, 't9', { briefingId: id('b2') });
    const replied = await run(deps, 'comments.reply', {
      threadId: id('t2'),
      author: BELL,
      body: 'The old one. ',
    });
    expect(replied).toEqual((await threads(deps))[0]);
    expect((await threads(deps)).map(lineOf)).toEqual([
      't2 (ferry): AR Which one? / TB The old one.',
      't1 (): AR About the whole.',
    ]);
    expect((await threads(deps, 'b2')).map(lineOf)).toEqual(['t9 (ferry): AR Which one?']);
  }));

test('a comment is edited; the same words are no edit', () =>
  withBriefings(async (deps) => {
    await begin(deps, 't1');
    const same = await run(deps, 'comments.edit', { id: id('id1'), body: ' Which one? ' });
    expect(same).toMatchObject({ comments: [{ body: 'Which one?', editedAt: null }] });
    const edited = await run(deps, 'comments.edit', { id: id('id1'), body: 'Which ferry?' });
    expect(edited).toMatchObject({
      comments: [{ body: 'Which ferry?', editedAt: '2026-03-09T12:00:03.000Z', author: RUIZ }],
    });
    expect(await threads(deps)).toEqual([edited]);
  }));

test('a comment goes by itself, the first one with its thread', () =>
  withBriefings(async (deps) => {
    await begin(deps, 't1');
    for (const body of ['Two.', 'Three.'])
      await run(deps, 'comments.reply', { threadId: id('t1'), author: BELL, body });
    const removed = await run(deps, 'comments.remove', { id: id('id2') });
    expect(removed).toMatchObject({ thread: { comments: [{ body: 'Which one?' }, { body: 'Three.' }] } });
    expect(await run(deps, 'comments.remove', { id: id('id1') })).toEqual({ thread: null });
    expect(await threads(deps)).toEqual([]);
    expect(deps.library.db.get('SELECT count(*) AS n FROM comments')).toEqual({ n: 0 });
  }));

test('a thread is settled and opened again, and says who settled it first', () =>
  withBriefings(async (deps) => {
    await begin(deps, 't1');
    const settle = (resolved: boolean, by = BELL) =>
      run(deps, 'comments.setResolved', { threadId: id('t1'), resolved, by });
    const resolved = { at: '2026-03-09T12:00:02.000Z', by: BELL };
    expect(await settle(true)).toMatchObject({ resolved });
    expect(await settle(true, RUIZ)).toMatchObject({ resolved });
    expect(await settle(false)).toMatchObject({ resolved: null });
    expect(await settle(false)).toMatchObject({ resolved: null });
    expect(await threads(deps)).toMatchObject([{ id: 't1', resolved: null }]);
  }));

const said = { author: RUIZ, body: 'Words.' };
test.each<[string, (deps: TestDeps) => Promise<unknown>, object]>([
  [
    'a taken id',
    (deps) => begin(deps, 'taken', { briefingId: id('b2') }),
    { code: 'bad-input', call: 'comments.begin' },
  ],
  ['no words', (deps) => begin(deps, 't2', { body: ' \n ' }), { code: 'bad-input', call: 'comments.begin' }],
  [
    'an unknown briefing',
    (deps) => begin(deps, 't2', { briefingId: id('no') }),
    { code: 'not-found', what: 'briefing' },
  ],
  [
    'a list of none',
    (deps) => run(deps, 'comments.list', { briefingId: id('no') }),
    { code: 'not-found', what: 'briefing' },
  ],
  [
    'a reply to none',
    (deps) => run(deps, 'comments.reply', { threadId: id('no'), ...said }),
    { code: 'not-found', what: 'comment' },
  ],
  [
    'a reply without words',
    (deps) => run(deps, 'comments.reply', { threadId: id('taken'), author: RUIZ, body: ' ' }),
    { code: 'bad-input', call: 'comments.reply' },
  ],
  [
    'an edit of none',
    (deps) => run(deps, 'comments.edit', { id: id('no'), body: 'Words.' }),
    { code: 'not-found', what: 'comment' },
  ],
  [
    'an edit to nothing',
    (deps) => run(deps, 'comments.edit', { id: id('id1'), body: '\t' }),
    { code: 'bad-input', call: 'comments.edit' },
  ],
  [
    'removing none',
    (deps) => run(deps, 'comments.remove', { id: id('no') }),
    { code: 'not-found', what: 'comment' },
  ],
  [
    'settling none',
    (deps) => run(deps, 'comments.setResolved', { threadId: id('no'), resolved: true, by: RUIZ }),
    { code: 'not-found', what: 'comment' },
  ],
])('%s is refused, and nothing changes', (_, act, refused) =>
  withBriefings(async (deps) => {
    await begin(deps, 'taken');
    const before = await threads(deps);
    expect(await act(deps)).toEqual(refused);
    expect(await threads(deps)).toEqual(before);
    expect(await threads(deps, 'b2')).toEqual([]);
  }),
);

test('threads stay when their block goes, and when their briefing is in the trash', () =>
  withBriefings(async (deps) => {
    await begin(deps, 't1', { blockId: id('b1-k') });
    await run(deps, 'briefings.save', { id: id('b1'), revision: 1, order: [], changed: [], facts: {} });
    await run(deps, 'briefings.trash', { ids: [id('b1')] });
    expect(await threads(deps)).toMatchObject([{ id: 't1', blockId: 'b1-k', quote: 'ferry' }]);
  }));

test('threads go with a briefing that is destroyed, and no others', () =>
  withBriefings(async (deps) => {
    await begin(deps, 't1');
    await begin(deps, 't2', { briefingId: id('b2') });
    await run(deps, 'briefings.trash', { ids: [id('b1')] });
    expect(await run(deps, 'trash.purge', { items: null })).toMatchObject({ briefings: 1 });
    expect(deps.library.db.all('SELECT id FROM comment_threads')).toEqual([{ id: 't2' }]);
    expect(deps.library.db.all('SELECT id FROM comments')).toEqual([{ id: 'id2' }]);
  }));
