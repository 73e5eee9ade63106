import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefing as briefingSchema } from '#core/model/briefing.ts';
import { check, context, line, read, readBriefing, type Case } from './briefing-markdown.test-support.ts';

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
    ['Write to <desk@harbour.example>.', ['Write to desk@harbour.example<mailto:desk@harbour.example>.']],
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
    ['[words](https://x.example)', ['words<https://x.example>']],
    ['[words](harbour.html)', ['words (harbour.html)']],
    [
      '[words][w] and [w]\n\n[w]: https://x.example "Name"',
      ['words<https://x.example> (“Name”) and w<https://x.example> (“Name”)'],
    ],
    ['<https://x.example>', ['https://x.example<https://x.example>']],
    ['[unused]: https://x.example', ['[unused]: https://x.example']],
    [
      'Words[^1] end.\n\n[^1]: note @rowan',
      ['Words{note note @rowan} end.'],
      ['3 not-supported: a citation within a note'],
    ],
    ['Words[^1].\n\n[^1]: *a* note\n\n    and more', ['Words.{note *a* note\nand more}']],
    [
      'One[^a], two[^a].\n\n[^a]: note',
      ['One,{note note} two.{note note}'],
      ['1 not-supported: another mark of the note a'],
    ],
    [
      'Words[^9] end.\n\n[^1]: note @rowan',
      ['Words[^9] end.', '[^1]: note Rowan{source rowan}'],
      ['3 not-supported: the note 1, which no mark leads to'],
    ],
    ['[@rowan]\n\n[@rowan]: https://x.example', ['{source rowan}', '[@rowan]: https://x.example']],
    ['```\na\n  b\n```', ['a\n  b']],
    ['<div>\nx\n</div>', ['<div>\nx\n</div>']],
    ['a<br>b <b>c</b>', ['a\nb <b>c</b>']],
    ['a\n\n---\n\nb', ['a', 'rule', 'b']],
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
  check(`First.\n\n${deep}`, ['First.', deep], ['3 not-supported: Markdown nested this deep']);
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
