import { $getRoot, $getState, mergeRegister, type LexicalEditor } from 'lexical';
import type { Latest } from '#renderer/editor/props.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { isShapeChanged } from './shape.ts';
import './unreadable.css';

/** Marks the blocks that this version shows as mere words, and says so where the pointer rests on one. */
export function registerUnreadable(editor: LexicalEditor, latest: Latest): () => void {
  const mark = () => {
    const unreadable = latest.current.unreadable ?? new Map<string, string>();
    if (unreadable.size === 0) return;
    const named = editor.read(() =>
      $getRoot()
        .getChildren()
        .map((node) => {
          const id = $getState(node, blockIdState);
          return { key: node.getKey(), type: id === null ? undefined : unreadable.get(id) };
        }),
    );
    for (const { key, type } of named) {
      const element = editor.getElementByKey(key);
      if (type === undefined || element === null) continue;
      element.dataset['unreadable'] = type;
      element.title = `A later version wrote this (${type}). Its words are shown; the original is kept.`;
    }
  };
  return mergeRegister(
    editor.registerUpdateListener((update) => {
      if (isShapeChanged(update)) mark();
    }),
    editor.registerRootListener(mark),
  );
}
