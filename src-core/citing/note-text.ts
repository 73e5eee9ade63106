import type { StyleEngine, Works } from './csl/engine.ts';
import type { Words } from './csl/output.ts';
import { closed, type ReferenceRun } from './reference.ts';
import { sameLocator, type PrintedPlace } from './locator.ts';
import type { Work } from './lookup.ts';
import type { Placed } from './positions.ts';
import { wordsFor } from './words.ts';

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

/** The words of a note: its cites as the style words them, joined and ended as its layout says. */
export function noteRuns(
  number: number,
  parts: readonly NotePart[],
  language: string,
  engine: StyleEngine,
  works: Works,
): ReferenceRun[] {
  const { prefix, suffix, delimiter } = engine.layout;
  const segments = segmentsOf(parts);
  const last = segments.at(-1);
  // The style ends the note itself where a cite does: its full stop may belong before a quotation mark.
  const isEnded = last !== undefined && endsWithCite(last);
  const runs = segments.flatMap((segment, index) => [
    said(index === 0 ? prefix : delimiter),
    ...segmentRuns(
      index === 0 ? capitalised(segment) : segment,
      { follows: index > 0, ends: index === segments.length - 1 },
      { number, language, engine, works },
    ),
  ]);
  // Elsewhere only what closes the layout, such as a bracket, is added to the words.
  const ended = isEnded || /^[.!?]/.test(suffix) ? runs : [...runs, said(suffix)];
  return (isEnded && /[.!?]/.test(suffix) ? ended : closed(ended)).filter((it) => it.text !== '');
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

interface Around {
  readonly number: number;
  readonly language: string;
  readonly engine: StyleEngine;
  readonly works: Works;
}

const endsWithCite = ({ work, placed, suffix }: Segment) => work !== null && placed !== null && suffix === '';

function segmentRuns(
  it: Segment,
  { follows, ends }: { readonly follows: boolean; readonly ends: boolean },
  { number, language, engine, works }: Around,
): ReferenceRun[] {
  const prefix = it.prefix === '' ? [] : [said(`${it.prefix} `)];
  if (it.work === null || it.placed === null)
    return [...prefix, said(wordsFor(language).notInLibrary), ...suffixRuns(it.suffix)];
  const { work, placed, locators } = it;
  const { position, firstNote, lastNote } = placed;
  // Several places joined into one say more than the one before, whatever their first alone would be.
  const isElsewhere = position === 'ibid' && locators.length > 1;
  const cite = engine.cite(
    {
      work,
      position: isElsewhere ? 'ibid-with-locator' : position,
      isNear: position !== 'first' && number - lastNote <= engine.nearNoteDistance,
      firstNote: firstNote === number ? null : firstNote,
      places: locators,
      follows: it.prefix === '' ? follows : !/[.!?…]$/.test(it.prefix),
      ends: ends && it.suffix === '',
    },
    works,
  );
  return [...prefix, ...linked(cite, work, ends && it.suffix === ''), ...suffixRuns(it.suffix)];
}

/** The words of a cite lead to its source; a full stop that ends the note belongs to the note. */
function linked(cite: readonly Words[], { sourceId }: Work, ends: boolean): ReferenceRun[] {
  const runs = cite.map((run) => ({ ...run, sourceId }));
  const last = runs.at(-1);
  if (!ends || last === undefined || !last.text.endsWith('.') || last.text === '.') return runs;
  return [
    ...runs.slice(0, -1),
    { ...last, text: last.text.slice(0, -1) },
    { ...last, text: '.', sourceId: null },
  ];
}

function suffixRuns(suffix: string): ReferenceRun[] {
  return suffix === '' ? [] : [said(leadIn(suffix) + suffix)];
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
  return { text, bold: false, italic: false, sourceId: null };
}
