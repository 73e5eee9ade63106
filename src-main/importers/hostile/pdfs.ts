import type { Expected, HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, packed, SECOND, SENTENCE } from './making.ts';
import { asLatin1, lockedPdf, rawPdf, stream, TWO_LINES, type RawPdf } from './raw-pdf.ts';

type Made = Pick<HostileFile, 'make' | 'expected'>;

const WORDS = { holds: [SENTENCE, SECOND] };
const read = (made: RawPdf, problems: Extract<Expected, { draft: unknown }>['draft'] = []): Made => ({
  make: () => rawPdf(made),
  expected: { draft: problems, ...WORDS },
});
const active = (made: RawPdf): Made => read(made, ['unsafe-parts-removed']);
const refused = (
  make: HostileFile['make'],
  code: 'unreadable-file' | 'file-too-large' | 'password-protected',
): Made => ({
  make,
  expected: { refused: code },
});

/** Operators with letters that are set so, after the two sentences. */
const hidden = (set: string): Made => ({
  make: () =>
    rawPdf({
      objects: { 5: stream(`${TWO_LINES} BT /F1 11 Tf 1 0 0 1 72 500 Tm ${set} (Buy the lamp.) Tj ET`) },
    }),
  expected: { draft: ['hidden-text'], ...WORDS },
});

const whole = () => rawPdf({ objects: { 6: stream(asLatin1(noise(4000))) } });
const cut = (share: number) => () => {
  const bytes = whole();
  return bytes.slice(0, Math.floor(bytes.length * share));
};

const link = (action: string) =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [72 690 200 710] /A << ${action} >> >>]`;

/** A content that unpacks to 200 MB of blanks before its words. */
async function bombed(words: string): Promise<Uint8Array> {
  const blanks = filled(MEGABYTE, ' ');
  const content = await packed([...Array.from({ length: 200 }, () => blanks), latin1(words)], 'deflate');
  return rawPdf({ objects: { 5: stream(asLatin1(content), '/Filter /FlateDecode') } });
}

/** Packed again and again: what is a few hundred bytes unpacks to hundreds of megabytes. */
async function bombedTwice(): Promise<Uint8Array> {
  const zeros = filled(MEGABYTE, ' ');
  const once = await packed(
    Array.from({ length: 700 }, () => zeros),
    'deflate',
  );
  const twice = await packed(once, 'deflate');
  return rawPdf({ objects: { 5: stream(asLatin1(twice), '/Filter [/FlateDecode /FlateDecode]') } });
}

const form = (content: string, resources: string) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`);

/** Each form draws the next one ten times. */
const laughing = (levels: number): Readonly<Record<number, string>> =>
  Object.fromEntries(
    Array.from({ length: levels }, (_, at) => {
      const isLast = at === levels - 1;
      const inner = isLast ? '0 0 m 1 1 l S' : '/X Do '.repeat(10);
      return [6 + at, form(inner, isLast ? '' : `/XObject << /X ${7 + at} 0 R >>`)];
    }),
  );

const CASES: Readonly<Record<string, Made>> = {
  'a password': refused(() => lockedPdf('lantern'), 'password-protected'),
  'an empty password': { make: () => lockedPdf(''), expected: { draft: [], ...WORDS } },
  'an encryption that nobody knows': refused(
    () => rawPdf({ trailer: '/Encrypt << /Filter /Own /V 9 /R 9 >> /ID [<00> <00>]' }),
    'unreadable-file',
  ),
  'a program that runs when it is opened': active({
    catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
  }),
  'a program that runs when it is printed': active({
    catalog: '/AA << /WP << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
  }),
  'a program among its names': active({
    catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>',
  }),
  'a program to start when it is opened': active({
    catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>',
  }),
  'a program to start behind a link': active({ page: link('/S /Launch /F (cmd.exe)') }),
  'a script behind a link': active({ page: link('/S /URI /URI (javascript:alert\\(1\\))') }),
  'a file on the disk behind a link': active({ page: link('/S /GoToR /F (file:///etc/passwd) /D [0 /Fit]') }),
  'a form that sends what is typed': active({
    page: `/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /T (a) /Rect [0 0 9 9] /AA << /U << /S /JavaScript /JS (x\\(\\)) >> >> >>]`,
    catalog: '/AcroForm << /Fields [] >>',
  }),
  'a file inside': active({
    catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
    objects: { 6: '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>', 7: stream('MZ') },
  }),
  'a file pinned to a page': active({
    page: '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R >>]',
    objects: { 6: '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>', 7: stream('MZ') },
  }),
  'a form of XML with an entity of the disk': read({
    catalog: '/AcroForm << /XFA 6 0 R /Fields [] >>',
    objects: { 6: stream('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>') },
  }),
  'properties with an entity that grows': read({
    catalog: '/Metadata 6 0 R',
    objects: {
      6: stream(
        `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1 < 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><x:xmpmeta><rdf:RDF><rdf:Description><dc:title>&a8;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`,
        '/Type /Metadata /Subtype /XML',
      ),
    },
  }),
  'letters that are not drawn': hidden('3 Tr'),
  'letters that only clip': hidden('7 Tr'),
  'letters too small to see': {
    make: () =>
      rawPdf({
        objects: { 5: stream(`${TWO_LINES} BT /F1 0.2 Tf 1 0 0 1 72 500 Tm (Buy the lamp.) Tj ET`) },
      }),
    expected: { draft: ['hidden-text'], ...WORDS },
  },
  'letters off the page': {
    make: () =>
      rawPdf({
        objects: { 5: stream(`${TWO_LINES} BT /F1 11 Tf 1 0 0 1 9000 500 Tm (Buy the lamp.) Tj ET`) },
      }),
    expected: { draft: [], ...WORDS, lacks: ['Buy the lamp.'] },
  },
  'a table of places that is wrong': read({
    change: (pdf) => pdf.replace(/\n\d{10} 00000 n/g, '\n0000000007 00000 n'),
  }),
  'a table of places that is nowhere': read({
    change: (pdf) => pdf.replace(/startxref\n\d+/, 'startxref\n999999999'),
  }),
  'a table of places that leads to itself': read({
    change: (pdf) =>
      pdf.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${/startxref\n(\d+)/.exec(pdf)?.[1] ?? ''}`),
  }),
  'a table of places for a billion objects': read({
    change: (pdf) => pdf.replace(/xref\n0 \d+/, 'xref\n0 999999999'),
  }),
  'no table of places at all': read({
    change: (pdf) => pdf.slice(0, pdf.indexOf('xref\n')) + 'trailer << /Root 1 0 R >>',
  }),
  'a page tree that leads to itself': refused(
    () => rawPdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>' } }),
    'unreadable-file',
  ),
  'a page that is its own parent': read({
    objects: {
      3: '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    },
  }),
  // What is said to be so many is counted where it is not true.
  'a million pages, and it has one': read({
    objects: { 2: '<< /Type /Pages /Kids [3 0 R] /Count 1000000 /MediaBox [0 0 595 842] >>' },
  }),
  'forty pages, and it has one': read({
    objects: { 2: '<< /Type /Pages /Kids [3 0 R] /Count 40 /MediaBox [0 0 595 842] >>' },
  }),
  'the same page 1,000 times': {
    make: () =>
      rawPdf({
        objects: {
          2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(1000)}] /Count 1000 /MediaBox [0 0 595 842] >>`,
        },
      }),
    expected: { draft: [], holds: [SENTENCE] },
  },
  'six thousand pages': refused(
    () =>
      rawPdf({
        objects: {
          2: `<< /Type /Pages /Kids [${'3 0 R '.repeat(6000)}] /Count 6000 /MediaBox [0 0 595 842] >>`,
        },
      }),
    'file-too-large',
  ),
  'no pages': {
    make: () => rawPdf({ objects: { 2: '<< /Type /Pages /Kids [] /Count 0 >>' } }),
    expected: { refused: 'empty-text' },
  },
  'no catalog': refused(() => rawPdf({ objects: { 1: '<< >>' } }), 'unreadable-file'),
  'a page of 200 MB in 200 kB': { make: () => bombed(TWO_LINES), expected: { draft: [], ...WORDS } },
  'a page of 700 MB, packed twice': { make: bombedTwice, expected: { stopped: true } },
  'a stream packed 5,000 times over': read({
    objects: { 6: stream('x', `/Filter [${'/FlateDecode '.repeat(5000)}]`) },
  }),
  '100,000 objects': read({
    objects: Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [6 + at, `<< /N ${at} >>`])),
  }),
  'a page whose content is itself': {
    make: () => rawPdf({ objects: { 5: '5 0 R' } }),
    expected: { draft: ['scan-without-text'] },
  },
  'a content as long as itself': read({
    objects: { 5: `<< /Length 5 0 R >>\nstream\n${TWO_LINES}\nendstream` },
  }),
  'a font that is itself': {
    make: () => rawPdf({ objects: { 4: '4 0 R' } }),
    expected: { draft: [], holds: ['lamp'] },
  },
  'a form that draws itself': {
    make: () =>
      rawPdf({
        objects: { 5: stream(`${TWO_LINES} /X Do`), 6: form('/X Do', '/XObject << /X 6 0 R >>') },
        resources: '/XObject << /X 6 0 R >>',
      }),
    expected: { draft: [], ...WORDS },
  },
  'forms that draw each other a billion times': {
    make: () =>
      rawPdf({
        objects: { 5: stream(`${TWO_LINES} /X Do`), ...laughing(10) },
        resources: '/XObject << /X 6 0 R >>',
      }),
    expected: { stopped: true },
  },
  'lists in lists, 100,000 deep': read({
    objects: { 6: `${'['.repeat(100_000)}${']'.repeat(100_000)}` },
  }),
  'dictionaries in its page, 100,000 deep': refused(
    () => rawPdf({ page: `/X ${'<< /X '.repeat(100_000)} 1 ${'>>'.repeat(100_000)}` }),
    'unreadable-file',
  ),
  'a name of a megabyte': read({ page: `/${'A'.repeat(MEGABYTE)} 1` }),
  '200,000 names': read({
    page: `/Names << ${Array.from({ length: 200_000 }, (_, at) => `/N${at} ${at}`).join(' ')} >>`,
  }),
  'a table of letters for every number there is': {
    make: () =>
      rawPdf({
        objects: {
          4: '<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>',
          5: stream('BT /F1 11 Tf 1 0 0 1 72 700 Tm <004100420043> Tj ET'),
          6: stream(
            `/CMapName /X def\n${'1 beginbfrange\n<00000000> <ffffffff> <0041>\nendbfrange\n'.repeat(40)}endcmap`,
          ),
        },
      }),
    expected: { draft: ['characters-replaced'] },
  },
  'a scan': {
    make: () =>
      rawPdf({
        objects: {
          5: stream('q 400 0 0 600 72 72 cm /I Do Q'),
          6: stream(
            '\xff\xd8',
            '/Type /XObject /Subtype /Image /Width 9000 /Height 9000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
          ),
        },
        resources: '/XObject << /I 6 0 R >>',
      }),
    expected: { draft: ['scan-without-text'] },
  },
  'a picture of 60,000 by 60,000': read({
    objects: {
      5: stream(`${TWO_LINES} q 400 0 0 600 72 72 cm /I Do Q`),
      6: stream(
        'x',
        '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
      ),
    },
    resources: '/XObject << /I 6 0 R >>',
  }),
  'a quarter of it': refused(cut(0.25), 'unreadable-file'),
  'half of it': refused(cut(0.5), 'unreadable-file'),
  'three quarters of it': refused(cut(0.75), 'unreadable-file'),
  'all but its last line': { make: () => whole().slice(0, -8), expected: { draft: [], ...WORDS } },
  'nothing behind its first line': refused(() => latin1('%PDF-1.7\n'), 'unreadable-file'),
  'noise behind its first line': refused(() => joined('%PDF-1.7\n', noise(MEGABYTE)), 'unreadable-file'),
  '33 MB': refused(() => joined(whole(), filled(33 * MEGABYTE, '%')), 'file-too-large'),
};

/** PDFs that act, hide, loop, unfold or break off. */
export const pdfs: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({
  fileName: 'report.pdf',
  ...it,
  name,
}));
