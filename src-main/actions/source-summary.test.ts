import { expect, test } from 'vitest';
import { briefingId, sourceId } from '#core/model/ids.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { confirmLink } from '#main/store/origins.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { runSearchCall } from './handlers.ts';
import { withDeps } from './test-deps.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';

test('a draft counts origins behind carriers that are not cited themselves', () =>
  withDeps(async (deps) => {
    const { library } = deps;
    const add = (id: string, outlet: string, publishedOn: string) =>
      addSource(library, id, `${TEXT} ${id}`, { outlet, publishedOn, kind: 'article' });
    const [post, courier] = [
      add('post', 'Harbour Post', '2026-03-01'),
      add('courier', 'Courier', '2026-03-04'),
    ];
    add('wire', 'Northern Wire', '2026-02-28');
    // Both have it from the wire, one of them by way of the lantern; neither wire nor lantern is cited.
    add('lantern', 'The Lantern', '2026-02-28');
    const from = (carrier: string, id: string) =>
      confirmLink(library.db, sourceId.parse(carrier), { kind: 'source', id: sourceId.parse(id) });
    from('post', 'wire');
    from('courier', 'lantern');
    from('lantern', 'wire');
    const cited = [post, courier].map((source) =>
      addExcerpt(library, `e-${source.id}`, { source, text: TEXT, exact: 'The bridge is closed.' }),
    );
    insertBriefing(library.db, newBriefing('b1', [paragraphBlock('k1', 'It is shut.', cited)]), NOON);

    const draft = await runSearchCall(deps, 'briefings.draftSourceSummary', { id: briefingId.parse('b1') });
    expect(draft).toEqual({
      ok: true,
      value: {
        asOf: '2026-03-04',
        sources: ['post', 'courier'],
        text: [
          'This paper rests on two sources: article (2). The oldest is dated 1 March 2026, the newest 4 March 2026.',
          'As far as is recorded, this comes to one independent origin. Courier derives from The Lantern. Harbour Post derives from Northern Wire.',
          'The reliability of the sources is not graded. The credibility of the excerpts cited is not judged.',
          'Passages with citations: 1; on a single source: 0; on several sources of one origin: 1.',
          'Languages of the sources: not stated (2).',
        ].join('\n'),
      },
    });
  }));

test('a briefing that is not there', () =>
  withDeps(async (deps) => {
    const draft = await runSearchCall(deps, 'briefings.draftSourceSummary', { id: briefingId.parse('no') });
    expect(draft).toEqual({ ok: false, error: { code: 'not-found', what: 'briefing' } });
  }));
