import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintDocument, PrintRun, PrintText } from '#core/print/document.ts';
import { anyDocument, PICTURE } from '#main/exporters/words/any-document.test-support.ts';
import { outlineOf } from '#main/exporters/words/outline.ts';
import {
  close,
  saidBeforeSources,
  saidBySources,
  saidIn,
  type Spelling,
} from '#main/exporters/words/said.test-support.ts';
import { partsOf } from './package.test-support.ts';
import { renderWordDocument, type WordAssets } from './word-document.ts';

const assets: WordAssets = {
  pictures: new Map([[PICTURE, new Uint8Array([1, 2, 3])]]),
  createdAt: '2031-03-09T10:00:00.000Z',
  contents: true,
};

interface ReadXml {
  readonly text: string;
  /** `name` and attributes, in order. */
  readonly elements: readonly { readonly name: string; readonly attributes: Record<string, string> }[];
}

/** Throws where the XML is not well-formed. Fields and what is written in header and footer are left out of the text. */
function readXml(xml: string): ReadXml {
  const parser = new SaxesParser();
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    elements.push({ name, attributes });
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => {
    if (open.at(-1) === 'w:t' || open.at(-1) === 'w:delText') text += words;
  });
  parser.write(xml).close();
  return { text, elements };
}

const attributesOf = ({ elements }: ReadXml, name: string, attribute: string): string[] =>
  elements.flatMap((it) => (it.name === name ? (it.attributes[attribute] ?? []) : []));

async function written(document: PrintDocument, more: Partial<WordAssets> = {}) {
  const parts = await partsOf(await renderWordDocument(document, { ...assets, ...more }));
  const xml = (path: string) => readXml(parts.get(path) ?? '<none/>');
  return { parts, xml, document: xml('word/document.xml') };
}

/** Notes are Word's own. Initials stand in the changes they are about, letters of comments in the comments. */
const spellingOf = ({ comments }: PrintDocument): Spelling => ({
  mark: () => '',
  remark: (text, thread, before) => {
    if (thread !== null) return comments?.place === 'margin' ? '' : text;
    const isTracked = before?.type === 'text' && before.change !== undefined && before.text !== '¶';
    return isTracked ? '' : text;
  },
});

function saidInBody(document: PrintDocument): string {
  const spelling = spellingOf(document);
  const { labels, notes, comments, page } = document;
  const threads = comments?.threads.filter((it) => comments.place === 'annex' || !it.isPlaced) ?? [];
  const after = { notes: page.notes === 'end' ? ('last' as const) : null, comments: threads.length > 0 };
  const { entries } = outlineOf(document, after);
  const contents = entries.length === 0 ? '' : labels.contents + entries.map((it) => it.text).join('');
  const said = threads.map(({ label, quote, comments: all, remarks }) =>
    [`[${label}]`, quote, ...all.flatMap((one) => [one.head, one.body]), ...remarks].join(''),
  );
  return [
    saidBeforeSources(document, spelling, contents),
    saidBySources(document, spelling),
    threads.length === 0 ? '' : (comments?.title ?? '') + said.join(''),
    page.notes === 'end' && notes.length > 0 ? labels.endnotes : '',
  ].join('');
}

describe('a Word document', () => {
  it('says what the document says, in its order, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { document: body } = await written(document);
        expect(close(body.text)).toBe(close(saidInBody(document)));
      }),
      { numRuns: 60 },
    ));

  it('refers to each note once, in order, and says what it says', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const kind = document.page.notes === 'end' ? 'endnote' : 'footnote';
        const { document: body, xml } = await written(document);
        expect(attributesOf(body, `w:${kind}Reference`, 'w:id')).toEqual(
          document.notes.map((it) => String(it.number)),
        );
        const notes = xml(`word/${kind}s.xml`);
        expect(attributesOf(notes, `w:${kind}`, 'w:id').filter((id) => Number(id) > 0)).toEqual(
          document.notes.map((it) => String(it.number)),
        );
        const spelling = spellingOf(document);
        expect(close(notes.text)).toBe(close(document.notes.map((it) => saidIn(it.runs, spelling)).join('')));
      }),
      { numRuns: 25 },
    ));

  it('is XML in every part, its ids are unique, and its links lead to bookmarks', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { parts, xml, document: body } = await written(document);
        for (const [path, content] of parts)
          if (/\.(xml|rels|svg)$/.test(path)) expect(() => readXml(content)).not.toThrow();
        for (const name of ['w:bookmarkStart', 'wp:docPr', 'w:ins', 'w:del']) {
          const attribute = name === 'wp:docPr' ? 'id' : 'w:id';
          const ids = attributesOf(body, name, attribute);
          expect(ids).toEqual([...new Set(ids)]);
        }
        const bookmarks = attributesOf(body, 'w:bookmarkStart', 'w:name');
        expect(bookmarks).toEqual([...new Set(bookmarks)]);
        for (const part of [body, xml('word/footnotes.xml'), xml('word/endnotes.xml')])
          for (const anchor of attributesOf(part, 'w:hyperlink', 'w:anchor'))
            expect(bookmarks).toContain(anchor);
        expect([...parts.values()].join('')).not.toContain('TargetMode="External"');
      }),
      { numRuns: 40 },
    ));

  it('is the same each time, whenever and wherever it is made', () =>
    fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const one = await renderWordDocument(document, assets);
        process.env['TZ'] = process.env['TZ'] === 'Asia/Tokyo' ? 'America/Lima' : 'Asia/Tokyo';
        expect(await renderWordDocument(document, assets)).toEqual(one);
      }),
      { numRuns: 8 },
    ));
});

const text = (words: string, more: Partial<PrintText> = {}): PrintText => ({
  ...{ type: 'text', text: words, bold: false, italic: false },
  ...more,
});

function documentOf(blocks: readonly PrintBlock[], more: Partial<PrintDocument> = {}): PrintDocument {
  return {
    ...{ title: 'Energy talks', kindLabel: 'Read-out', kind: 'read-out', byline: [], facts: [], copy: null },
    ...{ closing: null, date: null, author: 'Desk 4', language: 'en', page: DEFAULT_PAGE, banners: [] },
    labels: {
      ...{ contents: 'Contents', sources: 'Sources', pageOf: 'Page {page} of {pages}' },
      ...{ note: 'Note', notes: 'Notes', endnotes: 'Notes' },
    },
    ...{ blocks, notes: [], sources: [], likelihoodKey: null, annexes: [], comments: null },
    ...more,
  };
}

const paragraph = (runs: readonly PrintRun[]): PrintBlock => ({
  ...{ type: 'paragraph', id: 'k1' as BlockId, portionMark: null, number: null },
  runs,
});

describe('what is Word’s own', () => {
  it.each<{ says: string; blocks: PrintBlock[]; expected: RegExp; more?: Partial<PrintDocument> }>([
    {
      says: 'an inserted word',
      blocks: [paragraph([text('new ', { change: 'insert' }), { type: 'remark', text: 'AR', thread: null }])],
      expected: /<w:ins w:id="\d+" w:author="AR"><w:r><w:t xml:space="preserve">new <\/w:t><\/w:r><\/w:ins>/,
    },
    {
      says: 'a deleted word',
      blocks: [paragraph([text('old', { change: 'delete' }), { type: 'remark', text: 'TD', thread: null }])],
      expected: /<w:del w:id="\d+" w:author="TD"><w:r>.*<w:delText xml:space="preserve">old<\/w:delText>/,
    },
    {
      says: 'Hebrew in an English paragraph',
      blocks: [paragraph([text('Port of חיפה, 2026')])],
      expected:
        /<w:rtl\/>.*<w:lang w:bidi="he-IL"\/><\/w:rPr><w:t xml:space="preserve">חיפה<\/w:t><\/w:r><w:r><w:t xml:space="preserve">, 2026/,
    },
    {
      says: 'a paragraph in Arabic',
      blocks: [paragraph([text('الميناء مفتوح')])],
      expected: /<w:pPr><w:pStyle w:val="BodyText"\/><w:bidi\/>/,
    },
    {
      says: 'the number of a paragraph, in the margin',
      blocks: [{ ...paragraph([text('The quay.')]), number: '7.' } as PrintBlock],
      expected: /"NumberedParagraph".*>7\.<\/w:t><w:tab\/>.*>The quay\.</,
    },
    {
      says: 'a heading',
      blocks: [
        {
          ...{ type: 'heading', id: 'h' as BlockId, portionMark: '(NR)', level: 2, number: '1.2' },
          runs: [text('The quay')],
        },
      ],
      expected: /<w:pStyle w:val="Heading2"\/>.*\(NR\) 1\.2\u2003.*The quay/,
    },
    {
      says: 'a table with a head that is repeated and cells that reach over others',
      blocks: [
        {
          ...{ type: 'table', id: 't' as BlockId, portionMark: null, caption: null, headerRow: true },
          ...{ width: 3, shares: [1, 1, 2], numeric: null },
          rows: [
            [
              { runs: [text('a')], column: 0, columns: 1, rows: 2 },
              { runs: [text('b')], column: 1, columns: 2, rows: 1 },
            ],
            [
              { runs: [text('c')], column: 1, columns: 1, rows: 1 },
              { runs: [text('4')], column: 2, columns: 1, rows: 1 },
            ],
          ],
        },
      ],
      expected:
        /<w:gridCol w:w="2257"\/><w:gridCol w:w="2257"\/><w:gridCol w:w="4513"\/>.*<w:tblHeader\/>.*<w:vMerge w:val="restart"\/>.*<w:gridSpan w:val="2"\/>.*<w:tblHeader\/>.*<w:vMerge w:val="continue"\/>/,
    },
    {
      says: 'a list of its own numbers, two levels deep',
      blocks: [
        {
          ...{ type: 'list', id: 'l' as BlockId, portionMark: null, ordered: true },
          items: [
            { depth: 0, runs: [text('one')] },
            { depth: 1, runs: [text('under')] },
          ],
        },
      ],
      expected: /<w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>.*<w:ilvl w:val="1"\/><w:numId w:val="\1"\/>/,
    },
    {
      says: 'a comment on the words it quotes',
      blocks: [paragraph([text('It is so.'), { type: 'remark', text: '[a]', thread: 'a' }])],
      more: {
        comments: {
          ...{ place: 'margin', title: 'Comments', page: 'page {page}' },
          threads: [
            {
              ...{ label: 'a', isPlaced: true, quote: 'is so.', remarks: [] },
              comments: [
                { head: 'AR, 1 May', body: 'Is it?', by: { initials: 'AR', at: '2031-05-01T08:00:00.000Z' } },
                { head: 'TD, 2 May', body: 'Yes.', by: { initials: 'TD', at: '2031-05-02T08:00:00.000Z' } },
              ],
            },
          ],
        },
      },
      expected:
        />It <.*<w:commentRangeStart w:id="0"\/><w:commentRangeStart w:id="1"\/>.*>is so\.<.*<w:commentRangeEnd w:id="0"\/>.*<w:commentReference w:id="0"\/>/,
    },
  ])('$says', async ({ blocks, expected, more = {} }) => {
    const { parts } = await written(documentOf(blocks, more), { contents: false });
    expect(parts.get('word/document.xml')).toMatch(expected);
  });

  it('comments bear initials and the moment they were made', async () => {
    const thread = {
      ...{ label: 'a', isPlaced: true, quote: 'so', remarks: ['Resolved by TD.'] },
      comments: [
        { head: 'AR, 1 May', body: 'Is it?', by: { initials: 'AR', at: '2031-05-01T08:00:00.000Z' } },
      ],
    };
    const comments = { place: 'margin', title: 'Comments', page: '', threads: [thread] } as const;
    const blocks = [paragraph([text('so'), { type: 'remark', text: '[a]', thread: 'a' }])];
    const { parts } = await written(documentOf(blocks, { comments }));
    expect(parts.get('word/comments.xml')).toMatch(
      /<w:comment w:id="0" w:initials="AR" w:author="AR" w:date="2031-05-01T08:00:00.*Is it\?.*Resolved by TD\./,
    );
  });

  it('a marking stands above and below every page, the first too', async () => {
    const banners = [{ text: 'TLP:RED', color: '#FF2B2B', background: '#000000' }];
    const { parts } = await written(documentOf([], { banners, copy: 'Copy 3 of 12' }));
    for (const part of ['header1', 'header2', 'footer1', 'footer2'])
      expect(parts.get(`word/${part}.xml`)).toContain('TLP:RED');
    for (const part of ['footer1', 'footer2'])
      expect(parts.get(`word/${part}.xml`)).toMatch(/Copy 3 of 12.*Page .*PAGE.* of .*NUMPAGES/);
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
  });
});

it.each([
  {
    kind: 'read-out' as const,
    author: 'Desk 4',
    says: ['dc:title', 'dc:creator', 'dcterms:created', 'dcterms:modified'],
  },
  { kind: 'non-paper' as const, author: null, says: ['dc:title'] },
])('the properties of a $kind say no more than its page', async ({ kind, author, says }) => {
  const { xml, parts } = await written(documentOf([], { kind, author }));
  expect(xml('docProps/core.xml').elements.map((it) => it.name)).toEqual(['cp:coreProperties', ...says]);
  expect(xml('docProps/app.xml').elements).toHaveLength(1);
  expect(xml('docProps/custom.xml').elements).toHaveLength(1);
  expect([...parts.values()].join('')).not.toMatch(/w:rsid|Un-named|lastModifiedBy/);
});
