import type { PrintBlock, PrintDocument, PrintNote } from '#core/print/document.ts';
import { allBlocks, runsOf } from '#main/pdf/blocks/missing-glyphs.ts';
import { anyDocument } from '#main/pdf/any-document.test-support.ts';
import { randomFrom } from '#main/pdf/sample-document.test-support.ts';

// A document as somebody works on it: each state grows from the one before by a change such as people make.

/** The states of a document that is worked on, the first as it was opened. */
export function editedDocuments(seed: number, edits: number): PrintDocument[] {
  const random = randomFrom(seed * 104729 + 7);
  const int = (below: number): number => Math.floor(random() * below);
  const sources = Array.from({ length: 1 + int(2) }, (_, at) => anyDocument(seed * 16 + at));
  const [front = anyDocument(seed)] = sources;
  // Notes and ids of several documents, so that they can stand in one.
  const pool = sources.flatMap((document, at) => allBlocks(document).map((it) => told(it, at)));
  const notes = new Map(
    sources.flatMap((document, at) => document.notes.map((it) => [apart(it.number, at), it] as const)),
  );
  const entries = new Map(sources.flatMap((it) => it.sources).map((it) => [it.sourceId, it]));
  const base: PrintDocument = { ...front, annexes: [], sources: [...entries.values()] };
  const states: { document: PrintDocument; blocks: readonly PrintBlock[] }[] = [];
  let document = base;
  let blocks: readonly PrintBlock[] = pool.slice(0, Math.ceil(pool.length * 0.7));
  const others = (): PrintBlock[] => {
    const there = new Set(blocks.map((it) => it.id));
    return pool.filter((it) => !there.has(it.id));
  };
  const changes: readonly (() => void)[] = [
    () => {
      const other = others()[int(others().length)];
      if (other !== undefined) blocks = blocks.toSpliced(int(blocks.length + 1), 0, other);
    },
    () => {
      blocks = blocks.toSpliced(int(blocks.length), 1);
    },
    () => {
      const at = int(blocks.length);
      blocks = blocks.map((it, index) => (index === at ? reworded(it, int(40)) : it));
    },
    () => {
      const at = int(blocks.length);
      const moved = blocks.slice(at, at + 1);
      blocks = blocks.toSpliced(at, 1).toSpliced(int(blocks.length), 0, ...moved);
    },
    () => {
      // What was pasted, or deleted, at once.
      const added = others().slice(0, int(6));
      blocks = blocks.toSpliced(int(blocks.length + 1), int(4), ...added);
    },
    () => {
      const earlier = states[int(states.length)];
      if (earlier !== undefined) ({ document, blocks } = earlier);
    },
    () => {
      document = withOtherFront(document, sources[int(sources.length)] ?? base, int(5));
    },
  ];
  const made = [numbered(document, blocks, notes)];
  for (let edit = 0; edit < edits; edit += 1) {
    states.push({ document, blocks });
    changes[int(changes.length)]?.();
    made.push(numbered(document, blocks, notes));
  }
  return made;
}

const apart = (note: number, document: number): number => document * 10_000 + note;

function told(block: PrintBlock, document: number): PrintBlock {
  const other = mapped(block, (it) =>
    'note' in it ? { ...it, note: apart(Number(it['note']), document) } : it,
  );
  return { ...other, id: `${document}:${block.id}` as PrintBlock['id'] };
}

/** A block with every part of it, however deep, as `change` makes it. */
function mapped(block: PrintBlock, change: (part: Readonly<Record<string, unknown>>) => unknown): PrintBlock {
  return JSON.parse(JSON.stringify(block), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? change({ ...value }) : value,
  ) as PrintBlock;
}

/** The first words of a block longer or shorter by some. */
function reworded(block: PrintBlock, by: number): PrintBlock {
  let isFirst = true;
  return mapped(block, (part) => {
    if (part['type'] !== 'text' || !isFirst) return part;
    isFirst = false;
    const words = String(part['text']);
    return { ...part, text: by % 2 === 0 ? words.slice(0, by) : `${words}${' quay'.repeat(by)}` };
  });
}

function withOtherFront(document: PrintDocument, other: PrintDocument, which: number): PrintDocument {
  switch (which) {
    case 0:
      return { ...document, title: other.title };
    case 1:
      return { ...document, banners: other.banners };
    case 2:
      return { ...document, page: { ...document.page, notes: other.page.notes } };
    case 3:
      return { ...document, page: other.page, language: other.language };
    default:
      return { ...document, comments: other.comments };
  }
}

/** The document with its notes counted from 1 in the order of their marks, and what follows from their numbers. */
function numbered(
  document: PrintDocument,
  blocks: readonly PrintBlock[],
  notes: ReadonlyMap<number, PrintNote>,
): PrintDocument {
  const numbers = new Map<number, number>();
  for (const run of blocks.flatMap(runsOf))
    if (run.type === 'mark' && !numbers.has(run.note)) numbers.set(run.note, numbers.size + 1);
  const printed = [...numbers].map(([told, number]) => ({ number, runs: notes.get(told)?.runs ?? [] }));
  const withNumbers = blocks.map((block) =>
    mapped(block, (it) => ('note' in it ? { ...it, note: numbers.get(Number(it['note'])) } : it)),
  );
  const sources = document.sources.map((entry) => ({
    ...entry,
    notes: printed
      .filter(({ runs }) => runs.some((it) => it.type === 'source-link' && it.sourceId === entry.sourceId))
      .map((it) => it.number),
  }));
  // Letters of comments in the text are those of another document: none is where it was.
  const comments = document.comments && {
    ...document.comments,
    threads: document.comments.threads.map((it) => ({ ...it, isPlaced: false })),
  };
  return { ...document, blocks: withNumbers, notes: printed, sources, comments };
}
