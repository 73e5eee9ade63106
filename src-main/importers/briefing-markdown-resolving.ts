import { lookupIn } from '#core/citing/lookup.ts';
import type { PrintedPlace } from '#core/citing/locator.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { Locator, Target } from '#core/model/citation.ts';
import type { Instant } from '#core/model/dates.ts';
import { suggestionId, type BlockId, type ExcerptId, type SourceId } from '#core/model/ids.ts';
import type { Suggestion } from '#core/model/inline.ts';
import type { References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import type { DraftBriefing, DraftSuggestion } from './briefing-markdown-draft.ts';

/** Where the words of a quotation stand in a source. */
export type FoundQuote =
  | { readonly outcome: 'found'; readonly excerptId: ExcerptId }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'ambiguous' };

/** The library, as far as a briefing that comes in needs it. */
export interface BriefingContext {
  newId(): string;
  /** When a suggestion was made that does not say so. */
  readonly now: Instant;
  /** The title of a briefing whose file states none, such as the file's name. */
  readonly titleIfNone: string;
  /** What the ids in the file lead to (`namedTargets`); what the library lacks is absent. */
  readonly references: References;
  sourceOf(citeKey: string): Source | null;
  /**
   * Looks for a quotation in a source and answers the excerpt that holds these words, an old or a new one. `quote` has
   * no quotation marks around it; its paragraphs are separated by a blank line. `locator` may tell two places apart.
   */
  findQuote(sourceId: SourceId, quote: string, locator: Locator | null): FoundQuote;
}

/** What one briefing is bound with. */
export interface Resolving extends BriefingContext {
  readonly language: string;
  readonly problems: Problem[];
  /** The blocks by the labels of the file. */
  readonly labels: Map<string, BlockId>;
  readonly pictures: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Where a thing named by its id comes from, and its place there; undefined where the library lacks it. */
  readonly find: (target: Target) => Named | undefined;
  /** A suggestion with what the file leaves out. */
  readonly suggestion: (it: DraftSuggestion) => Suggestion;
}

export interface Named {
  /** Null for a picture without a source. */
  readonly sourceId: SourceId | null;
  readonly place: PrintedPlace | null;
}

export function resolving(draft: DraftBriefing, context: BriefingContext): Resolving {
  const { references } = context;
  const lookup = lookupIn(references);
  const named = new Map<string, Named>();
  const suggestions = new Map<string, Suggestion>();
  return {
    ...context,
    language: draft.facts.language,
    problems: [...draft.problems],
    labels: new Map(),
    pictures: new Set(references.pictures.map((it) => it.id)),
    figures: new Set(references.figures.map((it) => it.id)),
    find: (target) => {
      const key = `${target.kind} ${target.id}`;
      const found = lookup({ target, locator: null, prefix: '', suffix: '' });
      if (found !== null && !named.has(key))
        named.set(key, { sourceId: found.work.sourceId, place: found.locator });
      return named.get(key);
    },
    suggestion: ({ place, ...it }) => {
      const known = suggestions.get(place);
      if (known !== undefined) return known;
      const made = { ...it, id: it.id ?? suggestionId.parse(context.newId()), at: it.at ?? context.now };
      suggestions.set(place, made);
      return made;
    },
  };
}

export function notInLibrary({ problems }: Resolving, subject: string, line: number): void {
  problems.push({ code: 'not-in-library', subject, line });
}

/** How the subject of a problem with an excerpt begins. */
export const EXCERPT = 'the excerpt ';
