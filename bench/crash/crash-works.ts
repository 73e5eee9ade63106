import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { BlockId, BriefingId, SourceId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import type { Block } from '#core/model/block.ts';
import { addExcerpt } from '#main/actions/excerpts.ts';
import { createBriefing, keepPresentVersion, save } from '#main/actions/briefings.ts';
import type { Deps } from '#main/actions/deps.ts';
import { exportAs } from '#main/actions/exporting-as.ts';
import { exportMarkdown } from '#main/actions/exporting-markdown.ts';
import { exportPdf } from '#main/actions/exporting.ts';
import { importFiles } from '#main/actions/importing.ts';
import { backUp } from '#main/store/backup.ts';
import { listBriefings } from '#main/store/briefings.ts';
import { acknowledge, wordAt, type CrashKind } from './crash-facts.ts';

/** What a process that will be killed works with. */
export interface CrashWork {
  readonly deps: Deps;
  /** Files to bring in. */
  readonly files: string;
  /** Where exports go. */
  readonly out: string;
}

/** What goes on until the process is killed, each with the actions of the app; what is done is acknowledged. */
export const works: Readonly<Record<CrashKind, (work: CrashWork) => Promise<void>>> = {
  writing,
  importing,
  exporting: (work) => exporting(work, ['md', 'docx', 'html']),
  printing: (work) => exporting(work, ['pdf']),
  'backing-up': backingUp,
  // Opening was the work.
  migrating: () => Promise.resolve(),
  creating: () => Promise.resolve(),
};

function must<T>(done: Result<T, CallError>): T {
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}
/** Lets the pipe and the timers have their turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Types a briefing word by word, keeps versions and excerpts. */
async function writing({ deps }: CrashWork): Promise<void> {
  const wanted = { title: 'Written in a storm', kind: 'non-paper', language: 'en', template: false } as const;
  const { id } = must(createBriefing(deps, wanted));
  const passage = deps.library.db.get(
    `SELECT s.id, p.start, p."end" FROM paragraphs p JOIN sources s ON s.seq = p.source
       WHERE p.number IS NOT NULL ORDER BY p.seq LIMIT 1`,
  );
  const sourceId = passage?.['id'] as SourceId;
  const [start, end] = [Number(passage?.['start']), Number(passage?.['end'])];
  const order: BlockId[] = [];
  let revision = 1;
  let versions = 0;
  for (let words = 0; ;) {
    const first = words - (words % 20);
    const text = Array.from({ length: words - first + 1 }, (_, at) => wordAt(first + at)).join(' ');
    const block = paragraph(`p${first}`, text);
    if (words % 20 === 0) order.push(block.id);
    const saved = must(save(deps, { id, revision, order: [...order], changed: [block], facts: {} }));
    revision = saved.revision;
    words += 1;
    acknowledge({ did: 'saved', briefing: id, words });
    if (words % 7 === 0) {
      must(keepPresentVersion(deps, { id, name: null }));
      versions += 1;
      acknowledge({ did: 'kept-version', briefing: id, count: versions });
    }
    if (words % 5 === 0) {
      const kept = must(addExcerpt(deps, { sourceId, start, end, facts: {} }));
      acknowledge({ did: 'kept-excerpt', id: kept.id });
    }
    await turn();
  }
}

function paragraph(id: string, text: string): Block {
  return {
    id: id as BlockId,
    marking: null,
    type: 'paragraph',
    content: [{ type: 'text', text, bold: false, italic: false }],
  };
}

/** Brings files in, a few at a time. */
async function importing({ deps, files }: CrashWork): Promise<void> {
  const names = readdirSync(files).toSorted();
  for (let at = 0; at < names.length; at += 2) {
    const paths = names.slice(at, at + 2).map((it) => join(files, it));
    const watch = { onProgress: () => undefined, signal: new AbortController().signal };
    for (const { sourceId, problems } of must(await importFiles(deps, { paths }, watch)).files) {
      if (sourceId === null) throw new Error(JSON.stringify(problems));
      acknowledge({ did: 'imported', source: sourceId });
    }
    await turn();
  }
}

type Format = 'md' | 'docx' | 'html' | 'pdf';

/** Exports a briefing as the app does. */
export function exportInto(
  deps: Deps,
  job: { readonly briefingId: BriefingId; readonly to: string },
  format: Format,
): Promise<Result<unknown, CallError>> {
  if (format === 'md') return exportMarkdown(deps, job);
  return format === 'pdf' ? exportPdf(deps, job) : exportAs(deps, { ...job, format });
}

/** Writes one briefing after the other over the same files. */
async function exporting({ deps, out }: CrashWork, formats: readonly Format[]): Promise<void> {
  const briefings = listBriefings(deps.library.db, false).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (let round = 0; ; round += 1) {
    for (const format of formats) {
      const briefingId = briefings[round % briefings.length]?.id ?? (undefined as never);
      const to = join(out, `brief.${format}`);
      must(await exportInto(deps, { briefingId, to }, format));
      acknowledge({ did: 'exported', file: to });
      await turn();
    }
  }
}

/** Makes copies of a library, a new one each day. */
async function backingUp(work: CrashWork): Promise<void> {
  const { deps } = work;
  for (let day = 1; ; day += 1) {
    const at = new Date(Date.UTC(2030, 0, day, 12)).toISOString();
    const file = must(await backUp(deps.library, at, { force: true }));
    if (file !== null) acknowledge({ did: 'backed-up', file });
    await turn();
  }
}
