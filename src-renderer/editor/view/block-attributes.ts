import { $getNodeByKey, $getState, $isRootNode, mergeRegister, type LexicalEditor } from 'lexical';
import { BLOCK_CLASSES } from '#renderer/editor/document/identity.ts';
import { blockIdState, markingState } from '#renderer/editor/document/state.ts';

/** Above so many blocks the ones off screen are not laid out; below, it is not worth its side effects. */
const LONG = 300;

/** Shows the marking of each block before its text, and names blocks in the DOM by their id. */
export function registerBlockAttributes(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...BLOCK_CLASSES.map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        editor.read('latest', () => {
          for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $describe(editor, key);
        });
      }),
    ),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (dirtyElements.get('root') === true) measure(editor);
    }),
    editor.registerRootListener(() => measure(editor)),
  );
}

function measure(editor: LexicalEditor): void {
  const root = editor.getRootElement();
  root?.classList.toggle('is-long', root.childElementCount > LONG);
}

function $describe(editor: LexicalEditor, key: string): void {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  if (node === null || element === null || !$isRootNode(node.getParent())) return;
  element.dataset['blockId'] = $getState(node, blockIdState) ?? '';
  const marking = $getState(node, markingState);
  if (marking === null) delete element.dataset['marking'];
  else element.dataset['marking'] = `[${marking.label}]`;
}
