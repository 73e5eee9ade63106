import { describe, expect, it } from 'vitest';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { line, read } from './briefing-markdown.test-support.ts';

const LET_STAND = {
  ...{ finding: 'figures/value/k1/30', check: 'figures', quote: '30', message: 'The source says 28.' },
  ...{ reason: 'The minister said so.', by: null, at: '2026-03-09T12:00:00.000Z' },
};

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
      `---\npage: ${JSON.stringify({ ...DEFAULT_PAGE, waiverAnnex: undefined })}\nwaivers: [${JSON.stringify(LET_STAND)}]\n---`,
      { page: DEFAULT_PAGE, waivers: [LET_STAND], extra: {} },
    ],
    [
      '---\nwaivers:\n  - reason: none of these\n---',
      { waivers: [], extra: { waivers: [{ reason: 'none of these' }] } },
      ['2 not-supported: waivers'],
    ],
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
