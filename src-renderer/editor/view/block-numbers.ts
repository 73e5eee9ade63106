import { numberBlocks, type BlockNumber } from '#core/briefing/block-numbers.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { citationId, pictureId, type BlockId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $getRoot,
  $getState,
  $isElementNode,
  HISTORIC_TAG,
  mergeRegister,
  ParagraphNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $blockTypeOf } from '#renderer/editor/convert.ts';
import { $readInlines } from '#renderer/editor/document/inline.ts';
import { PictureNode } from '#renderer/editor/document/PictureNode.ts';
import { blockIdState, unnumberedState } from '#renderer/editor/document/state.ts';
import { ChartNode, FigureTableNode } from '#renderer/editor/figures/nodes.ts';
import { areBlocksChanged } from './shape.ts';

type Wanted = Pick<BriefingFacts, 'headingNumbers' | 'paragraphNumbers' | 'language'>;

/** How the blocks of the text are called now. */
export interface BlockNumbers {
  of(id: BlockId): BlockNumber | null;
  /** Told when any number is another than before. */
  onChange(listener: () => void): () => void;
  /** To be called when the briefing wants other numbers. */
  refresh(): void;
  stop(): void;
}

/**
 * Writes the number of each block into the DOM (`data-number`, and `--number` for what stands deeper): no change of the
 * document. They are counted again when blocks come, go, move, change their kind, or are empty no longer; not on each key.
 */
export function registerBlockNumbers(editor: LexicalEditor, wanted: () => Wanted): BlockNumbers {
  let numbers = new Map<BlockId, BlockNumber>();
  let written = '';
  let stale = false;
  const listeners = new Set<() => void>();

  const count = (): void => {
    stale = false;
    const facts = wanted();
    const light = editor.read('latest', () => $lightBlocks(facts));
    numbers = numberBlocks(light, facts);
    const now = JSON.stringify([...numbers]);
    write(editor, numbers, facts.language);
    if (now === written) return;
    written = now;
    for (const it of listeners) it();
  };
  const markStale = () => {
    stale = true;
  };
  const stop = mergeRegister(
    // A first letter, or the last one deleted, is a change of the block itself; those after it are not. A picture may be
    // drawn anew.
    ...[ParagraphNode, HeadingNode, PictureNode, TableNode, FigureTableNode, ChartNode].map((klass) =>
      editor.registerMutationListener(klass, markStale, { skipInitialization: true }),
    ),
    editor.registerUpdateListener((update) => {
      if (stale || update.tags.has(HISTORIC_TAG) || areBlocksChanged(update)) count();
    }),
    editor.registerRootListener((root) => {
      if (root !== null) count();
    }),
  );
  return {
    of: (id) => numbers.get(id) ?? null,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh: count,
    stop,
  };
}

/** What numbering looks at, without reading the words of a whole briefing. */
function $lightBlocks({ headingNumbers, paragraphNumbers }: Wanted): Block[] {
  return $getRoot()
    .getChildren()
    .flatMap((node): Block[] => {
      const id = $getState(node, blockIdState);
      const type = $blockTypeOf(node);
      if (id === null) return [];
      const common = { id, marking: null };
      if (type === 'paragraph' && paragraphNumbers) return [{ ...common, ...$lightParagraph(node) }];
      if (type === 'heading' && headingNumbers && $isHeadingNode(node)) {
        const level = node.getTag() === 'h1' ? 1 : node.getTag() === 'h2' ? 2 : 3;
        return [{ ...common, type, level, content: $readInlines(node.getChildren()) }];
      }
      if (type === 'table') return [{ ...common, type, headerRow: false, rows: [[{ content: [] }]] }];
      if (type === 'figure-table') return [{ ...common, type, caption: null, columns: ['value'], rows: [] }];
      if (type === 'picture') return [{ ...common, type, pictureId: ANY_PICTURE, content: [] }];
      if (type !== 'chart') return [];
      return [{ ...common, type, form: 'bar', caption: null, figures: [], citationId: ANY_CITATION }];
    });
}

const ANY_PICTURE = pictureId.parse('any');
const ANY_CITATION = citationId.parse('any');

function $lightParagraph(node: LexicalNode) {
  const isEmpty = $isElementNode(node) && node.isEmpty();
  return {
    type: 'paragraph' as const,
    ...($getState(node, unnumberedState) ? { unnumbered: true as const } : {}),
    content: isEmpty ? [] : [plainRun('x')],
  };
}

function write(editor: LexicalEditor, numbers: ReadonlyMap<BlockId, BlockNumber>, language: string): void {
  const root = editor.getRootElement();
  if (root === null) return;
  const words = wordsFor(language);
  const said = ({ kind, number }: BlockNumber): string => {
    if (kind === 'section') return number;
    return kind === 'paragraph' ? `${number}.` : fill(words[kind], { number });
  };
  const byId: ReadonlyMap<string, BlockNumber> = numbers;
  for (const element of root.children) {
    if (!(element instanceof HTMLElement)) continue;
    const number = byId.get(element.dataset['blockId'] ?? '');
    const next = number === undefined ? undefined : said(number);
    if (element.dataset['number'] === next) continue;
    if (next === undefined) {
      delete element.dataset['number'];
      element.style.removeProperty('--number');
    } else {
      element.dataset['number'] = next;
      element.style.setProperty('--number', JSON.stringify(`${next} `));
    }
  }
}
