import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { forgetSearches, recentSearches, rememberSearch } from '#main/store/recent-searches.ts';
import { searchFacets } from '#main/store/search-facets.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What a search can be narrowed by in this library: what something outside the trash carries. */
export function facets({ library }: SearchDeps): Result<CallOutput<'search.facets'>, CallError> {
  return ok(searchFacets(library.db));
}

/** What was looked for before, the latest first; at most twenty. */
export function recent({ library }: SearchDeps): Result<CallOutput<'search.recent'>, CallError> {
  return ok({ searches: recentSearches(library.db) });
}

/** Keeps a search that led somewhere, once. White space around it is not part of it. */
export function remember(
  { library }: Deps,
  { text }: CallParsed<'search.remember'>,
): Result<CallOutput<'search.remember'>, CallError> {
  if (text.trim() !== '') rememberSearch(library.db, text.trim());
  return ok({});
}

/** Forgets every search. */
export function forget({ library }: Deps): Result<CallOutput<'search.forget'>, CallError> {
  forgetSearches(library.db);
  return ok({});
}
