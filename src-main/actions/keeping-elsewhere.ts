import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { References } from '#core/model/references.ts';
import { ok, type Result } from '#core/model/result.ts';
import { writeBriefingMarkdown } from '#main/exporters/briefing-markdown.ts';
import { writtenFile } from './written-file.ts';

/**
 * Writes a briefing as it stands in a window, saved or not, as Markdown that `importBriefing` reads back: for when the
 * library cannot take it. It needs no library and asks none. Fails with `cannot-write-file` and `disk-full`.
 */
export function keepElsewhere(
  { briefing, references }: { readonly briefing: Briefing; readonly references: References },
  to: string,
): Result<{ fileName: string }, CallError> {
  const bytes = new TextEncoder().encode(writeBriefingMarkdown(briefing, references));
  const written = writtenFile(to, bytes);
  return written.ok ? ok({ fileName: basename(to) }) : written;
}
