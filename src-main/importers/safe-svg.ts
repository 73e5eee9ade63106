import { SaxesParser, type SaxesTagNS } from 'saxes';
import { fail, ok, type Result } from '#core/model/result.ts';
import { bytesOfBase64 } from './base64.ts';
import { decodeText } from './decode-text.ts';
import { MOST_PIXELS, rasterHeader } from './raster-header.ts';
import { ATTRIBUTES, ELEMENTS, WITHOUT_INK } from './svg-allowed.ts';
import { isWithinBounds, type Drawn } from './svg-cost.ts';
import { drawingSize, type DrawingSize } from './svg-size.ts';
import { cleanDeclarations, cleanSheet, isPlainValue, localTargets } from './svg-style.ts';

/** A drawing written anew out of what is known to be harmless. */
export interface SafeDrawing extends DrawingSize {
  /** SVG in UTF-8; nothing in it runs, moves, or names anything outside it. */
  readonly svg: string;
  /** Something that runs, moves, loads or links was left out. */
  readonly removed: boolean;
}

const MOST_ELEMENTS = 100_000;
const DEEPEST = 200;
const LONGEST_STYLES = 500_000;

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const WITH_TEXT = new Set(['text', 'tspan', 'textPath', 'title', 'desc', 'style']);
const DATA_PICTURE = /^data:image\/(?:png|jpe?g|webp);base64,([a-z\d+/=\s]+)$/i;

/** Ends the reading of a drawing from within the parser's events. */
const REFUSED = Symbol('refused');

/**
 * Makes a drawing safe to show and to print: only shapes, text, gradients and pictures that lie in the file itself stay,
 * by allow-lists of elements, attributes and style properties. What programs keep in a drawing for themselves goes
 * without a word. Fails with `unreadable-file` where it is no well-formed SVG, defines entities, or uses its parts so often
 * that nobody could draw it; with `file-too-large` beyond 100,000 elements.
 */
export function safeSvg(bytes: Uint8Array): Result<SafeDrawing, 'unreadable-file' | 'file-too-large'> {
  const text = decodeText(bytes, null)?.text;
  if (text === undefined) return fail('unreadable-file');
  const writer = drawingWriter();
  const parser = new SaxesParser({ xmlns: true });
  const refuse = () => {
    throw REFUSED;
  };
  parser.on('error', refuse);
  // The usual document type names a file that nobody fetches; one with declarations of its own can hold anything.
  parser.on('doctype', (type) => type.includes('[') && refuse());
  parser.on('processinginstruction', ({ target }) => target === 'xml-stylesheet' && writer.drop());
  parser.on('opentag', (tag) => {
    if (!writer.open(tag)) refuse();
  });
  parser.on('closetag', writer.close);
  parser.on('text', writer.text);
  parser.on('cdata', writer.text);
  try {
    parser.write(text).close();
  } catch (thrown) {
    if (thrown !== REFUSED) throw thrown;
    return fail(writer.elements() > MOST_ELEMENTS ? 'file-too-large' : 'unreadable-file');
  }
  const drawing = writer.finish();
  return drawing ? ok(drawing) : fail('unreadable-file');
}

interface DrawingWriter {
  /** False where the drawing has to be refused. */
  open(tag: SaxesTagNS): boolean;
  close(): void;
  text(text: string): void;
  /** Notes that something was left out. */
  drop(): void;
  elements(): number;
  finish(): SafeDrawing | null;
}

interface Open {
  readonly drawn: Drawn;
  readonly text: string[] | null;
}

function drawingWriter(): DrawingWriter {
  const out: string[] = [];
  const open: Open[] = [];
  const sheets: string[] = [];
  let root: Drawn | null = null;
  let size: DrawingSize | null = null;
  /** How deep inside something left out. */
  let leftOut = 0;
  let elements = 0;
  let removed = false;
  let pixels = 0;
  const drop = () => {
    removed = true;
  };
  const picture = (href: string): boolean => {
    const data = DATA_PICTURE.exec(href)?.[1];
    const header = data === undefined ? 'unknown-format' : rasterHeader(bytesOfBase64(data));
    if (typeof header === 'string') return false;
    pixels += header.width * header.height;
    return pixels <= MOST_PIXELS;
  };
  return {
    open: (tag) => {
      elements += 1;
      if (elements > MOST_ELEMENTS || open.length + leftOut >= DEEPEST) return false;
      const name = nameOf(tag, root === null);
      if (name === null && root === null) return false;
      const attributes = name === null || leftOut > 0 ? null : cleanAttributes(tag, name, picture);
      if (name === null || attributes === null) {
        removed ||= !isHarmless(tag);
        leftOut += 1;
        return true;
      }
      removed ||= attributes.removed;
      const drawn: Drawn = { name, ...attributes.drawn, children: [] };
      open.at(-1)?.drawn.children.push(drawn);
      if (root === null) {
        root = drawn;
        const stated = (key: string) => attributes.kept.get(key) ?? null;
        size = drawingSize(stated('width'), stated('height'), stated('viewBox'));
        attributes.kept.set('width', String(size.width)).set('height', String(size.height));
        attributes.kept.set('xmlns', SVG);
      }
      out.push(
        `<${name}${Array.from(attributes.kept, ([key, value]) => ` ${key}="${escaped(value)}"`).join('')}>`,
      );
      open.push({ drawn, text: name === 'style' ? [] : null });
      return true;
    },
    close: () => {
      if (leftOut > 0) leftOut -= 1;
      else {
        const { drawn, text } = open.pop() ?? {};
        if (text) {
          const sheet = cleanSheet(text.join(''));
          removed ||= sheet.removed;
          sheets.push(sheet.text);
          out.push(escaped(sheet.text));
        }
        out.push(`</${drawn?.name}>`);
      }
    },
    text: (text) => {
      const inside = open.at(-1);
      if (leftOut > 0 || !inside || !WITH_TEXT.has(inside.drawn.name)) return;
      if (inside.text) inside.text.push(text);
      else out.push(escaped(text));
    },
    drop,
    elements: () => elements,
    finish: () => {
      const sheet = sheets.join('\n');
      if (!root || !size || sheet.length > LONGEST_STYLES || !isWithinBounds(root, sheet)) return null;
      return { svg: out.join(''), removed, ...size };
    },
  };
}

/** The name an element is written under, or null for one that is left out. */
function nameOf({ local, uri }: SaxesTagNS, isRoot: boolean): string | null {
  if (uri !== SVG && uri !== '') return null;
  if (isRoot) return local === 'svg' ? local : null;
  // A link loses where it leads to and keeps what it shows.
  if (local === 'a') return 'g';
  return ELEMENTS.has(local) ? local : null;
}

/** Whether an element left out is one that shows and does nothing. */
function isHarmless(tag: SaxesTagNS): boolean {
  return WITHOUT_INK.has(tag.local) || isForeign(tag);
}

/** What drawing programs keep for themselves. Pages inside a drawing are not foreign: they could show and do anything. */
function isForeign({ uri }: SaxesTagNS): boolean {
  return uri !== SVG && uri !== '' && !/xhtml|mathml|xml-events/i.test(uri);
}

interface CleanAttributes {
  readonly kept: Map<string, string>;
  readonly removed: boolean;
  readonly drawn: Pick<Drawn, 'id' | 'classes' | 'targets'>;
}

/** Null for an element that is nothing without an attribute it may not have. */
function cleanAttributes(
  { attributes, local }: SaxesTagNS,
  name: string,
  isPicture: (href: string) => boolean,
): CleanAttributes | null {
  const kept = new Map<string, string>();
  const targets: string[] = [];
  let removed = false;
  let href: string | null = null;
  for (const attribute of Object.values(attributes)) {
    const value = attribute.value.trim();
    if (attribute.local === 'href' && (attribute.uri === XLINK || attribute.uri === '')) href ??= value;
    else if (attribute.name === 'xml:space' || attribute.name === 'xml:lang') {
      if (/^[\w-]*$/.test(value)) kept.set(attribute.name, value);
    } else if (attribute.uri !== '') removed ||= attribute.name === 'xml:base';
    else if (attribute.name === 'style') {
      const style = cleanDeclarations(value);
      removed ||= style.removed;
      if (style.text !== '') kept.set('style', style.text);
      targets.push(...localTargets(style.text));
    } else if (ATTRIBUTES.has(attribute.name)) {
      if (isPlainValue(value)) kept.set(attribute.name, value);
      else removed = true;
      targets.push(...localTargets(value));
    } else removed ||= /^on|^(?:src|action|begin|attributename)$/i.test(attribute.name);
  }
  if (name === 'image') {
    if (href === null || !isPicture(href)) return null;
    kept.set('href', href.replace(/\s+/g, ''));
  } else if (href !== null) {
    const isLocal = local !== 'a' && /^#[^\s"'()<>\\]+$/.test(href);
    if (isLocal) {
      kept.set('href', href);
      targets.push(href.slice(1));
    } else removed = true;
  }
  const classes = (kept.get('class') ?? '').split(/\s+/);
  return { kept, removed, drawn: { id: kept.get('id') ?? null, classes, targets } };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
