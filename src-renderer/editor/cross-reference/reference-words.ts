import { crossReferenceText, type ReferencePlace } from '#core/briefing/cross-reference-text.ts';
import type { BlockId } from '#core/model/ids.ts';
import { $getNodeByKey, HISTORIC_TAG, mergeRegister, type NodeKey } from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { areBlocksChanged } from '#renderer/editor/view/shape.ts';
import { $isCrossReferenceNode, CrossReferenceNode } from './CrossReferenceNode.ts';
import { $blocksById, $placeOf } from './listed-places.ts';

export interface ReferenceWords {
  /** To be called when the briefing has another language. */
  refresh(): void;
  stop(): void;
}

/**
 * Writes the words of each cross-reference into the DOM: no change of the document. They are computed again when a
 * reference comes, when numbers change, when blocks come or go, and when a block that is referred to changes.
 */
export function registerReferenceWords({ editor, blockNumbers, latest }: EditorParts): ReferenceWords {
  const keys = new Set<NodeKey>();
  let targets = new Set<NodeKey>();
  let stale = false;

  const write = (): void => {
    stale = false;
    if (keys.size === 0) return;
    editor.read('latest', () => {
      const nodes = [...keys].map((key) => $getNodeByKey(key)).filter($isCrossReferenceNode);
      const wanted = new Set(nodes.map((it) => it.getTo()).filter((id) => id !== null));
      const blocks = $blocksById(wanted);
      targets = new Set([...blocks.values()].map((it) => it.getKey()));
      const places = new Map<BlockId, ReferencePlace | undefined>();
      for (const [id, node] of blocks) places.set(id, $placeOf(node, blockNumbers));
      for (const node of nodes) {
        const to = node.getTo();
        const dom = editor.getElementByKey(node.getKey());
        if (dom !== null) show(dom, to === null ? undefined : places.get(to), node);
      }
    });
  };
  const show = (dom: HTMLElement, place: ReferencePlace | undefined, node: CrossReferenceNode): void => {
    const text = crossReferenceText(place, node.getForm(), latest.current.facts.language);
    if (dom.textContent !== text) dom.textContent = text;
    dom.classList.toggle('reference-missing', place === undefined);
    dom.title =
      place === undefined
        ? 'What this pointed at is not in the briefing any more.'
        : `${place.title === '' ? text : place.title} (Ctrl+click goes there)`;
  };
  const stop = mergeRegister(
    editor.registerMutationListener(CrossReferenceNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        if (mutation === 'destroyed') keys.delete(key);
        else keys.add(key);
      }
      stale = true;
    }),
    blockNumbers.onChange(write),
    editor.registerUpdateListener((update) => {
      const { dirtyElements, tags } = update;
      if (keys.size === 0) return;
      const isTouched = () => dirtyElements.has('root') && [...targets].some((key) => dirtyElements.has(key));
      if (stale || tags.has(HISTORIC_TAG) || areBlocksChanged(update) || isTouched()) write();
    }),
  );
  write();
  return { refresh: write, stop };
}
