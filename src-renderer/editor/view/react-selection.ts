import type { LexicalEditor } from 'lexical';

/**
 * Keeps React away from the selection of the text. Before each change it makes to the page, React walks through the whole of
 * the element that has the keyboard if that says `contentEditable` is `true`, to put the selection back afterwards: in a long
 * briefing that takes longer than the key that was pressed, and Lexical keeps its selection itself. The attribute stays.
 */
export function registerReactSelection(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root, before) => {
    if (before !== null) Reflect.deleteProperty(before, 'contentEditable');
    if (root !== null)
      Object.defineProperty(root, 'contentEditable', { configurable: true, get: () => 'inherit' });
  });
}
