import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from '#core/print/document.ts';
import { anyDocument, PICTURE } from '#main/exporters/words/any-document.test-support.ts';
import { outlineOf } from '#main/exporters/words/outline.ts';
import {
  close,
  saidBeforeSources,
  saidBySources,
  saidIn,
  type Spelling,
} from '#main/exporters/words/said.test-support.ts';
import { renderWebPage } from './web-page.ts';

const assets = {
  pictures: new Map([[PICTURE, new Uint8Array([1, 2, 3])]]),
  createdAt: '2031-03-09T10:00:00.000Z',
  contents: true,
} as const;

type Node = DefaultTreeAdapterTypes.ChildNode;

interface ReadElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The elements and the text of a page as a browser reads it; of an element named in `without`, nothing. */
function read(html: string, without: readonly string[] = []): { elements: ReadElement[]; text: string } {
  const elements: ReadElement[] = [];
  let text = '';
  const visit = (node: Node) => {
    if ('value' in node) text += node.value;
    if (!('tagName' in node) || without.includes(node.tagName)) return;
    elements.push({
      name: node.tagName,
      attributes: new Map(node.attrs.map((it) => [it.name, it.value])),
    });
    node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  return { elements, text };
}

const spelling: Spelling = { mark: String, remark: (text) => text };

function saidOnPage(document: PrintDocument): string {
  const { banners, labels, notes, comments, copy } = document;
  const { entries } = outlineOf(document, { notes: 'before-sources', comments: true });
  const contents = entries.length === 0 ? '' : labels.contents + entries.map((it) => it.text).join('');
  const marking = banners.map((it) => it.text).join('');
  const noted = notes.map((it) => `${it.number}.${saidIn(it.runs, spelling)}`).join('');
  const threads = comments?.threads.map(({ label, quote, comments: all, remarks }) =>
    [`[${label}]`, quote, ...all.flatMap((one) => [one.head, one.body]), ...remarks].join(''),
  );
  return [
    ...[marking, saidBeforeSources(document, spelling, contents)],
    notes.length > 0 ? labels.endnotes + noted : '',
    saidBySources(document, spelling),
    threads === undefined ? '' : (comments?.title ?? '') + threads.join(''),
    ...[copy ?? '', marking],
  ].join('');
}

describe('a web page', () => {
  it('says what the document says, in its order, and nothing else', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { text } = read(renderWebPage(document, assets), ['head', 'svg']);
        expect(close(text)).toBe(close(saidOnPage(document)));
      }),
      { numRuns: 120 },
    );
  });

  it('leads nowhere but to places of its own, each of which is there once', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { elements } = read(renderWebPage(document, assets));
        const all = (name: string) => elements.flatMap((it) => it.attributes.get(name) ?? []);
        const ids = all('id');
        expect(ids).toEqual([...new Set(ids)]);
        for (const href of all('href')) expect(ids.map((id) => `#${id}`)).toContain(href);
        for (const id of all('aria-labelledby')) expect(ids).toContain(id);
        for (const src of all('src')) expect(src).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/);
      }),
      { numRuns: 60 },
    );
  });

  it('holds nothing that runs or is fetched, whatever the words', () => {
    const known = new Set(
      (
        'html head meta title style body header footer main nav article section aside div p span h1 h2 h3 h4 a sup strong em ' +
        'mark ins del br hr ul ol li dl dt dd blockquote table caption colgroup col thead tbody tr th td figure figcaption img ' +
        'svg text desc'
      ).split(' '),
    );
    fc.assert(
      fc.property(anyDocument, (document) => {
        const html = renderWebPage(document, assets);
        const { elements } = read(html);
        for (const it of elements) {
          expect(known).toContain(it.name);
          expect([...it.attributes.keys()].filter((name) => name.startsWith('on'))).toEqual([]);
        }
        const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
        expect(style).not.toMatch(/@import|url\(/);
        expect(html).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(renderWebPage(document, assets)).toBe(renderWebPage(document, assets));
      }),
      { numRuns: 20 },
    );
  });
});
