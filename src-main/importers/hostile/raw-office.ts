import { SECOND, SENTENCE } from './making.ts';
import { zipOfFiles } from './raw-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD_NAMES = `xmlns:w="${MAIN}" xmlns:r="${OFFICE}"`;
export const SHEET_NAMES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

export const wordRun = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const wordParagraph = (inside: string) =>
  `<w:p>${inside.startsWith('<') ? inside : wordRun(inside)}</w:p>`;
export const TWO_PARAGRAPHS = wordParagraph(SENTENCE) + wordParagraph(SECOND);

export const relations = (...items: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
export const relation = (type: string, target: string, mode = '') =>
  `<Relationship Id="r${type}" Type="${OFFICE}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="xml" ContentType="application/xml"/></Types>`;

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A Word file with this body, and these parts beside its own or instead of them; '' leaves one out. */
export function wordFile(body: string, parts: Parts = {}): Promise<Uint8Array> {
  return zipOfFiles(
    withoutEmpty({
      '[Content_Types].xml': TYPES,
      '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
      'word/document.xml': `<?xml version="1.0"?><w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>`,
      ...parts,
    }),
  );
}

/** An Excel file of one sheet with these rows, and these parts beside its own or instead of them; '' leaves one out. */
export function excelFile(rows: string, parts: Parts = {}): Promise<Uint8Array> {
  return zipOfFiles(
    withoutEmpty({
      '[Content_Types].xml': TYPES,
      'xl/workbook.xml': `<workbook ${SHEET_NAMES}><sheets><sheet name="Lamps" sheetId="1" r:id="rsheet"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations(relation('sheet', 'worksheets/sheet1.xml')),
      'xl/sharedStrings.xml': `<sst ${SHEET_NAMES}><si><t>Port Marrow</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${SHEET_NAMES}><sheetData>${rows}</sheetData></worksheet>`,
      ...parts,
    }),
  );
}

function withoutEmpty(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([, it]) => it !== ''));
}
