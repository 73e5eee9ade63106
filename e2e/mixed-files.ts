import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipFile } from 'yazl';

// A desk's morning in one drop: a file of every kind that is read, and three that are not.

const ROOT = join(import.meta.dirname, '..');

/** The release whose quotation is accepted, and which is withdrawn later. */
const RELEASE = `Port Marrow keeps its old lamp

Harbour Post, 3 March 2026

The council of Port Marrow voted on Monday to keep the old lamp on the mole until the new one has stood a whole winter.

“We will not sail by a light that nobody has seen in fog,” said Ida Fenn, the senior pilot of the port.

The lamp was lit by hand for 41 years. Its keeper, who has served under three harbour masters, is to stay until the spring.
`;

/** The same release as another paper printed it: a few words differ. */
const LATER = RELEASE.replace('Harbour Post, 3 March 2026', 'Halm Courier, 4 March 2026')
  .replace('voted on Monday', 'voted on Monday night')
  .replace('the senior pilot', 'senior pilot');

const FRENCH =
  'Le phare de Port Marrow\n\nLa marée a été forte ; le préfet a décidé d’évacuer l’île où l’on pêchait naguère.\n';
const RUSSIAN =
  'Мост у посёлка\n\nСовет посёлка принял бюджет на следующий год, а мост придётся достраивать за собственные деньги.\n';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((it) => (it >= 'А' ? (it === 'ё' ? 0xb8 : it.charCodeAt(0) - 0x350) : it.charCodeAt(0))),
  );

export interface MixedFiles {
  /** Everything that is dropped, in one order. */
  readonly paths: readonly string[];
  /** The names of those that are not read, with words of why. */
  readonly bad: Readonly<Record<string, RegExp>>;
  /** How many sources and pictures come of the others, with what is inside them. */
  readonly sources: number;
  readonly pictures: number;
}

/** Makes the files in a folder: 21, of which one is a folder, one an archive, and three are broken. */
export async function mixedFiles(folder: string): Promise<MixedFiles> {
  const at = (name: string) => join(folder, name);
  const files: Record<string, string | Uint8Array> = {
    'release.txt': RELEASE,
    'phare.txt': latin1(FRENCH.replaceAll('’', '\x92')),
    'most.txt': windows1251(RUSSIAN),
    'notes.md': '# Notes on the mole\n\nThe keeper asked for **oil** and a second bell.\n',
    'page.html':
      '<!doctype html><title>Bells of Halm</title><article><h1>Bells of Halm</h1><p>The bells of Halm were cast in Orlund.</p></article><script>alert(1)</script>',
    'saved.mhtml': SAVED,
    'report.pdf': report(),
    'scan.pdf': scan(),
    'letter.docx': await zip(wordParts('The lighthouse fund holds nine thousand crowns for the gallery.')),
    'message.eml': MESSAGE,
    'prices.csv': 'port;tons\nHalm;1,5\nSund;2,5\n',
    'lamps.xlsx': await zip(WORKBOOK),
    'dot.jpg': Buffer.from(JPEG, 'base64'),
    'chart.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="30" height="9" fill="#246"/></svg>',
    'box.zip': await zip({
      'inside/later.txt': LATER,
      'inside/tide.txt': 'Tides of Sund\n\nThe tide turned early.\n',
    }),
    'slip.zip': Buffer.from(
      (await zip({ 'aa/aa/x.txt': 'Words.' })).toString('latin1').replaceAll('aa/aa/x', '../../x'),
      'latin1',
    ),
    'cut.docx': (await zip(wordParts('Nobody reads this.'))).subarray(0, 500),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  copyFileSync(join(ROOT, 'resources/sample/waiting-ships.png'), at('ships.png'));
  const fixtures = join(ROOT, 'src-main/importers/fixtures');
  copyFileSync(join(fixtures, 'lossy.webp'), at('fog.webp'));
  copyFileSync(join(fixtures, 'locked.pdf'), at('locked.pdf'));
  mkdirSync(at('dispatches'));
  writeFileSync(at('dispatches/first.txt'), 'First dispatch\n\nThe pilot came aboard at noon.\n');
  writeFileSync(at('dispatches/second.txt'), 'Second dispatch\n\nThe pilot left at night.\n');
  const names = [...Object.keys(files), 'ships.png', 'fog.webp', 'locked.pdf', 'dispatches'].toSorted();
  return {
    paths: names.map(at),
    bad: {
      'locked.pdf': /protected by a password/,
      'slip.zip: ../../x.txt': /not an archive that can be unpacked safely/,
      'cut.docx': /not an archive that can be unpacked safely/,
    },
    // Texts 3, Markdown, page, saved page, PDF, scan, Word, message, its attachment, table, workbook, folder 2, archive 2.
    sources: 17,
    pictures: 4,
  };
}

export async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;

const wordParts = (words: string) => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': relations('officeDocument', 'word/document.xml'),
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`,
});

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const WORKBOOK = {
  '[Content_Types].xml': TYPES,
  'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="${OFFICE}"><sheets><sheet name="Lamps" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
  'xl/worksheets/sheet1.xml': `<worksheet ${SHEET}><sheetData><row><c t="inlineStr"><is><t>Lamp</t></is></c><c t="inlineStr"><is><t>Kept by</t></is></c></row><row><c t="inlineStr"><is><t>Northmole</t></is></c><c t="inlineStr"><is><t>Wendel Strake</t></is></c></row></sheetData></worksheet>`,
};

const SAVED = `From: <Saved by Blink>
Snapshot-Content-Location: https://post.example/fog
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="border"

--border
Content-Type: text/html

<!doctype html><title>Fog rules of Sund</title><article><h1>Fog rules of Sund</h1><p>Nobody sails from Sund when the horn is silent.</p></article>
--border--
`.replace(/\n/g, '\r\n');

const MESSAGE = `From: Ida Fenn <ida@port.halm.example>
To: Desk <desk@post.example>
Date: Tue, 3 Mar 2026 09:00:00 +0000
Subject: Oil for the lamp
Message-ID: <1@port.halm.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=m

--m
Content-Type: text/plain

The oil for the lamp is paid until June.
--m
Content-Type: text/csv
Content-Disposition: attachment; filename="oil.csv"

month,barrels
March,4
April,3
--m--
`.replace(/\n/g, '\r\n');

/** One pixel. */
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';

/** Two pages that are called i and 1. */
function report(): Buffer {
  return pdf('/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>', [
    'BT /F1 11 Tf 72 700 Td (The gallery of the lighthouse was measured by the surveyor.) Tj ET',
    'BT /F1 11 Tf 72 700 Td (He found the balustrade corroded on the seaward side.) Tj ET',
  ]);
}

/** A page with a drawing and no words. */
function scan(): Buffer {
  return pdf('', ['q 0.5 g 72 72 400 600 re f Q']);
}

function pdf(catalog: string, contents: readonly string[]): Buffer {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 595 842] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let written = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = written.length;
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return latin1(
    `${written}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${written.length}\n%%EOF\n`,
  );
}
