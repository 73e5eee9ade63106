import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeSvg } from './safe-svg.ts';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const encode = (text: string) => new TextEncoder().encode(text);
const drawing = (inside: string, attributes = '') =>
  `<svg ${XMLNS} viewBox="0 0 100 50" ${attributes}>${inside}</svg>`;

function safe(svg: string) {
  const read = safeSvg(encode(svg));
  return read.ok ? read.value : read.error;
}

/** What stays of the inside of a drawing, and whether a reader is told that something went. */
function inside(svg: string): [kept: string, removed: boolean] | string {
  const read = safe(svg);
  if (typeof read === 'string') return read;
  return [read.svg.replace(/^<svg [^>]*>|<\/svg>$/g, ''), read.removed];
}

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a chart comes through as it is', () => {
  const chart = `<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>
    <style>.bar{fill:url(#g);stroke:#123}</style>
    <g transform="translate(4 5) rotate(-90)"><rect class="bar" x="1" y="2" width="3" height="4"></rect>
    <path d="M0 0 L10 10 C 1e3 -2 3,4 5 6 Z" stroke-width="1.5" fill="none"></path>
    <text x="1" font-family="'Noto Sans', sans-serif">Tons &amp; &lt;crowns&gt; <tspan dy="2">2025</tspan></text>
    <use href="#g"></use><image width="1" height="1" href="data:image/png;base64,${DOT}"></image></g>`;
  const read = inside(drawing(chart));
  const flat = (it: string) => it.replace(/>\s+</g, '><');
  expect(typeof read === 'string' ? read : [flat(read[0]), read[1]]).toEqual([flat(chart), false]);
});

describe('what programs keep for themselves goes without a word', () => {
  test.each([
    [
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:x>a</rdf:x></rdf:RDF></metadata>',
      '',
    ],
    ['<s:namedview xmlns:s="http://sodipodi.example/0" pagecolor="#fff"/>', ''],
    ['<g xmlns:i="http://inkscape.example" i:label="Layer 1" data-name="x" aria-hidden="true"/>', '<g></g>'],
    [
      '<path d="M0 0" style="fill:red;-inkscape-font-specification:Sans;line-height:1"/>',
      '<path d="M0 0" style="fill:red;line-height:1"></path>',
    ],
    ['<!-- a comment --><rect/>', '<rect></rect>'],
  ])('%s', (svg, kept) => {
    expect(inside(drawing(svg))).toEqual([kept, false]);
  });

  test('and so does the document type of every chart', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(inside(`<?xml version="1.0"?>\n<!-- made by hand -->\n${type}\n${drawing('<rect/>')}`)).toEqual([
      '<rect></rect>',
      false,
    ]);
  });
});

describe('an attack leaves nothing behind and is told', () => {
  test.each([
    ['a script', '<script>alert(1)</script><rect/>', '<rect></rect>'],
    ['a script of another file', '<script xlink:href="https://evil.example/x.js"/>', ''],
    [
      'a script in the prefix of pages',
      '<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>',
      '',
    ],
    ['a handler', '<rect onclick="x()" ONLOAD="y()" width="1"/>', '<rect width="1"></rect>'],
    [
      'a page inside',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
      '',
    ],
    ['a link', '<a href="javascript:x()"><rect/></a>', '<g><rect></rect></g>'],
    ['a picture elsewhere', '<image href="https://evil.example/pixel.png"/>', ''],
    ['a picture on the disk', '<image xlink:href="file:///etc/passwd"/>', ''],
    ['a drawing inside a drawing', `<image href="data:image/svg+xml;base64,${btoa('<svg/>')}"/>`, ''],
    ['a picture that is none', '<image href="data:image/png;base64,AAAA"/>', ''],
    ['another drawing used', '<use href="https://evil.example/a.svg#x"/>', '<use></use>'],
    [
      'something that moves',
      '<rect><set attributeName="href" to="javascript:x()"/><animate attributeName="x"/></rect>',
      '<rect></rect>',
    ],
    [
      'a style that imports',
      '<style>@import url(https://evil.example/a.css); .a{fill:red}</style>',
      '<style></style>',
    ],
    ['a style that imports a name', '<style>@import "a.css";</style>', '<style></style>'],
    [
      'a font from elsewhere',
      '<style>@font-face{font-family:x;src:url(https://evil.example/f)} .a{fill:red}</style>',
      '<style>.a{fill:red}</style>',
    ],
    [
      'a style that asks elsewhere',
      '<style>.a{fill:url(https://evil.example/#p);stroke:red}</style>',
      '<style>.a{stroke:red}</style>',
    ],
    [
      'a style in disguise',
      String.raw`<style>.a{fill:u\72l(https://evil.example)}</style>`,
      '<style></style>',
    ],
    ['a style behind a comment', '<style>.a{fill:ur/**/l(https://evil.example)}</style>', '<style></style>'],
    [
      'a style of one element',
      '<rect style="fill:url(//evil.example/x);opacity:.5"/>',
      '<rect style="opacity:.5"></rect>',
    ],
    ['a colour from elsewhere', '<rect fill="url(https://evil.example/x#y)"/>', '<rect></rect>'],
    ['a filter', '<filter id="f"><feImage href="https://evil.example"/></filter><rect/>', '<rect></rect>'],
    [
      'a base for addresses',
      '<g xml:base="https://evil.example/"><use href="#a"/></g>',
      '<g><use href="#a"></use></g>',
    ],
    ['a sound', '<audio xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/a"/>', ''],
    [
      'an element that closes a style early',
      '<style><![CDATA[.a{fill:red}</style><script>x()</script>]]></style>',
      '<style>.a{fill:red}</style>',
    ],
  ])('%s', (_, svg, kept) => {
    expect(inside(drawing(svg))).toEqual([kept, true]);
  });

  test('a style sheet beside it is not looked for', () => {
    expect(inside(`<?xml-stylesheet href="https://evil.example/a.css"?>${drawing('<rect/>')}`)).toEqual([
      '<rect></rect>',
      true,
    ]);
  });
});

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
).join('');
const patterns = Array.from(
  { length: 9 },
  (_, level) => `<pattern id="p${level + 1}">${`<rect class="c${level}"/>`.repeat(10)}</pattern>`,
).join('');
const rules = Array.from({ length: 10 }, (_, level) => `.c${level}{fill:url(#p${level})}`).join('');

test.each([
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${drawing('<text>&a;</text>')}`, 'unreadable-file'],
  [
    'an entity of another file',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing('&a;')}`,
    'unreadable-file',
  ],
  ['an entity that nobody defined', drawing('<text>&nbsp;</text>'), 'unreadable-file'],
  ['tags that do not fit', `<svg ${XMLNS}><g></svg>`, 'unreadable-file'],
  ['words after the end', `${drawing('')}more`, 'unreadable-file'],
  ['another format', '<rss version="2.0"></rss>', 'unreadable-file'],
  ['depth', drawing('<g>'.repeat(300) + '</g>'.repeat(300)), 'unreadable-file'],
  ['too many elements', drawing('<g/>'.repeat(100_001)), 'file-too-large'],
  [
    'ten times ten times ten uses',
    drawing(`<g id="l0"><rect/></g>${laughs}<use href="#l9"/>`),
    'unreadable-file',
  ],
  [
    'patterns in patterns by classes',
    drawing(`<style>${rules}</style>${patterns}<rect class="c9"/>`),
    'unreadable-file',
  ],
  ['a circle', drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'), 'unreadable-file'],
  [
    'a chain without end',
    drawing(Array.from({ length: 2000 }, (_, at) => `<g id="g${at}"><use href="#g${at + 1}"/></g>`).join('')),
    'unreadable-file',
  ],
] as const)('%s is refused', (_, svg, code) => {
  expect(safe(svg)).toBe(code);
});

test.each([
  ['width="20mm" height="1in"', 76, 96],
  ['width="200"', 200, 100],
  ['height="100%"', 100, 50],
  ['width="10.4px" height="0.2"', 10, 1],
  ['', 100, 50],
])('the size of <svg %s>', (attributes, width, height) => {
  const read = safe(drawing('', attributes));
  expect(read).toMatchObject({ width, height });
  for (const written of [` width="${width}"`, ` height="${height}"`])
    expect(read).toMatchObject({ svg: expect.stringContaining(written) });
});

test('rules that point at nothing are not gone through for every element', () => {
  const sheet = '.a{fill:url(#x)}'.repeat(25_000);
  const read = safe(drawing(`<style>${sheet}</style>${'<g class="a"/>'.repeat(90_000)}`));
  expect(read).toMatchObject({ removed: false });
});

test('a drawing without any size has that of a browser', () => {
  expect(safe(`<svg ${XMLNS}/>`)).toMatchObject({ width: 300, height: 150 });
});

test('what is safe stays as it is', () => {
  const names = fc.constantFrom('rect', 'g', 'script', 'style', 'use', 'image', 'a', 'text', 'x:y');
  const keys = fc.constantFrom('fill', 'href', 'style', 'onload', 'xlink:href', 'd', 'class', 'id');
  const values = fc.oneof(fc.string(), fc.constantFrom('url(#a)', 'url(http://e.example)', '#a', 'fill:red'));
  const text = (it: string) => it.replace(/[<>&"]|[^\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu, '');
  const element = fc.tuple(names, fc.dictionary(keys, values), fc.string()).map(
    ([name, attributes, words]) =>
      `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${text(value)}"`)
        .join('')}>${text(words)}</${name}>`,
  );
  fc.assert(
    fc.property(fc.array(element), (elements) => {
      const once = safe(`<svg ${XMLNS} xmlns:x="http://x.example">${elements.join('')}</svg>`);
      if (typeof once === 'string') return;
      expect(once.svg).not.toMatch(/script|onload|http:\/\/(?!www\.w3\.org)/);
      expect(safe(once.svg)).toEqual({ ...once, removed: false });
    }),
  );
});
