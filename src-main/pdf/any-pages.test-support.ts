import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Fonts } from '#main/pdf/type/typefaces.ts';
import { anyDocument } from './any-document.test-support.ts';
import { faultKinds, faultsOf, lettersOf, surplus, type PrintFault } from './print-faults.test-support.ts';
import { renderPlanned, type PlannedPdf } from './planned-pdf.test-support.ts';

export const pageFaultKinds = [...faultKinds, 'not-the-same-twice', 'not-in-the-file', 'refused'] as const;

export interface PageFault {
  readonly seed: number;
  readonly kind: (typeof pageFaultKinds)[number];
  readonly what: string;
}

/** What was looked at, and what was wrong. */
export interface Looked {
  readonly pages: number;
  readonly notes: number;
  readonly faults: readonly PageFault[];
}

/** One in so many is made twice, and one in so many is read back out of its bytes. */
const TWICE = 10;
const READ = 25;

/** What is wrong with the documents of some seeds, both ends included. */
export async function faultsOfSeeds(fonts: Fonts, first: number, last: number): Promise<PageFault[]> {
  const faults: PageFault[] = [];
  for (let seed = first; seed <= last; seed += 1) faults.push(...(await lookAt(seed, fonts)).faults);
  return faults;
}

/** Prints the document of a seed and looks at its pages. */
export async function lookAt(seed: number, fonts: Fonts): Promise<Looked> {
  const document = anyDocument(seed);
  const render = () =>
    renderPlanned(document, { fonts, pictures: new Map() }, { createdAt: '2031-03-09T10:00:00.000Z' });
  const rendered = await render();
  if (!rendered.ok) {
    const refused = { seed, kind: 'refused', what: JSON.stringify(rendered.error) } as const;
    return { pages: 0, notes: 0, faults: [refused] };
  }
  const faults: (PrintFault | Omit<PageFault, 'seed'>)[] = faultsOf(document, rendered.value.plan);
  if (seed % TWICE === 0) {
    const again = await render();
    if (!again.ok || Buffer.compare(again.value.bytes, rendered.value.bytes) !== 0)
      faults.push({ kind: 'not-the-same-twice', what: 'the bytes differ' });
  }
  if (seed % READ === 0) faults.push(...(await readBack(rendered.value)));
  return {
    pages: rendered.value.pages,
    notes: document.notes.length,
    faults: faults.map((it) => ({ seed, ...it })),
  };
}

/** Whether another program finds on every page the letters that were laid there. */
async function readBack({ bytes, plan }: PlannedPdf): Promise<Omit<PageFault, 'seed'>[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  const faults: Omit<PageFault, 'seed'>[] = [];
  for (const [at, page] of plan.pages.entries()) {
    const { items } = await (await pdf.getPage(at + 1)).getTextContent();
    const found = lettersOf(
      items
        .map((it) => ('str' in it ? it.str : ''))
        .join('')
        .normalize('NFKC'),
    );
    const laid = lettersOf(
      page.runs
        .map((run) => run.text)
        .join('')
        .normalize('NFKC'),
    );
    const lost = surplus(laid, found);
    if (lost !== '') faults.push({ kind: 'not-in-the-file', what: `page ${at + 1}: “${lost}”` });
  }
  await loading.destroy();
  return faults;
}
