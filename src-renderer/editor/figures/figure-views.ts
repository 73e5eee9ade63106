import { $getNodeByKey, mergeRegister, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical';
import { RENUMBER_COMMAND } from '#renderer/editor/citation/note-numbers.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $nodeAt } from '#renderer/editor/pointer.ts';
import { drawChartBlock, drawFigureTable, knownOf } from './draw-blocks.ts';
import {
  $figureIdsOf,
  $isChartNode,
  $isFigureTableNode,
  ChartNode,
  FIGURES_ATTRIBUTE,
  FigureTableNode,
} from './nodes.ts';

export interface FigureViews {
  /** To be called when the briefing is written in another language. */
  redraw(): void;
  stop(): void;
}

export function $isFiguresNode(node: LexicalNode | null | undefined): node is FigureTableNode | ChartNode {
  return $isFigureTableNode(node) || $isChartNode(node);
}

/** Draws figure tables and charts as the library has their figures now, and again when it has something else. */
export function registerFigureViews({ editor, knowledge, latest }: EditorParts): FigureViews {
  const keys = new Set<NodeKey>();
  const asked = new Set<string>();
  let isPlanned = false;
  let isStopped = false;

  const $draw = (key: NodeKey): void => {
    const node = $getNodeByKey(key);
    const dom = editor.getElementByKey(key);
    if (!$isFiguresNode(node) || dom === null) return;
    const ids = $figureIdsOf(node);
    for (const id of ids) {
      if (knowledge.knownFigure(id) !== null || asked.has(id)) continue;
      asked.add(id);
      // It tells the listeners, and all is drawn again.
      knowledge.figure(id).catch(() => asked.delete(id));
    }
    const { language } = latest.current.facts;
    const known = knownOf(knowledge, ids);
    const isOpen = dom.querySelector('details')?.open ?? false;
    const drawn = $isChartNode(node)
      ? drawChartBlock(node.getData(), known, language, dom.clientWidth, isOpen)
      : drawFigureTable(node.getData(), known, language);
    dom.replaceChildren(editButton($isChartNode(node)), ...drawn);
  };
  const draw = (some: Iterable<NodeKey>): void => {
    editor.read('latest', () => {
      for (const key of some) $draw(key);
    });
    queueMicrotask(() => {
      if (!isStopped) editor.dispatchCommand(RENUMBER_COMMAND, undefined);
    });
  };
  const drawSoon = (): void => {
    if (isPlanned || keys.size === 0) return;
    isPlanned = true;
    setTimeout(() => {
      isPlanned = false;
      if (!isStopped) draw(keys);
    }, 0);
  };
  const stop = mergeRegister(
    ...[FigureTableNode, ChartNode].map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'destroyed') keys.delete(key);
          else keys.add(key);
        }
        draw([...mutations.keys()].filter((it) => keys.has(it)));
      }),
    ),
    knowledge.onChange(drawSoon),
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      // Told once at the start, when the page is laid out anyway.
      let width: number | null = null;
      const observer = new ResizeObserver(() => {
        if (width !== null && root.clientWidth !== width) drawSoon();
        width = root.clientWidth;
      });
      observer.observe(root);
      return () => observer.disconnect();
    }),
    () => {
      isStopped = true;
    },
  );
  return { redraw: () => draw(keys), stop };
}

/** The class by which a press on the button of a block is told. */
export const EDIT_CLASS = 'figures-edit';

function editButton(isChart: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = EDIT_CLASS;
  button.textContent = isChart ? 'Edit Chart…' : 'Edit Figure Table…';
  return button;
}

/** The block whose element holds `target`, by its key. */
export function figuresAt(editor: LexicalEditor, target: EventTarget | null): NodeKey | null {
  return editor.read(
    'latest',
    () => $nodeAt(target, `[${FIGURES_ATTRIBUTE}]`, $isFiguresNode)?.getKey() ?? null,
  );
}
