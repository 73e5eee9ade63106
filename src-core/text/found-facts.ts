import type { PartialDate } from '#core/model/dates.ts';
import type { StatedFacts } from '#core/model/source.ts';
import { datelineOf } from './dateline.ts';
import { isProse } from './furniture.ts';
import type { Header } from './header-lines.ts';
import { sameWordsKey, type HintedParagraph } from './hinted-paragraph.ts';
import { languageOf } from './language.ts';
import type { LineFacts } from './line-facts.ts';
import { sentenceAt } from './sentences.ts';
import { INSTITUTE_KINDS } from './words/header-words.ts';
import { COMPANY_FORM } from './words/name-words.ts';

/** A value and the words it was read from: a range of the frozen text in UTF-16 units, `end` exclusive. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The facts the text of a document states, each null where it states none. */
export interface FoundFacts {
  readonly title: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly authors: Found<readonly string[]> | null;
  readonly publishedOn: Found<PartialDate> | null;
  readonly language: Found<string> | null;
  readonly kind: Found<string> | null;
  readonly url: Found<string> | null;
}

type Place = (index: number, length?: number) => { readonly start: number; readonly end: number };

/** Reads the facts off the lines around the article and its dateline; `meta` is what the file's metadata states. */
export function findFacts(
  paragraphs: readonly HintedParagraph[],
  meta: StatedFacts,
  header: Header,
): FoundFacts {
  const place = placesOf(paragraphs);
  const body = paragraphs.flatMap((_, index) =>
    header.furniture[index] === null && !header.lines.has(index) ? [index] : [],
  );
  const first = <T>(read: (line: LineFacts) => T | null): Found<T> | null => {
    for (const [index, line] of header.lines) {
      const value = read(line);
      if (value !== null) return { value, ...place(index) };
    }
    return null;
  };
  const kind = first((it) => it.kind);
  const dateline = openingDateline(paragraphs, body, place);
  const isInstitutes = INSTITUTE_KINDS.test(kind?.value ?? meta.kind ?? '');
  return {
    title:
      header.title === null || header.title.index === null
        ? null
        : { value: header.title.words, ...place(header.title.index) },
    outlet:
      first((it) => (it.isNamed ? it.outlet : null)) ??
      first((it) => it.outlet) ??
      dateline.agency ??
      (isInstitutes ? first((it) => it.affiliation) : null) ??
      copyrightHolder(paragraphs, header, place),
    authors: authorsIn(header, place),
    publishedOn: dateIn(header, dateline.date, place),
    language: languageIn(paragraphs, body, place),
    kind,
    url: first((it) => (it.url !== null && it.url.length <= 2000 ? it.url : null)),
  };
}

function placesOf(paragraphs: readonly HintedParagraph[]): Place {
  const starts: number[] = [];
  let next = 0;
  for (const { text } of paragraphs) {
    starts.push(next);
    next += text.length + 2;
  }
  return (index, length) => {
    const start = starts[index] ?? 0;
    return { start, end: start + (length ?? paragraphs[index]?.text.length ?? 0) };
  };
}

function authorsIn(header: Header, place: Place): Found<readonly string[]> | null {
  const lines = [...header.lines].filter(([, it]) => it.authors.length > 0);
  const [first] = lines;
  if (!first) return null;
  const value = [...new Set(lines.flatMap(([, it]) => it.authors))];
  // Bylines follow each other: one range holds them all.
  const together = lines.at(-1)?.[0] ?? first[0];
  return {
    value,
    start: place(first[0]).start,
    end: place(together - first[0] < 3 ? together : first[0]).end,
  };
}

/** The date of publication before that of a change, the dateline's before that of an embargo. */
function dateIn(
  header: Header,
  dateline: Found<PartialDate> | null,
  place: Place,
): Found<PartialDate> | null {
  const stated: { readonly rank: number; readonly found: Found<PartialDate> }[] = [];
  for (const [index, { date, dateRank }] of header.lines)
    if (date !== null) stated.push({ rank: dateRank, found: { value: date, ...place(index) } });
  if (dateline) stated.push({ rank: 0.5, found: dateline });
  return stated.toSorted((a, b) => a.rank - b.rank)[0]?.found ?? null;
}

/** How many paragraphs may stand before the one that opens with place and date. */
const DATELINE_REACH = 4;

function openingDateline(
  paragraphs: readonly HintedParagraph[],
  body: readonly number[],
  place: Place,
): { readonly date: Found<PartialDate> | null; readonly agency: Found<string> | null } {
  for (const index of body.slice(0, DATELINE_REACH)) {
    const above = new Set(paragraphs.slice(0, index).map((it) => sameWordsKey(it.text)));
    const dateline = datelineOf(paragraphs[index]?.text ?? '', (name) => above.has(sameWordsKey(name)));
    if (dateline === null) continue;
    const range = place(index, dateline.words.length);
    return {
      date: dateline.date === null ? null : { value: dateline.date, ...range },
      agency: dateline.agency === null ? null : { value: dateline.agency, ...range },
    };
  }
  return { date: null, agency: null };
}

/** The first sentence of the article stands for all the words the language was recognised from. */
function languageIn(
  paragraphs: readonly HintedParagraph[],
  body: readonly number[],
  place: Place,
): Found<string> | null {
  const value = languageOf(body.map((index) => paragraphs[index]?.text ?? '').join('\n'));
  const index = body.find((it) => isProse(paragraphs[it]?.text ?? '')) ?? body[0];
  if (value === null || index === undefined) return null;
  const sentence = sentenceAt(paragraphs[index]?.text ?? '', 0, 1);
  const { start } = place(index);
  return { value, start: start + sentence.start, end: start + sentence.end };
}

const COPYRIGHT =
  /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*[–—-]\s*\d{4})?)?[\s,.]*(?:by\s+)?([^.|·•©]{3,80}?)[\s,]*(?:\d{4}(?:\s*[–—-]\s*\d{4})?)?(?:\s*р(?:оку|\.)?)?[\s,]*(?:[.|·•].*|all rights reserved.*|tous droits réservés.*|(?:усі|всі) права захищен[іо].*|все права защищены.*)?$/iu;

/** Who owns the page, by a line with © and a year; a photographer's is a credit, which has none. */
function copyrightHolder(
  paragraphs: readonly HintedParagraph[],
  header: Header,
  place: Place,
): Found<string> | null {
  const authors = new Set([...header.lines.values()].flatMap((it) => it.authors));
  for (const [index, { text, hint }] of paragraphs.entries()) {
    if (text.length > 200 || !/(?:19|20)\d\d/.test(text) || hint === 'caption') continue;
    const name = COPYRIGHT.exec(text)?.[1]
      ?.trim()
      .replace(COMPANY_FORM, '')
      .replace(/^[«“"„](.+)[»”"“]$/u, '$1');
    if (name === undefined || !/^\p{Lu}/u.test(name) || authors.has(name)) continue;
    if (/rights|reserved|droits|права/iu.test(name)) continue;
    return { value: name, ...place(index) };
  }
  return null;
}
