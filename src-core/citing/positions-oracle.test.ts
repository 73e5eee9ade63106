import CSL from 'citeproc';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Locator } from '#core/model/citation.ts';
import { localeOf } from './csl/locale.ts';
import { copyOf } from './csl/in-language.ts';
import { readXml } from './csl/xml.ts';
import { positionsOf } from './positions.ts';

// citeproc places cites itself where it is told of every note: what it says is the field's reading of the rules.

const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>Positions</title><id>positions</id></info>
  <citation near-note-distance="3"><layout delimiter=" ">
    <choose>
      <if position="ibid-with-locator"><text value="ibid-with-locator"/></if>
      <else-if position="ibid"><text value="ibid"/></else-if>
      <else-if position="subsequent"><text value="subsequent"/></else-if>
      <else><text value="first"/></else>
    </choose>
    <choose><if position="near-note"><text value="-near"/></if></choose>
    <text variable="first-reference-note-number" prefix="-"/>
  </layout></citation>
</style>`;

interface Placing {
  updateItems(ids: readonly string[]): void;
  setOutputFormat(name: string): void;
  processCitationCluster(
    citation: object,
    before: readonly (readonly [string, number])[],
    after: readonly [],
  ): [unknown, readonly (readonly [number, string, string])[]];
}

type Note = readonly { readonly key: string; readonly page: string | null }[];

/** What citeproc says of each note, a note by hand (of no cites) being one it is not told of. */
function placedByCiteproc(notes: readonly Note[]): string[] {
  const read = readXml(csl);
  if (!read.ok) throw new Error(read.error);
  const system = {
    retrieveLocale: (tag: string) => copyOf(localeOf(tag)),
    retrieveItem: (id: string) => ({ id, type: 'book', title: id }),
    stringCompare: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
  };
  const engine = new CSL.Engine(system, read.value, 'en-GB', true) as unknown as Placing;
  engine.setOutputFormat('text');
  engine.updateItems([...new Set(notes.flat().map((it) => it.key))]);
  const before: [string, number][] = [];
  const said = notes.map(() => '');
  notes.forEach((note, index) => {
    if (note.length === 0) return;
    const citation = {
      citationID: `c${index}`,
      citationItems: note.map(({ key, page }) => ({
        id: key,
        ...(page === null ? {} : { locator: page, label: 'page' }),
      })),
      properties: { noteIndex: index + 1 },
    };
    const [, changed] = engine.processCitationCluster(citation, before, []);
    before.push([`c${index}`, index + 1]);
    for (const [, text, id] of changed) said[Number(id.slice(1))] = text;
  });
  return said;
}

function placedHere(notes: readonly Note[]): string[] {
  const places = notes.map((note) =>
    note.map(({ key, page }) => {
      const locator: Locator | null = page === null ? null : { kind: 'page', value: page };
      return { key, locator };
    }),
  );
  return positionsOf(places).map((note, index) =>
    note
      .map((it) => {
        if (it === null) return '';
        const isNear = it.position !== 'first' && index + 1 - it.lastNote <= 3;
        return `${it.position}${isNear ? '-near' : ''}${it.firstNote === index + 1 ? '' : `-${it.firstNote}`}`;
      })
      .join(' '),
  );
}

const anyCite = fc.record({ key: fc.constantFrom('a', 'b', 'c'), page: fc.constantFrom(null, '3', '4') });
const anyNotes = fc.array(fc.array(anyCite, { maxLength: 3 }), { minLength: 1, maxLength: 10 });

it('cites stand where citeproc says they do, notes by hand among them', () =>
  fc.assert(
    fc.property(anyNotes, (notes) => {
      expect(placedHere(notes)).toEqual(placedByCiteproc(notes));
    }),
    { numRuns: 300 },
  ));
