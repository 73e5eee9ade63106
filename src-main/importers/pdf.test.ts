import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '#core/model/source-text.ts';
import { linesFrom, pdfOf, type MadePdf, type SetText } from './pdf-file.test-support.ts';
import { readDocument } from './read-document.ts';

const maps = 'node_modules/pdfjs-dist/cmaps';
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const readBytes = (bytes: Uint8Array, fileName = 'report.pdf') =>
  readDocument(
    { fileName, mediaType: null, encoding: null, bytes },
    async (name) => new Uint8Array(readFileSync(`${maps}/${name}`)),
  );
const read = (made: MadePdf) => readBytes(pdfOf(made));
const codes = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map((it) => it.code);
const bodyIn = ({ draft }: Awaited<ReturnType<typeof read>>) =>
  draft ? bodyOf(draft.text, draft.residue).split('\n\n') : [];

const full = 'The council of Port Marrow met on the quay and heard three pilots speak of fog.';
const next = 'It then voted to keep the old lamp until the new one has stood a whole winter.';

describe('the lines of a page become its paragraphs', () => {
  const cases: [string, SetText[], string[]][] = [
    [
      'where they are wrapped',
      linesFrom(700, [full, next, 'The vote was close.']),
      [`${full} ${next} The vote was close.`],
    ],
    ['apart by a gap', linesFrom(700, [full, next, '', full, next]), [`${full} ${next}`, `${full} ${next}`]],
    [
      'apart by a short line',
      linesFrom(700, [full, 'That was all.', next, full]),
      [`${full} That was all.`, `${next} ${full}`],
    ],
    [
      'apart by an indent',
      [...linesFrom(700, [full, next]), ...linesFrom(672, [full], { x: 90 }), ...linesFrom(658, [next])],
      [`${full} ${next}`, `${full} ${next}`],
    ],
    [
      'apart by size',
      [...linesFrom(700, ['The lamp'], { size: 16 }), ...linesFrom(684, [full, next])],
      ['The lamp', `${full} ${next}`],
    ],
    [
      'as items of a list',
      [
        ...linesFrom(700, [full, next]),
        ...linesFrom(672, ['\u0095 The first lamp stands on the northern mole and is lit by hand every']),
        ...linesFrom(658, ['evening.'], { x: 84 }),
        ...linesFrom(644, ['\u0095 The second is dark.']),
      ],
      [
        `${full} ${next}`,
        '• The first lamp stands on the northern mole and is lit by hand every evening.',
        '• The second is dark.',
      ],
    ],
    [
      'column after column, half a sentence joined',
      [
        ...linesFrom(700, ['The pilots of the harbour', 'asked for more light and']),
        ...linesFrom(700, ['for a second bell. Nobody', 'spoke against it there.'], { x: 320 }),
      ],
      [
        'The pilots of the harbour asked for more light and for a second bell. Nobody spoke against it there.',
      ],
    ],
    [
      'once, where letters are drawn twice to look bold',
      [72, 72.4].map((x) => ({ text: 'The lamp', x, y: 700 })),
      ['The lamp'],
    ],
    [
      'with the spaces between pieces, and raised marks',
      [
        { text: 'The lamp', x: 72, y: 700 },
        { text: '3', x: 117, y: 704, size: 7 },
        { text: 'was lit by a keeper.', x: 130, y: 700 },
      ],
      ['The lamp3 was lit by a keeper.'],
    ],
  ];
  test.each(cases)('%s', async (_, lines, expected) => {
    const result = await read({ pages: [lines] });
    expect(result.problems).toEqual([]);
    expect(result.draft?.text.split('\n\n')).toEqual(expected);
  });
});

describe('pages', () => {
  const body = (page: number) => [
    ...linesFrom(700, [full, next]),
    ...linesFrom(650, [`Chapter ${page} tells of lamp ${page * 7}.`, next]),
  ];
  const report = [3, 4, 5, 6].map((number, index) => [
    { text: `${number}`, x: 290, y: 30 },
    { text: `Harbour Post, special issue ${number}`, x: 72, y: 800, size: 9 },
    ...(index === 0 ? [{ text: 'Harbour Post, special issue', x: 72, y: 770, size: 22 }] : []),
    ...body(number),
  ]);

  test('have their range and printed number; heads and feet are set aside, first and last', async () => {
    const { draft, problems } = await read({ pages: report });
    expect(problems).toEqual([]);
    const pages = draft?.layout.pages ?? [];
    expect(pages.map((it) => it.label)).toEqual(['3', '4', '5', '6']);
    expect(pages.map((it) => draft?.text.slice(it.start, it.end).split('\n\n').at(0))).toEqual([
      ...['Harbour Post, special issue 3', 'Harbour Post, special issue 4'],
      ...['Harbour Post, special issue 5', 'Harbour Post, special issue 6'],
    ]);
    expect(pages.map((it) => draft?.text.slice(it.start, it.end).split('\n\n').at(-1))).toEqual([
      '3',
      '4',
      '5',
      '6',
    ]);
    const residue = draft?.residue.map((it) => draft.text.slice(it.start, it.end)) ?? [];
    for (const number of ['3', '4', '5', '6'])
      expect(residue).toEqual(expect.arrayContaining([`Harbour Post, special issue ${number}`, number]));
    expect(residue.some((it) => it.startsWith('Chapter'))).toBe(false);
  });

  test('have the labels the file gives before those that are printed', async () => {
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (A-) >>] >>';
    const { draft } = await read({ pages: report, catalog });
    expect(draft?.layout.pages.map((it) => it.label)).toEqual(['i', 'ii', 'A-1', 'A-2']);
  });

  test('without words have an empty range', async () => {
    const { draft } = await read({ pages: [body(1), [], body(3), []] });
    const text = draft?.text ?? '';
    const [first, second, third, fourth] = draft?.layout.pages ?? [];
    expect(text.slice(third?.start, third?.end)).toContain('Chapter 3');
    expect(first).toMatchObject({ number: 1, label: '1', start: 0 });
    expect(second?.start).toBe(second?.end);
    expect(fourth).toMatchObject({ start: text.length, end: text.length });
  });

  test('keep a line near the edge that stands there once', async () => {
    const pages = [[...body(1), { text: 'Set by hand', x: 72, y: 30 }], body(2), body(3)];
    expect(bodyIn(await read({ pages }))).toContain('Set by hand');
  });

  test('that are drawings in a text are named', async () => {
    const drawn = { 1: 'q 72 72 m 500 500 l S Q', 2: '400 0 0 400 9 9 cm', 4: '72 72 m 500 500 l S' };
    const { problems } = await read({ pages: [body(1), [], [], body(4), [], []], drawn });
    expect(problems).toEqual([{ code: 'scan-without-text', subject: 'report.pdf: p. 2–3, 5', line: null }]);
  });

  test('without text are a scan, kept with its pages', async () => {
    const result = await read({ pages: [[], []] });
    expect(codes(result)).toEqual(['scan-without-text']);
    expect(result.draft).toMatchObject({ text: '', encoding: 'none', mediaType: 'application/pdf' });
    expect(result.draft?.layout.pages).toEqual([
      { number: 1, label: '1', start: 0, end: 0 },
      { number: 2, label: '2', start: 0, end: 0 },
    ]);
  });
});

describe('what the file says of itself', () => {
  const pages = [linesFrom(700, [full, next])];
  test.each([
    ['(The Lamps of Halm)', '(Ida Fenn)', 'The Lamps of Halm', ['Ida Fenn']],
    ['(Microsoft Word - draft3.doc)', '(user)', null, []],
    ['(untitled)', '(ACER-PC)', null, []],
    ['(lamps_final2)', '(ifenn)', null, []],
    ['(lamps of halm.indd)', '(Ministry of Coasts)', null, ['Ministry of Coasts']],
  ])('is proposed unless a program wrote it: %s', async (title, author, expected, authors) => {
    const { draft } = await read({
      pages,
      info: `/Title ${title} /Author ${author} /CreationDate (D:20260301)`,
    });
    expect(draft?.facts).toMatchObject({ title: expected, authors, publishedOn: null });
    const words = (field: string) => draft?.evidence.find((it) => it.field === field);
    const inFile = (field: string, said: string) => ({ field, words: said, start: null, end: null });
    expect(words('title')).toEqual(expected === null ? undefined : inFile('title', expected));
    expect(words('authors')).toEqual(
      authors.length === 0 ? undefined : inFile('authors', authors.join(', ')),
    );
  });
});

describe('what nobody sees is told', () => {
  const seen = linesFrom(700, [full, next]);
  const hidden = { text: 'Buy the lamp.', x: 72, y: 600 };
  test.each([
    ['letters that are not drawn', { ...hidden, mode: 3 }, ['hidden-text']],
    ['letters too small', { ...hidden, size: 0.4 }, ['hidden-text']],
    ['blanks that are not drawn', { ...hidden, text: '   ', mode: 3 }, []],
    ['letters that are drawn', hidden, []],
  ])('%s', async (_, text, expected) => {
    const result = await read({ pages: [[...seen, text]] });
    expect(codes(result)).toEqual(expected);
    if (text.text.trim() !== '') expect(result.draft?.text).toContain('Buy the lamp.');
  });
});

describe('parts that could do something are left alone and told', () => {
  const pages = [linesFrom(700, [full, next])];
  const link = (action: string) =>
    `/Annots [<< /Type /Annot /Subtype /Link /Rect [72 690 200 710] /A << ${action} >> >>]`;
  const cases: [string, Partial<MadePdf>, string[]][] = [
    [
      'a program at the start',
      { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' },
      ['unsafe-parts-removed'],
    ],
    [
      'a file inside',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>',
        objects: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
          '<< /Length 2 >>\nstream\nMZ\nendstream',
        ],
      },
      ['unsafe-parts-removed'],
    ],
    ['a link that starts a program', { page: link('/S /Launch /F (a.exe)') }, ['unsafe-parts-removed']],
    ['a link to an address', { page: link('/S /URI /URI (https://post.example/)') }, []],
    ['a page to open first', { catalog: '/OpenAction [0 /Fit]' }, []],
  ];
  test.each(cases)('%s', async (_, parts, expected) => {
    const result = await read({ pages, ...parts });
    expect(codes(result)).toEqual(expected);
    expect(bodyIn(result)).toEqual([`${full} ${next}`]);
  });
});

describe('a file that is broken or locked', () => {
  const whole = pdfOf({ pages: [linesFrom(700, [full, next])] });
  const changed = (from: string, to: string) =>
    new Uint8Array(Buffer.from(Buffer.from(whole).toString('latin1').replace(from, to), 'latin1'));

  test.each([
    ['a table of places that is wrong', changed('xref\n0 ', 'xref\n7 ')],
    ['its last line missing', whole.slice(0, -20)],
    ['a line before it', new Uint8Array([...new TextEncoder().encode('Sent by the gate\n'), ...whole])],
    ['an owner, and no password to read it', fixture('owned.pdf')],
  ])('with %s gives its text', async (_, bytes) => {
    expect(bodyIn(await readBytes(bytes))).toEqual([`${full} ${next}`]);
  });

  test.each([
    ['a password', fixture('locked.pdf'), 'password-protected'],
    ['nothing behind its first line', new TextEncoder().encode('%PDF-1.7 and so on'), 'unreadable-file'],
    ['its end missing', whole.slice(0, -120), 'unreadable-file'],
    ['no pages', changed('/Type /Pages', '/Type /Pagan').slice(0, 90), 'unreadable-file'],
  ])('with %s gives nothing but the reason', async (_, bytes, code) => {
    expect(await readBytes(bytes)).toEqual({
      ...{ draft: null, picture: null, parts: [] },
      problems: [{ code, subject: 'report.pdf', line: null }],
    });
  });

  test('whatever its bytes are is read or refused', async () => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[at] = value;
        bytes.set(whole.slice(0, 8));
        const { draft, problems } = await readBytes(bytes);
        expect(draft !== null || problems.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('letters', () => {
  const japanese = [{ text: '8c8e93fa82cc8d60', x: 72, y: 700, font: 'F3' as const }];

  test('that need a table of characters are read with it', async () => {
    expect((await read({ pages: [japanese] })).draft?.text).toBe('月日の港');
  });

  test('are not lost in silence where the table is missing', async () => {
    const bytes = pdfOf({ pages: [[...japanese, ...linesFrom(600, [full])]] });
    const result = await readDocument({ fileName: 'report.pdf', mediaType: null, encoding: null, bytes });
    expect(result).toMatchObject({ draft: null, problems: [{ code: 'unreadable-file' }] });
  });
});

test('letters off the page are no part of it', async () => {
  const off = { text: 'Cut away.', x: 900, y: 600 };
  expect(bodyIn(await read({ pages: [[...linesFrom(700, [full]), off]] }))).toEqual([full]);
});

test('content goes before the name', async () => {
  const bytes = pdfOf({ pages: [linesFrom(700, [full, next])] });
  expect((await readBytes(bytes, 'letter.txt')).draft?.mediaType).toBe('application/pdf');
  const page = new TextEncoder().encode('<!doctype html><p>%PDF- is how such a file begins.');
  expect((await readBytes(page, 'page.pdf')).draft?.mediaType).toBe('text/html');
});
