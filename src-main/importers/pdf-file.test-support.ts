/** A piece of text on a made page: where it stands in points from the lower left, and how it is set. */
export interface SetText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'F1' | 'F2' | 'F3';
  /** How letters are drawn; 3 is not at all. */
  readonly mode?: number;
}

export interface MadePdf {
  readonly pages: readonly (readonly SetText[])[];
  /** Written into the dictionaries as they are. */
  readonly catalog?: string;
  readonly info?: string;
  readonly page?: string;
  /** Operators put before the text of each page, by its index. */
  readonly drawn?: Readonly<Record<number, string>>;
  /** Further objects, from number 6 on. */
  readonly objects?: readonly string[];
}

/** The parts a made PDF begins with: catalog, pages, Helvetica, its bold, and a font of Japanese without its letters. */
const FONTS = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font' +
    ' /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1)' +
    ' /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 >> >>] >>',
];

/** A PDF of 595 by 842 points with these pages. Texts are in Latin-1; `F3` takes Shift JIS in hexadecimal. */
export function pdfOf({
  pages,
  catalog = '',
  info = '',
  page = '',
  drawn: under = {},
  objects = [],
}: MadePdf): Uint8Array {
  const firstPage = 6 + objects.length;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const fonts = '<< /F1 3 0 R /F2 4 0 R /F3 5 0 R >>';
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} /MediaBox [0 0 595 842] >>`,
    ...FONTS,
    ...objects,
    ...pages.flatMap((texts, index) => {
      const content = [under[index] ?? '', ...texts.map(drawn)].join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font ${fonts} >> /Contents ${firstPage + index * 2 + 1} 0 R ${page} >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< ${info} >>`,
  ];
  let written = '%PDF-1.7\n';
  const places = all.map((object, index) => {
    const place = written.length;
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((it) => `${String(it).padStart(10, '0')} 00000 n \n`).join('');
  const size = all.length + 1;
  written += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${all.length} 0 R >>\n`;
  return new Uint8Array(
    Buffer.from(`${written}startxref\n${written.lastIndexOf('xref\n0 ')}\n%%EOF\n`, 'latin1'),
  );
}

function drawn({ text, x, y, size = 11, font = 'F1', mode = 0 }: SetText): string {
  const shown = font === 'F3' ? `<${text}>` : `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `BT /${font} ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm ${shown} Tj ET`;
}

/** Lines one under the other, 14 points apart, from the top at `y`; an empty one leaves half a line. */
export function linesFrom(y: number, lines: readonly string[], set: Partial<SetText> = {}): SetText[] {
  let at = y + 14;
  return lines.flatMap((text) => {
    at -= text === '' ? 8 : 14;
    return text === '' ? [] : [{ x: 72, ...set, text, y: at }];
  });
}
