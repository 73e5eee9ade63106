import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOUSE_STYLE } from '#core/citing/style.ts';
import {
  addCitationStyle,
  getCitationStyle,
  listCitationStyles,
  removeCitationStyle,
  styleFor,
} from './citation-styles.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const style = (
  title = 'Harbour style',
  id = 'https://halm.example/styles/harbour',
) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-GB">
  <info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="." delimiter="; "><text variable="title"/></layout></citation>
</style>`;
const KEY = 'https://halm.example/styles/harbour';

function add(deps: TestDeps, content: string | Uint8Array, name = 'harbour.csl') {
  const file = join(deps.library.folder, name);
  writeFileSync(file, content);
  return addCitationStyle(deps, file);
}

test('a style is added, listed after those of the app, found by briefings that name it, and removed', () =>
  withDeps((deps) => {
    expect(add(deps, style())).toMatchObject({ ok: true, value: { key: KEY, title: 'Harbour style' } });
    const listed = listCitationStyles(deps);
    const rows = listed.ok ? listed.value.rows : [];
    expect(rows[0]).toEqual({ key: HOUSE_STYLE.key, title: HOUSE_STYLE.title, addedAt: null });
    expect(rows.at(-1)).toMatchObject({ key: KEY, addedAt: expect.stringMatching(/^2026-/) as string });
    expect(getCitationStyle(deps, { key: KEY })).toEqual({ ok: true, value: { csl: style() } });
    const { db } = deps.library;
    expect([styleFor(db, KEY).title, styleFor(db, null).key, styleFor(db, 'oscola').key]).toEqual([
      'Harbour style',
      HOUSE_STYLE.key,
      'oscola',
    ]);
    expect(add(deps, style('Harbour style 2'))).toMatchObject({ ok: true });
    expect(styleFor(db, KEY).title).toBe('Harbour style 2');
    expect(listCitationStyles(deps)).toMatchObject({ value: { rows: { length: rows.length } } });
    expect(removeCitationStyle(deps, { key: KEY })).toEqual({ ok: true, value: {} });
    expect(styleFor(db, KEY).key).toBe(HOUSE_STYLE.key);
    const gone = { ok: false, error: { code: 'not-found', what: 'citation-style' } };
    expect(removeCitationStyle(deps, { key: KEY })).toEqual(gone);
    expect(getCitationStyle(deps, { key: KEY })).toEqual(gone);
  }));

describe('what is no style is refused, and nothing is kept', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['no XML', 'Hello', /./],
    ['an empty file', '', /./],
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', /root element/],
    ['entities', `<!DOCTYPE x [<!ENTITY a "b">]>${style()}`, /./],
    ['letters that are not UTF-8', Uint8Array.from([0x3c, 0xff, 0x3e]), /UTF-8/],
    ['more than 1 MB', style().padEnd(1024 * 1024 + 1), /longer than 1 MB/],
    ['the id of a style of the app', style('Mine', 'chancery'), /comes with Chancery/],
  ])('%s', (_, content, reason) =>
    withDeps((deps) => {
      const before = listCitationStyles(deps);
      const refused = add(deps, content, 'bad.csl');
      expect(refused).toMatchObject({ ok: false, error: { code: 'bad-citation-style', name: 'bad.csl' } });
      expect(refused.ok || refused.error.code !== 'bad-citation-style' ? '' : refused.error.reason).toMatch(
        reason,
      );
      expect(listCitationStyles(deps)).toEqual(before);
    }),
  );

  test('a folder, and nothing at all', () =>
    withDeps((deps) => {
      mkdirSync(join(deps.library.folder, 'folder.csl'));
      for (const name of ['folder.csl', 'absent.csl'])
        expect(addCitationStyle(deps, join(deps.library.folder, name))).toEqual({
          ok: false,
          error: { code: 'cannot-read-file', name },
        });
    }));
});
