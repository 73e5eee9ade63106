import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { References } from '#core/model/references.ts';
import { newBriefing, paragraphBlock, temporaryFolder } from '#main/store/test-library.ts';
import { keepElsewhere } from './keeping-elsewhere.ts';

const NOTHING: References = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };

test('what a library cannot take is written elsewhere, whole or not at all', () => {
  const { folder, remove } = temporaryFolder();
  try {
    const briefing = newBriefing('b1', [paragraphBlock('k1', 'The pilots went home.')]);
    const to = join(folder, 'Brief.md');
    const kept = keepElsewhere({ briefing, references: NOTHING }, to);
    expect(kept).toEqual({ ok: true, value: { fileName: 'Brief.md' } });
    expect(readFileSync(to, 'utf8')).toContain('The pilots went home.');
    mkdirSync(join(folder, 'taken'));
    expect(keepElsewhere({ briefing, references: NOTHING }, join(folder, 'taken'))).toMatchObject({
      error: { code: 'cannot-write-file', name: 'taken' },
    });
  } finally {
    remove();
  }
});
