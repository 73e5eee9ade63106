import { ListItemNode, $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isRootNode,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { BLOCK_CLASSES } from '#renderer/editor/document/identity.ts';
import { blockIdState, hintState, markingState, unnumberedState } from '#renderer/editor/document/state.ts';
import { $describeTable } from '#renderer/editor/table/table-view.ts';
import { areBlocksChanged } from './shape.ts';

/** Above so many blocks the ones off screen are not laid out; below, it is not worth its side effects. */
const LONG = 300;

/** Names blocks in the DOM by their id, shows the marking of each and, while it is empty, what belongs there. */
export function registerBlockAttributes(editor: LexicalEditor): () => void {
  const describing =
    ($describe: (editor: LexicalEditor, key: string) => void) =>
    (mutations: ReadonlyMap<string, 'created' | 'destroyed' | 'updated'>) => {
      editor.read('latest', () => {
        for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $describe(editor, key);
      });
    };
  return mergeRegister(
    ...BLOCK_CLASSES.map((klass) => editor.registerMutationListener(klass, describing($describe))),
    editor.registerMutationListener(ListItemNode, describing($describeItem)),
    editor.registerUpdateListener((update) => {
      if (areBlocksChanged(update)) measure(editor);
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
  const marking = $getState(node, markingState);
  put(element, 'blockId', $getState(node, blockIdState) ?? '');
  put(element, 'marking', marking === null ? null : `[${marking.label}]`);
  put(element, 'hint', $shownHint(node));
  put(element, 'unnumbered', $getState(node, unnumberedState) ? '' : null);
  if ($isTableNode(node)) $describeTable(node, element);
}

/** What belongs into a block, while nothing is there. Lists, cards and captions say it inside. */
function $shownHint(node: LexicalNode): string | null {
  return $isElementNode(node) && node.isEmpty() ? $getState(node, hintState) : null;
}

/** The one empty item of a list says what belongs into it. */
function $describeItem(editor: LexicalEditor, key: string): void {
  const item = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  const list = item?.getParent();
  if (element === null || !$isListItemNode(item) || !$isListNode(list)) return;
  const isOnly = item.isEmpty() && list.getChildrenSize() === 1 && $isRootNode(list.getParent());
  put(element, 'hint', isOnly ? $getState(list, hintState) : null);
}

function put(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete element.dataset[name];
  else if (element.dataset[name] !== value) element.dataset[name] = value;
}
