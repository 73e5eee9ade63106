import type { Instant } from '#core/model/dates.ts';
import { suggestionId, type SuggestionId } from '#core/model/ids.ts';
import type { Reviewer, Suggestion } from '#core/model/inline.ts';
import type { LexicalNode } from 'lexical';
import { $suggestionOf, isBy } from './pieces.ts';

/** Who suggests, and what one suggestion is. */
export interface OneGo {
  readonly author: Reviewer;
  /**
   * The suggestion that a change beside `neighbours` belongs to: the one that is there already and goes on, else a new
   * one. What is typed where something was just deleted is one suggestion with it.
   */
  $for(change: Suggestion['change'], neighbours: readonly (LexicalNode | null | undefined)[]): Suggestion;
}

export function makeOneGo(author: Reviewer, newId: () => string, now: () => Instant): OneGo {
  let last: SuggestionId | null = null;
  return {
    author,
    $for(change, neighbours) {
      for (const node of neighbours) {
        const found = node ? $suggestionOf(node) : null;
        if (found === null || !isBy(found, author)) continue;
        if (found.change !== change && found.id !== last) continue;
        last = found.id;
        return { ...found, change };
      }
      last = suggestionId.parse(newId());
      return { id: last, change, author, at: now() };
    },
  };
}
