import { getRegisteredNode, type Klass, type LexicalEditor, type LexicalNode } from 'lexical';

/**
 * Registers a transform on a document that is loaded already. Lexical's own `registerNodeTransform` marks every node of the
 * class as changed, so that opening a briefing would draw all of it a second time and save all of it; this transform sees
 * what changes from now on.
 */
export function registerLateTransform<T extends LexicalNode>(
  editor: LexicalEditor,
  klass: Klass<T>,
  $transform: (node: T) => void,
): () => void {
  const transforms = getRegisteredNode(editor, klass.getType())?.transforms;
  if (transforms === undefined) throw new Error(`${klass.name} is not known to the editor`);
  const added = (node: LexicalNode) => $transform(node as T);
  transforms.add(added);
  return () => transforms.delete(added);
}
