import { crc32 } from '#main/importers/crc32.ts';
import type { HostileFile } from './hostile-file.ts';
import { filled, joined, latin1, MEGABYTE, noise, packed, SENTENCE, utf8 } from './making.ts';
import { rawPdf } from './raw-pdf.ts';
import { rawZip } from './raw-zip.ts';

type Made = Pick<HostileFile, 'make' | 'expected'> & { readonly fileName: string };
type Code = 'unreadable-file' | 'unknown-format' | 'file-too-large';

const refused = (fileName: string, make: HostileFile['make'], code: Code): Made => ({
  ...{ fileName, make },
  expected: { refused: code },
});
const shown = (
  fileName: string,
  make: HostileFile['make'],
  problems: readonly 'unsafe-parts-removed'[] = [],
): Made => ({ fileName, make, expected: { picture: problems } });

const big = (value: number, size = 4) =>
  new Uint8Array(Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 255));

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined(name, content);
  return joined(big(content.length), named, big(crc32(named)));
}

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** A PNG of that size, of as many bytes of content as given: a whole one for a size that is true. */
function png(
  width: number,
  height: number,
  content: Uint8Array,
  more: readonly Uint8Array[] = [],
): Uint8Array {
  const header = chunk('IHDR', joined(big(width), big(height), '\x08\x00\x00\x00\x00'));
  return joined(SIGNATURE, header, ...more, chunk('IDAT', content), chunk('IEND', new Uint8Array()));
}
const dot = async (more: readonly Uint8Array[] = []) =>
  png(1, 1, await packed(new Uint8Array(2), 'deflate'), more);

const jpeg = (width: number, height: number, frame = '\xc0') =>
  joined(
    ...['\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00'],
    ...[
      `\xff${frame}\x00\x0b\x08`,
      big(height, 2),
      big(width, 2),
      '\x01\x01\x11\x00\xff\xda\x00\x02\xff\xd9',
    ],
  );

const webp = (canvas: number) => {
  const inside = joined(
    'VP8L',
    '\x06\x00\x00\x00',
    '\x2f',
    little(canvas - 1 + (canvas - 1) * 0x4000),
    '\x00',
  );
  return joined('RIFF', little(inside.length + 4), 'WEBP', inside);
};
function little(value: number): Uint8Array {
  return big(value).toReversed();
}

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, before = '', attributes = 'width="9" height="9"') =>
  utf8(`${before}<svg ${XMLNS} ${attributes}>${inside}</svg>`);
const cleaned = (inside: string, before = ''): Made =>
  shown('chart.svg', () => svg(inside, before), ['unsafe-parts-removed']);
const unread = (inside: string, before = ''): Made =>
  refused('chart.svg', () => svg(inside, before), 'unreadable-file');

const CASES: Readonly<Record<string, Made>> = {
  'a PNG of 60,000 by 60,000': refused('a.png', () => png(60_000, 60_000, noise(20)), 'file-too-large'),
  'a PNG of four billion a side': refused(
    'a.png',
    () => png(0xffffffff, 0xffffffff, noise(20)),
    'file-too-large',
  ),
  'a PNG of nothing': refused('a.png', () => png(0, 0, noise(20)), 'unreadable-file'),
  'a PNG without its head': refused('a.png', () => latin1(SIGNATURE), 'unreadable-file'),
  'a PNG that breaks off in its head': refused(
    'a.png',
    () => png(9, 9, noise(20)).slice(0, 24),
    'unreadable-file',
  ),
  'a PNG with another part first': refused(
    'a.png',
    () => joined(SIGNATURE, chunk('tEXt', latin1('a\0b')), chunk('IEND', new Uint8Array())),
    'unreadable-file',
  ),
  'a PNG with 100 MB of words packed in it': shown('a.png', async () => {
    const words = await packed(
      Array.from({ length: 100 }, () => filled(MEGABYTE, 'a')),
      'deflate',
    );
    return dot([chunk('zTXt', joined('Comment\0\0', words))]);
  }),
  'a PNG with a profile of colours that is none': shown('a.png', () =>
    dot([chunk('iCCP', latin1('x\0\0none'))]),
  ),
  'a JPEG of 60,000 by 60,000': refused('a.jpg', () => jpeg(60_000, 60_000), 'file-too-large'),
  'a JPEG of nothing': refused('a.jpg', () => jpeg(0, 0), 'unreadable-file'),
  'a JPEG that breaks off': refused('a.jpg', () => jpeg(9, 9).slice(0, 22), 'unreadable-file'),
  'a JPEG of a kind that nobody prints': refused('a.jpg', () => jpeg(9, 9, '\xc3'), 'unknown-format'),
  'a JPEG of parts without length': refused(
    'a.jpg',
    () => joined('\xff\xd8', filled(MEGABYTE, '\xff')),
    'unreadable-file',
  ),
  'a JPEG of a million parts': refused(
    'a.jpg',
    () => joined('\xff\xd8', latin1('\xff\xe1\x00\x02'.repeat(MEGABYTE))),
    'unreadable-file',
  ),
  'a WebP of 16,384 by 16,384': refused('a.webp', () => webp(16_384), 'file-too-large'),
  'a WebP that is as long as no file': refused(
    'a.webp',
    () => joined('RIFF', little(0xffffffff), 'WEBP', 'VP8L', little(0xffffffff), '\x2f'),
    'unreadable-file',
  ),
  'a WebP of nothing': refused('a.webp', () => latin1('RIFF\x04\x00\x00\x00WEBP'), 'unreadable-file'),
  'sound under the name of a WebP': refused(
    'a.webp',
    () => latin1('RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00'),
    'unknown-format',
  ),
  'a GIF under the name of a PNG': refused(
    'a.png',
    () => latin1('GIF89a\xff\xff\xff\xff\x00\x00\x00'),
    'unknown-format',
  ),
  'a bitmap under the name of a JPEG': refused('a.jpg', () => joined('BM', noise(200)), 'unknown-format'),
  'noise under the name of a picture': refused('a.png', () => noise(5000), 'unknown-format'),
  'a text under the name of a picture': {
    fileName: 'a.png',
    make: () => utf8(SENTENCE),
    expected: { draft: [], holds: [SENTENCE] },
  },
  'a picture that is a PDF too': shown('a.pdf', async () => joined(await dot(), rawPdf({}))),
  'a picture that is an archive too': shown('a.zip', async () =>
    joined(await dot(), rawZip({ entries: [{ name: 'a.exe', content: 'MZ' }] })),
  ),
  'a picture that is a page too': shown('a.html', async () =>
    dot([chunk('tEXt', latin1('x\0<html><script>alert(1)</script>'))]),
  ),
  'a PDF that is a page too': {
    fileName: 'a.html',
    make: () =>
      rawPdf({ change: (pdf) => pdf.replace('%PDF-1.7\n', '%PDF-1.7\n%<html><script>alert(1)</script>\n') }),
    expected: { draft: [], holds: [SENTENCE], lacks: ['alert'] },
  },
  'a PDF that is an archive too': {
    fileName: 'a.zip',
    make: () => joined(rawPdf({}), rawZip({ entries: [{ name: 'a.exe', content: 'MZ' }] })),
    expected: { draft: [], holds: [SENTENCE], lacks: ['MZ'] },
  },
  'a drawing with a script': cleaned('<script>alert(1)</script><rect width="9" height="9"/>'),
  'a drawing with a handler': cleaned('<rect onload="alert(1)" width="9" height="9"/>'),
  'a drawing with a page': cleaned(
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
  ),
  'a drawing that loads': cleaned(
    '<image href="https://evil.example/a.png"/><style>@import "https://evil.example/b";</style>',
  ),
  'a drawing that reads the disk': cleaned('<image xlink:href="file:///etc/passwd"/>'),
  'a drawing that moves': cleaned('<rect><animate attributeName="x"/></rect>'),
  'a drawing with a sheet of styles elsewhere': cleaned(
    '<rect/>',
    '<?xml-stylesheet href="https://evil.example/a.css"?>',
  ),
  'a drawing with an entity of the disk': unread(
    '<text>&a;</text>',
    '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  ),
  'a drawing with entities that grow': unread(
    '<text>&b;</text>',
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
  ),
  'a drawing that uses itself': unread('<g id="a"><use href="#a"/></g>'),
  'a drawing of a billion uses': unread(
    `<g id="l0"><rect/></g>${Array.from({ length: 9 }, (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`).join('')}<use href="#l9"/>`,
  ),
  'a drawing 100,000 deep': unread(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`),
  'a drawing of 200,000 parts': refused('chart.svg', () => svg('<g/>'.repeat(200_000)), 'file-too-large'),
  'a drawing of a path of ten megabytes': shown('chart.svg', () =>
    svg(`<path d="M0 0${' L1 1'.repeat(2 * MEGABYTE)}"/>`),
  ),
  'a drawing with a picture of 60,000 by 60,000': shown(
    'chart.svg',
    () =>
      svg(
        `<image width="9" height="9" href="data:image/png;base64,${Buffer.from(png(60_000, 60_000, noise(20))).toString('base64')}"/>`,
      ),
    ['unsafe-parts-removed'],
  ),
  'a drawing of a billion pixels a side': refused(
    'chart.svg',
    () => svg('', '', 'width="1000000000" height="1000000000"'),
    'file-too-large',
  ),
  'a drawing that breaks off': refused('chart.svg', () => svg('<g><rect/>').slice(0, -8), 'unreadable-file'),
  'a drawing of brackets': unread(`<rect fill="${'url(#a '.repeat(100_000)}"/>`.replace('/>', '')),
};

/** Pictures and drawings that unfold, break off, act, or are something else besides. */
export const pictures: readonly HostileFile[] = Object.entries(CASES).map(([name, it]) => ({ ...it, name }));
