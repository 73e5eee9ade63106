import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefing as briefingSchema } from '#core/model/briefing.ts';
import { check, context, read, readBriefing, type Case } from './briefing-markdown.test-support.ts';

describe('what a person writes by hand', () => {
  it.each<Case>([
    ['It is :mark[shut] now.', ['It is shut<mark> now.']],
    ['A :figure[about 4]{figure=f2}.', ['A {figure f2 printed about 4}.']],
    ['**:figure[4]{figure=f2 value=words}**', ['{figure f2 words 4}']],
    [':ins[new]{by="Anna Quill"}', ['new<insert Anna Quill AQ 2026-03-09T12:00:00.000Z>']],
    [':comment[words]{thread="a b"}', ['words<a b>']],
    [
      'See :ref[the ports]{to=ports form=both}.\n\n::block{#ports}\n## Ports',
      ['See {both of id2}.', 'h2 Ports'],
    ],
    ['::page-break', ['page-break']],
    ['::picture[The quay]{picture=quay}', ['picture quay: The quay']],
    [
      ':::figure-table[Known]{columns="value, as-of"}\n::figure{figure=f2}\n:::',
      ['figures Known value as-of: f2'],
    ],
    [':::chart{form=dot caption=Output}\n::figure[4]{figure=f2 label=2025}\n:::', ['dot Output: f2 2025']],
    [
      ':::key-judgement{likelihood="icd-203/likely" confidence=high}\n(NR) It opens.\n\n::basis[Two reports [@rowan].]\n:::',
      ['(NR) judgement <icd-203/likely high> It opens. / Two reports.{source rowan}'],
    ],
    [
      ':::question[When?]\n\n::line\n\nIn May.\n\nOr June.\n\n::fact\nSo they say.\n:::',
      ['When? / In May.\nOr June. /  / So they say.'],
    ],
    [':::speaking-point\nOpen it.\n:::', ['point Open it. / ']],
    [
      ':::table{header}\n::row\n::cell[A]{columns=2}\n::row\n::cell[1]\n::cell[2 [@rowan]]\n:::',
      ['table+ A / 1 | 2{source rowan}'],
    ],
    [':::table\n::cell[a]\n::row\n::cell[b]\n::cell[c]\n:::', ['table a |  / b | c']],
    ['::block{unnumbered hint=x}\nWords', ['Words']],
    ['[@rowan, {p. cover}, sic]', ['{source rowan | page=cover | sic}']],
    ['[@rowan, {ii, A}] [@rowan{}, p. 3]', ['{source rowan | page=ii, A}{source rowan | p. 3}']],
    ['End [@rowan]{excerpt=e3}.', ['End.{excerpt e3}']],
    ['End [@rowan, para. 3; @gazette]{excerpt=e3 source}', ['End{excerpt e3; source gazette}']],
    ['End [@rowan, {para. 3}]{excerpt=e3}', ['End{excerpt e3 | paragraph=3}']],
    ['End [@rowan, p. 9]{excerpt="e&#51;"}', ['End{excerpt e3 | page=9}']],
    ['> Any words. [@rowan]{excerpt=e3}', ['quote<e3> Any words.{excerpt e3}']],
    ['::block{excerpt=e3}\n> Any words. [@gazette]', ['quote<e3> Any words.{source gazette}']],
    ['::block{unbound}\n> The quay stays open. [@rowan]', ['quote<> The quay stays open.{source rowan}']],
  ])('%j', (...it) => check(...it));
});

describe('what is not known, or does not fit, keeps its words and is named', () => {
  it.each<Case>([
    ['At 12:40, TLP:AMBER a:b :ref', ['At 12:40, TLP:AMBER a:b :ref']],
    ['a :smile[*wide*]{x=1} b', ['a :smile[*wide*]{x=1} b'], ['1 not-supported: the directive smile']],
    ['a:x[@rowan, p. 3] b', ['a:x{source rowan | page=3} b'], ['1 not-supported: the directive x']],
    ['::map[Port [@rowan]]{x=1}', ['::map[Port{source rowan}]{x=1}'], ['1 not-supported: the directive map']],
    [
      ':::note[Mind]{a=b}\nOne.\n\n- two\n:::\n\nThree.',
      [':::note[Mind]{a=b}', 'One.', 'ul 0:two', 'Three.'],
      ['1 not-supported: the directive note'],
    ],
    [
      ':::chart{form=pie}\n::figure[4]{figure=f2}\n:::',
      [':::chart{form=pie}', '::figure[4]{figure=f2}'],
      ['1 not-supported: the directive chart', '2 not-supported: the directive figure'],
    ],
    [
      ':::chart{form=bar}\nWords.\n:::',
      ['bar null: ', 'Words.'],
      ['2 not-supported: this part of the directive chart'],
    ],
    [':ins[new]', [':ins[new]'], ['1 not-supported: the directive ins']],
    [
      ':comment[words]{thread=%zz}',
      [':comment[words]{thread=%zz}'],
      ['1 not-supported: the directive comment'],
    ],
    [
      ':mark[words]{color="a &#34;b&#34;"}',
      ['words<mark>'],
      ['1 not-supported: color="a "b"" of the directive mark'],
    ],
    [
      '::page-break[words]',
      ['page-break', 'words'],
      ['1 not-supported: this part of the directive page-break'],
    ],
    ['::block{#a}', ['::block{#a}'], ['1 not-supported: what is said about a block that is not there']],
    [
      '::block{widths="1 x" caption=C}\nWords',
      ['Words'],
      [
        '1 not-supported: widths="1 x" of the directive block',
        '1 not-supported: caption="C" of the directive block',
      ],
    ],
    [
      '::block{#a}\n# One\n\n::block{#a}\n# Two\n\n:ref[x]{to=a} :ref[y]{to=b}',
      ['h1 One', 'h1 Two', '{number of id1} y'],
      [
        '5 not-supported: the label a a second time',
        '7 not-supported: the reference to b, which no block is called',
      ],
    ],
    [
      '> ::page-break',
      ['quote<> ::page-break'],
      ['1 not-supported: a directive or note inside another block'],
    ],
    ['::block{marking=HUSH}\nWords', ['Words'], ['1 unknown-marking: HUSH']],
    ['[@rowan; @gazette]{excerpt=e3}', ['{source rowan; source gazette}{excerpt=e3}']],
  ])('%j', (...it) => {
    // A title of its own, so that a heading stays a heading.
    const [markdown, blocks, problems] = it;
    const made = read(`---\ntitle: T\n---\n${markdown}`);
    expect(made.problems.map((line) => line.replace(/^\d+/, (n) => String(Number(n) - 3)))).toEqual(
      problems ?? [],
    );
    check(`---\ntitle: T\n---\n${markdown}`, blocks, made.problems);
  });
});

describe('what another library holds', () => {
  it.each<Case>([
    ['A :figure[about 4]{figure=x}.', ['A about 4.'], ['1 not-in-library: the figure about 4']],
    [
      'End [@rowan, p. 3]{excerpt=x}.',
      ['End.{source rowan | page=3}'],
      ['1 not-in-library: the excerpt x of rowan'],
    ],
    [
      'End [@gazette]{excerpt=e3}.',
      ['End.{source gazette}'],
      ['1 not-in-library: the excerpt e3 of gazette'],
    ],
    ['End [@lost]{excerpt=e3}.', ['End.{excerpt e3}']],
    ['End [@lost]{excerpt=x}.', ['End [@lost].'], ['1 unknown-cite-key: lost']],
    ['End [@picture]{picture=quay}.', ['End.{picture quay}']],
    ['> The quay stays open. [@rowan]{excerpt=x}', ['quote<e1> The quay stays open.{excerpt e1}']],
    ['::block{excerpt=x}\n> Nowhere said.', ['quote<> Nowhere said.'], ['2 quote-not-found: Nowhere said.']],
    ['::picture[The quay]{picture=x file=q.png}', ['The quay'], ['1 not-in-library: the picture q.png']],
    ['a\n\n::picture{picture=x}', ['a'], ['3 not-in-library: the picture x']],
    [
      ':::figure-table{columns=value}\n::figure[about 4]{figure=x}\n::figure{figure=f2}\n:::',
      ['figures null value: f2', 'about 4'],
      ['2 not-in-library: the figure x'],
    ],
  ])('%j', (...it) => check(...it));
});

describe('hostile files', () => {
  const deep = (count: number, open: string, close: string) =>
    `${open.repeat(count)}Wort${close.repeat(count)}`;
  it.each<[name: string, markdown: string]>([
    ['directives in each other', `${':::note\n'.repeat(3000)}Wort`],
    ['labels in each other', deep(3000, ':a[', ']')],
    ['known labels in each other', deep(30, ':comment[', ']{thread=a}')],
    ['labels without an end', ':mark['.repeat(5000).concat('Wort')],
    ['items in each other', `${'- '.repeat(5000)}Wort`],
    ['numbers in each other', `${'1. '.repeat(5000)}Wort`],
    ['quotations and directives', `${'> :::note\n'.repeat(500)}> Wort`],
    ['attributes without an end', `:a{b="${'c '.repeat(5000)}Wort`],
    ['notes in notes', '[^1]\n\n[^1]: [^2] Wort\n\n[^2]: [^1] Wort'],
    [
      'attributes of every kind',
      ':::chart{form="bar" __proto__=x constructor=y #a .b .c form=bar}\nWort\n:::',
    ],
  ])('%s', (_, markdown) => {
    const made = readBriefing(markdown, context());
    expect(briefingSchema.parse(made.briefing)).toEqual(made.briefing);
    expect(JSON.stringify(made.briefing.blocks)).toContain('Wort');
  });

  const token = fc.constantFrom(
    ...[
      ':::',
      '::',
      ':',
      'chart',
      'block',
      'figure',
      'ref',
      'ins',
      'mark',
      'cell',
      'row',
      'table',
      'question',
      'fact',
      'note',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      '{#a}',
      '{form=bar}',
      '{figure=f2}',
      '{to=a}',
      '{by=x}',
      '="',
      '"',
      "'",
      '=',
      ' ',
      '\n',
      '\n\n',
      '> ',
      '- ',
    ],
    ...[
      'Wort',
      '[^1]',
      '[^1]: ',
      '@rowan',
      '[@rowan]',
      '{excerpt=e3}',
      '{source',
      '&#91;',
      '\\',
      '*',
      '<!---->',
      '| a |',
      '|---|',
    ],
  );
  it('are read without an accident, and no word is lost', () =>
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const markdown = tokens.join('');
        const made = readBriefing(markdown, context());
        expect(briefingSchema.parse(made.briefing)).toEqual(made.briefing);
        const all = JSON.stringify(made);
        expect(all.split('Wort').length).toBeGreaterThanOrEqual(markdown.split('Wort').length);
      }),
      { numRuns: 2000 },
    ));
});
