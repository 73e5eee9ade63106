import { computeNotes, type Citing } from '#core/citing/notes.ts';
import { bundledStyles, styleOf } from '#core/citing/style.ts';
import { briefingOf, cite, citingParagraphs, library, sourceWith } from '#core/citing/test-data.ts';
import type { References } from '#core/model/references.ts';
import { toRow, type Measured, type Row } from './row.ts';

const WORKS = 300;
const CITES = 2_000;
/** After the first time. */
const SAMPLES = 15;

const families = ['Rowan', 'Hale', 'Moss', 'Ferrant', 'Quill', 'Tarn', 'Oske', 'Vell'];

const sources = Array.from({ length: WORKS }, (_, index) =>
  sourceWith(`s${index}`, {
    title: `Harbour talks, part ${index}: what is known of berth ${index % 17}`,
    authors: [
      `Anna ${families[index % 8]}-${families[(index * 7) % 8]}`,
      ...(index % 3 === 0 ? ['Carl Hale'] : []),
    ],
    publishedOn: `20${10 + (index % 15)}-11-0${1 + (index % 9)}`,
  }),
);
const references: References = { ...library, sources };

const blocks = citingParagraphs(
  Array.from({ length: CITES }, (_, index) => [
    cite(`source s${(index * 7919) % WORKS}`, {
      locator: { kind: 'page', value: String(1 + ((index * 37) % 400)) },
    }),
  ]),
);

/**
 * The notes and list of a briefing of 2,000 cites of 300 works, in each style that comes with the app: one note alone, as
 * a pointer over its mark asks for it; all the first time; all again with another page cited in one note.
 */
export function citing(): Promise<Row[]> {
  return Promise.resolve(bundledStyles().flatMap(({ key }) => measured(key)));
}

function measured(key: string): Row[] {
  const style = styleOf(key);
  const made = (shown: readonly unknown[]) => computeNotes(briefingOf(shown), references, style);
  const one = timed(() => made(blocks).notes[CITES / 2]?.runs);
  const first = timed(() => worded(made(blocks)));
  const again = Array.from({ length: SAMPLES }, (_, index) => {
    const locator = { kind: 'page', value: String(1000 + index) } as const;
    const changed = [...citingParagraphs([[cite('source s3', { locator })]]), ...blocks.slice(1)];
    return timed(() => worded(made(changed)));
  });
  const rows: readonly Measured[] = [
    { name: `${key}: one note, the first time`, times: [one] },
    { name: `${key}: all notes and the list, the first time`, times: [first] },
    { name: `${key}: all again after one cite changed`, times: again },
  ];
  return rows.map(toRow);
}

/** Asks for every word, since words are made when they are asked for. */
function worded({ notes, sources: list }: Citing): number {
  return [...notes, ...list].reduce((sum, it) => sum + it.runs.length, 0);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
