import {
  $getNearestNodeFromDOMNode,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  registerEventListeners,
  type EventListenerMap,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

/** Listens to what happens on the text, in whatever element the editor has. */
export function listenOnRoot(editor: LexicalEditor, listeners: EventListenerMap<HTMLElement>): () => void {
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListeners(root, listeners),
  );
}

/** The element at or around what an event is about that `selector` finds. */
export function elementAt(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

/** The node of a kind whose element, which `selector` finds, is what an event is about. */
export function $nodeAt<N extends LexicalNode>(
  target: EventTarget | null,
  selector: string,
  $is: (node: LexicalNode | null) => node is N,
): N | null {
  const element = elementAt(target, selector);
  const node = element === null ? null : $getNearestNodeFromDOMNode(element);
  return $is(node) ? node : null;
}

/** Opens with Enter what `$find` finds at the selection. `open` is called after the update in which the key came. */
export function openOnEnter<T>(
  editor: LexicalEditor,
  $find: () => T | null,
  open: (found: T) => void,
): () => void {
  return editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      const found = $find();
      if (found === null) return false;
      event?.preventDefault();
      queueMicrotask(() => open(found));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
