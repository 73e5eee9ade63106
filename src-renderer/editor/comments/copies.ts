import { $getRoot, $getState, $isTextNode, $setState, type LexicalNode } from 'lexical';
import { commentsState, suggestionState } from '#renderer/editor/document/state.ts';
import { $piecesIn } from '#renderer/editor/suggestions/pieces.ts';

/**
 * What comes in from the clipboard is nobody's suggestion, and bears a thread only if that has lost its words here: what was
 * cut and is put back keeps its comments; a copy of commented words has none, nor have words of another briefing.
 */
export function $cleanCopies(nodes: readonly LexicalNode[], known: ReadonlySet<string>): void {
  const pieces = nodes.flatMap($piecesIn);
  for (const it of [...nodes, ...pieces])
    if ($getState(it, suggestionState) !== null) $setState(it, suggestionState, null);
  const bearing = pieces.filter((it) => $getState(it, commentsState).length > 0);
  if (bearing.length === 0) return;
  const present = new Set($piecesIn($getRoot()).flatMap((it) => $getState(it, commentsState)));
  for (const it of bearing) {
    const kept = $getState(it, commentsState).filter((id) => known.has(id) && !present.has(id));
    if ($isTextNode(it)) $setState(it, commentsState, kept);
  }
}
