import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './csl/guard.ts';
import { computeNotes } from './notes.ts';
import { textOf } from './reference.ts';
import { bundledStyles, styleOf } from './style.ts';
import { briefingOf, cite, citingParagraphs, library, sourceWith } from './test-data.ts';

// What a source is called reaches the page as it is, whatever a processor of citations might read into it.

const anyPiece = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '<i>now</i>',
    '<span class="nocase">x</span>',
    '&',
    '&amp;',
    '"',
    "'",
    '“',
    '”',
    '«',
    '»',
    '‘s',
  ],
  ...[
    '{:author: X}',
    '{{',
    '\\',
    '|',
    '$&',
    '$1',
    '%%STRING%%',
    '  ',
    ' : ',
    '?',
    '!',
    '.',
    '…',
    '--',
    '—',
    '/',
  ],
  ...[
    '\u05e9\u05dc\u05d5\u05dd',
    '\u0627\u0644\u0645\u064a\u0646\u0627\u0621',
    '港口',
    '🚢',
    '👩‍✈️',
    '\u202e',
    '\u200b',
    '\u00a0',
    '\u00ad',
  ],
  ...['\ue000', '\ue001', '\ue010', '\ue01f', '\ue020', '\ue0ff', '\ue1ff', '\ue200', '\ud83d', '²', 'm²'],
  ...[
    'Port',
    'de la',
    'iPhone',
    'von',
    "O'Hara",
    'і',
    'Ґанок',
    '908',
    '604817302000',
    '90817263',
    '12:40',
    '3-5',
    '[NO_PRINTED_FORM]',
  ],
);
const anyTitle = fc.oneof(
  fc.array(anyPiece, { minLength: 1, maxLength: 8 }).map((it) => it.join('')),
  fc.array(anyPiece, { minLength: 1, maxLength: 8 }).map((it) => it.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

function notesOf(facts: Parameters<typeof sourceWith>[1], style: string, language: string) {
  const references = { ...library, sources: [sourceWith('s', facts)] };
  const notes = [[cite('source s', { locator: { kind: 'page', value: '7' } })], [cite('source s')]];
  return computeNotes(briefingOf(citingParagraphs(notes), { language }), references, styleOf(style));
}

describe('guarded words', () => {
  it('come back as they were', () =>
    fc.assert(
      fc.property(anyTitle, (title) => {
        expect(unguarded(guarded(title))).toBe(title);
      }),
    ));
});

describe('for any title', () => {
  const styles = bundledStyles().map(({ key }) => key);

  it.each(styles)('%s never throws, and every letter of it is printed', (style) =>
    fc.assert(
      fc.property(
        anyTitle,
        fc.constantFrom('en', 'fr', 'uk'),
        fc.constantFrom('en', 'uk', null),
        (title, language, its) => {
          fc.pre(letters(title) !== '');
          const { notes, sources } = notesOf({ title, language: its }, style, language);
          const wanted = letters(title);
          expect(letters(textOf(notes[0]?.runs ?? []))).toContain(wanted);
          expect(letters(textOf(sources[0]?.runs ?? []))).toContain(wanted);
        },
      ),
      { numRuns: 150 },
    ),
  );

  it.each(['chancery', 'un', 'icd-206'])('%s prints it sign by sign', (style) =>
    fc.assert(
      fc.property(anyTitle, (title) => {
        // What stands at its ends meets the punctuation of the style.
        const whole = `Q${title}Q`;
        const { notes } = notesOf({ title: whole }, style, 'en');
        expect(textOf(notes[0]?.runs ?? [])).toContain(`“${whole}”`);
      }),
      { numRuns: 150 },
    ),
  );
});

it.each(['chancery', 'chicago-notes', 'oscola'])(
  'any author, outlet and words around are printed by %s',
  (style) =>
    fc.assert(
      fc.property(anyTitle, anyTitle, anyTitle, (author, outlet, words) => {
        fc.pre([author, outlet].every((it) => letters(it) !== ''));
        const references = {
          ...library,
          sources: [sourceWith('s', { authors: [author], outlet, kind: null })],
        };
        const targets = [cite('source s', { prefix: words, suffix: words })];
        const { notes } = computeNotes(briefingOf(citingParagraphs([targets])), references, styleOf(style));
        const printed = letters(textOf(notes[0]?.runs ?? []));
        for (const it of [outlet, words]) expect(printed).toContain(letters(it));
      }),
      { numRuns: 100 },
    ),
);

it.each([
  ['<b>bold</b> & "quoted" <i>x</i>', '“<b>bold</b> & "quoted" <i>x</i>”'],
  ['l’Europe : «\u00a0oui\u00a0» ?', '“l’Europe : «\u00a0oui\u00a0» ?”'],
  ["The '90s -- a 'port'", "“The '90s -- a 'port'”"],
])('%s', (title, expected) => {
  expect(textOf(notesOf({ title }, 'chancery', 'en').notes[0]?.runs ?? [])).toContain(expected);
});
