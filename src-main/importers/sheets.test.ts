import { describe, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { zipOf } from './zip-file.test-support.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

interface Parts {
  readonly sheets?: readonly string[];
  /** Attributes of the sheets. */
  readonly states?: readonly string[];
  readonly texts?: string | null;
  readonly more?: Readonly<Record<string, string>>;
}

const cells = (...rows: string[]) =>
  `<worksheet ${MAIN}><sheetData>${rows.map((it, at) => `<row r="${at + 1}">${it}</row>`).join('')}</sheetData></worksheet>`;

/** A workbook as Excel writes it, as far as it is read. */
function workbook({
  sheets = [],
  states = [],
  texts = '<si><t>Port</t></si><si><r><t>Ha</t></r><r><t>lm</t></r><rPh><t>x</t></rPh></si>',
  more = {},
}: Parts) {
  const list = sheets.map(
    (_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}" ${states[at] ?? ''}/>`,
  );
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Target="${at % 2 ? '/xl/' : ''}worksheets/sheet${at + 1}.xml"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${MAIN} ${R}><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...(texts === null ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${texts}</sst>` }),
    'xl/styles.xml': `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="0.0&quot; t&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((it, at) => [`xl/worksheets/sheet${at + 1}.xml`, it])),
    ...more,
  });
}

const read = async (parts: Parts, fileName = 'ports.xlsx') =>
  readDocument({ fileName, mediaType: null, encoding: null, bytes: await workbook(parts) });

const paragraphs = async (parts: Parts) => (await read(parts)).draft?.text.split('\n\n');

test('cells are read as a person sees them', async () => {
  const sheet = cells(
    '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Tons_x000D_</t></is></c><c r="C1" t="str"><f>A1&amp;"s"</f><v>Ports</v></c>',
    '<c r="A2" t="s"><v>1</v></c><c r="B2" s="3"><v>12.04</v></c><c r="C2" s="1"><f>TODAY()</f><v>46090</v></c>',
    '<c r="B3" s="2"><v>0.125</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="Z3" s="1"/>',
    '',
    '<c r="A5" s="1"/>',
    '<c t="d"><v>2026-03-09T00:00:00</v></c><c><v>7</v></c>',
  );
  expect(await paragraphs({ sheets: [sheet] })).toEqual([
    'Sheet 1',
    'Port | Tons | Ports',
    'Halm | 12.0 t | 2026-03-09',
    ' | 12.50% |  | TRUE | #N/A',
    '2026-03-09 | 7',
  ]);
});

test('each cell stands where the layout says, sheet by sheet', async () => {
  const rows = [
    '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>2025</v></c>',
    '<c r="A2" t="s"><v>1</v></c><c r="B2"><v>9</v></c>',
  ];
  const { draft, problems } = await read({ sheets: [cells(...rows), cells(rows[1] ?? '')] });
  const tables = draft?.layout.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map(([start, end]) => draft.text.slice(start, end))),
  }));
  expect(tables).toEqual([
    {
      name: 'Sheet 1',
      hasHead: true,
      rows: [
        ['Port', '2025'],
        ['Halm', '9'],
      ],
    },
    { name: 'Sheet 2', hasHead: false, rows: [['Halm', '9']] },
  ]);
  expect(draft).toMatchObject({
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    encoding: 'none',
    facts: { title: null },
  });
  expect(problems).toEqual([]);
});

const ONE = cells('<c r="A1"><v>7</v></c>');
describe('what nobody sees is read and said', () => {
  test.each([
    ['a hidden sheet', { sheets: [ONE, ONE], states: ['', 'state="hidden"'] }, ['hidden-text']],
    ['a sheet hidden from the menu', { sheets: [ONE, ONE], states: ['state="veryHidden"'] }, ['hidden-text']],
    ['a hidden row', { sheets: [ONE.replace('<row', '<row hidden="1"')] }, ['hidden-text']],
    [
      'a hidden column',
      { sheets: [ONE.replace('<sheetData', '<cols><col min="1" max="1" hidden="true"/></cols><sheetData')] },
      ['hidden-text'],
    ],
    ['a hidden sheet without cells', { sheets: [ONE, cells()], states: ['', 'state="hidden"'] }, []],
    ['nothing', { sheets: [ONE] }, []],
  ] as const)('%s', async (_, parts, codes) => {
    const { draft, problems } = await read(parts);
    expect(problems.map((it) => it.code)).toEqual(codes);
    expect(draft?.text).toContain('7');
  });
});

test('the title of its properties is what it states', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title> Ports of Halm </dc:title><dc:creator>x</dc:creator></cp:coreProperties>';
  const { draft } = await read({ sheets: [ONE], more: { 'docProps/core.xml': core } });
  expect(draft?.facts).toMatchObject({ title: 'Ports of Halm', authors: [] });
  expect(draft?.evidence).toEqual([{ field: 'title', words: 'Ports of Halm', start: null, end: null }]);
});

test('prefixes may be others', async () => {
  const prefixed = ONE.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
  expect(await paragraphs({ sheets: [prefixed], texts: null })).toEqual(['Sheet 1', '7']);
});

const DTD = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
const long = `<si><t>${'x'.repeat(100_000)}</t></si>`;
test.each([
  ['a document type in a sheet', { sheets: [DTD + ONE] }, 'unreadable-file'],
  [
    'a document type in the texts',
    { sheets: [ONE], more: { 'xl/sharedStrings.xml': `${DTD}<sst/>` } },
    'unreadable-file',
  ],
  [
    'a document type without entities',
    { sheets: [`<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">${ONE}`] },
    'unreadable-file',
  ],
  ['a sheet that breaks off', { sheets: [ONE.slice(0, -9)] }, 'unreadable-file'],
  [
    'a sheet that is missing',
    { sheets: [ONE], more: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } },
    'unreadable-file',
  ],
  [
    'a sheet somewhere else',
    {
      sheets: [ONE],
      more: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" TargetMode="External" Target="https://evil.example/"/></Relationships>',
      },
    },
    'unreadable-file',
  ],
  [
    'depth',
    { sheets: [`<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`] },
    'unreadable-file',
  ],
  [
    'cells far to the right',
    { sheets: [cells(...Array.from({ length: 40 }, () => '<c r="XFD1"><v>1</v></c>'))] },
    'file-too-large',
  ],
  [
    'one long text in every cell',
    { sheets: [cells(...Array.from({ length: 200 }, () => '<c t="s"><v>0</v></c>'))], texts: long },
    'file-too-large',
  ],
  ['no cells', { sheets: [cells()] }, 'empty-text'],
  ['no sheets', {}, 'empty-text'],
  ['macros', { sheets: [ONE], more: { 'xl/vbaProject.bin': 'x' } }, 'unknown-format'],
] as const)('%s: refused', async (_, parts, code) => {
  expect(await read(parts)).toEqual({
    ...{ draft: null, picture: null, parts: [] },
    problems: [{ code, subject: 'ports.xlsx', line: null }],
  });
});
