import { describe, expect, it } from 'vitest';
import type { Locator } from '#core/model/citation.ts';
import { computeNotes } from './notes.ts';
import { positionsOf } from './positions.ts';
import { textOf } from './reference.ts';
import { briefingOf, citationOf, cite, library, textRun } from './test-data.ts';

/** `a` cites work a, `a:3` page 3 of it, `?` what is not there; several stand in one note, `-` is a note by hand. */
function placesOf(note: string) {
  if (note === '-') return [];
  return note.split(' ').map((it) => {
    if (it === '?') return null;
    const [key = '', value] = it.split(':');
    const locator: Locator | null = value === undefined ? null : { kind: 'page', value };
    return { key, locator };
  });
}

const SHORT = { first: '1', subsequent: 's', ibid: 'i', 'ibid-with-locator': 'l' };

/** Positions in short: `1` first, `s` subsequent, `i` ibid, `l` ibid with locator, `?` none. */
function check(notes: readonly string[], expected: string): void {
  const placed = positionsOf(notes.map(placesOf));
  expect(
    placed.map((it) => it.map((one) => (one === null ? '?' : SHORT[one.position])).join('')).join(' '),
  ).toBe(expected);
}

describe('positionsOf', () => {
  it.each<[string, string[], string]>([
    ['two works', ['a', 'b'], '1 1'],
    ['the same again', ['a', 'a'], '1 i'],
    ['the same page again', ['a:3', 'a:3'], '1 i'],
    ['another page', ['a:3', 'a:4'], '1 l'],
    ['a page where none was named', ['a', 'a:4'], '1 l'],
    ['no page where one was named', ['a:3', 'a'], '1 s'],
    ['three in a row', ['a:3', 'a:4', 'a:4'], '1 l i'],
    ['another work between', ['a', 'b', 'a'], '1 1 s'],
    ['a note by hand between', ['a', '-', 'a'], '1  s'],
    ['a note by hand first', ['-', 'a', 'a'], ' 1 i'],
    ['two notes by hand between', ['a', '-', '-', 'a'], '1   s'],
    ['after a note by hand the row begins anew', ['a', '-', 'a', 'a'], '1  s i'],
    ['twice in one note', ['a a'], '1i'],
    ['another page in one note', ['a:3 a:4'], '1l'],
    ['another work before it in the note', ['a', 'b a'], '1 1s'],
    ['first in a note of two', ['a', 'a b'], '1 i1'],
    ['after a note of two works', ['a b', 'b'], '11 s'],
    ['after a note that cites it twice', ['a a', 'a'], '1i s'],
    ['something missing before it in the note', ['a', '? a'], '1 ?s'],
    ['after a note where something is missing', ['a ?', 'a'], '1? s'],
    ['after a note of nothing but what is missing', ['a', '?', 'a'], '1 ? s'],
    ['far apart', ['a', 'b', 'c', 'd', 'e', 'f', 'a'], '1 1 1 1 1 1 s'],
  ])('%s', (_, notes, expected) => check(notes, expected));

  it('tells the note that cited a work first and the one that did last', () => {
    const placed = positionsOf(['a', '-', 'b', 'a b', 'a'].map(placesOf)).flat();
    expect(placed.map((it) => it && [it.firstNote, it.lastNote])).toEqual([
      [1, 1],
      [3, 3],
      [1, 1],
      [3, 3],
      [1, 4],
    ]);
  });
});

describe('a style that tells near from far', () => {
  const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
    <info><title>Near</title><id>near</id></info>
    <citation near-note-distance="2"><layout suffix=".">
      <choose>
        <if position="ibid-with-locator"><text value="ibid at"/><text variable="locator" prefix=" "/></if>
        <else-if position="ibid"><text value="ibid"/></else-if>
        <else-if position="near-note"><text value="near"/></else-if>
        <else-if position="subsequent"><text value="far"/></else-if>
        <else><text value="first"/></else>
      </choose>
    </layout></citation>
  </style>`;

  it.each<[string, string[], string]>([
    ['within the distance', ['a', 'b', 'a'], 'near.'],
    ['at the distance, a note by hand counted', ['a', '-', 'a'], 'near.'],
    ['beyond it', ['a', 'b', 'c', 'a'], 'far.'],
    ['beyond it by notes by hand', ['a', '-', '-', 'a'], 'far.'],
    ['near a later cite, though not the first', ['a', 'b', 'c', 'a', 'b', 'a'], 'near.'],
    ['ibid before near', ['a', 'a'], 'ibid.'],
    ['ibid with a place', ['a', 'a:4'], 'ibid at 4.'],
  ])('%s', (_, notes, expected) => {
    const keys: Record<string, string> = { a: 'rowan', b: 'gazette', c: 'nobody' };
    const content = notes.flatMap((note, index): unknown[] => {
      const targets = placesOf(note).map((it) =>
        cite(`source ${keys[it?.key ?? '']}`, { locator: it?.locator ?? null }),
      );
      return targets.length === 0
        ? [{ type: 'note', id: `n${index}`, content: [textRun('By hand.')] }]
        : [citationOf(`c${index}`, targets)];
    });
    const briefing = briefingOf([{ type: 'paragraph', id: 'p', marking: null, content }]);
    const made = computeNotes(briefing, library, { key: 'near', title: 'Near', csl }).notes;
    expect(textOf(made.at(-1)?.runs ?? [])).toBe(expected);
  });
});
