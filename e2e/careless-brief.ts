import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A brief written in a hurry, and what it was taken from. All of it is invented.

export const TITLE = 'Port Marrow before the board meets';

/** Files as they would be saved; the first line is the title. */
const FILES = {
  basin: [
    'Basin stays open, says harbour master',
    'The harbour master of Port Marrow spoke to captains on Monday.',
    '“We will not close the eastern basin before May, whatever the board decides,” she said.',
    'Up to 45,000 tonnes of grain can be stored at the quay, according to the port.',
  ],
  wire: [
    'Twelve ships wait at the bar',
    'Twelve ships are waiting outside the bar of Port Marrow, the pilots said on Tuesday.',
  ],
  courier: [
    'Queue grows off the coast',
    'There are twelve ships outside the bar, Northern Wire was told by the pilots this week.',
  ],
  daily: [
    'Neighbours watch the queue',
    'Northern Wire counts a dozen vessels at anchor off Port Marrow while the captains wait.',
  ],
  berths: [
    'The north berth is back',
    'The north berth reopened in January after a long repair, the agents say.',
  ],
} as const;

/** Writes the sources as files; answers where they are. */
export function writeSources(folder: string): string[] {
  return Object.entries(FILES).map(([name, lines]) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, `${lines.join('\n\n')}\n`);
    return file;
  });
}

/**
 * Makes the brief of the sources that were imported: a quotation that drifted, an "up to" that was lost, one origin told as
 * several sources, a judgement without a confidence, a source withdrawn since, a banner too low, and an empty section.
 */
export async function makeCarelessBrief(page: Page): Promise<void> {
  const answer = await page.evaluate(async (title) => {
    const { call } = window.chancery;
    const sources = await call('sources.list', { offset: 0, limit: 50 });
    if (!sources.ok) return sources.error.code;
    const idOf = (words: string) => {
      const found = sources.value.rows.find((it) => (it.title ?? it.citeKey).includes(words));
      if (found === undefined) throw new Error(`no source called ${words}`);
      return found.id;
    };
    const ids = {
      basin: idOf('Basin'),
      wire: idOf('Twelve'),
      courier: idOf('Queue'),
      daily: idOf('Neighbours'),
      berths: idOf('north berth'),
    };
    const outlets = {
      basin: 'Harbour Post',
      wire: 'Northern Wire',
      courier: 'Marrow Courier',
      daily: 'Vessar Daily',
      berths: 'Quay Letter',
    };
    for (const name of Object.keys(ids) as (keyof typeof ids)[])
      await call('sources.update', {
        id: ids[name],
        patch: { outlet: outlets[name], publishedOn: '2026-03-02', language: 'en' },
      });
    await call('sources.update', {
      id: ids.berths,
      patch: { status: 'withdrawn', statusNote: 'The agents were not asked.' },
    });
    for (const carrier of [ids.courier, ids.daily])
      await call('origins.confirm', { carrier, origin: { kind: 'source', id: ids.wire } });

    const placeOf = async (sourceId: typeof ids.basin, words: string) => {
      const read = await call('sources.get', { id: sourceId });
      if (!read.ok) throw new Error(read.error.code);
      const start = read.value.text.indexOf(words);
      if (start < 0) throw new Error(`no words ${words}`);
      return { sourceId, start, end: start + words.length };
    };
    const excerpt = await call('excerpts.add', {
      ...(await placeOf(
        ids.basin,
        'We will not close the eastern basin before May, whatever the board decides',
      )),
      facts: { speaker: 'the harbour master' },
    });
    const figure = await call('figures.add', {
      ...(await placeOf(ids.basin, 'Up to 45,000 tonnes of grain')),
      facts: {
        ...{ value: 45_000, upper: null, qualifier: 'up-to', unit: 'tonnes', asOf: null, note: null },
        ...{ measures: 'grain that can be stored at the quay', claimant: null, via: [], tags: [] },
        marking: null,
      },
    });
    const berth = await call('excerpts.add', {
      ...(await placeOf(ids.berths, 'The north berth reopened in January')),
      facts: {},
    });
    const ship = await call('excerpts.add', {
      ...(await placeOf(ids.wire, 'Twelve ships are waiting outside the bar of Port Marrow')),
      facts: {},
    });
    if (!excerpt.ok || !figure.ok || !berth.ok || !ship.ok) return 'nothing kept';

    const text = (words: string) => ({ type: 'text', text: words, bold: false, italic: false });
    const cited = (id: string, ...targets: { kind: string; id: string }[]) => ({
      ...{ type: 'citation', id },
      targets: targets.map((target) => ({ target, locator: null, prefix: '', suffix: '' })),
    });
    const NR = { scheme: 'nato', label: 'NR' };
    const blocks = [
      { type: 'heading', level: 1, content: [text('Situation')] },
      {
        type: 'paragraph',
        marking: NR,
        content: [
          text(
            'The harbour master said: “We will never close the eastern basin before May, whatever the board decides.”',
          ),
          cited('c1', { kind: 'excerpt', id: excerpt.value.id }),
        ],
      },
      {
        type: 'paragraph',
        content: [
          text('The quay of Port Marrow can store 45,000 tonnes of grain.'),
          cited('c2', { kind: 'figure', id: figure.value.id }),
        ],
      },
      {
        type: 'paragraph',
        content: [
          text('According to several sources, twelve ships are waiting outside the bar of Port Marrow.'),
          cited(
            'c3',
            { kind: 'excerpt', id: ship.value.id },
            { kind: 'source', id: ids.courier },
            { kind: 'source', id: ids.daily },
          ),
        ],
      },
      {
        type: 'paragraph',
        content: [
          text('The north berth reopened in January 2026.'),
          cited('c4', { kind: 'excerpt', id: berth.value.id }),
        ],
      },
      { type: 'heading', level: 1, content: [text('Judgement')] },
      {
        type: 'key-judgement',
        content: [
          text('It is likely that ships wait until the basin is dredged.'),
          cited('c5', { kind: 'excerpt', id: ship.value.id }),
        ],
        likelihood: { scale: 'icd-203', term: 'likely' },
        confidence: null,
        basis: [],
      },
      { type: 'heading', level: 1, content: [text('Outlook')] },
    ].map((it, at) => ({ id: `careless-${at}`, marking: null, ...it }));

    const made = await call('briefings.create', { title, kind: 'background-brief' });
    const read = made.ok ? await call('briefings.get', { id: made.value.id }) : made;
    if (!made.ok || !read.ok) return 'not made';
    const saved = await call('briefings.save', {
      id: made.value.id,
      revision: read.value.revision,
      order: blocks.map((it) => it.id) as never,
      changed: blocks as never,
      facts: {
        ...{ markingScheme: 'nato', marking: { scheme: 'nato', label: 'NU' }, likelihoodScale: 'icd-203' },
        ...{ date: '2026-03-09', author: 'Desk 4' },
      },
    });
    return saved.ok ? 'made' : JSON.stringify(saved.error);
  }, TITLE);
  if (answer !== 'made') throw new Error(`the brief was not made: ${answer}`);
}
