import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { estimatePages } from '#core/briefing/pages.ts';
import { library } from '#core/citing/test-data.ts';
import { block, type Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, briefing } from '#core/model/briefing.ts';
import { plainRun } from '#core/model/inline.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { composeDocument } from '#core/print/compose.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned } from './planned-pdf.test-support.ts';
import { randomFrom } from './sample-document.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(join(import.meta.dirname, '../../node_modules', file)));
const WORDS =
  'the harbour office counted ships at anchor and found that berths stood idle through most of May'.split(
    ' ',
  );
const [source] = library.sources;

/** Paragraphs, headings and lists of made-up words, every third paragraph with a citation. */
function blocksOf(words: number, seed: number): Block[] {
  const roll = randomFrom(seed);
  const sentence = (length: number) =>
    Array.from({ length }, () => WORDS[Math.floor(roll() * WORDS.length)] ?? 'ships').join(' ');
  const blocks: Block[] = [];
  for (let [count, at] = [0, 0]; count < words; at += 1) {
    const common = { id: `b${at}`, marking: null };
    const cited = {
      type: 'citation',
      id: `c${at}`,
      targets: [{ target: { kind: 'source', id: source?.id }, locator: null, prefix: '', suffix: '' }],
    };
    const length = 30 + Math.floor(roll() * 60);
    count += length;
    if (at % 8 === 0)
      blocks.push(block.parse({ ...common, type: 'heading', level: 2, content: [plainRun(sentence(4))] }));
    else if (at % 8 === 5) {
      const items = [1, 2, 3].map(() => ({
        depth: 0,
        content: [plainRun(sentence(Math.floor(length / 3)))],
      }));
      blocks.push(block.parse({ ...common, type: 'list', ordered: false, items }));
    } else {
      const content = [plainRun(sentence(length)), ...(at % 3 === 0 ? [cited] : [])];
      blocks.push(block.parse({ ...common, type: 'paragraph', content }));
    }
  }
  return blocks;
}

it.each([200, 600, 1500, 4000])('%i words print on about as many pages as estimated', async (words) => {
  const blocks = blocksOf(words, words);
  const made = briefing.parse({
    model: BRIEFING_MODEL,
    ...{ id: 'b', title: 'Berths', kind: 'background-brief', date: null, author: null, language: 'en' },
    ...{
      marking: null,
      likelihoodScale: null,
      citationStyle: null,
      markingScheme: null,
      downgradeReason: null,
    },
    ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
    ...{ headingNumbers: false, paragraphNumbers: false, extra: {}, blocks },
  });
  const composed = composeDocument(made, library);
  if (!composed.ok) throw new Error(composed.error.code);
  const rendered = await renderPlanned(
    composed.value.document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-05-04T12:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  const { pages } = rendered.value.plan;
  // How far down the last page goes, as a share of it.
  const last = pages.at(-1);
  const ends = (last?.runs ?? []).filter((it) => it.role !== 'furniture').map((it) => it.y + it.height);
  const printed = pages.length - 1 + Math.max(0, ...ends) / (last?.height ?? 1);
  const estimate = estimatePages(blocks);
  expect(Math.abs(estimate - printed)).toBeLessThan(0.3 + printed * 0.1);
});
