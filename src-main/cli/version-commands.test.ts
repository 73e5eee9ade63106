import { expect, test } from 'vitest';
import { briefingId, versionId } from '#core/model/ids.ts';
import { begin } from '#main/actions/comments.ts';
import { withDeps, type TestDeps } from '#main/actions/test-deps.ts';
import { insertBriefing, readBriefing, saveBriefing } from '#main/store/briefings.ts';
import { newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { keepVersion } from '#main/store/versions.ts';
import type { Access } from './access.ts';
import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';

const ID = briefingId.parse('b1');

/** Runs a command line on the library of a test. Answers the outcome, or the code of what went wrong. */
async function cli(deps: TestDeps, ...words: string[]) {
  const read = readArguments([...words, '--library', 'lib']);
  if (!read.ok) throw new Error(read.error);
  const access = {
    ...{ resources: '', means: deps, say: () => undefined },
    reading: (_: string, work: (deps: TestDeps) => unknown) => Promise.resolve(work(deps)),
    writing: (_: string, _how: string, work: (deps: TestDeps) => unknown) => Promise.resolve(work(deps)),
  } as unknown as Access;
  const done = await commands.get(read.value.command)?.run(read.value, access);
  return done?.ok === true ? done.value : done?.error.code;
}

/** A briefing "Ferries" with a version "As sent", changed since. */
function withBriefing(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    const { db } = deps.library;
    insertBriefing(
      db,
      { ...newBriefing('b1', [paragraphBlock('k1', 'The ferry waits.')]), title: 'Ferries' },
      NOON,
    );
    const stored = readBriefing(db, ID);
    if (!stored.ok) throw new Error(stored.error.code);
    keepVersion(db, stored.value, { id: versionId.parse('v1'), name: 'As sent', savedAt: NOON });
    const changed = [paragraphBlock('k1', 'The ship waits.'), paragraphBlock('k2', 'Still.')];
    const facts = { paragraphNumbers: true };
    saveBriefing(db, { id: ID, revision: 1, order: ['k1', 'k2'], changed, facts }, NOON);
    await work(deps);
  });
}

test('versions are listed', () =>
  withBriefing(async (deps) => {
    const { byteLength } = {
      byteLength: JSON.stringify({
        ...newBriefing('b1', [paragraphBlock('k1', 'The ferry waits.')]),
        title: 'Ferries',
      }).length,
    };
    expect(await cli(deps, 'versions', 'list', 'Ferries')).toEqual({
      json: { versions: [{ id: 'v1', name: 'As sent', savedAt: NOON, words: 3, byteLength, exports: 0 }] },
      text: `v1  ${NOON}  As sent (3 words, ${byteLength} bytes)`,
      problems: false,
    });
  }));

test('what changed is shown in words, by name or id of a version', () =>
  withBriefing(async (deps) => {
    const shown = await cli(deps, 'versions', 'compare', 'Ferries', 'As sent');
    expect(shown).toMatchObject({
      json: { wordsAdded: 2, wordsRemoved: 1 },
      text: `Words: 2 added, 1 removed. Citations: 0 added, 0 removed, 0 changed.
Numbered paragraphs: no → yes

paragraph, changed
The [-ferry-]{+ship+} waits.

paragraph, added
{+Still.+}`,
    });
    expect(await cli(deps, 'versions', 'compare', 'b1', 'v1')).toEqual(shown);
    expect(await cli(deps, 'versions', 'compare', 'b1', 'v1', 'v1')).toMatchObject({
      json: { wordsAdded: 0, facts: [] },
    });
  }));

test('a briefing goes back to a version', () =>
  withBriefing(async (deps) => {
    const restored = await cli(deps, 'versions', 'restore', 'b1', 'As sent');
    expect(restored).toMatchObject({ json: { briefingId: 'b1', revision: 3 }, problems: false });
    expect(await cli(deps, 'versions', 'compare', 'b1', 'v1')).toMatchObject({
      json: { wordsAdded: 0, facts: [] },
    });
    expect(await cli(deps, 'versions', 'list', 'b1')).toMatchObject({
      json: { versions: [{ name: 'Before going back to As sent' }, { name: 'As sent' }] },
    });
  }));

test('comments are listed', () =>
  withBriefing(async (deps) => {
    expect(await cli(deps, 'comments', 'list', 'b1')).toMatchObject({
      json: { threads: [] },
      text: 'Nobody has commented on it yet.',
    });
    const author = { name: 'Ana Ruiz', initials: 'AR' };
    begin(deps, {
      id: 't1',
      briefingId: ID,
      blockId: 'k1',
      quote: 'ferry',
      author,
      body: 'Which?\nThe old one?',
    } as never);
    expect(await cli(deps, 'comments', 'list', 'b1')).toMatchObject({
      json: { threads: [{ id: 't1', comments: [{ body: 'Which?\nThe old one?' }] }] },
      text: 'On “ferry”\n  Ana Ruiz, 2026-03-09T12:00:01.000Z: Which?\n    The old one?',
    });
  }));

test('a briefing that a newer version wrote says so', () =>
  withBriefing(async (deps) => {
    deps.library.db.run("UPDATE briefings SET kind = 'cable'");
    const shown = await cli(deps, 'brief', 'show', 'b1');
    expect(shown).toMatchObject({ json: { newer: true, briefing: { title: 'Ferries' } }, problems: true });
    expect(await cli(deps, 'versions', 'restore', 'b1', 'v1')).toBe('briefing-newer');
  }));

test.each([
  ['versions list nothing'],
  ['versions compare b1 nothing'],
  ['versions compare b1 v1 nothing'],
  ['versions restore b1 nothing'],
  ['comments list nothing'],
])('%s is not found', (line) =>
  withBriefing(async (deps) => {
    expect(await cli(deps, ...line.split(' '))).toBe('not-found');
  }),
);
