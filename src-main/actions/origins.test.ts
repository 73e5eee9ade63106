import { describe, expect, test } from 'vitest';
import type { CallOutput } from '#core/contract/calls.ts';
import { sourceId } from '#core/model/ids.ts';
import type { OriginRef } from '#core/model/origin.ts';
import { groupByOrigin } from '#core/origins/groups.ts';
import { trashSources } from '#main/store/sources.ts';
import { addSource } from '#main/store/test-library.ts';
import {
  confirmOrigin,
  countOrigins,
  dismissOrigin,
  everyLink,
  getOrigins,
  removeOrigin,
} from './origins.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const STORY = `The harbour authority of Port Marrow has found that 412 containers were moved without papers between January
and May, three people who saw the report said. It puts the loss at 18.4 million crowns, names 27 companies and will be
sent to the court in the second week of June, once the inspectors have heard the captains of all the ships.`;

const id = (it: string) => sourceId.parse(it);
const from = (it: string): OriginRef => ({ kind: 'source', id: id(it) });

function furnish({ library }: TestDeps): void {
  const add = (name: string, text: string, outlet: string, publishedOn: string) => {
    addSource(library, name, text, { outlet, publishedOn });
  };
  add('post', STORY, 'Harbour Post', '2026-05-20');
  add('wire', `${STORY} The Harbour Post first reported the case.`, 'Northern Wire', '2026-05-21');
  add('lantern', `${STORY} So wrote the Harbour Post.`, 'The Lantern', '2026-05-22');
  add(
    'ferry',
    'A ferry line will sail twice a day from spring, said the company that runs it.',
    'Tessen',
    '2026-05-23',
  );
}

function linesOf(tree: CallOutput<'origins.get'>): string[] {
  return tree.links
    .map(
      (it) => `${it.carrier.id} < ${it.origin.kind === 'named' ? it.origin.name : it.origin.id} ${it.state}`,
    )
    .toSorted();
}

describe('origins of a source', () => {
  test('are suggested, confirmed, taken back, and dismissed for good', async () => {
    await withDeps((deps) => {
      furnish(deps);
      const get = () => {
        const tree = getOrigins(deps, { sourceId: id('wire') });
        return tree.ok ? [...linesOf(tree.value), tree.value.count] : tree.error;
      };
      const link = { carrier: id('wire'), origin: from('post') };
      expect(get()).toEqual([
        'lantern < wire suggested',
        'wire < post suggested',
        { carriers: 1, origins: 1 },
      ]);
      // The tree is asked for by itself: comparing texts would keep the worker that saves from saving.
      expect(confirmOrigin(deps, link)).toEqual({ ok: true, value: {} });
      expect(get()).toEqual([
        'lantern < wire suggested',
        'wire < post confirmed',
        { carriers: 2, origins: 1 },
      ]);
      expect(removeOrigin(deps, link)).toEqual({ ok: true, value: {} });
      expect(get()).toContain('wire < post suggested');
      expect(dismissOrigin(deps, link)).toEqual({ ok: true, value: {} });
      expect(get()).toEqual(['lantern < wire suggested', { carriers: 1, origins: 1 }]);
      confirmOrigin(deps, link);
      expect(get()).toContain('wire < post confirmed');
    });
  });

  test('3 carriers, 1 origin', async () => {
    await withDeps((deps) => {
      furnish(deps);
      const sources = ['post', 'wire', 'lantern'].map(id);
      expect(countOrigins(deps, { sources })).toEqual({ ok: true, value: { carriers: 3, origins: 3 } });
      confirmOrigin(deps, { carrier: id('wire'), origin: from('post') });
      confirmOrigin(deps, { carrier: id('lantern'), origin: from('wire') });
      expect(countOrigins(deps, { sources })).toEqual({ ok: true, value: { carriers: 3, origins: 1 } });
    });
  });

  test.each<[string, string, OriginRef, string]>([
    ['itself', 'post', from('post'), 'origin-in-a-circle'],
    ['what derives from it', 'post', from('wire'), 'origin-in-a-circle'],
    ['one that is not there', 'post', from('gone'), 'not-found'],
    ['for one that is not there', 'gone', from('post'), 'not-found'],
  ])('a link to %s is refused', async (_, carrier, origin, code) => {
    await withDeps((deps) => {
      furnish(deps);
      confirmOrigin(deps, { carrier: id('wire'), origin: from('post') });
      const answer = confirmOrigin(deps, { carrier: id(carrier), origin });
      expect(answer.ok || answer.error.code).toBe(code);
    });
  });

  test('that were only named are kept by their name', async () => {
    await withDeps((deps) => {
      furnish(deps);
      confirmOrigin(deps, { carrier: id('ferry'), origin: { kind: 'named', name: 'Tessen Daily' } });
      const tree = getOrigins(deps, { sourceId: id('ferry') });
      expect(tree.ok && linesOf(tree.value)).toEqual(['ferry < Tessen Daily confirmed']);
    });
  });
});

test('the whole library in groups; what lies in the trash is not in them', async () => {
  await withDeps((deps) => {
    furnish(deps);
    const { db } = deps.library;
    const groups = () =>
      groupByOrigin(['post', 'wire', 'lantern', 'ferry'].map(id), everyLink(db)).map((it) =>
        [it.origin.kind === 'named' ? it.origin.name : it.origin.id, it.carriers.length].join(' '),
      );
    expect(groups()).toEqual(['post 3', 'ferry 1']);
    trashSources(db, [id('lantern')], deps.now());
    expect(everyLink(db).map((it) => it.carrier)).toEqual(['wire']);
  });
});
