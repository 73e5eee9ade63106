import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, type TestContext } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE, type PageSetup } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintDocument } from '#core/print/document.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { answerOf } from './other-programs.test-support.ts';
import { renderPlanned, type PlannedPdf } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

// What people copy, and what programs search: the words of the model, in the order of reading.

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));

const WORDS = {
  ar: 'وافق مجلس الميناء على أن تغادر قوافل الحبوب ليلا تحت الحراسة بينما يحصي المراقبون كل سفينة إلى الأسئلة اللاجئين',
  fa: 'شورای بندر می\u200Cخواهد کاروان\u200Cهای غله شب\u200Cها حرکت کنند',
  he: 'מועצת הנמל הסכימה כי שיירות התבואה רשאיות לצאת בלילה בְּלִוּוּי בעוד המשקיפים סופרים',
  zh: '港口 委员会 同意 粮食 船队 可以 在 夜间 护航 下 离开 观察员 清点 每艘 船只',
  uk: 'портова рада погодилася що зернові конвої можуть вирушати вночі під’їзд ґанок',
  de: 'Hafenrat Getreidekonvois Schifffahrtsüberwachung Verhandlungsdelegation fünf offiziell auf',
} as const;
type Language = keyof typeof WORDS;

async function print(
  language: string,
  paragraphs: readonly string[],
  page: Partial<PageSetup> = {},
): Promise<PlannedPdf> {
  const document: PrintDocument = {
    ...sampleDocument({ seed: 1, blocks: 0 }),
    ...{ title: 'T', kindLabel: '', byline: [], banners: [], language },
    page: { ...DEFAULT_PAGE, ...page },
    blocks: paragraphs.map((words, at): PrintBlock => {
      const id = `b${at}` as BlockId;
      return { id, type: 'paragraph', portionMark: null, number: null, runs: [text(words)] };
    }),
  };
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

async function copied({ bytes }: PlannedPdf): Promise<string> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  await loading.destroy();
  return items.map((it) => ('str' in it ? it.str + (it.hasEOL ? '\n' : '') : '')).join('');
}

/** Without blanks, which line ends are too, and without what has no ink. */
function letters(copiedText: string): string {
  return copiedText.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');
}

const sentence = (language: Language): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...WORDS[language].split(' ')) }, fc.nat(9999)), {
      minLength: 1,
      maxLength: 60,
    })
    .map((words) => words.join(' '));

describe('pdf.js finds', () => {
  test.each(Object.keys(WORDS) as Language[])('what was written in one script (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(sentence(language), fc.boolean(), async (written, isJustified) => {
        const page = isJustified ? ({ alignment: 'justified', hyphenation: true } as const) : {};
        expect(letters(await copied(await print(language, [written], page)))).toContain(letters(written));
      }),
      { numRuns: 12, seed: 6 },
    );
  });

  test('every letter of scripts side by side', async () => {
    const any = fc.oneof(...(Object.keys(WORDS) as Language[]).map(sentence));
    const sorted = (all: string): string => [...letters(all)].toSorted().join('');
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 2, maxLength: 5 }), async (sentences) => {
        const written = sentences.join(', (12.5 %) – ');
        const { bytes, plan, pages } = await print('en', [written]);
        if (pages === 1)
          expect(sorted(await copied({ bytes, plan, pages, checks: [], claims: [] }))).toBe(
            sorted(`T${written}Page1of1`),
          );
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  test.each([
    ['brackets that are turned round', 'ar', 'قال (المجلس) إن «الرسوم» [مسودة] ارتفعت'],
    ['two letters in one glyph', 'ar', 'ليلا إلا الأسئلة اللاجئين لله'],
    ['letters that share a glyph in one document', 'ar', 'على علی عليه علیه'],
    ['vowels', 'ar', 'مُعَلَّق كَتَب'],
    ['a foreign name', 'ar', 'قال مجلس Harbour Council إن الرسوم'],
    ['Arabic within English', 'en', 'The council, in Arabic مجلس الميناء and no more'],
    ['letters that look alike', 'en', 'A Α А B Β В o ο о'],
    ['letters in one glyph', 'en', 'office flow affluent'],
  ])('%s', async (_, language, written) => {
    expect(letters(await copied(await print(language, [written])))).toContain(letters(written));
  });

  test('blanks between words, also where they are stretched', async () => {
    const words = `${WORDS.ar} ${WORDS.ar}`;
    const found = (await copied(await print('ar', [words], { alignment: 'justified' }))).split(/\s+/);
    expect(found.slice(found.indexOf('وافق'), -4).join(' ')).toBe(words);
  });

  test('words whole that were parted', async () => {
    const words = `${WORDS.de} `.repeat(8).trim();
    const rendered = await print('de', [words], { alignment: 'justified', hyphenation: true });
    expect(JSON.stringify(rendered.plan)).toContain('\u00AD');
    const found = await copied(rendered);
    expect(letters(found)).toContain(letters(words));
    expect(found).not.toContain('-');
  });
});

test('labels of charts are in the order of writing, and found', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="451" height="60" viewBox="0 0 451 60">' +
    '<text x="4" y="40" font-size="12">مجلس الميناء 2031</text></svg>';
  const shape = { type: 'chart', svg, width: 451, height: 60, altText: 'Berths' } as const;
  const chart = { ...shape, id: 'c' as BlockId, portionMark: null, caption: [], source: [] };
  const document = { ...sampleDocument({ seed: 1, blocks: 0 }), blocks: [chart] };
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  expect(rendered.ok && letters(await copied(rendered.value))).toContain(letters('مجلس الميناء 2031'));
});

describe('pdftotext finds', () => {
  const extracted = async (
    context: TestContext,
    language: string,
    paragraphs: readonly string[],
  ): Promise<string | null> => {
    const folder = mkdtempSync(join(tmpdir(), 'copied-'));
    try {
      const file = join(folder, 'page.pdf');
      writeFileSync(file, (await print(language, paragraphs, { hyphenation: true })).bytes);
      const answer = await answerOf(context, spawnSync('pdftotext', [file, '-']));
      return answer === null ? null : letters(answer.said);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test.for(Object.keys(WORDS) as Language[])(
    'the words in the order of reading (%s)',
    async (language, context) => {
      // It parts pointed letters from their points.
      const words = WORDS[language].replace(/\S*[\u0591-\u05C7]\S* /g, '');
      const found = await extracted(context, language, [`${words} ${words}`]);
      if (found !== null) expect(found).toContain(letters(`${words} ${words}`));
    },
  );

  test('the order of an Arabic sentence with digits, brackets and a foreign name', async (context) => {
    // A bracket that opens behind a foreign name it would put before the name.
    const written = 'قال مجلس Harbour Council إن 12 سفينة (المجلس) وصلت';
    const found = await extracted(context, 'ar', [written]);
    if (found !== null) expect(found).toContain(letters(written));
  });
});
