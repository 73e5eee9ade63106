import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { kindOfArchive } from './archive-kind.ts';
import { withField, zipOf } from './zip-file.test-support.ts';

const read = (bytes: Uint8Array, fileName = 'box.zip') =>
  readDocument({ fileName, mediaType: null, encoding: null, bytes });
const named = (parts: readonly { fileName: string | null }[]) => parts.map((it) => it.fileName);
const problem = (code: string, subject: string) => ({ code, subject, line: null });

const sheet = await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
const inner = await zipOf({ 'note.txt': 'Words.' });
const empty = await zipOf({});
const icon = await zipOf({ '.DS_Store': 'x' });
const link = await zipOf({ 'a/b': '/etc/passwd' }, 0o120777);
const epub = await zipOf({ mimetype: 'application/epub+zip' });

describe('an archive', () => {
  test('gives its files, without folders and what a system adds', async () => {
    const zip = await zipOf({
      ...{ 'a/b/first.txt': 'Первое.', '__MACOSX/a/._first.txt': 'fork', 'a/.DS_Store': 'x' },
      ...{ 'second.html': '<p>Second.', 'a/accounts.xlsx': sheet, 'PK.txt': 'PK means nothing here.' },
    });
    const { parts, problems, draft, picture } = await read(zip, 'letter.pdf');
    expect({ problems, draft, picture }).toEqual({ problems: [], draft: null, picture: null });
    expect(named(parts)).toEqual(['first.txt', 'second.html', 'accounts.xlsx', 'PK.txt']);
    expect((await readDocument(parts[0]!)).draft?.text).toBe('Первое.');
  });

  test.each([
    ['an archive', inner],
    ['an empty archive', empty],
    ['what only begins as one', new TextEncoder().encode('PK\u0003\u0004 words')],
  ])('leaves %s inside it out and says so', async (_, bytes) => {
    const { parts, problems } = await read(await zipOf({ 'a/inner.docx': bytes, 'note.txt': 'Words.' }));
    expect(named(parts)).toEqual(['note.txt']);
    expect(problems).toEqual([problem('archive-entry-refused', 'box.zip: a/inner.docx')]);
  });

  test('leaves a damaged file out and says so', async () => {
    const zip = withField(await zipOf({ 'a/x.txt': 'One.', y: 'Two.' }), 'a/x.txt', 'crc32', (it) => it ^ 1);
    const { parts, problems } = await read(zip);
    expect(named(parts)).toEqual(['y']);
    expect(problems).toEqual([problem('archive-entry-refused', 'box.zip: a/x.txt')]);
  });

  test.each([
    ['nothing', empty, 'empty-text', 'box.zip'],
    ['an icon', icon, 'empty-text', 'box.zip'],
    ['a link', link, 'archive-refused', 'box.zip: a/b'],
    ['an EPUB', epub, 'unknown-format', 'box.zip'],
    ['its end missing', inner.slice(0, -5), 'archive-refused', 'box.zip'],
  ])('with %s gives nothing but the reason', async (_, bytes, code, subject) => {
    expect(await read(bytes)).toEqual({
      ...{ draft: null, picture: null, parts: [] },
      problems: [problem(code, subject)],
    });
  });
});

test.each([
  [['a.txt', 'word/document.xml'], 'archive'],
  [['[Content_Types].xml', 'word/document.xml'], 'docx'],
  [['[Content_Types].xml', 'word/document2.xml'], 'docx'],
  [['[Content_Types].xml', 'xl/workbook.xml'], 'xlsx'],
  [['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'], 'other'],
  [['[Content_Types].xml', 'ppt/presentation.xml'], 'other'],
  [['mimetype', 'content.xml'], 'other'],
] as const)('%j is %s', (names, kind) => expect(kindOfArchive(names)).toBe(kind));
