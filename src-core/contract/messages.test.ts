import { describe, expect, test } from 'vitest';
import { callError, type CallError } from './errors.ts';
import { sentenceFor, sentenceForProblem } from './messages.ts';
import { problemCode } from './problems.ts';

const NAME = 'Harbour notes';
const ERRORS: readonly CallError[] = [
  { code: 'cancelled' },
  { code: 'no-library-open' },
  { code: 'not-a-library', name: NAME },
  { code: 'library-in-use', name: NAME },
  {
    code: 'library-in-use-elsewhere',
    name: NAME,
    host: 'desk-in-marrow',
    lastUsed: '2026-03-09T12:00:00.000Z',
  },
  { code: 'library-unreachable', name: NAME },
  { code: 'library-taken-over', name: NAME, host: 'desk-in-marrow' },
  { code: 'library-newer', name: NAME },
  { code: 'library-damaged', name: NAME },
  { code: 'last-write-lost', name: NAME },
  { code: 'library-read-only', name: NAME },
  { code: 'library-locked', name: NAME },
  { code: 'wrong-passphrase', name: NAME },
  { code: 'passphrase-weak' },
  { code: 'library-key-damaged', name: NAME },
  { code: 'folder-not-empty', name: NAME },
  { code: 'other-window-unsaved' },
  { code: 'disk-full' },
  { code: 'no-room-for-backup', name: NAME },
  { code: 'backup-unsound', name: NAME },
  { code: 'backup-folder-away', name: NAME },
  { code: 'nothing-to-salvage', name: NAME },
  { code: 'cannot-write-file', name: NAME },
  { code: 'cannot-read-file', name: NAME },
  { code: 'not-utf-8', name: NAME },
  { code: 'not-found', what: 'excerpt' },
  { code: 'range-outside-text' },
  { code: 'range-in-residue' },
  { code: 'residue-not-on-paragraphs' },
  { code: 'text-in-use', excerpts: 2, figures: 0 },
  { code: 'cannot-read-again' },
  { code: 'collection-name-taken', name: NAME },
  { code: 'origin-in-a-circle' },
  { code: 'not-in-trash' },
  { code: 'cite-key-taken', citeKey: NAME },
  { code: 'briefing-changed-elsewhere' },
  { code: 'briefing-newer' },
  { code: 'not-a-picture', name: NAME },
  { code: 'picture-unreadable', name: NAME },
  {
    ...{ code: 'glyph-missing', characters: ['ꙮ'], names: ['CYRILLIC LETTER MULTIOCULAR O'] },
    ...{ blockId: null, place: 'Many eyes' },
  },
  { code: 'dangling-references', citations: 2, pictures: 1, figures: 0 },
  { code: 'stored-bytes-changed', what: NAME },
  { code: 'alt-text-missing', pictures: [NAME] },
  { code: 'findings-open', wrong: 2 },
  { code: 'no-evidence', name: NAME },
  { code: 'bad-citation-style', name: NAME, reason: 'It is no style.' },
  { code: 'bundle-refused', name: NAME, fault: 'digest-wrong', entry: 'data/x' },
  { code: 'bundle-changed', name: NAME },
  { code: 'bundle-above-ceiling', portions: 2 },
  { code: 'bundle-not-made', fault: 'digest-wrong', entry: '' },
  { code: 'bundle-briefing-open' },
  { code: 'no-signing-key' },
  { code: 'not-a-signing-key', name: NAME },
  { code: 'no-printer' },
  { code: 'nothing-to-import' },
  { code: 'bad-input', call: 'sources.get' },
  { code: 'unexpected', number: '4f2a90' },
];

function checkTone(sentence: string, code: string): void {
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toMatch(/!|error|invalid|illegal|fail|undefined|null/i);
  if (code.includes('-')) expect(sentence).not.toContain(code);
}

describe('sentenceFor', () => {
  test('every code is in the table', () => {
    const codes = callError.options.map((it) => it.shape.code.value);
    expect(ERRORS.map((it) => it.code)).toEqual(codes);
  });
  test.each(ERRORS)('$code', (error) => {
    const sentence = sentenceFor(error);
    checkTone(sentence, error.code);
    if ('name' in error) expect(sentence).toContain(NAME);
  });
  test.each([
    [{ citations: 1, pictures: 0, figures: 0 }, '1 citation points at'],
    [{ citations: 2, pictures: 1, figures: 0 }, '2 citations and 1 picture point at'],
    [{ citations: 0, pictures: 3, figures: 0 }, '3 pictures point at'],
    [{ citations: 1, pictures: 1, figures: 1 }, '1 citation, 1 figure and 1 picture point at'],
  ])('counts %o', (counts, expected) => {
    expect(sentenceFor({ code: 'dangling-references', ...counts })).toContain(expected);
  });
  test('names few characters and counts the rest', () => {
    const characters = [...'ꙮꙭꙬꙫꙪꙩꙨꙧꙦꙥ'];
    const names = ['CYRILLIC LETTER MULTIOCULAR O'];
    const sentence = sentenceFor({
      ...{ code: 'glyph-missing', characters, names, blockId: null, place: 'Many eyes' },
    });
    expect(sentence).toContain('ꙮ (U+A66E, CYRILLIC LETTER MULTIOCULAR O)');
    expect(sentence).toContain('in “Many eyes”');
    expect(sentence).toContain('and 2 more');
  });
});

describe('sentenceForProblem', () => {
  test.each(problemCode.options)('%s', (code) => {
    const sentence = sentenceForProblem({ code, subject: NAME, line: null });
    checkTone(sentence, code);
    expect(sentence).toContain(NAME);
  });
  test('says where in the file', () => {
    const sentence = sentenceForProblem({ code: 'unknown-cite-key', subject: NAME, line: 7 });
    expect(sentence).toMatch(/^Line 7: /);
  });
});
