import { describe, expect, it } from 'vitest';
import { computeNotes, notesAsWritten } from './notes.ts';
import { textOf } from './reference.ts';
import { styleOf } from './style.ts';
import { briefingOf, citationOf, cite, library, textRun } from './test-data.ts';

// Notes written by hand and notes of figure tables and charts, among those of citations.

const suggestion = {
  ...{ id: 's1', change: 'insert', at: '2026-02-01T08:00:00.000Z' },
  author: { name: 'Ana Ruiz', initials: 'AR' },
};

/** `*words` is a note of those words, `+...` is only suggested, anything else is cited. */
function marksOf(short: readonly string[]): unknown[] {
  return short.map((it, index) => {
    const isSuggested = it.startsWith('+');
    const what = isSuggested ? it.slice(1) : it;
    const made = what.startsWith('*')
      ? { type: 'note', id: `n${index}`, content: [textRun(what.slice(1))] }
      : citationOf(
          `c${index}`,
          what.split(' & ').map((one) => cite(one)),
        );
    return isSuggested ? { ...made, suggestion } : made;
  });
}

const paragraph = (...marks: string[]) => ({
  ...{ type: 'paragraph', id: `p${marks.join()}`, marking: null },
  content: [textRun('Words.'), ...marksOf(marks)],
});
const figureTable = {
  ...{ type: 'figure-table', id: 't', marking: null, caption: null, columns: ['value'] },
  rows: ['r1', 'r2'].map((citationId) => ({ figureId: 'f2', citationId })),
};
const chart = {
  ...{ type: 'chart', id: 'ch', marking: null, form: 'bar', caption: null, citationId: 'cc' },
  figures: ['f2', 'f2'].map((figureId) => ({ figureId, label: null })),
};
const ROWAN = 'Anna Rowan, “Harbour talks resume: what is known”, The Lantern, 27 November 2025, para. 3.';
const ROWAN_AGAIN = 'Rowan, “Harbour talks resume”, para. 3 (note 1).';
const GAZETTE = '“Tariffs fall”, Port Gazette, November 2025, para. 2.';
const GAZETTE_AGAIN = 'Port Gazette, “Tariffs fall”, para. 2 (note 1).';

function check(blocks: readonly unknown[], expected: readonly string[]): void {
  const { notes } = computeNotes(briefingOf(blocks), library);
  expect(notes.map((note) => textOf(note.runs))).toEqual(expected);
  expect(notes.map((note) => note.number)).toEqual(notes.map((_, index) => index + 1));
}

describe('a note written by hand', () => {
  it('is numbered with the others and has its own words, as they are', () =>
    check(
      [paragraph('excerpt e3', '*not closed by a stop', 'excerpt e3')],
      [ROWAN, 'not closed by a stop', ROWAN_AGAIN],
    ));

  it.each([
    ['nothing between', ['excerpt e3', 'excerpt e3'], 'Ibid.'],
    [
      'a note between',
      ['excerpt e3', '*Aside.', 'excerpt e3'],
      ROWAN_AGAIN.replace('note 1', 'see footnote 1 above'),
    ],
    ['a suggested note between', ['excerpt e3', '+*Aside.', 'excerpt e3'], 'Ibid.'],
    ['a suggested citation between', ['excerpt e3', '+figure f2', 'excerpt e3'], 'Ibid.'],
  ])('ibid with %s', (_, marks, expected) => {
    const { notes } = computeNotes(briefingOf([paragraph(...marks)]), library, styleOf('un'));
    expect(textOf(notes.at(-1)?.runs ?? [])).toBe(expected);
  });

  it('counts where a first note is named', () =>
    check(
      [paragraph('*Aside.', 'figure f2', 'excerpt e3', 'figure f2')],
      ['Aside.', GAZETTE, ROWAN, GAZETTE_AGAIN.replace('note 1', 'note 2')],
    ));
});

it('each row of a figure table has a note, and a chart one for all its figures', () =>
  check(
    [figureTable, chart, paragraph('figure f2')],
    [GAZETTE, GAZETTE_AGAIN, GAZETTE_AGAIN, GAZETTE_AGAIN],
  ));

it('numbers are known by the id of the citation or note', () => {
  const { numbers } = computeNotes(
    briefingOf([paragraph('*Aside.', 'figure f2'), figureTable, chart]),
    library,
  );
  expect(Object.fromEntries(numbers)).toEqual({ n0: 1, c1: 2, r1: 3, r2: 4, cc: 5 });
});

it('what is only suggested has a note where suggestions are shown, and none otherwise', () => {
  const briefing = briefingOf([paragraph('+figure f2', '+*Aside.', 'excerpt e3')]);
  expect(computeNotes(briefing, library).notes.map((note) => note.of.id)).toEqual(['c2']);
  expect(computeNotes(briefing, library).sources.length).toBe(1);
  expect(notesAsWritten(briefing, library).notes.map((note) => note.of)).toEqual([
    { kind: 'citation', id: 'c0' },
    { kind: 'note', id: 'n1' },
    { kind: 'citation', id: 'c2' },
  ]);
});
