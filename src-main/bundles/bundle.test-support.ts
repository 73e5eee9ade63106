import { join } from 'node:path';
import { citationOf, cite } from '#core/citing/test-data.ts';
import type { BundlePreview, MergeChoices } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { block, type Block } from '#core/model/block.ts';
import { briefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { picture, type Picture } from '#core/model/picture.ts';
import type { Result } from '#core/model/result.ts';
import type { Source, SourceFacts } from '#core/model/source.ts';
import { keepBlob } from '#main/store/blobs.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { openLibrary, type OpenLibrary } from '#main/store/library.ts';
import { insertPicture } from '#main/store/pictures.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  temporaryFolder,
} from '#main/store/test-library.ts';
import { exportBundle, type ExportBundleJob } from './export-bundle.ts';
import type { BundleWish } from './gather.ts';
import { mergeBundle, previewBundle, type ReadPreview } from './import-bundle.ts';

// Two people, each with a library of their own, and what they send each other.

export const MADE_AT = '2026-11-22T10:00:00.000Z';
export const NEVER = new AbortController().signal;

export const TEXT = 'The harbour board of Halm raised the fees.\n\nAbout 42 ferries left, said Ada Quill.';
export const OTHER = 'The vote was open. Nobody spoke against it.';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface Desk {
  readonly library: OpenLibrary;
  readonly send: (wish?: Partial<BundleWish>, job?: Partial<ExportBundleJob>) => Promise<string>;
  readonly look: (file: string) => Promise<ReadPreview>;
  readonly take: (file: string, choices?: MergeChoices) => Promise<TakenReport>;
  readonly now: () => string;
  readonly newId: () => string;
}
type TakenReport = Extract<Awaited<ReturnType<typeof mergeBundle>>, { ok: true }>['value'];

export const WISH: BundleWish = {
  subject: { kind: 'briefing', id: briefingId.parse('b1') },
  ...{ ceiling: null, comments: true, leaveOutPortions: false },
};

export function value<T>(result: Result<T, CallError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Runs `work` with some libraries side by side, and a folder for what goes between them. */
export async function withDesks<T>(
  count: number,
  work: (desks: Desk[], folder: string) => Promise<T>,
): Promise<T> {
  const { folder, remove } = temporaryFolder();
  const libraries: OpenLibrary[] = [];
  try {
    for (let at = 0; at < count; at += 1) {
      const place = join(folder, `Library ${at}`);
      const opened = openLibrary(place, { mode: 'create', id: `lib${at}`, createdAt: NOON });
      if (!opened.ok) throw new Error(opened.error.code);
      libraries.push(opened.value);
    }
    return await work(
      libraries.map((library, at) => makeDesk(library, folder, `d${at}-`)),
      folder,
    );
  } finally {
    for (const it of libraries) it.close();
    remove();
  }
}

function makeDesk(library: OpenLibrary, folder: string, prefix: string): Desk {
  let ids = 0;
  let ticks = 0;
  let files = 0;
  const now = () => new Date(Date.UTC(2026, 10, 22, 12, 0, (ticks += 1))).toISOString();
  const newId = () => `${prefix}${(ids += 1)}`;
  return {
    ...{ library, now, newId },
    send: async (wish = {}, job = {}) => {
      const to = join(folder, `${prefix}${(files += 1)}.chancery`);
      const all = { wish: { ...WISH, ...wish }, to, key: null, madeAt: MADE_AT, version: '1.0.0', ...job };
      value(await exportBundle(library, all, () => {}, NEVER));
      return all.to;
    },
    look: async (file) => value(await previewBundle(library, file, () => {}, NEVER)),
    take: async (file, choices = []) => {
      const { digest } = value(await previewBundle(library, file, () => {}, NEVER));
      return value(
        await mergeBundle({ library, now, newId }, { path: file, digest, choices }, () => {}, NEVER),
      );
    },
  };
}

export function addKeptSource(
  library: OpenLibrary,
  id: string,
  text: string,
  facts: Partial<SourceFacts> = {},
): Source {
  const bytes = new TextEncoder().encode(`${id} ${text}`);
  const added = addSource(library, id, text, facts);
  keepBlob(library, bytes);
  // The fixture of the store counts the letters of the text; here the bytes are there to be counted.
  library.db.script('DROP TRIGGER IF EXISTS sources_are_what_came_in');
  library.db.run('UPDATE sources SET byte_length = ? WHERE id = ?', bytes.length, id);
  library.db.script(`CREATE TRIGGER sources_are_what_came_in
  BEFORE UPDATE OF id, bytes_sha256, byte_length, imported_at ON sources
  BEGIN SELECT RAISE(ABORT, 'the bytes of a source never change'); END`);
  return { ...added, byteLength: bytes.length };
}

export function addKeptPicture(library: OpenLibrary, id: string, facts: Partial<Picture> = {}): Picture {
  const added = picture.parse({
    ...{ id, caption: 'The quay', credit: null, altText: 'A quay', sourceId: null, marking: null },
    ...{ fileName: 'quay.png', mediaType: 'image/png', width: 1, height: 1, byteLength: PIXEL.length },
    ...{ bytesSha256: keepBlob(library, PIXEL), createdAt: NOON, trashedAt: null, ...facts },
  });
  insertPicture(library.db, added);
  return added;
}

export const words = (id: string, text: string, ...more: unknown[]): Block =>
  block.parse({ id, marking: null, type: 'paragraph', content: [plainRun(text), ...more] });

/** A briefing that rests on something of each kind. */
export function fill({ library }: Pick<Desk, 'library'>, blocks: readonly Block[] = BLOCKS): void {
  const news = addKeptSource(library, 's1', TEXT, { title: 'Harbour news', outlet: 'Harbour Post' });
  const vote = addKeptSource(library, 's2', OTHER, { title: 'Vote' });
  addExcerpt(library, 'e1', { source: news, text: TEXT, exact: 'The harbour board of Halm raised the fees' });
  addExcerpt(library, 'e2', { source: vote, text: OTHER, exact: 'Nobody spoke against it.' });
  addFigure(
    library,
    'f1',
    { source: news, text: TEXT, exact: 'About 42 ferries' },
    { value: 42, qualifier: 'about' },
  );
  addKeptPicture(library, 'p1');
  // These rest on nothing of the briefing, and never go with it.
  addKeptSource(library, 's3', 'Not cited at all.', { title: 'Uncited' });
  addExcerpt(library, 'e3', { source: news, text: TEXT, exact: 'said Ada Quill' });
  insertBriefing(library.db, newBriefing('b1', [...blocks]), NOON);
}

export const BLOCKS: readonly Block[] = [
  words('k1', 'The board raised its fees.', citationOf('c1', [cite('excerpt e1'), cite('source s2')])),
  block.parse({
    id: 'k2',
    marking: null,
    type: 'quotation',
    excerptId: 'e2',
    content: [plainRun('Nobody spoke.')],
  }),
  words('k3', 'Of the ferries, ', {
    ...{ type: 'figure', figureId: 'f1', text: 'about 42', bold: false, italic: false },
    form: { value: 'printed', qualifier: true, unit: true, asOf: false },
  }),
  block.parse({ id: 'k4', marking: null, type: 'picture', pictureId: 'p1', content: [plainRun('The quay')] }),
];

/** `source s1 new` for each item. */
export const statesIn = ({ items }: Pick<BundlePreview, 'items'>): string[] =>
  items.map((it) => `${it.kind} ${it.id} ${it.state}`);
