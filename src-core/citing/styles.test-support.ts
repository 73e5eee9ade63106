import { expect } from 'vitest';
import type { References } from '#core/model/references.ts';
import { computeNotes } from './notes.ts';
import type { ReferenceRun } from './reference.ts';
import { styleOf } from './style.ts';
import { briefingOf, citationOf, cite, library, sourceWith, textRun } from './test-data.ts';

// One row of notes for every style and language: a first cite, the same place, another place, two sources, pages, a note
// by hand, and sources of other kinds.

const sources = [
  ...library.sources,
  sourceWith('ministry', {
    ...{ title: 'Statement on harbour dues', outlet: null, authors: ['Ministry of Trade of Halm'] },
    ...{ kind: 'press release', publishedOn: '2025-11-01', url: 'https://halm.example/dues' },
    ...{ reliability: 'B', descriptor: 'official, with an interest', capturedOn: '2025-12-02' },
    marking: { scheme: 'tlp', label: 'TLP:AMBER' },
  }),
  sourceWith('book', {
    ...{ title: 'The quiet quay', outlet: 'Tessen Press', kind: 'book', publishedOn: '2019' },
    authors: ['Ursel von der Brandt', 'Carl Hale', 'Ira Moss'],
  }),
  sourceWith('port', {
    ...{ title: 'Порт і «тиша»: хто платить?', language: 'uk', outlet: 'Вісник порту' },
    ...{ authors: ['Олена Ткачук'], publishedOn: '2025-11', status: 'corrected' },
  }),
  sourceWith('site', {
    ...{ title: 'Les "quais" d’abord ?', language: 'fr', outlet: 'Port-Marrow Info', kind: 'page web' },
    ...{ authors: [], publishedOn: '2025-11-01', url: 'https://pm.example/q' },
  }),
  sourceWith('ships', { title: 'Ships wait', publishedOn: '2025-12-03' }),
];
const references: References = { ...library, sources };

const page = (value: string) => ({ locator: { kind: 'page', value } as const });

const NOTES: readonly (readonly unknown[] | string)[] = [
  [cite('excerpt e3')],
  [cite('excerpt e3')],
  [cite('excerpt e5')],
  [cite('source ministry'), cite('excerpt e5', { prefix: 'see also' })],
  [cite('source book', page('101-108'))],
  'By hand.',
  [cite('source book', page('A-3')), cite('source ships')],
  [cite('source port', page('3')), cite('figure f2')],
  [cite('source ministry', { suffix: '(in Halmish)' })],
  [cite('source site')],
  [cite('source nobody')],
  [cite('source ships', { locator: { kind: 'time', value: '12:40' } })],
];

const blocks = NOTES.map((it, index) => ({
  ...{ type: 'paragraph', id: `p${index}`, marking: null },
  content: [
    typeof it === 'string'
      ? { type: 'note', id: `n${index}`, content: [textRun(it)] }
      : citationOf(`c${index}`, it),
  ],
}));

/** Italics between lines, as people write them where there are none. */
export function marked(runs: readonly ReferenceRun[]): string {
  return runs.map(({ text, italic }) => (italic ? `_${text}_` : text)).join('');
}

/** The notes that row makes in a style, and the list of sources. */
export function written(style: string, language: string) {
  const { notes, sources: list } = computeNotes(briefingOf(blocks, { language }), references, styleOf(style));
  return {
    notes: notes.map((it) => `${it.number} ${marked(it.runs)}`),
    list: list.map((it) => marked(it.runs)),
  };
}

/** Holds every note, and the list, against what an editor expects: notes first, then the entries behind a dash. */
export function check(style: string, language: string, expected: readonly string[]): void {
  const { notes, list } = written(style, language);
  expect([...notes, ...list.map((it) => `- ${it}`)]).toEqual(expected);
}
