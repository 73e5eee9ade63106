import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationOf, cite } from '#core/citing/test-data.ts';
import { block, type Block } from '#core/model/block.ts';
import { briefingId, pictureId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { keepBlob } from '#main/store/blobs.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  temporaryFolder,
} from '#main/store/test-library.ts';
import type { Deps, PdfJob } from './deps.ts';
import { exportPdf } from './exporting.ts';
import { importPictures, updatePictureFacts } from './pictures.ts';
import { pdfRenderer } from './pdf-renderer.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

// A real library, and a real PDF of a briefing in it.

/** With the fonts the app ships; they are parsed once. */
export const render = pdfRenderer(bundledFonts((file) => readFileSync(`node_modules/${file}`)));

export const TEXT =
  'Halm, 4 May. The harbour board of Halm raised the fees for well-known ferries. About 42 ships left.';
export const OTHER = 'The vote was open. Nobody spoke against it.';
const text = (words: string) => plainRun(words);
const live = (id: string, said: string) => ({
  ...{ type: 'figure', figureId: id, text: said, bold: false, italic: false },
  form: { value: 'printed', qualifier: true, unit: true, asOf: false },
});
const cell = (words: string, ...more: unknown[]) => ({ content: [text(words), ...more] });

/** One of each thing that claims something. */
const BLOCKS: Block[] = [
  {
    type: 'paragraph',
    content: [
      text('A first line. The harbour board raised its fees.'),
      citationOf('c1', [cite('excerpt e1'), cite('excerpt e2')]),
      text(' It voted'),
      citationOf('c2', [cite('source s2')]),
      text(' in May.'),
    ],
  },
  { type: 'quotation', excerptId: 'e2', content: [text('Nobody spoke against it.')] },
  { type: 'paragraph', content: [text('Of the ships, '), live('f1', 'about 42'), text(' left.')] },
  {
    type: 'table',
    headerRow: true,
    rows: [
      [cell('Port'), cell('Ships that left the harbour since the board raised its fees')],
      [
        cell('Halm and Oster on the far side of the sound, where ferries lie'),
        cell('42', citationOf('c3', [cite('figure f1')])),
      ],
    ],
  },
  { type: 'picture', pictureId: 'id1', content: [text('The quay'), citationOf('c4', [cite('picture id1')])] },
].map((it, at) => block.parse({ id: `k${at}`, marking: null, ...it }));

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A library with a briefing of it exported to `to`, `job` what was set on its pages. */
export async function withExport(
  work: (deps: TestDeps, to: string, job: PdfJob) => Promise<void>,
  blocks: Block[] = BLOCKS,
): Promise<void> {
  const { folder, remove } = temporaryFolder();
  const jobs: PdfJob[] = [];
  const renderPdf: Deps['renderPdf'] = (job, onPages) => {
    jobs.push(job);
    return render(job, onPages);
  };
  try {
    await withDeps(
      async (deps) => {
        const { library } = deps;
        const news = addSource(library, 's1', TEXT, { title: 'Harbour news', reliability: 'B' });
        const vote = addSource(library, 's2', OTHER, { title: 'Vote' });
        for (const it of [`s1 ${TEXT}`, `s2 ${OTHER}`]) keepBlob(library, new TextEncoder().encode(it));
        addExcerpt(library, 'e1', {
          source: news,
          text: TEXT,
          exact: 'The harbour board of Halm raised the fees',
        });
        addExcerpt(
          library,
          'e2',
          { source: vote, text: OTHER, exact: 'Nobody spoke against it.' },
          { credibility: 2 },
        );
        addFigure(
          library,
          'f1',
          { source: news, text: TEXT, exact: 'About 42' },
          { value: 42, qualifier: 'about' },
        );
        writeFileSync(join(folder, 'quay.png'), PIXEL);
        await importPictures(deps, { paths: [join(folder, 'quay.png')] });
        updatePictureFacts(deps, { id: pictureId.parse('id1'), patch: { altText: 'A quay' } });
        insertBriefing(library.db, newBriefing('b1', blocks), NOON);
        const to = join(folder, 'b.pdf');
        const report = await exportPdf(deps, { briefingId: briefingId.parse('b1'), to });
        if (!report.ok) throw new Error(JSON.stringify(report.error));
        const [job] = jobs;
        if (job === undefined) throw new Error('nothing was rendered');
        await work(deps, to, job);
      },
      { renderPdf },
    );
  } finally {
    remove();
  }
}
