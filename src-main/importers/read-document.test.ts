import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '#core/model/source-text.ts';
import { sourceFacts, type TextEncoding } from '#core/model/source.ts';
import { readDocument } from './read-document.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
const read = (
  fileName: string | null,
  bytes: Uint8Array | string,
  mediaType: string | null = null,
  encoding: TextEncoding | null = null,
) =>
  readDocument({
    fileName,
    mediaType,
    encoding,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  });
const bodyIn = ({ draft }: Awaited<ReturnType<typeof read>>) =>
  draft ? bodyOf(draft.text, draft.residue).split('\n\n') : [];

const nothing = { title: null, outlet: null, authors: [], publishedOn: null, kind: null, url: null };

/** Fixtures with the troubles of real pages: what they state, how they were read, how each paragraph of the article begins. */
const fixtures = [
  {
    file: 'run-together.txt',
    facts: {
      title: 'Harbour pilots of Quell walk out as fog rules change',
      outlet: 'news.quell-gazette.example',
      publishedOn: '2026-04-14',
      language: 'en',
    },
    encoding: 'utf-8',
    body: [
      'The Quell Gazette',
      'In a letter',
      'The rules,',
      '"We have',
      'The port captain',
      'Ship owners',
      'Both letters',
    ],
    reasons: ['header', 'header', 'header'],
  },
  {
    file: 'page-residue.txt',
    facts: { title: 'Lake towns of Ostmark agree to share one ferry', language: 'en' },
    encoding: 'utf-8',
    body: ['The three lake towns', 'Under the agreement', 'The ferry carried', 'What remains open'],
    reasons: [
      ...[
        'header',
        'repeated-title',
        'photo-credit',
        'teaser',
        'teaser',
        'notice',
        'share',
        'share',
        'reactions',
      ],
      ...['reactions', 'reactions', 'comments', 'reactions', 'teaser', 'teaser', 'teaser', 'teaser'],
    ],
  },
  {
    file: 'wire.txt',
    facts: { outlet: 'Northlight', publishedOn: '2026-03-03', language: 'en' },
    encoding: 'utf-8',
    body: [
      'PORT ARLEN',
      'Deputy minister',
      'The company employs some 1,900 people in long-established works',
    ],
    reasons: [],
  },
  {
    file: 'bulletin.html',
    facts: {
      title: 'Flood wall at Hask finished a year late',
      outlet: 'The Hask Bulletin',
      authors: ['Mirel Tanager'],
      publishedOn: '2026-02-11',
      language: 'en-GB',
      url: 'https://bulletin.hask.example/2026/02/flood-wall',
    },
    encoding: 'utf-8',
    body: [
      ...['The last stone was', 'Hask has its', 'The wall cost', '“We built', 'The company that'],
      ...['1. The northern', '2. The southern', 'Year | Metres built', '2024 | 310', '2025 | 790'],
    ],
    reasons: [
      ...[
        'menu',
        'menu',
        'menu',
        'menu',
        'menu',
        'notice',
        'notice',
        'header',
        'header',
        'header',
        'share',
        'share',
        'photo-credit',
        'teaser',
        'teaser',
      ],
      ...['comments', 'comments', 'teaser', 'teaser', 'teaser', 'notice', 'menu'],
    ],
  },
  {
    file: 'depeche.html',
    facts: {
      title: 'Valmère : le tunnel rouvrira en juin',
      outlet: 'La Dépêche de Valmère',
      authors: ['Solène Aubry', 'Karim Destain'],
      publishedOn: '2026-01-22',
      language: 'fr',
      kind: 'news article',
    },
    encoding: 'utf-8',
    body: ['Le tunnel de Valmère', 'Près de 2 900', '« Nous avons perdu'],
    reasons: [
      ...['menu', 'menu', 'menu', 'header', 'header', 'header', 'photo-credit', 'teaser', 'notice', 'notice'],
    ],
  },
  {
    file: 'mist-windows-1251.html',
    facts: {
      title: 'У Горішнях відкрили міст через Рудку',
      authors: ['Леся Калинець'],
      publishedOn: '2026-03-12',
      language: 'uk',
    },
    encoding: 'windows-1251',
    body: ['Новий міст через', '«Ми чекали', 'Будівництво коштувало'],
    reasons: ['menu', 'menu', 'menu', 'header', 'header', 'header', 'photo-credit', 'teaser', 'notice'],
  },
] as const;

test.each(fixtures)('$file', async ({ file, facts, encoding, body, reasons }) => {
  const result = await read(file, fixture(file));
  expect(result.problems).toEqual([]);
  expect(result.draft?.facts).toEqual({ ...nothing, ...facts });
  expect(result.draft?.encoding).toBe(encoding);
  expect(result.draft?.residue.map((it) => it.reason)).toEqual(reasons);
  const paragraphs = bodyIn(result);
  expect(paragraphs.map((it, index) => it.slice(0, body[index]?.length ?? 20))).toEqual(body);
  sourceFacts.partial().parse(result.draft?.facts);
});

describe('a page', () => {
  test('shows nothing of what its reader does not see', async () => {
    const { draft } = await read('bulletin.html', fixture('bulletin.html'));
    for (const hidden of ['not to be seen', 'nobody sees', 'color: red', 'Never shown', 'tracker.example'])
      expect(draft?.text).not.toContain(hidden);
  });

  test('may be nested a hundred thousand levels deep', async () => {
    const depth = 100_000;
    const page = `<html><body>${'<div>'.repeat(depth)}<p>The innermost words are kept.${'</div>'.repeat(depth)}<p>And what follows.`;
    const result = await read('deep.html', page);
    expect(bodyIn(result)).toEqual(['The innermost words are kept.', 'And what follows.']);
  });

  test('is known by what it holds, not by its name', async () => {
    expect((await read('page.txt', '<!-- saved -->\n<!DOCTYPE html><p>Words.')).draft?.mediaType).toBe(
      'text/html',
    );
    expect((await read('note.html', 'Only words,\n\nno tags < here.')).draft?.mediaType).toBe('text/plain');
    expect((await read(null, '<p>Pasted.', 'text/html')).draft?.text).toBe('Pasted.');
  });

  test('survives data that is not what it says', async () => {
    const page = `<html><script type="application/ld+json">{"@type":"NewsArticle","author":7,"headline":[]</script>
      <script type="application/ld+json">{"@type":"Article","author":7,"headline":["x"],"datePublished":"soon"}</script>
      <meta property="article:published_time" content="yesterday"><link rel="canonical" href="javascript:alert(1)">
      <p>The words of the page itself stay.`;
    const { draft, problems } = await read('odd.html', page);
    expect(problems).toEqual([]);
    expect(draft?.facts).toMatchObject(nothing);
    expect(draft?.text).toBe('The words of the page itself stay.');
  });
});

describe('Markdown', () => {
  const markdown = `---
title: "Notes on the salt company"
author: [Ida Fenn, Bo Lark]
date: 2026-03-05
outlet: Fenn Research
url: https://fenn.example/salt
---

# Notes on the salt company

The company made *4.2 million* crowns in 2025 ([accounts](https://fenn.example/a)).

- First, it is small.
- Second, it is old.

1. Sell it.
2. Keep it.

> "We are not for sale," the union said.

| Year | Crowns |
|------|--------|
| 2025 | 4.2    |

<div><p>Words in HTML.</p><script>hidden()</script></div>
`;
  test('keeps the words and takes the front matter for facts', async () => {
    const result = await read('notes.md', markdown);
    expect(bodyIn(result)).toEqual([
      'The company made 4.2 million crowns in 2025 (accounts).',
      '- First, it is small.',
      '- Second, it is old.',
      '1. Sell it.',
      '2. Keep it.',
      '"We are not for sale," the union said.',
      'Year | Crowns',
      '2025 | 4.2',
      'Words in HTML.',
    ]);
    expect(result.draft?.facts).toEqual({
      title: 'Notes on the salt company',
      outlet: 'Fenn Research',
      authors: ['Ida Fenn', 'Bo Lark'],
      publishedOn: '2026-03-05',
      language: 'en',
      kind: null,
      url: 'https://fenn.example/salt',
    });
  });

  test('is read as plain text where it is nested beyond measure', async () => {
    const { draft, problems } = await read('deep.md', `${'> '.repeat(4000)}The words remain.`);
    expect(problems).toEqual([]);
    expect(draft?.text).toContain('The words remain.');
  });

  test('states nothing where its front matter is broken', async () => {
    expect((await read('x.md', '---\ntitle: [\n---\n\nSome words.')).draft?.facts.title).toBeNull();
  });
});

describe('an encoding', () => {
  const ukrainian =
    'Рада громади ухвалила бюджет на наступний рік. Об’єкти на річці їй доведеться добудовувати за власні кошти, а щонайменше третину грошей дасть область.';
  const russian =
    'Совет посёлка принял бюджет на следующий год. Объекты на реке придётся достраивать за собственные деньги, а не меньше трети средств даст область.';
  const french =
    'Le conseil a adopté le budget de l’année. À la fin de l’été, la préfète espère récupérer près d’un tiers des dépenses engagées.';
  const polish =
    'Rada gminy przyjęła budżet na przyszły rok. Część środków wyłoży województwo, resztę trzeba będzie znaleźć w kasie gminy.';

  test.each([
    ['a byte order mark', 'utf-16le', `\ufeff${ukrainian}`, 'utf-16le', []],
    ['zero bytes, little end first', 'utf-16le', ukrainian, 'utf-16le', ['encoding-guessed']],
    ['zero bytes, big end first', 'utf-16be', french, 'utf-16be', ['encoding-guessed']],
    ['UTF-8 with a mark', 'utf-8', `\ufeff${french}`, 'utf-8', []],
    ['UTF-8', 'utf-8', ukrainian, 'utf-8', []],
    ['Windows, Ukrainian', 'windows-1251', ukrainian, 'windows-1251', ['encoding-guessed']],
    ['Windows, Russian', 'windows-1251', russian, 'windows-1251', ['encoding-guessed']],
    ['KOI8-U, Ukrainian', 'koi8-u', ukrainian.replace('’', "'"), 'koi8-u', ['encoding-guessed']],
    ['KOI8-U, Russian', 'koi8-u', russian, 'koi8-u', ['encoding-guessed']],
    ['ISO, Russian', 'iso-8859-5', russian, 'iso-8859-5', ['encoding-guessed']],
    ['Windows, French', 'windows-1252', french, 'windows-1252', ['encoding-guessed']],
    ['ISO, Polish', 'iso-8859-2', polish, 'iso-8859-2', ['encoding-guessed']],
  ])('is found out: %s', async (_, written, text, encoding, problems) => {
    const result = await read('note.txt', new Uint8Array(iconv.encode(text, written)));
    expect(result.draft?.text).toBe(text.replace('\ufeff', ''));
    expect(result.draft?.encoding).toBe(encoding);
    expect(result.problems.map((it) => it.code)).toEqual(problems);
  });

  test.each([
    ['instead of a guess', 'koi8-r', russian, 'koi8-r', russian, []],
    ['against strict UTF-8', 'utf-8', 'caf\u00e9 noir', 'windows-1252', 'caf\u00c3\u00a9 noir', []],
    ['against a mark', 'utf-16le', '\ufeffab', 'windows-1252', '\u00ff\u00fea\0b\0', ['unknown-format']],
    ['that leaves bytes over', 'windows-1251', 'Ж и Ж', 'utf-8', '\ufffd \ufffd \ufffd', ['empty-text']],
    ['that leaves some bytes over', 'windows-1251', 'A Ж', 'utf-8', 'A \ufffd', ['characters-replaced']],
  ] as const)('chosen by a person is used %s', async (_, written, text, chosen, expected, problems) => {
    const result = await read('note.txt', new Uint8Array(iconv.encode(text, written)), null, chosen);
    expect(result.problems.map((it) => it.code)).toEqual(problems);
    if (result.draft) expect(result.draft).toMatchObject({ text: expected, encoding: chosen });
  });

  test('that is declared is believed unless the bytes are UTF-8', async () => {
    const page = (charset: string) => `<html><meta charset="${charset}"><p>${russian}`;
    const declared = await read('a.html', new Uint8Array(iconv.encode(page('koi8-r'), 'koi8-r')));
    expect(declared).toMatchObject({ draft: { encoding: 'koi8-r', text: russian }, problems: [] });
    expect((await read('b.html', page('windows-1251'))).draft).toMatchObject({
      encoding: 'utf-8',
      text: russian,
    });
  });

  test.each(['base64', 'hex', 'binary', 'utf-7', 'utf-32', 'ucs2'])(
    'that is no charset of a page: %s',
    async (name) => {
      const page = `<html><meta charset="${name}"><p>${french}`;
      const result = await read('a.html', new Uint8Array(iconv.encode(page, 'windows-1252')));
      expect(result.draft).toMatchObject({ encoding: 'windows-1252', text: french });
      expect(result.problems.map((it) => it.code)).toEqual(['encoding-guessed']);
    },
  );

  test.each([
    [
      'half a surrogate pair',
      Buffer.from('\ufeffTwo ships \ud800 came.', 'utf16le'),
      'Two ships \ufffd came.',
    ],
    [
      'a byte too many',
      Buffer.concat([Buffer.from('\ufeffTwo ships', 'utf16le'), Buffer.of(0x20)]),
      'Two ships\ufffd',
    ],
  ])('of two bytes a letter with %s is not said to be whole', async (_, bytes, text) => {
    const result = await read('cut.txt', new Uint8Array(bytes));
    expect(result.draft).toMatchObject({ encoding: 'utf-16le', text });
    expect(result.problems.map((it) => it.code)).toEqual(['characters-replaced']);
  });

  test('with broken bytes is named, and so is the damage', async () => {
    const bytes = new TextEncoder().encode(ukrainian);
    bytes[3] = 0xff;
    const result = await read('damaged.txt', bytes);
    expect(result.draft?.encoding).toBe('utf-8');
    expect(result.problems).toEqual([{ code: 'characters-replaced', subject: 'damaged.txt', line: null }]);
  });
});

describe('a file that is no document', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
  test.each([
    ['nothing', '', 'empty-text'],
    ['only space', ' \n\t\u00a0\n', 'empty-text'],
    ['only marks', '*** --- ***', 'empty-text'],
    ['an empty page', '<html><body><script>x()</script></body></html>', 'empty-text'],
    ['a PDF', '%PDF-1.7 and so on', 'unreadable-file'],
    ['an archive', 'PK\u0003\u0004rest', 'archive-refused'],
    ['RTF', '{\\rtf1 words}', 'unknown-format'],
    ['a feed', '<?xml version="1.0"?><rss><title>words</title></rss>', 'unknown-format'],
    ['zeros', new Uint8Array(4000), 'unknown-format'],
    ['noise', noise, 'unknown-format'],
    ['too much', new Uint8Array(32 * 1024 * 1024 + 1).fill(97), 'file-too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await read('file.bin', bytes)).toEqual({
      ...{ draft: null, picture: null, parts: [] },
      problems: [{ code, subject: 'file.bin', line: null }],
    });
  });
});
