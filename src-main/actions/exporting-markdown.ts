import { notesAsWritten } from '#core/citing/notes.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { danglingIn } from '#core/print/problems.ts';
import { writeBriefingMarkdown } from '#main/exporters/briefing-markdown.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { answering } from './answering.ts';
import type { Deps } from './deps.ts';
import { writtenExport } from './written-export.ts';

export interface MarkdownJob {
  readonly briefingId: BriefingId;
  /** Absolute path of the file to write. */
  readonly to: string;
}

/**
 * Writes a briefing as Markdown, whole or not at all: all of it, suggestions and the marks of comments too, so that
 * `importBriefing` makes the same briefing of it; the library notes which state became which file. What comments say stays in the library. Fails with `dangling-references`,
 * `stored-bytes-changed`, `not-found`, `briefing-newer`, `cannot-write-file`, `disk-full`; an older file of that name stays.
 */
export function exportMarkdown(
  deps: Pick<Deps, 'library' | 'newId' | 'now'>,
  { briefingId, to }: MarkdownJob,
): Promise<Result<{ fileName: string }, CallError>> {
  const { library } = deps;
  return answering<{ fileName: string }>(library.name, () => {
    const stored = readBriefing(library.db, briefingId);
    if (!stored.ok) return stored;
    const { briefing } = stored.value;
    const references = verifiedReferencesOf(library.db, briefing.blocks.flatMap(restsOn));
    if (!references.ok) return references;
    const missing = danglingIn(briefing.blocks, references.value, notesAsWritten(briefing, references.value));
    if (missing !== null) return fail(missing);
    const markdown = writeBriefingMarkdown(briefing, references.value);
    const bytes = new TextEncoder().encode(markdown);
    const made = { to, format: 'markdown', bytes, pages: null, copy: null } as const;
    const written = writtenExport(deps, stored.value, made);
    return written.ok ? ok({ fileName: written.value.fileName }) : written;
  });
}
