import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { SearchDeps } from './deps.ts';

/** Pages of briefings as they stand in windows. */
export interface Previews {
  /**
   * Fails with `not-found` where a block is in the order that was never sent: the window then begins again; and with what
   * stands in the way of an export.
   */
  pages(
    library: SearchDeps['library'],
    input: CallParsed<'preview.pages'>,
  ): Result<CallOutput<'preview.pages'>, CallError>;
  /**
   * Lays out a briefing and forgets it, step by step: what is asked meanwhile is answered between them, and a question for
   * pages ends it. Answers the faces in which words were drawn.
   */
  warm(library: SearchDeps['library'], briefing: Briefing): Promise<string[]>;
  close(preview: string): void;
}

/** Where pages are laid out is loaded with the first question. */
export async function showPages(
  { library, previews }: SearchDeps,
  input: CallParsed<'preview.pages'>,
): Promise<Result<CallOutput<'preview.pages'>, CallError>> {
  if (previews === undefined) throw new Error('pages were asked for where none are laid out');
  return (await previews.load()).pages(library, input);
}

export async function warmPreviews(
  { library, previews }: SearchDeps,
  { briefing }: CallParsed<'preview.warm'>,
): Promise<Result<CallOutput<'preview.warm'>, CallError>> {
  return ok({ faces: (await (await previews?.load())?.warm(library, briefing)) ?? [] });
}

export async function closePreview(
  { previews }: SearchDeps,
  { preview }: CallParsed<'preview.close'>,
): Promise<Result<CallOutput<'preview.close'>, CallError>> {
  if (previews?.isLoaded() === true) (await previews.load()).close(preview);
  return ok({});
}
