import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBriefing } from '#main/store/briefings.ts';
import { findExcerpt } from '#main/store/excerpts.ts';
import { findFigure } from '#main/store/figures.ts';
import { findPicture } from '#main/store/pictures.ts';
import { findSource } from '#main/store/sources.ts';
import { excerptId, figureId, pictureId, sourceId, briefingId } from '#core/model/ids.ts';
import { fill, statesIn, value, withDesks } from './bundle.test-support.ts';

const ALL = ['source s1', 'source s2', 'excerpt e1', 'excerpt e2', 'figure f1', 'picture p1', 'briefing b1'];

test('a briefing goes with exactly what it rests on, and is the same in an empty library', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    const file = await ada!.send();
    expect(statesIn(await ben!.look(file))).toEqual(ALL.map((it) => `${it} new`));
    const report = await ben!.take(file);
    expect(report.added).toMatchObject({ sources: 2, excerpts: 2, figures: 1, pictures: 1, briefings: 1 });
    for (const one of [ada!, ben!]) {
      expect(findSource(one.library.db, sourceId.parse('s1'))).toMatchObject({ title: 'Harbour news' });
      expect(findExcerpt(one.library.db, excerptId.parse('e2'))).not.toBeNull();
      expect(findFigure(one.library.db, figureId.parse('f1'))).toMatchObject({ value: 42 });
      expect(findPicture(one.library.db, pictureId.parse('p1'))).toMatchObject({ altText: 'A quay' });
    }
    const [sent, got] = [ada!, ben!].map(
      (it) => value(readBriefing(it.library.db, briefingId.parse('b1'))).briefing,
    );
    expect(got).toEqual(sent);
    expect(findSource(ben!.library.db, sourceId.parse('s3'))).toBeNull();
    expect(statesIn(await ben!.look(file))).toEqual(ALL.map((it) => `${it} same`));
    const again = await ben!.take(file);
    expect(again).toMatchObject({ same: 7, kept: 0, briefingId: null });
    expect(readFileSync(await ada!.send())).toEqual(readFileSync(file));
  }));
