import type { Instant } from '#core/model/dates.ts';
import type { PictureId } from '#core/model/ids.ts';
import type { PrintBanner, PrintBlock, PrintDocument } from '#core/print/document.ts';
import { directionOfLanguage } from '#main/exporters/words/direction.ts';
import { outlineOf, type Outline } from '#main/exporters/words/outline.ts';
import { annexesMarkup, commentsMarkup, notesMarkup, sourcesMarkup } from './after-text.ts';
import { blockMarkup, tongueOf, type PageSetting } from './blocks.ts';
import { base64Of } from './data-url.ts';
import { element, ready, type Markup } from './markup.ts';
import { styleSheet } from './page-look.ts';
import { broken, runsMarkup } from './runs.ts';

export interface WebPageAssets {
  /** The bytes of every picture of the document: PNG, JPEG, or an SVG that was made safe. */
  readonly pictures: ReadonlyMap<PictureId, Uint8Array>;
  /** Whether contents stand before the text. */
  readonly contents: boolean;
  /** The moment the file says it was made. */
  readonly createdAt: Instant;
}

/** No script, and nothing from anywhere: what the browser is held to, beside there being none of it. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A document as one web page that needs nothing beside it: pictures are in it, charts are drawings, notes link both ways.
 * The same document and assets give the same text. Throws where the bytes of a picture are missing.
 */
export function renderWebPage(document: PrintDocument, assets: WebPageAssets): string {
  const { language } = document;
  const direction = directionOfLanguage(language);
  const outline = outlineOf(document, { notes: 'before-sources', comments: true });
  const setting: PageSetting = {
    ...{ language, direction },
    sources: new Map(document.sources.map((it, at) => [it.sourceId, `source-${at + 1}`])),
    threads: new Set(document.comments?.threads.map((it) => it.label)),
    pictures: picturesOf(document, assets.pictures),
    anchorOf: outline.anchorOf,
  };
  const meta = (name: string, content: string | null) =>
    content === null ? null : element('meta', { name, content });
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta('author', document.author),
    meta('dcterms.modified', document.kind === 'non-paper' ? null : assets.createdAt),
    element('title', {}, document.title),
    element('style', {}, ready(styleSheet(document))),
  );
  const main = element(
    'main',
    {},
    titleMarkup(document, setting),
    assets.contents ? contentsMarkup(document, outline) : null,
    element(
      'article',
      {},
      document.blocks.map((it) => [blockMarkup(it, setting), '\n']),
      document.closing === null ? null : element('p', { class: 'closing' }, broken(document.closing)),
    ),
    document.likelihoodKey === null
      ? null
      : element('aside', { class: 'key' }, runsMarkup(document.likelihoodKey, setting)),
    annexesMarkup(document, setting, outline),
    notesMarkup(document, setting, outline),
    sourcesMarkup(document, setting, outline),
    commentsMarkup(document, setting, outline),
    document.copy === null ? null : element('p', { class: 'foot' }, document.copy),
  );
  const banners = (place: 'above' | 'below') =>
    bannersMarkup(document.banners, place, place === 'above' ? 'header' : 'footer');
  const body = element('body', {}, banners('above'), main, banners('below'));
  const page = element('html', { lang: language, dir: direction }, '\n', head, '\n', body, '\n');
  return `<!doctype html>\n${page.html}\n`;
}

function picturesOf(
  document: PrintDocument,
  pictures: ReadonlyMap<PictureId, Uint8Array>,
): Map<string, string> {
  const all: PrintBlock[] = [...document.blocks, ...document.annexes.flatMap((it) => it.blocks)];
  return new Map(
    all.flatMap((it) => {
      if (it.type !== 'picture') return [];
      const bytes = pictures.get(it.pictureId);
      if (bytes === undefined) throw new Error('the bytes of a picture of the document were not handed over');
      // What was a WebP arrives as PNG.
      const mediaType = it.mediaType === 'image/webp' ? 'image/png' : it.mediaType;
      return [[it.id, `data:${mediaType};base64,${base64Of(bytes)}`]];
    }),
  );
}

function titleMarkup(document: PrintDocument, setting: PageSetting): Markup {
  const facts = document.facts.map(({ label, value }) => [
    element('dt', {}, label),
    element('dd', tongueOf(value, setting), value),
  ]);
  return element(
    'header',
    {},
    element('p', { class: 'kind' }, document.kindLabel),
    element('h1', tongueOf(document.title, setting), document.title),
    document.byline.map((it) => element('p', { class: 'byline', ...tongueOf(it, setting) }, it)),
    facts.length === 0 ? null : element('dl', { class: 'facts' }, facts),
  );
}

function contentsMarkup({ labels }: PrintDocument, { entries }: Outline): Markup | null {
  if (entries.length === 0) return null;
  const rows = entries.map(({ level, text, anchor }) =>
    element('li', { class: `level-${level}` }, element('a', { href: `#${anchor}` }, text)),
  );
  return element(
    'nav',
    { 'aria-labelledby': 'contents' },
    element('h2', { id: 'contents' }, labels.contents),
    element('ol', {}, rows),
  );
}

/** One under the other; a marking in a box stands at the line's end, as TLP 2.0 recommends. */
function bannersMarkup(
  banners: readonly PrintBanner[],
  place: 'above' | 'below',
  name: 'header' | 'footer',
): Markup | null {
  if (banners.length === 0) return null;
  const lines = banners.map(({ text, color, background }) => {
    const box =
      background === null
        ? { style: `color:${color}` }
        : { style: `color:${color};background:${background}` };
    return element('div', { class: background === null ? null : 'boxed', ...box }, text);
  });
  return element(name, { class: `banners ${place}` }, lines);
}
