import { expect, test } from 'vitest';
import { blockId } from '#core/model/ids.ts';
import { paragraphBlock } from '#main/store/test-library.ts';
import { listVersions } from '#main/store/versions.ts';
import { createBriefing, getBriefing, keepPresentVersion, save } from './briefings.ts';
import { withDeps } from './test-deps.ts';

test('with a clock that is set back, saves and versions follow each other as they were made', async () => {
  let moment = Date.UTC(2031, 5, 1);
  // Every look at the clock finds it a day earlier.
  const now = () => new Date((moment -= 86_400_000)).toISOString();
  await withDeps(
    (deps) => {
      const made = createBriefing(deps, { title: 'T', kind: 'non-paper', language: 'en', template: false });
      if (!made.ok) throw new Error(made.error.code);
      const { id } = made.value;
      for (let revision = 1; revision <= 3; revision += 1) {
        const changed = [paragraphBlock('k1', `Words ${revision}.`)];
        const saved = save(deps, { id, revision, order: [blockId.parse('k1')], changed, facts: {} });
        expect(saved).toMatchObject({ ok: true, value: { revision: revision + 1 } });
        expect(keepPresentVersion(deps, { id, name: `As of ${revision}` }).ok).toBe(true);
      }
      const read = getBriefing(deps, { id });
      expect(read).toMatchObject({ ok: true, value: { revision: 4 } });
      expect(JSON.stringify(read)).toContain('Words 3.');
      const kept = listVersions(deps.library.db, id).map((it) => it.name);
      expect(kept).toEqual(['As of 3', 'As of 2', 'As of 1']);
    },
    { now },
  );
});
