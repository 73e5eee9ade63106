import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Link {
  /** Text of the words under the link's rectangle. */
  readonly text: string;
  /** Page (1-based) its destination is on. */
  readonly toPage: number;
}

export interface Page {
  readonly text: string;
  readonly links: readonly Link[];
}

/** What the pages of a PDF say, read from the file by a reader that is not ours, with the links inside it. */
export async function readPages(file: string): Promise<Page[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    const items = content.items.filter((it) => 'str' in it);
    const text = items.map((it) => it.str + (it.hasEOL ? '\n' : '')).join('');
    const links: Link[] = [];
    for (const annotation of await page.getAnnotations()) {
      const name: unknown = annotation.dest;
      const dest = typeof name === 'string' ? await document.getDestination(name) : name;
      if (!Array.isArray(dest)) continue;
      const [x1, y1, x2, y2] = annotation.rect as [number, number, number, number];
      const under = items.filter((it) => {
        const [, , , , x = 0, y = 0] = it.transform as number[];
        return x >= x1 - 1 && x <= x2 && y >= y1 - 1 && y <= y2;
      });
      links.push({
        text: under.map((it) => it.str).join(''),
        toPage: (await document.getPageIndex(dest[0])) + 1,
      });
    }
    pages.push({ text, links });
  }
  await document.destroy();
  return pages;
}
