import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
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
  /** Parses the fonts. */
  warm(): void;
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

export async function warmPreviews({
  previews,
}: SearchDeps): Promise<Result<CallOutput<'preview.warm'>, CallError>> {
  (await previews?.load())?.warm();
  return ok({});
}

export async function closePreview(
  { previews }: SearchDeps,
  { preview }: CallParsed<'preview.close'>,
): Promise<Result<CallOutput<'preview.close'>, CallError>> {
  if (previews?.isLoaded() === true) (await previews.load()).close(preview);
  return ok({});
}
