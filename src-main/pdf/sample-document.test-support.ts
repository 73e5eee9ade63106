import type { BlockId, PictureId, Sha256, SourceId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type {
  PrintBlock,
  PrintCell,
  PrintComments,
  PrintDocument,
  PrintNote,
  PrintRun,
  PrintSourceEntry,
  PrintText,
  PrintThread,
} from '#core/print/document.ts';

// Documents for tests: every one grows from a seed, so that a failure can be seen again.

export interface SampleWishes {
  readonly seed: number;
  /** Blocks beside headings. */
  readonly blocks: number;
  /** Share of sentences that carry a mark. */
  readonly notes?: number;
  /** Share of notes that are long. */
  readonly longNotes?: number;
  readonly pictures?: readonly PictureId[];
  readonly tables?: boolean;
  /** Blocks and runs of every kind, merged cells, numbers, comments; else those that most documents are made of. */
  readonly allKinds?: boolean;
  /** What sentences are made of; English without one. */
  readonly vocabulary?: Vocabulary;
}

export interface Vocabulary {
  readonly words: readonly string[];
  /** Set among them now and then. */
  readonly foreign: readonly string[];
}

/** Repeatable numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ENGLISH = (
  'the harbour council of Vessaria agreed that grain convoys may leave by night under escort while observers from ' +
  'Ostrelle count every vessel at the outer mole and report to both delegations a joint commission meets on Mondays ' +
  'its findings bind nobody yet tariffs on cement rose twice this year ministers differ about causes energy corridor ' +
  'talks resume in spring pipeline maintenance funds verification interim arrangement fisheries quota transit ' +
  'Łódźmark Çevre Ørsund Škarvice naïve façade'
).split(' ');
const FOREIGN = [
  'Міністерство портів Весарії',
  'Совет гавани',
  'Υπουργείο Λιμένων',
  'Київський шлях',
  'Ἀκτὴ τοῦ λιμένος',
];

export function sampleDocument(wishes: SampleWishes): PrintDocument {
  const random = randomFrom(wishes.seed);
  const writer = new SampleWriter(random, wishes);
  const blocks = writer.blocks();
  return {
    title: `Energy corridor talks with Vessaria, round ${wishes.seed}`,
    kindLabel: 'Meeting brief',
    kind: 'meeting-brief',
    byline: ['9 March 2031', 'Desk for the Eastern Coast'],
    date: null,
    author: 'Desk for the Eastern Coast',
    language: 'en',
    page: DEFAULT_PAGE,
    facts: [],
    closing: null,
    copy: null,
    annexes: [],
    banners: [{ text: 'RESTRICTED', color: '#8A1C1C', background: null }],
    labels: {
      contents: 'Contents',
      sources: 'Sources',
      pageOf: 'Page {page} of {pages}',
      note: 'Note',
      notes: 'Notes',
      endnotes: 'Notes',
    },
    blocks,
    notes: writer.notes,
    sources: writer.sources(),
    likelihoodKey: wishes.allKinds === true ? [text('Likelihood: likely (55-80 %).')] : null,
    comments: wishes.allKinds === true ? writer.comments() : null,
  };
}

interface Common {
  readonly id: BlockId;
  readonly portionMark: string | null;
}

class SampleWriter {
  readonly notes: PrintNote[] = [];
  private readonly threads: PrintThread[] = [];
  private readonly cited = new Map<number, number[]>();
  private readonly random: () => number;
  private readonly wishes: SampleWishes;

  constructor(random: () => number, wishes: SampleWishes) {
    this.random = random;
    this.wishes = wishes;
  }

  blocks(): PrintBlock[] {
    const blocks: PrintBlock[] = [];
    for (let at = 0; at < this.wishes.blocks; at += 1) {
      const id = `b${at}` as BlockId;
      if (at % 6 === 0)
        blocks.push(this.heading(`h${at}` as BlockId, at % 18 === 0 ? 1 : at % 12 === 0 ? 3 : 2));
      blocks.push(this.block(id, at));
    }
    return blocks;
  }

  sources(): PrintSourceEntry[] {
    return [...this.cited.entries()]
      .toSorted(([one], [other]) => one - other)
      .map(([number, notes]) => ({
        sourceId: sourceId(number),
        runs: [
          text(`${this.sentence()} `),
          { ...text(`Harbour Post ${number}`), italic: true },
          text(', 4 March 2031.'),
        ],
        assessment: [],
        notes,
      }));
  }

  private block(id: BlockId, at: number): PrintBlock {
    const portionMark = this.random() < 0.15 ? '(NR)' : null;
    const common = { id, portionMark };
    const pictures = this.wishes.pictures ?? [];
    if (pictures.length > 0 && at % 7 === 3)
      return this.picture(common, pictures[at % pictures.length] as PictureId);
    const choice = this.random();
    if (choice < 0.1) return { ...common, type: 'quotation', runs: this.runs(2) };
    if (choice < 0.22) return { ...common, type: 'list', ordered: this.random() < 0.5, items: this.items() };
    if (choice < 0.3 && this.wishes.tables !== false) return this.table(common);
    if (this.wishes.allKinds === true && choice < 0.75) return this.rarer(common);
    const number = this.wishes.allKinds === true ? `${at}.` : null;
    return { ...common, type: 'paragraph', number, runs: this.runs(this.int(1, 7)) };
  }

  private rarer(common: Common): PrintBlock {
    const kinds = [
      'key-judgement',
      'question',
      'speaking-point',
      'chart',
      'page-break',
      'rule',
      'table',
    ] as const;
    const type = kinds[this.int(0, kinds.length - 1)] ?? 'rule';
    switch (type) {
      case 'key-judgement': {
        const likelihood = this.random() < 0.7 ? [text('Likelihood: likely (55-80 %)')] : null;
        const runs = this.runs(this.int(1, 3));
        const confidence = this.random() < 0.7 ? [text('Confidence: low – '), ...this.runs(1)] : null;
        return { ...common, type, runs, likelihood, confidence };
      }
      case 'question': {
        const runs = this.runs(1);
        const labels = ['Line', 'If pressed', 'Fact and source'].slice(0, this.int(0, 3));
        return {
          ...common,
          type,
          runs,
          parts: labels.map((label) => ({ label, runs: this.runs(this.int(1, 3)) })),
        };
      }
      case 'speaking-point': {
        const runs = this.runs(this.int(1, 2));
        return { ...common, type, runs, fact: this.random() < 0.7 ? this.runs(1) : [] };
      }
      case 'chart':
        return this.chart(common);
      case 'table':
        return this.mergedTable(common);
      case 'page-break':
      case 'rule':
        return { ...common, portionMark: null, type };
    }
  }

  private chart(common: Common): PrintBlock {
    const height = this.int(60, 1400);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="451" height="${height}" viewBox="0 0 451 ${height}"><rect x="0" y="0" width="300" height="${height}" fill="#BCD0E4"/><text x="4" y="20" font-family="sans" font-size="8.5">tonnage</text></svg>`;
    const caption = [{ ...text('Chart 1. '), bold: true }, text(this.words(4))];
    const source = [text('Source: Harbour Post'), { type: 'mark', note: this.note() } as const];
    return { ...common, type: 'chart', svg, width: 451, height, altText: 'Bars', caption, source };
  }

  /** Cells over rows and columns as in HTML, filled from the left: no holes, nothing twice. */
  private mergedTable(common: Common): PrintBlock {
    const width = this.int(2, 6);
    const height = this.int(2, 30);
    const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
    const rows = taken.map((line, row) => {
      const cells: PrintCell[] = [];
      for (let column = 0; column < width; column += 1) {
        if (line[column] === true) continue;
        let columns = 1;
        while (column + columns < width && line[column + columns] === false && this.random() < 0.25)
          columns += 1;
        const rowSpan = Math.min(height - row, this.random() < 0.2 ? this.int(2, 9) : 1);
        for (const below of taken.slice(row, row + rowSpan)) below.fill(true, column, column + columns);
        const runs = this.random() < 0.15 ? this.runs(this.int(1, 4)) : [text(this.words(this.int(1, 3)))];
        cells.push({ runs, column, columns, rows: rowSpan });
      }
      return cells;
    });
    const shares = this.random() < 0.5 ? Array.from({ length: width }, () => this.int(1, 9)) : null;
    const caption = [{ ...text('Table 1. '), bold: true }, text(this.words(4))];
    return {
      ...common,
      type: 'table',
      caption,
      headerRow: this.random() < 0.7,
      width,
      shares,
      numeric: null,
      rows,
    };
  }

  comments(): PrintComments {
    return { place: 'annex', title: 'Comments', page: 'page {page}', threads: this.threads };
  }

  private remark(): PrintRun {
    const label = letters(this.threads.length + 1);
    this.threads.push({
      ...{ label, isPlaced: true, quote: this.words(this.int(0, 30)), remarks: [] },
      comments: Array.from({ length: this.int(1, 4) }, () => ({
        head: 'AR, 3 March 2031',
        body: this.sentence(),
      })),
    });
    return { type: 'remark', text: `[${label}]`, thread: label };
  }

  private heading(id: BlockId, level: 1 | 2 | 3): PrintBlock {
    const runs = [text(this.words(this.int(2, 9)))];
    const number = this.wishes.allKinds === true ? `${level}.${this.int(1, 12)}` : null;
    return { id, portionMark: null, type: 'heading', level, number, runs };
  }

  private picture(common: Common, pictureId: PictureId): PrintBlock {
    const facts = {
      bytesSha256: '0'.repeat(64) as Sha256,
      mediaType: 'image/png',
      width: 1,
      height: 1,
      altText: null,
    } as const;
    return { ...common, ...facts, type: 'picture', pictureId, runs: [text('Picture 1. '), ...this.runs(1)] };
  }

  private items(): { depth: number; runs: PrintRun[] }[] {
    let depth = 0;
    return Array.from({ length: this.int(2, 7) }, (_, at) => {
      depth = at === 0 ? 0 : Math.min(8, Math.max(0, depth + this.int(-1, 1)));
      return { depth, runs: this.runs(1) };
    });
  }

  private table(common: Common): PrintBlock {
    const columns = this.int(2, 5);
    const cell = (at: number): PrintCell => ({
      ...{ column: at, columns: 1, rows: 1 },
      runs: at === columns - 1 ? this.runs(1) : [text(at === 1 ? String(this.int(1, 9999)) : this.words(2))],
    });
    const rows = Array.from({ length: this.int(2, 14) }, () =>
      Array.from({ length: columns }, (_, at) => cell(at)),
    );
    const table = { type: 'table', caption: null, width: columns, shares: null, numeric: null } as const;
    return { ...common, ...table, headerRow: this.random() < 0.8, rows };
  }

  private runs(sentences: number): PrintRun[] {
    const runs: PrintRun[] = [];
    for (let at = 0; at < sentences; at += 1) {
      const sentence = this.sentence();
      const split = sentence.indexOf(' ', 8);
      const styled = this.random() < 0.2;
      runs.push(
        styled
          ? { ...text(sentence.slice(0, split)), bold: this.random() < 0.5, italic: true }
          : { ...text(sentence.slice(0, split)), ...this.dress() },
      );
      if (this.wishes.allKinds === true && this.random() < 0.05) runs.push(this.remark());
      runs.push(text(sentence.slice(split)));
      while (this.random() < (this.wishes.notes ?? 0.3)) runs.push({ type: 'mark', note: this.note() });
      runs.push(text(this.random() < 0.02 ? '\n' : ' '));
    }
    return runs;
  }

  private dress(): Partial<PrintText> {
    if (this.wishes.allKinds !== true) return {};
    const dresses = [
      { highlight: true },
      { link: true },
      { change: 'insert' },
      { change: 'delete' },
    ] as const;
    return dresses[this.int(0, 30)] ?? {};
  }

  private note(): number {
    const number = this.notes.length + 1;
    const source = this.int(1, 40);
    this.cited.set(source, [...(this.cited.get(source) ?? []), number]);
    const long = this.random() < (this.wishes.longNotes ?? 0.05);
    const sentences = Array.from(
      { length: long ? this.int(6, 22) : this.int(0, 2) },
      () => ` ${this.sentence()}`,
    );
    const link = {
      type: 'source-link',
      sourceId: sourceId(source),
      text: `Harbour Post ${source}`,
      bold: false,
      italic: true,
    } as const;
    this.notes.push({ number, runs: [link, text(`, p. ${this.int(1, 90)}.${sentences.join('')}`)] });
    return number;
  }

  private sentence(): string {
    const words = this.words(this.int(6, 22));
    const foreign = this.random() < 0.05 ? `, ${this.pick(this.wishes.vocabulary?.foreign ?? FOREIGN)}` : '';
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${foreign}.`;
  }

  private words(count: number): string {
    return Array.from({ length: count }, () => this.pick(this.wishes.vocabulary?.words ?? ENGLISH)).join(' ');
  }

  private pick(list: readonly string[]): string {
    return list[this.int(0, list.length - 1)] ?? '';
  }

  private int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

export function sourceId(number: number): SourceId {
  return `source-${number}` as SourceId;
}

export function text(written: string): PrintRun & { type: 'text' } {
  return { type: 'text', text: written, bold: false, italic: false };
}
