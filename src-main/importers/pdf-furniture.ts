import { hasWords } from '#core/text/characters.ts';
import { printedNumber, type PrintedNumber } from './pdf-page-numbers.ts';
import type { PdfLine, PdfPage } from './pdf-lines.ts';

/** What stands at the head or foot of page after page. */
export interface Furniture {
  /** Lines that repeat, with where they stand. */
  readonly lines: ReadonlyMap<PdfLine, 'header' | 'footer'>;
  /** The number each page bears in its head or foot, by page number; only where the numbers run on. */
  readonly labels: ReadonlyMap<number, string>;
}

/** The share of a page's height, at either end, in which heads and feet stand, and how many lines of it may be. */
const ZONE = 0.13;
const MOST_LINES = 3;
/** Where so large a share of pages has something at one height, what else stands there is of its kind. */
const BAND_SHARE = 0.5;

interface Candidate {
  readonly page: PdfPage;
  readonly line: PdfLine;
  readonly zone: 'header' | 'footer';
  readonly number: PrintedNumber | null;
}

/**
 * Finds running heads, feet and page numbers: lines near the edge that say the same on several pages, but for numbers that
 * run with the pages. A line that stands on one page only is no furniture, however short.
 */
export function findFurniture(pages: readonly PdfPage[]): Furniture {
  const lines = new Map<PdfLine, 'header' | 'footer'>();
  const labels = new Map<number, string>();
  const candidates = pages.flatMap(candidatesOf);
  const least = pages.length <= 4 ? 2 : 3;
  for (const group of groupsOf(candidates)) {
    const running = runningNumbers(group);
    const isSame = hasWords(keyOf(group[0]?.line.text ?? '').replaceAll('#', ''));
    const found = isSame ? group : running;
    if (new Set(found.map((it) => it.page)).size < least) continue;
    for (const { line, zone } of found) lines.set(line, zone);
    for (const { page, number } of running)
      if (number && !labels.has(page.number)) labels.set(page.number, number.text);
  }
  for (const { line, zone } of besideOthers(candidates, lines, pages.length)) lines.set(line, zone);
  return { lines, labels };
}

function candidatesOf(page: PdfPage): Candidate[] {
  const height = page.top - page.bottom;
  const [above, below] = [page.top - height * ZONE, page.bottom + height * ZONE];
  const upright = page.lines.filter((it) => it.angle === 0).toSorted((a, b) => b.y - a.y);
  const head = upright.slice(0, MOST_LINES).filter((it) => it.y > above);
  const foot = upright.slice(-MOST_LINES).filter((it) => it.y < below && !head.includes(it));
  return [
    ...head.map((line): Candidate => ({ page, line, zone: 'header', number: printedNumber(line.text) })),
    ...foot.map((line): Candidate => ({ page, line, zone: 'footer', number: printedNumber(line.text) })),
  ];
}

function keyOf(text: string): string {
  const words = text.toLowerCase().replace(/\s+/gu, ' ').trim();
  return /^[ivxlc]+$/.test(words) ? '#' : words.replace(/\p{N}+/gu, '#');
}

function groupsOf(candidates: readonly Candidate[]): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const it of candidates) {
    // A title is set larger than the head that repeats it.
    const key = `${it.zone} ${Math.round(it.line.size)} ${keyOf(it.line.text)}`;
    const group = groups.get(key);
    if (group) group.push(it);
    else groups.set(key, [it]);
  }
  return [...groups.values()];
}

/** Those of a group whose printed numbers keep their distance from the numbers of their pages. */
function runningNumbers(group: readonly Candidate[]): Candidate[] {
  const distances = new Map<string, Candidate[]>();
  for (const it of group) {
    if (!it.number) continue;
    const key = `${it.number.style} ${it.number.value - it.page.number}`;
    distances.set(key, [...(distances.get(key) ?? []), it]);
  }
  return [...distances.values()].filter((it) => it.length >= 2).flat();
}

/** Heads that change from chapter to chapter stand where the others stand. */
function besideOthers(
  candidates: readonly Candidate[],
  lines: ReadonlyMap<PdfLine, unknown>,
  pages: number,
): Candidate[] {
  const bands = new Map<string, number>();
  const bandOf = ({ line, zone }: Candidate) => `${zone} ${Math.round(line.y)} ${line.size.toFixed(1)}`;
  for (const it of candidates)
    if (lines.has(it.line)) bands.set(bandOf(it), (bands.get(bandOf(it)) ?? 0) + 1);
  return candidates.filter(
    (it) => !lines.has(it.line) && (bands.get(bandOf(it)) ?? 0) >= Math.max(3, pages * BAND_SHARE),
  );
}
