import { describe, expect, test } from 'vitest';
import { searchFilter, type SearchHit } from '#core/contract/search-views.ts';
import { excerptId, sourceId } from '#core/model/ids.ts';
import { trashAnchored } from './anchored.ts';
import { readText, replaceResidue } from './source-texts.ts';
import { search } from './search.ts';
import { trashSources } from './sources.ts';
import { addExcerpt, addFigure, addSource, withLibrary } from './test-library.ts';
import type { OpenLibrary } from './library.ts';

const ANY = searchFilter.parse({});

const TEXT = [
  'The ministry of Northmarch denied the report on Tuesday.',
  'Share this story with your friends.',
  'Officials counted 412 convoys; "no ship has left", the harbour master said.',
  'Жителі п’яти сіл повернулися додому. Müller sprach von Fortschritt.',
].join('\n\n');
const SHARE = TEXT.indexOf('Share');
const RESIDUE = [
  { start: SHARE, end: TEXT.indexOf('\n\nOfficials'), reason: 'share' as const, restored: false },
];

function furnish(library: OpenLibrary): void {
  const source = addSource(library, 's1', TEXT, {
    title: 'Harbour closed',
    outlet: 'The Northmarch Courier',
    authors: ['Ada Quill'],
    residue: RESIDUE,
  });
  const exact = 'no ship has left';
  addExcerpt(library, 'e1', { source, text: TEXT, exact }, { note: 'blockade evidence', tags: ['shipping'] });
  const facts = { value: 412, measures: 'convoys counted', claimant: 'Coast guard', via: ['Agency Blue'] };
  addFigure(library, 'f1', { source, text: TEXT, exact: '412' }, facts);
}

/** `excerpt e1`, `source s1`, `source s1 p3`. */
function named(hit: SearchHit): string {
  switch (hit.kind) {
    case 'excerpt':
      return `excerpt ${hit.excerptId}`;
    case 'figure':
      return `figure ${hit.figureId}`;
    case 'source':
      return `source ${hit.sourceId}${hit.paragraph ? ` ${hit.paragraph.id}` : ''}`;
    case 'picture':
      return `picture ${hit.pictureId}`;
    case 'briefing':
      return `briefing ${hit.briefingId}${hit.blockId === null ? '' : ` ${hit.blockId}`}`;
  }
}

async function check(
  text: string,
  expected: string[],
  change?: (library: OpenLibrary) => void,
): Promise<void> {
  await withLibrary((library) => {
    furnish(library);
    change?.(library);
    for (const mode of ['typing', 'ranked'] as const) {
      const { hits } = search(library.db, { text, limit: 50, mode, filter: ANY });
      expect(hits.map(named).toSorted(), mode).toEqual(expected.toSorted());
    }
  });
}

const everything = ['excerpt e1', 'source s1 p3'];

describe('what is found', () => {
  test.each([
    ['ship', [...everything]],
    ['ship has left', everything],
    ['HARB', ['source s1', 'source s1 p3']],
    ['quill', ['source s1']],
    ['blockade', ['excerpt e1']],
    ['shipping', ['excerpt e1']],
    ['412', ['figure f1', 'source s1 p3']],
    ['agency blue', ['figure f1']],
    ["п'ят", ['source s1 p4']],
    ['п’яти', ['source s1 p4']],
    ['muller', ['source s1 p4']],
    ['zebra', []],
    ['', []],
    ['  --  ', []],
  ])('%s', check);
});

describe('nothing typed is syntax', () => {
  test.each([
    ['"ship', everything],
    ['ship" OR "zebra', []],
    ['ship AND zebra', []],
    ['ship*', everything],
    ['"ship has"', everything],
    ['“ship left”', []],
    ['«has left», no', everything],
    ['"shi"', []],
    ['"shi', everything],
    ['\ue0001', []],
    ['-ship', everything],
    ['(ship', everything],
    ['words:ship', []],
    ['NEAR(ship left)', []],
    ['^ship', everything],
    ["ship'; DROP TABLE sources; --", []],
    ['ship\0', everything],
  ])('%s', check);
});

test('residue is not found until it is restored', async () => {
  await check('friends', []);
  await check('friends', ['source s1 p2'], (library) => {
    const read = readText(library.db, sourceId.parse('s1'));
    if (!read.ok) throw new Error(read.error.code);
    const restored = RESIDUE.map((it) => ({ ...it, restored: true }));
    replaceResidue(library.db, read.value.seq, read.value.text, restored);
  });
});

test('what is in the trash is not found, and comes back', async () => {
  const excerpts = [excerptId.parse('e1')];
  const sources = [sourceId.parse('s1')];
  await check('ship', ['source s1 p3'], ({ db }) => trashAnchored(db, 'excerpt', excerpts, 'now'));
  await check('ship', [], ({ db }) => trashSources(db, sources, 'now'));
  await check('ship', everything, ({ db }) => {
    trashSources(db, sources, 'now');
    trashSources(db, sources, null);
  });
  await check('ship', ['source s1 p3'], ({ db }) => {
    trashAnchored(db, 'excerpt', excerpts, 'now');
    trashSources(db, sources, 'now');
    trashSources(db, sources, null);
  });
});

test.each([
  ["п'яти повер", 'Жителі [п]’[яти] сіл [повернулися] додому. Müller sprach von Fortschritt.'],
  ['MULLER', 'Жителі п’яти сіл повернулися додому. [Müller] sprach von Fortschritt.'],
  ['harb', '[Harbour] closed'],
  ['courier', 'The Northmarch [Courier]'],
  ['blockade', '[blockade] evidence'],
  ['convoys cou', '412 · [convoys] [counted]'],
])('a snippet for %s is the text as written, with the words marked', async (text, expected) => {
  await withLibrary((library) => {
    furnish(library);
    const { hits } = search(library.db, { text, limit: 5, mode: 'typing', filter: ANY });
    const shown = hits[0]?.snippet.map((it) => (it.match ? `[${it.text}]` : it.text));
    expect(shown?.join('')).toBe(expected);
  });
});

test('one long document does not fill the list', async () => {
  await withLibrary((library) => {
    addSource(library, 'long', Array.from({ length: 40 }, (_, at) => `Grain shipment ${at}.`).join('\n\n'));
    addSource(library, 'short', 'Grain prices rose.');
    const { hits, more } = search(library.db, { text: 'grain', limit: 10, mode: 'typing', filter: ANY });
    expect(hits.map((it) => (it.kind === 'source' ? String(it.sourceId) : it.kind)).toSorted()).toEqual([
      'long',
      'long',
      'long',
      'short',
    ]);
    expect(more).toBe(true);
  });
});
