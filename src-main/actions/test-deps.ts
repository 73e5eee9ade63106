import { ok } from '#core/model/result.ts';
import { NO_LAYOUT } from '#core/model/source-layout.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { readEvidence } from '#main/importers/read-evidence.ts';
import { withLibrary } from '#main/store/test-library.ts';
import type { Deps, FileToParse, ParsedFile, PdfJob } from './deps.ts';

// What the tests of the actions start from: a real library, a clock that ticks and ids that count.

/** A reader of plain text, enough for actions that do not care what a document says. `broken` and `bomb` are refused. */
export function parseText(file: FileToParse): ParsedFile | 'stopped' {
  const text = new TextDecoder().decode(file.bytes).trim();
  if (text === 'bomb') return 'stopped';
  if (text === 'broken')
    return {
      ...{ draft: null, picture: null, parts: [] },
      problems: [{ code: 'unknown-format', subject: file.fileName ?? '', line: null }],
    };
  const facts = {
    ...{ title: text.split('\n')[0] ?? null, outlet: 'The Courier', authors: [], publishedOn: '2026-03-01' },
    ...{ language: 'en', kind: null, url: null },
  };
  const mediaType = file.mediaType === 'text/html' ? 'text/html' : 'text/plain';
  const read = { evidence: [], layout: NO_LAYOUT, residue: [] };
  const draft = { facts, text, ...read, mediaType, encoding: file.encoding ?? 'utf-8' } as const;
  return { draft, picture: null, parts: [], problems: [] };
}

export interface TestDeps extends Deps {
  /** What was handed to the renderer. */
  readonly rendered: PdfJob[];
}

/** Runs `work` with a library of its own and everything the actions are given. */
export async function withDeps<T>(
  work: (deps: TestDeps) => T | Promise<T>,
  replaced: Partial<Deps> = {},
): Promise<T> {
  return withLibrary((library) => {
    let ticks = 0;
    let ids = 0;
    const rendered: PdfJob[] = [];
    return work({
      library,
      now: () => new Date(Date.UTC(2026, 2, 9, 12, 0, (ticks += 1))).toISOString(),
      newId: () => `id${(ids += 1)}`,
      parse: (file) => Promise.resolve(parseText(file)),
      parseBriefing: (markdown) => Promise.resolve(parseBriefing(markdown)),
      readEvidence: (bytes) => readEvidence(bytes, () => Promise.resolve(null)),
      renderPdf: (job, onPages) => {
        rendered.push(job);
        onPages(1);
        const bytes = new TextEncoder().encode(`${job.document.title} ${job.createdAt}`);
        return Promise.resolve(ok({ bytes, pages: 1, checks: [], claims: [] }));
      },
      ...replaced,
      rendered,
    });
  });
}

/** A PNG's first 33 bytes: enough for everything that does not draw it. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(33);
  bytes.writeUInt32BE(0x89504e47, 0);
  bytes.writeUInt32BE(0x0d0a1a0a, 4);
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
