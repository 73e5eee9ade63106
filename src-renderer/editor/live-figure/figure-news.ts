import { figureText } from '#core/briefing/figure-text.ts';
import type { LocatedFigure } from '#core/model/references.ts';
import { $getNodeByKey, HISTORY_PUSH_TAG, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $isFigureNode, FigureNode } from './FigureNode.ts';

/** What became of live figures whose records changed. */
export interface FigureNews {
  /** How many say something else than the library and nobody was asked about yet. */
  count(): number;
  subscribe(listener: () => void): () => void;
  /** What the library would have a live figure say, where that is something else. */
  newText(key: NodeKey): string | null;
  /** Goes to the next one and asks about it. */
  review(): void;
  updateAll(): void;
  notNow(): void;
  /** One of them stays as it is, until the library says yet another thing. */
  keep(key: NodeKey): void;
  /** Every live figure of the same record says what the library says. */
  updateLike(key: NodeKey): void;
  /** To be called when the briefing has another language. */
  refresh(): void;
  stop(): void;
}

/**
 * Watches the live figures of a document: marks those that say something else than the library. The text is never changed
 * without asking. `onReview` is told which one to ask about.
 */
export function watchFigures(
  { editor, knowledge, latest }: EditorParts,
  onReview: (key: NodeKey) => void,
): FigureNews {
  const keys = new Set<NodeKey>();
  const asked = new Set<string>();
  /** Decided to stay, with the words that were refused. */
  const kept = new Map<NodeKey, string>();
  let stale = new Map<NodeKey, string>();
  let hidden = new Set<NodeKey>();
  let reviewed: NodeKey | null = null;
  let isPlanned = false;
  let isStopped = false;
  const listeners = new Set<() => void>();

  const look = (): void => {
    isPlanned = false;
    if (isStopped) return;
    const before = waiting().join();
    stale = editor.read(() => $staleFigures(editor, keys, kept, $figureOf, latest.current.facts.language));
    hidden = new Set([...hidden].filter((it) => stale.has(it)));
    if (waiting().join() !== before) for (const it of listeners) it();
  };
  const $figureOf = (node: FigureNode): LocatedFigure | null => {
    const id = node.getFigureId();
    const known = id === null ? null : knowledge.knownFigure(id);
    if (id !== null && known === null && !asked.has(id)) {
      asked.add(id);
      // It tells the listeners, and they look again.
      knowledge.figure(id).catch(() => asked.delete(id));
    }
    return known;
  };
  const lookSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setTimeout(look, 0);
  };
  const waiting = () => [...stale.keys()].filter((it) => !hidden.has(it));
  const update = (which: (node: FigureNode) => boolean): void => {
    const { language } = latest.current.facts;
    editor.update(
      () => {
        for (const key of keys) {
          const node = $getNodeByKey(key);
          const figure = $isFigureNode(node) && which(node) ? $figureOf(node) : null;
          if (figure === null || !$isFigureNode(node)) continue;
          node.say(node.getForm(), figureText(figure, node.getForm(), language));
        }
      },
      { tag: HISTORY_PUSH_TAG, discrete: true },
    );
    look();
  };

  const stop = mergeRegister(
    editor.registerMutationListener(FigureNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') keys.delete(key);
        else keys.add(key);
      }
      lookSoon();
    }),
    knowledge.onChange(lookSoon),
    () => {
      isStopped = true;
    },
  );
  return {
    count: () => waiting().length,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newText: (key) => stale.get(key) ?? null,
    review() {
      const all = editor.read(() => inReadingOrder(editor, waiting()));
      const at = reviewed === null ? -1 : all.indexOf(reviewed);
      const next = all[(at + 1) % Math.max(1, all.length)];
      if (next === undefined) return;
      reviewed = next;
      onReview(next);
    },
    updateAll() {
      const all = new Set(waiting());
      update((node) => all.has(node.getKey()));
    },
    notNow() {
      hidden = new Set(stale.keys());
      for (const it of listeners) it();
    },
    keep(key) {
      const refused = stale.get(key);
      if (refused !== undefined) kept.set(key, refused);
      look();
    },
    updateLike(key) {
      const id = editor.read(() => {
        const node = $getNodeByKey(key);
        return $isFigureNode(node) ? node.getFigureId() : null;
      });
      update((node) => node.getFigureId() === id);
    },
    refresh: lookSoon,
    stop,
  };
}

/** The live figures that say something else than their records, each with what it would say; marks them in the page. */
function $staleFigures(
  editor: LexicalEditor,
  keys: ReadonlySet<NodeKey>,
  kept: ReadonlyMap<NodeKey, string>,
  $figureOf: (node: FigureNode) => LocatedFigure | null,
  language: string,
): Map<NodeKey, string> {
  const stale = new Map<NodeKey, string>();
  for (const key of keys) {
    const node = $getNodeByKey(key);
    if (!$isFigureNode(node)) continue;
    const figure = $figureOf(node);
    const now = figure === null ? null : figureText(figure, node.getForm(), language);
    const isStale = now !== null && now !== node.getTextContent() && kept.get(key) !== now;
    if (isStale) stale.set(key, now);
    const dom = editor.getElementByKey(key);
    dom?.classList.toggle('figure-stale', isStale);
    if (isStale) dom?.setAttribute('title', `The library says “${now}”`);
    else dom?.removeAttribute('title');
  }
  return stale;
}

function inReadingOrder(editor: LexicalEditor, keys: readonly NodeKey[]): NodeKey[] {
  const placed = keys.map((key) => ({ key, dom: editor.getElementByKey(key) }));
  return placed
    .toSorted((a, b) =>
      a.dom !== null &&
      b.dom !== null &&
      a.dom.compareDocumentPosition(b.dom) & Node.DOCUMENT_POSITION_PRECEDING
        ? 1
        : -1,
    )
    .map((it) => it.key);
}
