import type { HostileFile } from './hostile-file.ts';
import { filled, MEGABYTE, noise } from './making.ts';
import { excelFile, relation, relations, SHEET_NAMES, type Parts } from './raw-office.ts';

type Made = Pick<HostileFile, 'make' | 'expected'>;

const GOOD = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>';
const read = (rows: string, parts: Parts = {}, holds: string[] = ['Port Marrow']): Made => ({
  make: () => excelFile(rows, parts),
  expected: { draft: [], holds },
});
const refused = (
  make: HostileFile['make'],
  code: 'unreadable-file' | 'archive-refused' | 'unknown-format' | 'file-too-large' | 'empty-text',
): Made => ({ make, expected: { refused: code } });
const sheet = (before: string, rows: string): Parts => ({
  'xl/worksheets/sheet1.xml': `${before}<worksheet ${SHEET_NAMES}><sheetData>${rows}</sheetData></worksheet>`,
});
const texts = (inside: string): Parts => ({ 'xl/sharedStrings.xml': `<sst ${SHEET_NAMES}>${inside}</sst>` });
const shown = (count: number) =>
  `<row r="1">${Array.from({ length: count }, () => '<c t="s"><v>0</v></c>').join('')}</row>`;

const CASES: Readonly<Record<string, Made>> = {
  formulas: {
    make: () =>
      excelFile(
        '<row r="1"><c r="A1" t="str"><f>cmd|"/c calc"!A1</f><v>Port Marrow</v></c><c r="B1" t="inlineStr"><is><t>=HYPERLINK("http://evil.example")</t></is></c></row>',
      ),
    expected: { draft: [], holds: ['Port Marrow | =HYPERLINK("http://evil.example")'], lacks: ['calc'] },
  },
  'entities that grow': refused(
    () => excelFile('', sheet('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', GOOD)),
    'unreadable-file',
  ),
  'an entity of the disk': refused(
    () => excelFile('', sheet('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', GOOD)),
    'unreadable-file',
  ),
  'a document type in its texts': refused(
    () => excelFile(GOOD, { 'xl/sharedStrings.xml': `<!DOCTYPE sst SYSTEM "http://evil.example/d"><sst/>` }),
    'unreadable-file',
  ),
  '200 MB of XML': refused(
    () => excelFile('', { 'xl/worksheets/sheet1.xml': filled(200 * MEGABYTE, '<row><c><v>1</v></c></row>') }),
    'archive-refused',
  ),
  'a text of a megabyte in 500 cells': refused(
    () => excelFile(shown(500), texts(`<si><t>${'ha'.repeat(500_000)}</t></si>`)),
    'file-too-large',
  ),
  'a million texts': read(GOOD, texts(`<si><t>Port Marrow</t></si>${'<si><t>x</t></si>'.repeat(1_000_000)}`)),
  '600,000 cells': refused(
    () => excelFile(`<row>${'<c><v>1</v></c>'.repeat(6000)}</row>`.repeat(100)),
    'file-too-large',
  ),
  'cells at the far end of 100 rows': refused(
    () => excelFile(GOOD + '<row><c r="XFD2"><v>1</v></c></row>'.repeat(100)),
    'file-too-large',
  ),
  'a cell beyond the last column': refused(
    () => excelFile(`${GOOD}<row r="2"><c r="ZZZ2"><v>1</v></c></row>`),
    'unreadable-file',
  ),
  'a cell of no column': read(`${GOOD}<row r="2"><c r="!!"><v>7</v></c></row>`, {}, ['Port Marrow', '7']),
  'a row of number 4,294,967,295': read(`${GOOD}<row r="4294967295"><c><v>7</v></c></row>`, {}, ['7']),
  'texts that are not there': read(
    `${GOOD}<row r="2"><c t="s"><v>999999</v></c><c t="s"><v>-1</v></c><c t="s"><v>__proto__</v></c></row>`,
  ),
  'a style that is not there': read(`${GOOD}<row r="2"><c s="99999"><v>7</v></c></row>`, {}, ['7']),
  'numbers that are none': read(
    `${GOOD}<row r="2"><c><v>1e999999</v></c><c><v>NaN</v></c><c s="1"><v>-1e308</v></c></row>`,
    {
      'xl/styles.xml': `<styleSheet ${SHEET_NAMES}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
  ),
  'a format of a megabyte': read(`${GOOD}<row r="2"><c s="0"><v>7</v></c></row>`, {
    'xl/styles.xml': `<styleSheet ${SHEET_NAMES}><numFmts><numFmt numFmtId="200" formatCode="${'[0#?.,]'.repeat(150_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
  }),
  'elements in elements, 100,000 deep': refused(
    () => excelFile(`${'<row>'.repeat(100_000)}${'</row>'.repeat(100_000)}`),
    'unreadable-file',
  ),
  'an attribute of ten megabytes': read(`<row x="${'a'.repeat(10 * MEGABYTE)}"/>${GOOD}`),
  'a sheet from elsewhere': refused(
    () =>
      excelFile(GOOD, {
        'xl/_rels/workbook.xml.rels': relations(relation('sheet', 'http://evil.example/s.xml', 'External')),
      }),
    'unreadable-file',
  ),
  'a sheet that leads upwards': refused(
    () => excelFile(GOOD, { 'xl/_rels/workbook.xml.rels': relations(relation('sheet', '../../etc/passwd')) }),
    'unreadable-file',
  ),
  'the same sheet 2,000 times': read(GOOD, {
    'xl/workbook.xml': `<workbook ${SHEET_NAMES}><sheets>${'<sheet name="Lamps" r:id="rsheet"/>'.repeat(2000)}</sheets></workbook>`,
  }),
  'no sheet': refused(() => excelFile(GOOD, { 'xl/worksheets/sheet1.xml': '' }), 'unreadable-file'),
  'no workbook': refused(() => excelFile(GOOD, { 'xl/workbook.xml': '' }), 'unknown-format'),
  'no relations': refused(() => excelFile(GOOD, { 'xl/_rels/workbook.xml.rels': '' }), 'unreadable-file'),
  'no words': refused(() => excelFile('<row/>'), 'empty-text'),
  'a sheet that breaks off': refused(
    () => excelFile('', { 'xl/worksheets/sheet1.xml': `<worksheet ${SHEET_NAMES}><sheetData>${GOOD}<ro` }),
    'unreadable-file',
  ),
  macros: refused(() => excelFile(GOOD, { 'xl/vbaProject.bin': noise(400) }), 'unknown-format'),
  'half of it': refused(async () => {
    const whole = await excelFile(GOOD, { 'xl/media/a.png': noise(4000) });
    return whole.slice(0, whole.length / 2);
  }, 'archive-refused'),
};

/** Excel files that compute, grow, point outside, or lack what they need. */
export const workbooks: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'lamps.xlsx',
  ...it,
  name,
}));
