import { describe, expect, test } from 'vitest';
import { bodyOf } from '#core/model/source-text.ts';
import { readDocument } from './read-document.ts';
import { withField, zipOf } from './zip-file.test-support.ts';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/></Types>`;

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (words: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${words.startsWith('<') ? words : run(words)}</w:p>`;
const relations = (...items: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${type}" Type="${RELATIONS}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

/** A Word file with this body; `parts` are further files in it. */
const docx = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zipOf({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMES}>
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...parts,
  });
const readBytes = (bytes: Uint8Array, fileName = 'letter.docx') =>
  readDocument({ fileName, mediaType: null, encoding: null, bytes });
const read = async (...made: Parameters<typeof docx>) => readBytes(await docx(...made));
const bodyIn = ({ draft }: Awaited<ReturnType<typeof readBytes>>) =>
  draft ? bodyOf(draft.text, draft.residue).split('\n\n') : [];
const codes = ({ problems }: Awaited<ReturnType<typeof readBytes>>) => problems.map((it) => it.code);

const prose = 'The council of Port Marrow voted on Monday to keep the old lamp on the mole.';
const more = 'It will be lit by hand until the new one has stood a whole winter, the pilots said.';
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((it) => `<w:tc>${paragraph(it)}</w:tc>`).join('')}</w:tr>`;
const item = (words: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;
const numbering = `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="4"/>
  <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

describe('a Word document', () => {
  const cases: [string, Parameters<typeof docx>, string[]][] = [
    [
      'has its paragraphs and headings',
      [paragraph(prose) + paragraph('Lamps', 'Heading1') + paragraph(more)],
      [prose, 'Lamps', more],
    ],
    [
      'has its tables, a row in a line',
      [`${paragraph(prose)}<w:tbl>${row('Year', 'Lamps')}${row('2025', '4')}</w:tbl>${paragraph(more)}`],
      [prose, 'Year | Lamps', '2025 | 4', more],
    ],
    [
      'has the items of its lists without numbers of ours',
      [
        paragraph(prose) + item('Keep the lamp as it is.') + item('Buy a bell.') + paragraph(more),
        { 'word/numbering.xml': numbering },
      ],
      [prose, 'Keep the lamp as it is.', 'Buy a bell.', more],
    ],
    [
      'has its footnotes at the end, numbered as their marks',
      [
        paragraph(`${run(prose)}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' It was close.')}`),
        {
          'word/footnotes.xml': `<w:footnotes ${NAMES}><w:footnote w:id="2">${paragraph('Minutes of the council, page 4.')}</w:footnote></w:footnotes>`,
        },
      ],
      [`${prose}[1] It was close.`, '1. Minutes of the council, page 4.'],
    ],
    [
      'has its tracked changes accepted and no comments',
      [
        paragraph(
          `${run('The lamp stays ')}<w:del><w:r><w:delText>dark </w:delText></w:r></w:del><w:ins>${run('lit ')}</w:ins>` +
            `${run('all winter, and nobody asked for more.')}<w:r><w:commentReference w:id="1"/></w:r>`,
        ),
        {
          'word/comments.xml': `<w:comments ${NAMES}><w:comment w:id="1">${paragraph('Really?')}</w:comment></w:comments>`,
        },
      ],
      ['The lamp stays lit all winter, and nobody asked for more.'],
    ],
    [
      'loads nothing from elsewhere',
      [
        paragraph(`${run(prose)}<w:hyperlink r:id="rhyperlink">${run(' And more.')}</w:hyperlink>`),
        {
          'word/_rels/document.xml.rels': relations(
            relation('hyperlink', 'https://post.example/', 'External'),
          ),
        },
      ],
      [`${prose} And more.`],
    ],
  ];
  test.each(cases)('%s', async (_, made, expected) => {
    const result = await read(...made);
    expect(result.problems).toEqual([]);
    expect(bodyIn(result)).toEqual(expected);
    expect(result.draft?.encoding).toBe('none');
  });

  const properties = (title: string, creator: string) => ({
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`,
  });

  test('is called what its properties say', async () => {
    const { draft } = await read(
      paragraph(prose),
      properties('Lamps &amp; bells of Halm', 'Ida Fenn;Bo Lark'),
    );
    expect(draft?.facts).toMatchObject({ title: 'Lamps & bells of Halm', authors: ['Ida Fenn', 'Bo Lark'] });
    expect(draft?.evidence).toEqual(
      expect.arrayContaining([
        { field: 'title', words: 'Lamps & bells of Halm', start: null, end: null },
        { field: 'authors', words: 'Ida Fenn;Bo Lark', start: null, end: null },
      ]),
    );
  });

  test('is called what stands over it as its title before that', async () => {
    const body = paragraph('The lamp stays', 'Title') + paragraph(prose) + paragraph(more);
    const { draft } = await read(body, properties('Template 7 of the office', 'user'));
    expect(draft?.facts).toMatchObject({ title: 'The lamp stays', authors: [] });
    const found = draft?.evidence.filter((it) => it.field === 'title');
    expect(found).toEqual([{ field: 'title', words: 'The lamp stays', start: 0, end: 14 }]);
  });
});

describe('a Word document that is not all it seems', () => {
  const hidden = (value: string) =>
    paragraph(`${run(prose)}<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>Buy the lamp.</w:t></w:r>`);
  const cases: [string, Parameters<typeof docx>, string[]][] = [
    ['hidden letters', [hidden('')], ['hidden-text']],
    ['letters that are not hidden', [hidden(' w:val="0"')], []],
    [
      'a file inside',
      [paragraph(prose), { 'word/embeddings/oleObject1.bin': 'MZ' }],
      ['unsafe-parts-removed'],
    ],
    [
      'a template from elsewhere',
      [
        paragraph(prose),
        {
          'word/_rels/settings.xml.rels': relations(
            relation('attachedTemplate', 'https://post.example/a.dotm', 'External'),
          ),
        },
      ],
      ['unsafe-parts-removed'],
    ],
    [
      'a link that is a program',
      [
        paragraph(prose),
        {
          'word/_rels/document.xml.rels': relations(relation('hyperlink', 'javascript:alert(1)', 'External')),
        },
      ],
      ['unsafe-parts-removed'],
    ],
  ];
  test.each(cases)('%s', async (_, made, expected) => {
    const result = await read(...made);
    expect(codes(result)).toEqual(expected);
    expect(result.draft?.text).toContain(prose);
    expect(result.draft?.text).not.toContain('javascript');
  });

  test.each([
    ['macros', () => docx(paragraph(prose), { 'word/vbaProject.bin': 'x' }), 'unknown-format'],
    ['no words', () => docx(paragraph('***')), 'empty-text'],
    ['no document', () => docx('', { 'word/document.xml': '<w:document' }), 'unreadable-file'],
    [
      'a damaged part',
      async () => withField(await docx(paragraph(prose)), 'word/styles.xml', 'crc32', (it) => it ^ 1),
      'unreadable-file',
    ],
    ['a link in it', async () => zipOf({ 'word/document.xml': 'x' }, 0o120777), 'archive-refused'],
    ['200 MB of nothing', () => docx(paragraph(' '.repeat(70_000_000))), 'archive-refused'],
    [
      'a password',
      async () =>
        new Uint8Array(
          Buffer.from('\xd0\xcf\x11\xe0\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', 'latin1'),
        ),
      'password-protected',
    ],
    [
      'the old format',
      async () => new Uint8Array(Buffer.from('\xd0\xcf\x11\xe0\0\0W\0o\0r\0d\0', 'latin1')),
      'unknown-format',
    ],
  ])('with %s gives nothing but the reason', async (_, made, code) => {
    const result = await readBytes(await made());
    expect({ draft: result.draft, codes: codes(result) }).toEqual({ draft: null, codes: [code] });
  });

  test('with an entity of its own keeps it shut', async () => {
    const body = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "bell">]>
      <w:document ${NAMES}><w:body>${paragraph(`${prose} &a; &b;`)}</w:body></w:document>`;
    const result = await read('', { 'word/document.xml': body });
    expect(result.draft?.text ?? prose).toContain(prose);
    expect(result.draft?.text ?? '').not.toContain('bell');
  });
});
