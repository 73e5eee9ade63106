import { expect, test } from 'vitest';
import { findNearDuplicates } from './near-duplicates.ts';
import { sharedShingles } from './shingles.ts';
import { replaceResidue } from './source-texts.ts';
import { seqOfSource, trashSources } from './sources.ts';
import { addSource, NOON, withLibrary } from './test-library.ts';

const ARTICLE = [
  'The harbour authority of Port Marrow closed the eastern basin on Tuesday after divers found a crack in the lock gate.',
  'Fourteen ships were waiting outside the breakwater by nightfall, among them two carrying seed grain for the spring sowing.',
  'Harbour master Ilse Tarn said the gate could be held shut with timber until a replacement arrives from the yard at Sund.',
  'She expects traffic to resume within nine days, though only for vessels drawing less than six metres.',
  'The crack, about two hands wide, runs along a weld that was repaired eleven years ago.',
  'Inspectors of the Ministry of Works had asked for a new gate in each of the last three budgets.',
  'Each time the council voted the money to the coastal road instead.',
  'Farmers in the Vessar valley fear that seed will reach them after the soil has dried.',
  'Their cooperative has asked the railway for forty extra wagons, of which it was promised twelve.',
  'The opposition called for the resignation of the councillor for works, who did not reply to questions.',
];
/** What a second edition does: one sentence corrected, one added. */
const CORRECTED = [
  ...ARTICLE.slice(0, 4),
  'The crack, about three hands wide, runs along a weld that was repaired eleven years ago.',
  ...ARTICLE.slice(5),
  'A first version of this article gave a smaller width.',
];
/** What another paper makes of the same dispatch. */
const REWRITTEN = [
  'A cracked lock gate has shut half of Port Marrow, leaving grain ships at anchor off the breakwater.',
  'The damage came to light on Tuesday, when divers looked at the gate of the eastern basin.',
  'Ilse Tarn, who runs the harbour, wants to prop the gate with timber while a new one is built at Sund.',
  'Small vessels may be let through again in nine days, she told reporters.',
  'Eleven years ago the same weld had been mended.',
  'Three budgets in a row the Ministry of Works asked for a new gate; the coastal road got the money.',
  'In the valley of the Vessar, farmers worry about the sowing, and their cooperative wants forty extra wagons.',
  'Fourteen ships were waiting outside the breakwater by nightfall.',
];
const OTHER = [
  'The museum of Halm opens a room for the instruments of its first observatory this summer.',
  'Among them is a brass quadrant that a ferryman kept in his attic for sixty years without knowing what it was.',
];

const textOf = (sentences: readonly string[]) => sentences.join(' ');

/** Which of the sources in the library say nearly the same as a new one. */
function check(there: Record<string, string>, added: string, expected: string[]): Promise<void> {
  return withLibrary((library) => {
    for (const [id, text] of Object.entries(there)) addSource(library, id, text);
    const { id } = addSource(library, 'added', added);
    const found = findNearDuplicates(library.db, seqOfSource(library.db, id) ?? 0);
    expect(found.map((it) => it.id)).toEqual(expected);
  });
}

const there = { article: textOf(ARTICLE), other: textOf(OTHER) };

test.each<[string, string, string[]]>([
  ['the same words in other bytes', textOf(ARTICLE), ['article']],
  ['a corrected edition', textOf(CORRECTED), ['article']],
  ['a shortened one', textOf(ARTICLE.slice(0, 6)), ['article']],
  [
    'one within a collection',
    textOf([...OTHER, ...ARTICLE, ...OTHER.map((it) => `Again: ${it}`)]),
    ['article', 'other'],
  ],
  ['one rewritten from the same dispatch', textOf(REWRITTEN), []],
  ['a line that was quoted', 'The crack runs along a weld that was repaired eleven years ago.', []],
  ['a text without words', '', []],
])('%s', (_, text, expected) => check(there, text, expected));

test('page furniture is not what a document says', () =>
  withLibrary((library) => {
    const furniture = textOf(ARTICLE);
    const residue = [{ start: 0, end: furniture.length, reason: 'menu' as const, restored: false }];
    addSource(library, 'one', `${furniture}\n\n${textOf(OTHER)}`, { residue });
    const { id } = addSource(library, 'two', furniture);
    expect(findNearDuplicates(library.db, seqOfSource(library.db, id) ?? 0)).toEqual([]);
  }));

test('what is set aside later, or restored, is compared no more, or again', () =>
  withLibrary((library) => {
    const { db } = library;
    const text = `${textOf(ARTICLE)}\n\n${textOf(OTHER)}`;
    const one = seqOfSource(db, addSource(library, 'one', text).id) ?? 0;
    const two = seqOfSource(db, addSource(library, 'two', textOf(ARTICLE)).id) ?? 0;
    const shared = () => sharedShingles(db, two).map((it) => it.source);
    expect(shared()).toEqual([one]);
    const aside = { start: 0, end: textOf(ARTICLE).length, reason: 'menu' as const, restored: false };
    replaceResidue(db, one, text, [aside]);
    expect(shared()).toEqual([]);
    replaceResidue(db, one, text, [{ ...aside, restored: true }]);
    expect(shared()).toEqual([one]);
  }));

test('what is in the trash is asked about no more', () =>
  withLibrary((library) => {
    const one = addSource(library, 'one', textOf(ARTICLE));
    trashSources(library.db, [one.id], NOON);
    const { id } = addSource(library, 'two', textOf(CORRECTED));
    expect(findNearDuplicates(library.db, seqOfSource(library.db, id) ?? 0)).toEqual([]);
  }));

test('what two texts share is told of a text and of a source alike', () =>
  withLibrary((library) => {
    const one = addSource(library, 'one', textOf(ARTICLE));
    addSource(library, 'other', textOf(OTHER));
    const two = addSource(library, 'two', textOf(REWRITTEN));
    const seq = (id: typeof one.id) => seqOfSource(library.db, id) ?? 0;
    const [ofText] = sharedShingles(library.db, textOf(REWRITTEN)).filter((it) => it.source !== seq(two.id));
    const [ofSource, ...none] = sharedShingles(library.db, seq(two.id));
    expect(ofSource).toEqual(ofText);
    expect(none).toEqual([]);
    expect(ofSource?.source).toBe(seq(one.id));
    expect(ofSource?.share).toBeGreaterThan(0.1);
    expect(ofSource?.share).toBeLessThan(0.4);
  }));
