import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceWith } from '#core/citing/test-data.ts';
import type { Block } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import { briefing as briefingSchema } from '#core/model/briefing.ts';
import { excerptId } from '#core/model/ids.ts';
import { parseBriefing } from './briefing-markdown-parse.ts';
import { resolveBriefing, type BriefingContext, type FoundQuote } from './briefing-markdown-resolve.ts';

const readBriefing = (markdown: string, it: BriefingContext) => resolveBriefing(parseBriefing(markdown), it);

const sources = ['rowan', 'gazette', 'o_hara.2', 'тези-1'].map((key) => sourceWith(key));
const quotes: Readonly<Record<string, FoundQuote>> = {
  'The quay stays open.': { outcome: 'found', excerptId: excerptId.parse('e1') },
  'First part.\n\nSecond part.': { outcome: 'found', excerptId: excerptId.parse('e2') },
  'Said twice.': { outcome: 'ambiguous' },
};

function context(): BriefingContext {
  let ids = 0;
  return {
    newId: () => `id${(ids += 1)}`,
    titleIfNone: 'notes.md',
    sourceOf: (key) => sources.find((it) => it.citeKey === key) ?? null,
    findQuote: (sourceId, quote) => (sourceId === 'rowan' && quotes[quote]) || { outcome: 'not-found' },
  };
}

function read(markdown: string) {
  const { briefing, problems } = readBriefing(markdown, context());
  expect(briefingSchema.parse(briefing)).toEqual(briefing);
  return { briefing, problems: problems.map((it) => `${it.line} ${it.code}: ${it.subject}`) };
}

/** Words with `*` for italic, `**` for bold, `{...}` for a citation. */
function shown(content: readonly Inline[]): string {
  return content
    .map((it) => {
      if (it.type === 'text') {
        const stars = `${it.bold ? '**' : ''}${it.italic ? '*' : ''}`;
        return `${stars}${it.text}${stars}`;
      }
      const cites = it.targets.map(({ prefix, target, locator, suffix }) =>
        [prefix, `${target.kind} ${target.id}`, locator && `${locator.kind}=${locator.value}`, suffix]
          .filter((part) => part !== null && part !== '')
          .join(' | '),
      );
      return `{${cites.join('; ')}}`;
    })
    .join('');
}

function line(it: Block): string {
  const mark = it.marking === null ? '' : `(${it.marking.label}) `;
  switch (it.type) {
    case 'heading':
      return `${mark}h${it.level} ${shown(it.content)}`;
    case 'quotation':
      return `${mark}quote<${it.excerptId ?? ''}> ${shown(it.content)}`;
    case 'list':
      return `${mark}${it.ordered ? 'ol' : 'ul'} ${it.items.map((item) => `${item.depth}:${shown(item.content)}`).join(' / ')}`;
    case 'table':
      return `${mark}table${it.headerRow ? '+' : ''} ${it.rows.map((row) => row.map((cell) => shown(cell.content)).join(' | ')).join(' / ')}`;
    default:
      return mark + shown(it.content);
  }
}

type Case = [markdown: string, blocks: readonly string[], problems?: readonly string[]];

function check(...[markdown, blocks, problems = []]: Case) {
  const made = read(markdown);
  expect({ blocks: made.briefing.blocks.map(line), problems: made.problems }).toEqual({ blocks, problems });
}

describe('citations', () => {
  it.each<Case>([
    ['Talks end [@rowan].', ['Talks end.{source rowan}']],
    [
      'Talks [@rowan], they say [@gazette]; and then',
      ['Talks,{source rowan} they say;{source gazette} and then'],
    ],
    ['---\nlanguage: fr\n---\n\nFin [@rowan].', ['Fin{source rowan}.']],
    ['Talks end [@rowan, p. 3].', ['Talks end.{source rowan | page=3}']],
    [
      'End [see @rowan, para. 4; @gazette, pp. 3-5].',
      ['End.{see | source rowan | paragraph=4; source gazette | page=3-5}'],
    ],
    ['End [-@rowan].', ['End.{source rowan}']],
    ['As @rowan reports.', ['As Rowan{source rowan} reports.']],
    ['As @rowan [p. 3, note] says.', ['As Rowan{source rowan | page=3 | note} says.']],
    ['As @rowan [sic] says.', ['As Rowan{source rowan} [sic] says.']],
    ['As Rowan -@rowan says.', ['As Rowan{source rowan} says.']],
    ['End [@{o_hara.2}, ¶ 7].', ['End.{source o_hara.2 | paragraph=7}']],
    ['End [@o_hara.2].', ['End.{source o_hara.2}']],
    ['Кінець [@тези-1, pages 2 and 3].', ['Кінець.{source тези-1 | page=2 and 3}']],
    ['End [@rowan at 12:40].', ['End.{source rowan | time=12:40}']],
    ['End [@rowan, 1:02:40, laughter].', ['End.{source rowan | time=1:02:40 | laughter}']],
    [
      'End [@rowan, paras 3, 5-6, emphasis added].',
      ['End.{source rowan | paragraph=3, 5-6 | emphasis added}'],
    ],
    ['End [@rowan, pp. iv–vi].', ['End.{source rowan | page=iv–vi}']],
    ['End [@rowan, chapter two].', ['End.{source rowan | chapter two}']],
    ['End [@rowan, p. 3, i.e. late].', ['End.{source rowan | page=3 | i.e. late}']],
    ['End [@rowan, p. 3; and the annex].', ['End.{source rowan | page=3 | and the annex}']],
    ['End [@rowan, p. 3 and @gazette].', ['End.{source rowan | page=3; and | source gazette}']],
    [
      'End [see *the talk*, @rowan [in part]].',
      ['End.{see *the talk*, | source rowan | [in part]}'.replaceAll('*', '')],
    ],
    ['**Bold [@rowan]** end', ['**Bold**{source rowan} end']],
    ['a [@rowan]\n[@gazette] b', ['a{source rowan}{source gazette} b']],
    [
      '- item [@rowan]\n\n| A |\n|---|\n| 4 [@rowan] |',
      ['ul 0:item{source rowan}', 'table+ A / 4{source rowan}'],
    ],
  ])('%s', (...it) => check(...it));
});

describe('what is no citation', () => {
  it.each<Case>([
    ['Write to desk@harbour.example today.', ['Write to desk@harbour.example today.']],
    ['Write to <desk@harbour.example>.', ['Write to desk@harbour.example.']],
    [String.raw`The sign \@rowan and \[@rowan\].`, ['The sign @rowan and [Rowan{source rowan}].']],
    ['Type `[@rowan]` here.', ['Type [@rowan] here.']],
    ['    [@rowan]', ['[@rowan]']],
    ['<!-- @rowan -->', ['<!-- @rowan -->']],
    ['At 5 @ noon, [note].', ['At 5 @ noon, [note].']],
  ])('%s', (...it) => check(...it));
});

describe('an unknown key', () => {
  it.each<Case>([
    ['a\n\nb *see* [see @lost, p. 3].', ['a', 'b *see* [see @lost, p. 3].'], ['3 unknown-cite-key: lost']],
    ['one\ntwo @lost', ['one two @lost'], ['2 unknown-cite-key: lost']],
    [
      '> one\n> two [@rowan, p. 2; also @lost, p. 9; @gone]\n',
      ['quote<> one two{source rowan | page=2} [also @lost, p. 9; @gone]'],
      ['1 quote-not-found: one two', '2 unknown-cite-key: lost', '2 unknown-cite-key: gone'],
    ],
    ['---\ntitle: T\n---\n\n| A |\n|---|\n| [@lost] |', ['table+ A / [@lost]'], ['7 unknown-cite-key: lost']],
    ['a\r\n\r\n- b\r\n- c [@lost]', ['a', 'ul 0:b / 0:c [@lost]'], ['4 unknown-cite-key: lost']],
  ])('%j keeps its words', (...it) => check(...it));
});

describe('quotations', () => {
  it.each<Case>([
    [
      '> The quay stays open. [@rowan, para. 3]',
      ['quote<e1> The quay stays open.{excerpt e1 | paragraph=3}'],
    ],
    ['> “The quay\n> stays open.” [@rowan].', ['quote<e1> “The quay stays open.”{excerpt e1}.']],
    [
      '> The quay stays open.\n>\n> — Minister Olen [@gazette; @rowan]',
      ['quote<e1> The quay stays open.\n\n— Minister Olen{source gazette; excerpt e1}'],
    ],
    ['> First part.\n>\n> Second part. [@rowan]', ['quote<e2> First part.\n\nSecond part.{excerpt e2}']],
    [
      'a\n\n> The quay is shut. [@rowan]',
      ['a', 'quote<> The quay is shut.{source rowan}'],
      ['3 quote-not-found: The quay is shut.'],
    ],
    ['> Said twice. [@rowan]', ['quote<> Said twice.{source rowan}'], ['1 quote-ambiguous: Said twice.']],
    ['> Nobody’s words.', ['quote<> Nobody’s words.']],
    ['> Words [@rowan] of many.', ['quote<> Words{source rowan} of many.']],
    ['> (NR) The quay stays open. [@rowan]', ['(NR) quote<e1> The quay stays open.{excerpt e1}']],
  ])('%j', (...it) => check(...it));
});

describe('portion marks', () => {
  it.each<Case>([
    ['(NR) Words', ['(NR) Words']],
    ['## (EU-R) Words', ['(EU-R) h2 Words']],
    ['**(NR)** Words', ['(NR) Words']],
    ['(TLP:AMBER+STRICT) Words', ['(TLP:AMBER+STRICT) Words']],
    ['- (NR) a\n- (NR) b', ['(NR) ul 0:a / 0:b']],
    ['- (NR) a\n- (NU) b', ['ul 0:(NR) a / 0:(NU) b'], ['1 not-supported: portion marks of single items']],
    ['---\nmarking: SECRET\n---\n(S) Words', ['(S) Words']],
  ])('%j are taken', (...it) => {
    check(...it);
    const marked = read(it[0]).briefing.blocks.filter((one) => one.marking !== null);
    expect(marked.length).toBe(it[2] === undefined ? 1 : 0);
  });

  it.each([
    '(XY) Words',
    '(nr) Words',
    '(C) Third point',
    String.raw`\(NR) Words`,
    '(NR)',
    'Words (NR) more',
  ])('%s stays text', (markdown) => {
    const { briefing } = read(markdown);
    expect(briefing.blocks.map((it) => [it.marking, line(it)])).toEqual([[null, markdown.replace('\\', '')]]);
  });
});

describe('blocks', () => {
  it.each<Case>([
    ['a *b* **c** d\\\ne', ['a *b* **c** d\ne']],
    ['***both***', ['***both***']],
    ['[words](https://x.example)', ['words (https://x.example)']],
    [
      '[words][w] and [w]\n\n[w]: https://x.example "Name"',
      ['words (https://x.example “Name”) and w (https://x.example “Name”)'],
    ],
    ['<https://x.example>', ['https://x.example']],
    ['[unused]: https://x.example', ['[unused]: https://x.example']],
    ['Words[^1] end.\n\n[^1]: note @rowan', ['Words[^1] end.', '[^1]: note Rowan{source rowan}']],
    ['Words[^1] end.\n\n[^1]: note', ['Words[^1] end.', '[^1]: note']],
    ['[@rowan]\n\n[@rowan]: https://x.example', ['{source rowan}', '[@rowan]: https://x.example']],
    ['```\na\n  b\n```', ['a\n  b']],
    ['<div>\nx\n</div>', ['<div>\nx\n</div>']],
    ['a<br>b <b>c</b>', ['a\nb <b>c</b>']],
    ['a\n\n---\n\nb', ['a', 'b'], ['3 not-supported: rule across the page']],
    ['##### x', ['h3 x'], ['1 not-supported: heading of level 5']],
    ['a ![A quay](q.png) b', ['a A quay b'], ['1 not-supported: picture q.png']],
    ['![](q.png)', ['[q.png]'], ['1 not-supported: picture q.png']],
    [
      '1. a\n   - b\n\n     c\n2. d',
      ['ol 0:a / 1:b\nc / 0:d'],
      ['2 not-supported: numbers and bullets in one list'],
    ],
    ['- a\n  - b\n\n  c', ['ul 0:a / 1:b / 0:c'], ['4 not-supported: words after a list in an item']],
    ['3. a', ['ol 0:a'], ['1 not-supported: list that begins at 3']],
    ['- a\n\n  > b', ['ul 0:a\nb'], ['3 not-supported: quotation inside another block']],
    ['> - a\n> - b', ['quote<> a\nb'], ['1 not-supported: list inside another block']],
    ['| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |', ['table+ A | B |  / 1 |  |  / 1 | 2 | 3']],
    ['|  |  |\n|---|---|\n| 1 | 2 |', ['table 1 | 2']],
  ])('%j', (...it) => check(...it));
});

it('keeps the words of a file nested too deeply to be read as Markdown', () => {
  const deep = `${'>'.repeat(20_000)} words`;
  check(`First.\n\n${deep}`, ['First.', deep], ['1 not-supported: Markdown nested this deep']);
});

describe('front matter', () => {
  it.each<[markdown: string, facts: object, problems?: readonly string[]]>([
    ['Words', { title: 'notes.md', kind: 'background-brief', language: 'en', date: null, extra: {} }],
    [
      '---\ntitle: Harbours\nkind: meeting-brief\ndate: 2026-01-05\nauthor: [A. Rowan, Desk 4]\nmarking: NR\nlanguage: fr\nlikelihoodScale: phia\ncitationStyle: house\n---',
      {
        title: 'Harbours',
        kind: 'meeting-brief',
        date: '2026-01-05',
        author: 'A. Rowan, Desk 4',
        marking: { scheme: 'nato', label: 'NR' },
        language: 'fr',
        likelihoodScale: 'phia',
        citationStyle: 'house',
        extra: {},
      },
    ],
    [
      '---\ndate: 2026\nkind: Q&A\nextra: x\ntags: [a, {b: 2}]\n---',
      { date: '2026', kind: 'q-and-a', extra: { extra: 'x', tags: ['a', { b: 2 }] } },
    ],
    ['---\ntitle:\n---', { title: 'notes.md', extra: {} }],
    [
      '---\ntitle: T\nkind: memo\nmarking: HUSH\ndate: next week\nauthor: {a: 1}\n---',
      {
        kind: 'background-brief',
        marking: null,
        extra: { kind: 'memo', marking: 'HUSH', date: 'next week', author: { a: 1 } },
      },
      [
        '3 unknown-kind: memo',
        '4 unknown-marking: HUSH',
        '5 not-supported: date: next week',
        '6 not-supported: author',
      ],
    ],
    [
      '---\ntitle: [T\n---\n\nWords',
      { title: 'notes.md', extra: { frontMatter: 'title: [T' } },
      ['2 front-matter-invalid: bad indent'],
    ],
    [
      '---\njust words\n---',
      { extra: { frontMatter: 'just words' } },
      ['2 front-matter-invalid: no keys and values'],
    ],
    ['---\na: *gone\n---', { extra: { frontMatter: 'a: *gone' } }, ['2 front-matter-invalid: a: *gone']],
  ])('%j', (markdown, facts, problems = []) => {
    const made = read(markdown);
    expect(made.briefing).toMatchObject(facts);
    expect(made.problems).toEqual(problems);
  });

  it.each<[string, string, readonly string[]]>([
    ['# Harbours\n\na', 'Harbours', ['a']],
    ['---\ntitle: T\n---\n# Harbours\n\na', 'T', ['h1 Harbours', 'a']],
    ['a\n\n# Harbours', 'Harbours', ['a', 'h1 Harbours']],
    ['# Harbours [@rowan]', 'Harbours', ['h1 Harbours{source rowan}']],
    ['# (NR) Harbours', 'Harbours', ['(NR) h1 Harbours']],
    ['## Harbours', 'notes.md', ['h2 Harbours']],
  ])('the title of %j', (markdown, title, blocks) => {
    const { briefing } = read(markdown);
    expect([briefing.title, briefing.blocks.map(line)]).toEqual([title, blocks]);
  });
});

it('reads a whole briefing', async () => {
  const folder = new URL('./briefing-markdown-fixtures/', import.meta.url);
  const { briefing, problems } = read(readFileSync(new URL('harbour-fees.md', folder), 'utf8'));
  const { blocks, ...facts } = briefing;
  const seen = [JSON.stringify(facts), ...blocks.map(line), '', ...problems].join('\n');
  await expect(`${seen}\n`).toMatchFileSnapshot(new URL('harbour-fees.expected.txt', folder).pathname);
});

describe('for any input', () => {
  const word = fc.stringMatching(/^[a-zа-яé]{1,9}$/u);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((it) => it.join(' '));

  it('text without special characters survives', () =>
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) =>
        check(paragraphs.join('\n\n'), paragraphs),
      ),
    ));

  const token = fc.constantFrom(
    ...[
      '[',
      ']',
      '@rowan',
      '@lost',
      ';',
      ', p. 3',
      '`',
      '*',
      '**',
      '\\',
      '> ',
      '- ',
      '1. ',
      '# ',
      '\n',
      '\n\n',
      '    ',
    ],
    ...[
      '|',
      '|---|',
      '(NR) ',
      '---\n',
      'a: b\n',
      '<b>',
      '<!--',
      '![',
      '](x)',
      ']: x',
      '[^1]',
      '{',
      '}',
      '"',
      '\0',
      '\t',
      '&amp;',
      'Wort',
    ],
  );

  it('is read without an accident, and no word is lost', () =>
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const markdown = tokens.join('');
        const made = readBriefing(markdown, context());
        expect(briefingSchema.parse(made.briefing)).toEqual(made.briefing);
        const all = JSON.stringify(made);
        expect(all.split('Wort').length).toBeGreaterThanOrEqual(markdown.split('Wort').length);
      }),
      { numRuns: 2000 },
    ));
});
