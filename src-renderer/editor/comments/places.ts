import type { BlockId, CommentThreadId, SuggestionId } from '#core/model/ids.ts';
import type { Suggestion } from '#core/model/inline.ts';
import {
  $getRoot,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $isCrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { blockIdState, commentsState, suggestionState } from '#renderer/editor/document/state.ts';

// Where in the text somebody has something to say: computed from the document whenever it is asked for.

interface Place {
  readonly blockId: BlockId;
  /** Which block of the document, from 0. */
  readonly block: number;
  /** What bears it, in reading order. */
  readonly keys: readonly NodeKey[];
}
export interface ThreadPlace extends Place {
  readonly kind: 'thread';
  readonly id: CommentThreadId;
  /** The words it is about, as they are now. */
  readonly quote: string;
}
export interface SuggestionPlace extends Place {
  readonly kind: 'suggestion';
  readonly id: SuggestionId;
  readonly author: Suggestion['author'];
  readonly at: Suggestion['at'];
  /** Words with marks between brackets; a break is a line break. */
  readonly inserted: string;
  readonly deleted: string;
}
export type ReviewPlace = ThreadPlace | SuggestionPlace;

/** Every thread and every suggestion of the document, where it stands first, in reading order. */
export function $reviewPlaces(): ReviewPlace[] {
  const found: Found = { all: [], threads: new Map(), suggestions: new Map() };
  for (const [index, block] of $getRoot().getChildren().entries()) {
    const blockId = $getState(block, blockIdState);
    if (blockId === null) continue;
    const at = { blockId, block: index };
    const own = $getState(block, suggestionState);
    if (own !== null) noteSuggestion(found, at, own, block.getKey(), '\n');
    $walk(block, (node) => {
      const suggestion = $getState(node, suggestionState);
      if (suggestion !== null) noteSuggestion(found, at, suggestion, node.getKey(), $wordsOf(node));
      if (!$isTextNode(node)) return;
      for (const id of $getState(node, commentsState)) noteThread(found, at, id, node);
    });
  }
  return found.all;
}

/** While places are gathered they grow. */
type Growing<T extends ReviewPlace> = { -readonly [K in keyof T]: K extends 'keys' ? NodeKey[] : T[K] };
interface Found {
  readonly all: ReviewPlace[];
  readonly threads: Map<string, Growing<ThreadPlace>>;
  readonly suggestions: Map<string, Growing<SuggestionPlace>>;
}
type At = Pick<Place, 'blockId' | 'block'>;

function noteSuggestion(found: Found, at: At, suggestion: Suggestion, key: NodeKey, words: string): void {
  const { id, author, change } = suggestion;
  const known = found.suggestions.get(id);
  const place: Growing<SuggestionPlace> = known ?? {
    ...at,
    kind: 'suggestion',
    id,
    author,
    at: suggestion.at,
    keys: [],
    inserted: '',
    deleted: '',
  };
  if (known === undefined) {
    found.suggestions.set(id, place);
    found.all.push(place);
  }
  place.keys.push(key);
  if (change === 'insert') place.inserted += words;
  else place.deleted += words;
}

function noteThread(found: Found, at: At, id: CommentThreadId, node: LexicalNode): void {
  const known = found.threads.get(id);
  const place: Growing<ThreadPlace> = known ?? { ...at, kind: 'thread', id, quote: '', keys: [] };
  if (known === undefined) {
    found.threads.set(id, place);
    found.all.push(place);
  }
  place.keys.push(node.getKey());
  place.quote += node.getTextContent();
}

function $walk(node: LexicalNode, see: (leaf: LexicalNode) => void): void {
  if (!$isElementNode(node)) {
    see(node);
    return;
  }
  for (let child = node.getFirstChild(); child !== null; child = child.getNextSibling()) $walk(child, see);
}

function $wordsOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  if ($isCitationNode(node)) return '[citation]';
  return $isCrossReferenceNode(node) ? '[cross-reference]' : '[note]';
}
