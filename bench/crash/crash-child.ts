import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '#main/actions/deps.ts';
import { pdfRenderer, type PdfRenderer } from '#main/actions/pdf-renderer.ts';
import { makeSampleLibrary } from '#main/actions/sample-library.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { readDocument } from '#main/importers/read-document.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { listBriefings } from '#main/store/briefings.ts';
import { openLibrary } from '#main/store/library.ts';
import { SCHEMA_VERSION } from '#main/store/migrate.ts';
import { acknowledge, type CrashKind } from './crash-facts.ts';
import { makeFiles, makeOldLibrary } from './crash-grounds.ts';
import { exportInto, works } from './crash-works.ts';

// A process that works on a library until it is killed, or with `prepare` makes what the others start from. Bundled, because
// some hundred of them are started.

const [task = '', place = '', root = ''] = process.argv.slice(2);

let render: PdfRenderer | null = null;
const means: Omit<Deps, 'library'> = {
  now: () => new Date().toISOString(),
  newId: randomUUID,
  parse: (file) => readDocument(file),
  parseBriefing: (markdown) => Promise.resolve(parseBriefing(markdown)),
  readEvidence: () => Promise.resolve(null),
  renderPdf: (job, onPages) => {
    render ??= pdfRenderer(bundledFonts((file) => readFileSync(join(root, 'node_modules', file))));
    return render(job, onPages);
  },
};

if (task === 'prepare') await prepare();
else await work(task as CrashKind);

/** The sample library, libraries of every older schema, files to bring in, and old exports to write over. */
async function prepare(): Promise<void> {
  const from = join(root, 'resources/sample');
  const made = await makeSampleLibrary(means, { folder: join(place, 'sample'), from });
  if (!made.ok) throw new Error(made.error.code);
  for (let version = 1; version < SCHEMA_VERSION; version += 1) {
    const folder = join(place, `old-${version}`);
    mkdirSync(folder);
    // Those of the first schemas are large enough for a migration to take a while.
    if (version <= 2) makeOldLibrary(folder, version);
    else
      execFileSync('tar', [
        '-xzf',
        join(root, `src-main/store/fixtures/schema-${version}.tar.gz`),
        '-C',
        folder,
      ]);
  }
  makeFiles(join(place, 'files'));
  await exportAll();
  mkdirSync(join(place, 'out'));
  for (const it of ['md', 'docx', 'html', 'pdf'])
    writeFileSync(join(place, 'out', `brief.${it}`), `an older ${it}`);
}

/** Every briefing in every form, to know a whole file by: the same briefing makes the same bytes. */
async function exportAll(): Promise<void> {
  const copy = join(place, 'copy');
  const out = join(place, 'whole');
  mkdirSync(out);
  cpSync(join(place, 'sample'), copy, { recursive: true });
  const opened = openLibrary(copy, { mode: 'open' });
  if (!opened.ok) throw new Error(opened.error.code);
  const deps = { ...means, library: opened.value };
  for (const { id } of listBriefings(opened.value.db, false))
    for (const format of ['md', 'docx', 'html', 'pdf'] as const) {
      const job = { briefingId: id, to: join(out, `${id}.${format}`) };
      const done = await exportInto(deps, job, format);
      if (!done.ok) throw new Error(JSON.stringify(done.error));
    }
  opened.value.close();
}

async function work(kind: CrashKind): Promise<void> {
  const folder = join(place, 'library');
  acknowledge({ did: 'began' });
  const made = { mode: 'openOrCreate', id: means.newId(), createdAt: means.now() } as const;
  const opened = openLibrary(folder, kind === 'creating' ? made : { mode: 'open' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const library = opened.value;
  acknowledge({ did: 'opened', sources: library.db.all('SELECT 1 FROM sources').length });
  const [files, out] = [join(place, '../grounds/files'), join(place, 'out')];
  await works[kind]({ deps: { ...means, library }, files, out });
  // Nothing is left to do: the kill comes while it is open.
  await new Promise((resolve) => setTimeout(resolve, 60_000));
}
