import { expect, test } from 'vitest';
import type { WantedWords } from '#core/checks/quotations/wanted.ts';
import { sourceId } from '#core/model/ids.ts';
import type { OpenLibrary } from '#main/store/library.ts';
import { addSource, withLibrary } from '#main/store/test-library.ts';
import { makeWordFinder } from './finding-words.ts';

const POST =
  'Home | News | Sport of all the coast\n\n' +
  'The harbour master spoke on Monday.\n\n“We will not close the eastern basin before May,\n\n' +
  'whatever the board decides,” she said. Ships wait five hours at the least.';
const STAR = 'A pilot said: “Nobody at the ministry has ever asked us what a safe depth is.”';
const LONG = `${`${'The tide came and the tide went, and nobody counted. '.repeat(200).trim()}

`.repeat(40)}The keeper of the mole counts every lamp of the coast at night.`;

const MENU = { start: 0, end: 36, reason: 'menu', restored: false } as const;

function fill(library: OpenLibrary): void {
  addSource(library, 's1', POST, { title: 'Basin stays open', residue: [MENU] });
  addSource(library, 's2', STAR, { title: 'Pilots complain' });
  addSource(library, 's3', LONG, { title: 'Tides' });
}

const wanted = (words: string, ...cited: string[]): WantedWords => ({
  words,
  cited: cited.map((it) => sourceId.parse(it)),
});

/** What is found of some words: `= source words` where they are said, `~` where something alike is. */
const check = async (want: WantedWords, expected: readonly string[]): Promise<void> => {
  await withLibrary((library) => {
    fill(library);
    const { found, left } = makeWordFinder().lookUp(library.db, [want], () => true);
    const { exact = [], alike = [] } = found.get(want.words) ?? {};
    const said = (sign: string) => (it: (typeof exact)[number]) =>
      `${sign}${it.isResidue === true ? ' aside' : ''} ${it.sourceId} ${it.words}`;
    expect([...exact.map(said('=')), ...alike.map(said('~'))]).toEqual(expected);
    for (const it of [...exact, ...alike]) {
      const text = { s1: POST, s2: STAR, s3: LONG }[String(it.sourceId)] ?? '';
      expect(text.slice(it.start, it.end)).toBe(it.words);
      expect(it.about?.title).toBeTruthy();
    }
    expect(left).toEqual([]);
  });
};

test.each<readonly [WantedWords, readonly string[]]>([
  [wanted('ships wait five hours', 's1'), ['= s1 Ships wait five hours']],
  [wanted('Ships wait five hours at the least', 's2'), ['= s1 Ships wait five hours at the least']],
  [
    wanted('We will not close the eastern basin before May, whatever the board decides'),
    ['= s1 We will not close the eastern basin before May,\n\nwhatever the board decides'],
  ],
  [
    wanted('Nobody at the ministry […] asked us what a safe depth is'),
    ['= s2 Nobody at the ministry has ever asked us what a safe depth is'],
  ],
  [wanted('Ships wait nine hours at the least', 's1'), ['~ s1 Ships wait five hours at the least']],
  [
    wanted('Nobody at the ministry has ever told us what a safe depth was', 's1'),
    ['~ s2 Nobody at the ministry has ever asked us what a safe depth is'],
  ],
  [wanted('News | Sport of all the coast', 's1'), ['= aside s1 News | Sport of all the coast']],
  [wanted('News | Sport of all the coast'), []],
  [wanted('the mole counts every lamp of the coast', 's3'), ['= s3 the mole counts every lamp of the coast']],
  [
    wanted('the mole counts every ship of the coast at night', 's3'),
    ['~ s3 the mole counts every lamp of the coast at night'],
  ],
  [wanted('Something quite different was said by somebody else', 's1'), []],
  [wanted('"AND" OR NEAR(* ^ "', 's1'), []],
])('%j', async (want, expected) => {
  await check(want, expected);
});

test('another wording is found with its speaker where the words are said', async () => {
  await withLibrary((library) => {
    fill(library);
    const words = 'Nobody at the ministry has ever asked us what a safe depth is.';
    addSource(library, 's4', `${words}`, { title: 'Depths' });
    addSource(
      library,
      's5',
      'Harbour news.\n\n“No one at the ministry has ever asked us what a safe depth is,” said Otto Brandt, a pilot.',
      { title: 'Brandt', language: 'en' },
    );
    const found = makeWordFinder()
      .lookUp(library.db, [wanted(words, 's4')], () => true)
      .found.get(words);
    expect(found?.exact.map((it) => it.sourceId)).toEqual(['s4', 's2']);
    expect(found?.alike.map((it) => [it.sourceId, it.speaker])).toContainEqual(['s5', 'Otto Brandt']);
  });
});

test('what is not looked for in time is left, and done the next time', async () => {
  await withLibrary((library) => {
    fill(library);
    const finder = makeWordFinder();
    const all = ['five hours at the least', 'a safe depth', 'lamp of the coast'].map((it) => wanted(it));
    const first = finder.lookUp(library.db, all, () => false);
    expect([[...first.found.keys()], first.left]).toEqual([[all[0]?.words], all.slice(1)]);
    const second = finder.lookUp(library.db, all, () => false);
    expect(second.left).toEqual(all.slice(2));
    expect(second.found.get('five hours at the least')).toBe(first.found.get('five hours at the least'));
    expect(finder.lookUp(library.db, all, () => true).left).toEqual([]);
  });
});

test('a source in the trash is not found unless it is cited', async () => {
  await withLibrary((library) => {
    fill(library);
    library.db.run("UPDATE sources SET trashed_at = '2026-03-09T12:00:00.000Z' WHERE id = 's2'");
    library.db.run(
      'DELETE FROM paragraph_index WHERE rowid IN (SELECT p.seq FROM paragraphs p JOIN sources s ON s.seq = p.source WHERE s.id = ?)',
      's2',
    );
    const finder = makeWordFinder();
    const words = 'what a safe depth is';
    expect(finder.lookUp(library.db, [wanted(words)], () => true).found.get(words)?.exact).toEqual([]);
    expect(finder.lookUp(library.db, [wanted(words, 's2')], () => true).found.get(words)?.exact).toHaveLength(
      1,
    );
  });
});
