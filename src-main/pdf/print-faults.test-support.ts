import type { PrintBlock, PrintDocument } from '#core/print/document.ts';
import type { LayoutPlan, PlanRun } from '#main/pdf/pages/layout-plan.ts';
import { overlapsOn } from '#main/pdf/pages/overlaps.test-support.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { textOf, textOfBlock } from './document-words.test-support.ts';

export const faultKinds = ['lost', 'added', 'overlap', 'note-off-page', 'outside'] as const;

/** What is wrong with the pages of a document. */
export interface PrintFault {
  readonly kind: (typeof faultKinds)[number];
  readonly what: string;
}

/** Everything that must not be: words lost or added, words over words, notes off their page, words off the page. */
export function faultsOf(document: PrintDocument, plan: LayoutPlan): PrintFault[] {
  return [
    ...wordFaults(document, plan),
    ...noteFaults(document, plan),
    ...plan.pages.flatMap((page, at) =>
      overlapsOn(page).map(({ one, other }): PrintFault => {
        return { kind: 'overlap', what: `page ${at + 1}: “${one.text}” and “${other.text}”` };
      }),
    ),
    ...placeFaults(document, plan),
  ];
}

/** Letters without blanks, hyphens and what leaves no ink: lines may end anywhere, and words may be parted. */
export function lettersOf(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\-‐]/gu, '');
}

/** The letters that one has more of than the other. */
export function surplus(one: string, other: string): string {
  const counts = new Map<string, number>();
  for (const it of other) counts.set(it, (counts.get(it) ?? 0) + 1);
  let more = '';
  for (const it of one) {
    const left = counts.get(it) ?? 0;
    if (left === 0) more += it;
    else counts.set(it, left - 1);
  }
  return more;
}

function wordFaults(document: PrintDocument, plan: LayoutPlan): PrintFault[] {
  const runs = plan.pages.flatMap((page) => page.runs);
  const words = runs.filter(isWords);
  const inBlocks = document.blocks.flatMap((block): PrintFault[] => {
    const own = words.filter((run) => run.blockId === block.id);
    const found = lettersOf(own.map((run) => run.text).join(''));
    const wanted = lettersOf(textOfBlock(block));
    return compared(found, wanted, markersOf(block), `block ${block.id} (${block.type})`);
  });
  const written = new Set(document.blocks.map((it) => it.id));
  const others = runs.filter(
    (run) => run.role !== 'note' && !(run.blockId !== null && written.has(run.blockId)),
  );
  const found = lettersOf(others.map((run) => run.text).join(''));
  const lost = surplus(lettersOf(textOf({ ...document, blocks: [] })), found);
  return lost === '' ? inBlocks : [...inBlocks, { kind: 'lost', what: `outside the blocks: “${lost}”` }];
}

function compared(found: string, wanted: string, computed: RegExp | null, where: string): PrintFault[] {
  if (found === wanted) return [];
  const lost = surplus(wanted, found);
  const added = surplus(found, wanted).replace(computed ?? /(?!)/gu, '');
  return [
    ...(lost === '' ? [] : [{ kind: 'lost', what: `${where}: “${lost}”` } as const]),
    ...(added === '' ? [] : [{ kind: 'added', what: `${where}: “${added}”` } as const]),
  ];
}

/** What is drawn before items without being among the words. */
function markersOf(block: PrintBlock): RegExp | null {
  if (block.type === 'list') return block.ordered ? /[\da-z.]/gu : /[•–·]/gu;
  return block.type === 'speaking-point' ? /•/gu : null;
}

/** Raised numbers, and the commas between them, are no words of the text; heads set again were counted before. */
function isWords(run: PlanRun): boolean {
  return run.role === 'body' && run.note === null && !run.betweenMarks;
}

function noteFaults(document: PrintDocument, plan: LayoutPlan): PrintFault[] {
  const marks = placesOf(plan, 'body');
  const notes = placesOf(plan, 'note');
  const lineOf = (it: NotePlace | undefined) => `${it?.page} ${it?.y}`;
  const onLine = new Map<string, number[]>();
  for (const { number } of document.notes) {
    const line = lineOf(marks.get(number)?.[0]);
    onLine.set(line, [...(onLine.get(line) ?? []), number]);
  }
  return document.notes.flatMap((note): PrintFault[] => {
    const [mark] = marks.get(note.number) ?? [];
    const lines = notes.get(note.number) ?? [];
    const wanted = lettersOf(note.number + note.runs.map((run) => run.text).join(''));
    const faults = compared(
      lettersOf(lines.map((it) => it.text).join('')),
      wanted,
      null,
      `note ${note.number}`,
    );
    const begun = lines[0]?.page;
    // Of notes marked on one line, one can only begin when the one before it has ended.
    const before = onLine.get(lineOf(mark))?.findLast((it) => it < note.number);
    const waits = before !== undefined && isNext(notes.get(before)?.at(-1)?.page, begun);
    const isAtFoot = document.page.notes === 'foot';
    if (mark === undefined || begun === undefined || (isAtFoot && mark.page !== begun && !waits))
      faults.push({ kind: 'note-off-page', what: `note ${note.number}: mark ${mark?.page}, note ${begun}` });
    return faults;
  });
}

/** Whether a note that ended on page `ended` is followed by one on `begun`: there, or after the page it filled. */
function isNext(ended: number | undefined, begun: number | undefined): boolean {
  return ended !== undefined && begun !== undefined && (ended === begun || ended + 1 === begun);
}

interface NotePlace {
  readonly page: number;
  readonly y: number;
  readonly text: string;
}

/** Where the marks, or the words, of each note stand. */
function placesOf(plan: LayoutPlan, role: 'body' | 'note'): Map<number, NotePlace[]> {
  const places = new Map<number, NotePlace[]>();
  plan.pages.forEach((page, at) => {
    for (const { note, y, text, role: own } of page.runs) {
      if (own !== role || note === null) continue;
      const known = places.get(note) ?? [];
      known.push({ page: at + 1, y, text });
      places.set(note, known);
    }
  });
  return places;
}

function placeFaults(document: PrintDocument, plan: LayoutPlan): PrintFault[] {
  const { margins, paper } = pageStyleOf(document.page, document.language);
  return plan.pages.flatMap((page, at) =>
    page.runs.flatMap((run): PrintFault[] => {
      const isComment = run.role === 'comment';
      // Numbers of paragraphs stand in the margin; with letters from right to left their full stop stands apart.
      const besides = /^(?:\d+\.?|\.)$/.test(run.text) ? 60 : 0.1;
      const left = isComment ? paper.width : margins.side - besides;
      const right = isComment ? page.width : paper.width - margins.side + besides;
      const isInside =
        run.x >= left && run.x + run.width <= right && run.y >= 20 && run.y + run.height <= page.height - 20;
      return isInside
        ? []
        : [{ kind: 'outside', what: `page ${at + 1}: “${run.text}” at ${run.x}, ${run.y}` }];
    }),
  );
}
