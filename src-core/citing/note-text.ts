import { formatPlaces, sameLocator, type PrintedPlace } from './locator.ts';
import type { Work } from './lookup.ts';
import type { Placed } from './positions.ts';
import { closed, fullReference, shortReference, type ReferenceRun } from './reference.ts';
import type { CitationStyle } from './style.ts';
import { fill, wordsFor } from './words.ts';

/** One target of a note with everything its words are made of; no work where it leads nowhere. */
export interface NotePart {
  readonly cite: (Placed & { readonly locator: PrintedPlace | null }) | null;
  readonly work: Work | null;
  readonly prefix: string;
  readonly suffix: string;
}

type Segment = Omit<NotePart, 'cite'> & {
  readonly placed: Placed | null;
  readonly locators: readonly PrintedPlace[];
};

/** The words of a note, ended by a full stop. */
export function noteRuns(
  number: number,
  parts: readonly NotePart[],
  language: string,
  style: CitationStyle,
): ReferenceRun[] {
  const runs = segmentsOf(parts).flatMap((segment, index) => [
    ...(index === 0 ? [] : [said('; ')]),
    ...segmentRuns(index === 0 ? capitalised(segment) : segment, number, language, style),
  ]);
  return closed(runs);
}

/** Places of one source that follow each other share one reference: `..., paras. 3, 5`. */
function segmentsOf(parts: readonly NotePart[]): Segment[] {
  const segments: Segment[] = [];
  for (const { cite, work, prefix, suffix } of parts) {
    const locators = cite?.locator ? [cite.locator] : [];
    const last = segments.at(-1);
    const joins =
      last !== undefined &&
      work !== null &&
      last.work?.key === work.key &&
      prefix === '' &&
      last.suffix === '' &&
      last.locators.length > 0 === locators.length > 0;
    if (!joins) segments.push({ placed: cite, work, prefix, suffix, locators });
    else
      segments[segments.length - 1] = {
        ...last,
        suffix,
        locators: distinct([...last.locators, ...locators]),
      };
  }
  return segments;
}

function segmentRuns(it: Segment, number: number, language: string, style: CitationStyle): ReferenceRun[] {
  const words = wordsFor(language);
  const prefix = it.prefix === '' ? [] : [said(`${it.prefix} `)];
  const suffix = it.suffix === '' ? [] : [said(leadIn(it.suffix) + it.suffix)];
  if (it.work === null || it.placed === null) return [...prefix, said(words.notInLibrary), ...suffix];
  const { position, firstNote } = it.placed;
  const isIbid = style.ibid && position.startsWith('ibid');
  const needsPlace = it.locators.length > 0 && !(isIbid && position === 'ibid' && it.locators.length === 1);
  const place = needsPlace ? [said(`, ${formatPlaces(it.locators, language)}`)] : [];
  if (position === 'first') return [...prefix, ...fullReference(it.work, language), ...place, ...suffix];
  if (isIbid)
    return [...prefix, { text: words.ibid, italic: false, sourceId: it.work.sourceId }, ...place, ...suffix];
  const back = firstNote === number ? [] : [said(` (${fill(words.note, { note: firstNote })})`)];
  return [...prefix, ...shortReference(it.work, language), ...place, ...back, ...suffix];
}

/** What stands between a reference and the words after it. */
function leadIn(suffix: string): string {
  if (/^[,;:.]/.test(suffix)) return '';
  return /^[([–—]/.test(suffix) ? ' ' : ', ';
}

/** A note begins with a capital; only words typed before the reference can need one. */
function capitalised(it: Segment): Segment {
  return { ...it, prefix: it.prefix.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) };
}

function distinct(locators: readonly PrintedPlace[]): PrintedPlace[] {
  return locators.filter((it, index) => locators.findIndex((other) => sameLocator(it, other)) === index);
}

function said(text: string): ReferenceRun {
  return { text, italic: false, sourceId: null };
}
