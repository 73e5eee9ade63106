import type { BlockId, PictureId, Sha256, SourceId } from '#core/model/ids.ts';
import type {
  PrintBlock,
  PrintDocument,
  PrintNote,
  PrintRun,
  PrintSourceEntry,
} from '#core/print/document.ts';
import type { FontFamily, Fonts } from './typefaces.ts';

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

const WORDS = (
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
    banner: { text: 'RESTRICTED', color: '#8A1C1C', background: null },
    labels: { contents: 'Contents', sources: 'Sources', pageOf: 'Page {page} of {pages}', notes: 'Notes' },
    blocks,
    notes: writer.notes,
    sources: writer.sources(),
  };
}

class SampleWriter {
  readonly notes: PrintNote[] = [];
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
    return { ...common, type: 'paragraph', runs: this.runs(this.int(1, 7)) };
  }

  private heading(id: BlockId, level: 1 | 2 | 3): PrintBlock {
    const runs = [text(this.words(this.int(2, 9)))];
    return { id, portionMark: null, type: 'heading', level, runs };
  }

  private picture(common: { id: BlockId; portionMark: string | null }, pictureId: PictureId): PrintBlock {
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

  private table(common: { id: BlockId; portionMark: string | null }): PrintBlock {
    const columns = this.int(2, 5);
    const cell = (at: number): { runs: PrintRun[] } =>
      at === columns - 1
        ? { runs: this.runs(1) }
        : { runs: [text(at === 1 ? String(this.int(1, 9999)) : this.words(2))] };
    const rows = Array.from({ length: this.int(2, 14) }, () =>
      Array.from({ length: columns }, (_, at) => cell(at)),
    );
    return { ...common, type: 'table', headerRow: this.random() < 0.8, rows };
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
          : text(sentence.slice(0, split)),
      );
      runs.push(text(sentence.slice(split)));
      while (this.random() < (this.wishes.notes ?? 0.3)) runs.push({ type: 'mark', note: this.note() });
      runs.push(text(this.random() < 0.02 ? '\n' : ' '));
    }
    return runs;
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
    const foreign = this.random() < 0.05 ? `, ${this.pick(FOREIGN)}` : '';
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${foreign}.`;
  }

  private words(count: number): string {
    return Array.from({ length: count }, () => this.pick(WORDS)).join(' ');
  }

  private pick(list: readonly string[]): string {
    return list[this.int(0, list.length - 1)] ?? '';
  }

  private int(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }
}

export function sourceId(number: number): SourceId {
  return `source-${number}` as SourceId;
}

export function text(written: string): PrintRun & { type: 'text' } {
  return { type: 'text', text: written, bold: false, italic: false };
}

const STYLES: Readonly<Record<keyof FontFamily, string>> = {
  regular: '400Regular',
  italic: '400Regular_Italic',
  bold: '700Bold',
  boldItalic: '700Bold_Italic',
};

/** The fonts the app ships, from the packages they come in. `read` is given a path inside node_modules. */
export function bundledFonts(read: (file: string) => Uint8Array): Fonts {
  const family = (folder: string, name: string): FontFamily => {
    const file = (style: keyof FontFamily): Uint8Array =>
      read(`@expo-google-fonts/${folder}/${STYLES[style]}/${name}_${STYLES[style]}.ttf`);
    return {
      regular: file('regular'),
      italic: file('italic'),
      bold: file('bold'),
      boldItalic: file('boldItalic'),
    };
  };
  return {
    serif: family('noto-serif', 'NotoSerif'),
    sans: family('noto-sans', 'NotoSans'),
    symbols: read('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf'),
  };
}
