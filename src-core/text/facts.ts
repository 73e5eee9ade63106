import type { PartialDate } from '#core/model/dates.ts';
import type { StatedFacts } from '#core/model/source.ts';
import { judgeFurniture } from './furniture.ts';
import { headerLines, type HeaderLine } from './header-lines.ts';
import type { HintedParagraph } from './hinted-paragraph.ts';
import { languageOf } from './language.ts';
import { findStatedDate } from './stated-date.ts';

/** Facts of a document whose file states none. */
export const NO_FACTS: StatedFacts = {
  title: null,
  outlet: null,
  authors: [],
  publishedOn: null,
  language: null,
  kind: null,
  url: null,
};

/**
 * What a document says about itself: the metadata of its file (`meta`, which goes first), then the lines above the
 * article and its dateline. A date in the article itself is never taken. Null or [] where nothing is stated, except
 * `language`, which is recognised from the words when they leave no doubt.
 */
export function statedFacts(paragraphs: readonly HintedParagraph[], meta: StatedFacts): StatedFacts {
  const lines = [...headerLines(paragraphs, meta.title).values()];
  const furniture = judgeFurniture(paragraphs);
  const body = paragraphs.filter((_, index) => furniture[index] === null);
  return {
    title: meta.title ?? pick(lines, (it) => (it.role === 'title' ? it.title : null)),
    outlet: meta.outlet ?? pick(lines, (it) => (it.role === 'outlet' ? it.outlet : null)),
    authors: meta.authors.length > 0 ? meta.authors : authorsIn(lines),
    publishedOn: meta.publishedOn ?? pick(lines, dateIn) ?? datelineDate(body),
    language: meta.language ?? languageOf(body.map((it) => it.text).join('\n')),
    kind: meta.kind ?? pick(lines, (it) => (it.role === 'kind' ? it.kind : null)),
    url: meta.url,
  };
}

function pick<T>(lines: readonly HeaderLine[], read: (line: HeaderLine) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function authorsIn(lines: readonly HeaderLine[]): string[] {
  return lines.flatMap((it) => (it.role === 'byline' ? [...it.authors] : []));
}

function dateIn(line: HeaderLine): PartialDate | null {
  return line.role === 'date' || line.role === 'byline' ? line.date : null;
}

/** How many paragraphs may stand before the one that opens with place and date. */
const DATELINE_REACH = 4;
/** Place in capitals, date, perhaps an agency, a dash: `PORT ARLEN, March 3, 2026 (Wire) - `. */
const DATELINE = /^\p{Lu}[\p{Lu}\p{M}'’ .,/-]{2,60}[,.]? .{0,60}?(?:\s[–—-]{1,2}\s|[–—])/u;

function datelineDate(paragraphs: readonly HintedParagraph[]): PartialDate | null {
  for (const { text } of paragraphs.slice(0, DATELINE_REACH)) {
    const dateline = DATELINE.exec(text)?.[0];
    const found = dateline === undefined ? null : findStatedDate(dateline);
    if (found) return found.date;
  }
  return null;
}
