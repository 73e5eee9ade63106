import { parseFragment } from 'parse5';
import { plainShown, type ShownText } from '#core/text/original-place.ts';
import { parsePage, walk } from './html-tree.ts';

/**
 * What somebody sees of a decoded text file, with the place of each unit in it: of a page the text between its tags, of
 * everything else the whole. For finding the words of a frozen text in the file they came from (`placesInOriginal`).
 */
export function shownText(original: string, mediaType: string): ShownText {
  return mediaType === 'text/html' ? pageShown(original) : plainShown(original);
}

const UNSEEN = ['script', 'style', 'template', 'noscript'];

function pageShown(html: string): ShownText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  walk(parsePage(html, true), {
    enter: (element) => !UNSEEN.includes(element.tagName),
    leave: () => undefined,
    text: (text, _parent, place) => {
      if (place === null) return;
      const written = html.slice(place.startOffset, place.endOffset);
      let at = 0;
      let from = 0;
      while (at < text.length && from < written.length) {
        const { units, length } = unitAt(written, from, text, at);
        for (let unit = 0; unit < units; unit += 1) {
          starts.push(place.startOffset + from);
          ends.push(place.startOffset + from + length);
        }
        pieces.push(text.slice(at, at + units));
        at += units;
        from += length;
      }
    },
  });
  return { text: pieces.join(''), starts, ends };
}

const REFERENCE = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);?/y;

/** What one character of a text node takes up in the page: itself, a character reference, or a line end of two. */
function unitAt(written: string, from: number, text: string, at: number): { units: number; length: number } {
  const here = written[from];
  if (here === '&') {
    REFERENCE.lastIndex = from;
    const reference = REFERENCE.exec(written)?.[0] ?? '&';
    // A reference without a semicolon may be shorter than it looks (`&ampx`): the longest that means what stands there.
    for (let length = reference.length; length > 1; length -= 1) {
      const meant = meaningOf(reference.slice(0, length));
      if (meant !== null && text.startsWith(meant, at)) return { units: meant.length, length };
    }
  }
  if (here === '\r' && written[from + 1] === '\n') return { units: 1, length: 2 };
  return { units: 1, length: 1 };
}

const meanings = new Map<string, string | null>();

/** What a character reference stands for; null where it is none. */
function meaningOf(reference: string): string | null {
  const known = meanings.get(reference);
  if (known !== undefined) return known;
  const node = parseFragment(reference).childNodes[0];
  const meant = node && 'value' in node && node.value !== reference ? node.value : null;
  if (meanings.size < 5000) meanings.set(reference, meant);
  return meant;
}
