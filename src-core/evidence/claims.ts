import type { BlockId } from '#core/model/ids.ts';
import type { PrintBlock, PrintCell, PrintPart, PrintRun, PrintText } from '#core/print/document.ts';
import { sentenceAt } from '#core/text/sentences.ts';
import type { EvidenceClaim } from './evidence-pack.ts';

/** Words of a block that stand by themselves, with what each place of them claims. */
interface Piece {
  readonly runs: readonly PrintRun[];
  /** What is claimed by what stands behind so many UTF-16 units of its words. */
  claimAt(end: number): EvidenceClaim;
}

/** A claim and the block it is made in. */
export interface PlacedClaim {
  readonly blockId: BlockId;
  readonly claim: EvidenceClaim;
}

/** What stands behind each note: by the first mark of its number. */
export function claimsByNote(blocks: readonly PrintBlock[]): Map<number, PlacedClaim> {
  const claims = new Map<number, PlacedClaim>();
  for (const block of blocks)
    for (const piece of piecesOf(block)) {
      let at = 0;
      for (const run of piece.runs) {
        if (run.type === 'text') at += run.text.length;
        else if (run.type === 'mark' && !claims.has(run.note))
          claims.set(run.note, { blockId: block.id, claim: piece.claimAt(at) });
      }
    }
  return claims;
}

/** The whole of a block's first words, such as those of a quotation. */
export function claimOfAll(block: PrintBlock): EvidenceClaim {
  const [piece] = piecesOf(block);
  return piece === undefined ? NOTHING : piece.claimAt(wordsOf(piece.runs).length);
}

/** What the block claims up to the end of each of some words, which stand in it in this order. */
export function claimsOfWords(block: PrintBlock, said: readonly string[]): EvidenceClaim[] {
  const pieces = piecesOf(block).map((piece) => ({ piece, words: wordsOf(piece.runs) }));
  let [from, at] = [0, 0];
  return said.map((text) => {
    for (let index = from; index < pieces.length; index += 1) {
      const found = pieces[index]?.words.indexOf(text, index === from ? at : 0) ?? -1;
      if (found < 0) continue;
      [from, at] = [index, found + text.length];
      return pieces[index]?.piece.claimAt(at) ?? NOTHING;
    }
    return claimOfAll(block);
  });
}

const NOTHING: EvidenceClaim = { words: '', stretches: [], isRow: false, beside: null };

function piecesOf(block: PrintBlock): Piece[] {
  switch (block.type) {
    case 'paragraph':
      return [sentences(block.runs)];
    case 'list':
      return block.items.map((it) => sentences(it.runs));
    case 'key-judgement':
      return [block.runs, block.likelihood ?? [], block.confidence ?? []].map(sentences);
    case 'question':
      return [sentences(block.runs), ...block.parts.map(labelled)];
    case 'speaking-point':
      return [block.runs, block.fact].map(sentences);
    case 'heading':
    case 'quotation':
    case 'picture':
      return [oneClaim(block.runs)];
    case 'table':
      return [oneClaim(block.caption ?? []), ...joinedRows(block.rows).flatMap(rowsPieces)];
    case 'chart':
      return [chartPiece(block)];
    case 'page-break':
    case 'rule':
      return [];
  }
}

function sentences(runs: readonly PrintRun[]): Piece {
  const words = wordsOf(runs);
  return {
    runs,
    claimAt: (end) => {
      const said = words.slice(0, end).trimEnd().length;
      // A mark before all words stands for the sentence behind it.
      const from = said === 0 ? words.length - words.trimStart().length : said - 1;
      const sentence = sentenceAt(words, from, from + 1);
      return claimOf(runs, sentence.start, said === 0 ? sentence.end : said);
    },
  };
}

function labelled({ label, runs }: PrintPart): Piece {
  const { claimAt } = sentences(runs);
  return { runs, claimAt: (end) => ({ ...claimAt(end), beside: label }) };
}

function oneClaim(runs: readonly PrintRun[]): Piece {
  const words = wordsOf(runs);
  return {
    runs,
    claimAt: (end) => {
      const said = words.slice(0, end).trimEnd().length;
      return claimOf(runs, 0, said === 0 ? words.length : said);
    },
  };
}

/** The mark stands in the source line, and what is claimed is what the chart shows. */
function chartPiece({ caption, source }: Extract<PrintBlock, { type: 'chart' }>): Piece {
  const shown = oneClaim(caption).claimAt(Infinity);
  return {
    runs: source,
    claimAt: (end) => {
      const { words, stretches } = oneClaim(source).claimAt(end);
      return {
        ...shown,
        words: `${shown.words} ${words}`,
        stretches: [...shown.stretches, ...stretches],
      };
    },
  };
}

/** Rows, with those that a cell joins as one. */
function joinedRows(rows: readonly (readonly PrintCell[])[]): PrintCell[][][] {
  const groups: PrintCell[][][] = [];
  let end = 0;
  rows.forEach((row, at) => {
    const last = groups.at(-1);
    if (at < end && last !== undefined) last.push([...row]);
    else groups.push([[...row]]);
    end = Math.max(end, ...row.map((it) => at + it.rows));
  });
  return groups;
}

/** In UTF-16 units; what is longer goes over pages in ways that cannot be told from an alteration. */
const LONGEST_ROW = 1000;

function rowsPieces(rows: readonly (readonly PrintCell[])[]): Piece[] {
  const cells = rows.flat();
  // From before the first word: a sign may stand there too.
  const printed = cells.map(({ runs }) => claimOf(runs, -1, Infinity));
  const words = printed.flatMap((it) => (it.words === '' ? [] : [it.words])).join(' | ');
  const isPlain = rows.length === 1 && words.length <= LONGEST_ROW;
  const stretches = isPlain ? printed.flatMap((it) => it.stretches) : [];
  return cells.map(({ runs }) => ({
    runs,
    claimAt: () => ({ words, stretches, isRow: true, beside: null }),
  }));
}

/** Some of the words, and the same with the raised signs that stand between them (in a cell: around them too). */
function claimOf(runs: readonly PrintRun[], start: number, end: number): EvidenceClaim {
  let [words, printed, at] = ['', '', 0];
  runs.forEach((run, index) => {
    if (run.type === 'text') {
      const said = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      words += said;
      printed += said;
      at += run.text.length;
    } else if (at > start && at < end) printed += signOf(run, runs[index - 1]);
  });
  const [said = '', stretch = ''] = [words, printed].map((it) => it.replace(/\s+/g, ' ').trim());
  return { words: said, stretches: stretch === '' ? [] : [stretch], isRow: false, beside: null };
}

/** As the pages show it: two numbers side by side have a comma between them. */
function signOf(run: Exclude<PrintRun, PrintText>, before: PrintRun | undefined): string {
  if (run.type === 'remark') return run.text;
  return before?.type === 'mark' ? `,${run.note}` : String(run.note);
}

function wordsOf(runs: readonly PrintRun[]): string {
  return runs.map((it) => (it.type === 'text' ? it.text : '')).join('');
}
