import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { wordsIn } from '#core/briefing/words.ts';
import { briefingOf, cite, library } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { compareBriefings } from './compare.ts';
import { comparedText } from './compared-text.ts';
import type { ComparedBlock, Comparison } from './comparison.ts';

/**
 * Content from a short form: `[c1 excerpt e3]` a citation, `<f2 about 4>` a live figure, `{n1 words}` a note, `(@k2)` a
 * cross-reference, `*words*` in bold, `+words+` suggested, `[c1 source rowan p3]` with a locator.
 */
function contentOf(short: string): unknown[] {
  const pieces =
    short.match(/\[[^\]]*\]|<[^>]*>|\{[^}]*\}|\(@[^)]*\)|\*[^*]*\*|\+[^+]*\+|[^[<{(*+]+|./g) ?? [];
  return pieces.map((piece) => {
    const inner = piece.slice(1, -1);
    const [id = '', ...rest] = inner.split(' ');
    const text = (words: string, more: object = {}) => ({
      type: 'text',
      text: words,
      bold: false,
      italic: false,
      ...more,
    });
    const by = {
      id: 's',
      change: 'insert',
      author: { name: 'A', initials: 'A' },
      at: '2026-02-01T08:00:00.000Z',
    };
    switch (piece[0]) {
      case '[': {
        const cites = rest.join(' ').split(' & ');
        const targets = cites.map((it) => {
          const [kind, target, page] = it.split(' ');
          const locator = page === undefined ? null : { kind: 'page', value: page.slice(1) };
          return cite(`${kind} ${target}`, { locator: locator as never });
        });
        return { type: 'citation', id, targets };
      }
      case '<': {
        const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
        return { ...text(rest.join(' ')), type: 'figure', figureId: id, form };
      }
      case '{':
        return { type: 'note', id, content: [text(rest.join(' '))] };
      case '(':
        return piece.startsWith('(@')
          ? { type: 'cross-reference', to: inner.slice(1), form: 'number' }
          : text(piece);
      case '*':
        return text(inner, { bold: true });
      case '+':
        return text(inner, { suggestion: by });
      default:
        return text(piece);
    }
  });
}

const KINDS: Record<string, (words: string) => object> = {
  h1: (words) => ({ type: 'heading', level: 1, content: contentOf(words) }),
  h2: (words) => ({ type: 'heading', level: 2, content: contentOf(words) }),
  p: (words) => ({ type: 'paragraph', content: contentOf(words) }),
  pn: (words) => ({ type: 'paragraph', unnumbered: true, content: contentOf(words) }),
  q: (words) => ({ type: 'quotation', excerptId: null, content: contentOf(words) }),
  qe3: (words) => ({ type: 'quotation', excerptId: 'e3', content: contentOf(words) }),
  ul: (words) => ({
    type: 'list',
    ordered: false,
    items: words.split(' / ').map((it) => ({ depth: 0, content: contentOf(it) })),
  }),
  ol: (words) => ({
    type: 'list',
    ordered: true,
    items: words.split(' / ').map((it) => ({ depth: 0, content: contentOf(it) })),
  }),
  t: (words) => ({
    ...{ type: 'table', headerRow: true, caption: null },
    rows: words.split(' / ').map((row) => row.split(' | ').map((it) => ({ content: contentOf(it) }))),
  }),
  pic: (words) => ({ type: 'picture', pictureId: 'quay', content: contentOf(words) }),
  map: (words) => ({ type: 'picture', pictureId: 'map', content: contentOf(words) }),
  // Rows are the ids of their citations.
  ft: (words) => ({
    ...{ type: 'figure-table', caption: null, columns: ['measures', 'value'] },
    rows: words.split(' ').map((citationId) => ({ figureId: 'f2', citationId })),
  }),
  bars: (words) => ({
    type: 'chart',
    form: 'bar',
    caption: words,
    citationId: 'cc',
    figures: [{ figureId: 'f2', label: null }],
  }),
  line: (words) => ({
    type: 'chart',
    form: 'line',
    caption: words,
    citationId: 'cc',
    figures: [{ figureId: 'f2', label: 'Port' }],
  }),
  kj: (words) => ({
    type: 'key-judgement',
    content: contentOf(words),
    likelihood: null,
    confidence: null,
    basis: [],
  }),
  kjl: (words) => ({
    ...{ type: 'key-judgement', content: contentOf(words), basis: [], confidence: 'low' },
    likelihood: { scale: 'icd-203', term: 'likely' },
  }),
  br: () => ({ type: 'page-break' }),
};

/** A block from `k1 p Words.`; `k1 p NR: Words.` is marked. */
function blockOf(short: string): unknown {
  const [, id, kind = 'p', label, words = ''] = /^(\S+) (\S+) ?(?:(N[URCS]): )?(.*)$/s.exec(short) ?? [];
  const marking = label === undefined ? null : { scheme: 'nato', label };
  return { id, marking, ...KINDS[kind]?.(words) };
}

const SIGNS = { same: '', added: '+', removed: '-' } as const;

/** A block that differs in one line: `k1 changed: The -ship-+ferry+ waits. (remark; remark)`. */
function lineOf(it: ComparedBlock): string {
  const words = it.pieces.map((piece) => SIGNS[piece.change] + piece.text + SIGNS[piece.change]).join('');
  const remarks = it.remarks.length === 0 ? '' : ` (${it.remarks.join('; ')})`;
  return `${it.blockId} ${it.change}: ${words}${remarks}`;
}

function compared(before: readonly string[], after: readonly string[]): Comparison {
  return compareBriefings(briefingOf(before.map(blockOf)), briefingOf(after.map(blockOf)), library);
}

function check(before: readonly string[], after: readonly string[], expected: readonly string[]): void {
  const { blocks } = compared(before, after);
  expect(blocks.filter((it) => it.change !== 'same').map(lineOf)).toEqual(expected);
}

describe('words', () => {
  it.each<[string, string[], string[], string[]]>([
    ['nothing', ['k1 p The ferry waits.'], ['k1 p The ferry waits.'], []],
    ['one', ['k1 p The ferry waits.'], ['k1 p The ship waits.'], ['k1 changed: The -ferry-+ship+ waits.']],
    [
      'several in a row are one change',
      ['k1 p A b c d.'],
      ['k1 p A x y d.'],
      ['k1 changed: A -b c-+x y+ d.'],
    ],
    [
      'one more',
      ['k1 p The ferry waits.'],
      ['k1 p The old ferry waits.'],
      ['k1 changed: The +old +ferry waits.'],
    ],
    [
      'one less',
      ['k1 p The old ferry waits.'],
      ['k1 p The ferry waits.'],
      ['k1 changed: The -old -ferry waits.'],
    ],
    ['a full stop alone', ['k1 p It waits'], ['k1 p It waits.'], ['k1 changed: It waits+.+']],
    [
      'a hyphened word is one',
      ['k1 p Our co-operation.'],
      ['k1 p Our operation.'],
      ['k1 changed: Our -co-operation-+operation+.'],
    ],
    [
      'a number is one',
      ['k1 p Some 2,900 tonnes.'],
      ['k1 p Some 2,950 tonnes.'],
      ['k1 changed: Some -2,900-+2,950+ tonnes.'],
    ],
    [
      'Ukrainian',
      ["k1 p Пором чекає п'ятий день."],
      ['k1 p Пором чекає шостий день.'],
      ["k1 changed: Пором чекає -п'ятий-+шостий+ день."],
    ],
    ['all of them', ['k1 p Old.'], ['k1 p New'], ['k1 changed: -Old.-+New+']],
    ['emptied', ['k1 p Gone.'], ['k1 p '], ['k1 changed: -Gone.-']],
    ['a list by its items', ['k1 ul one / two'], ['k1 ul one / three'], ['k1 changed: one\n-two-+three+']],
    [
      'a cell',
      ['k1 t Port | Ships / Vell | 12'],
      ['k1 t Port | Ships / Vell | 14'],
      ['k1 changed: Port\tShips\nVell\t-12-+14+'],
    ],
    [
      'what is only suggested is counted',
      ['k1 p It waits.'],
      ['k1 p It+ still+ waits.'],
      ['k1 changed: It waits. (suggestions: 0 to 1)'],
    ],
    ['a caption', ['k1 bars Ships a day'], ['k1 bars Ships a week'], ['k1 changed: Ships a -day-+week+']],
  ])('%s', (_, before, after, expected) => check(before, after, expected));
});

describe('blocks', () => {
  const [a, b, c] = ['k1 p First words.', 'k2 p Second thing.', 'k3 p Third matter.'];
  it.each<[string, string[], string[], string[]]>([
    ['a new one', [a, c], [a, b, c], ['k2 added: +Second thing.+']],
    ['one that is gone stands where it stood', [a, b, c], [a, c], ['k2 removed: -Second thing.-']],
    ['one that moved, as few as can be', [a, b, c], [c, a, b], ['k3 moved: Third matter.']],
    ['one that moved and changed', [a, b, c], [b, c, 'k1 p First word.'], ['k1 moved: First -words-+word+.']],
    ['a new id for the same words is the same block', [a, b], ['k9 p First words.', b], []],
    [
      'a new id for nearly the same words',
      ['k1 p The ferry waits at the quay for grain.'],
      ['k9 p The ferry waits at the pier for grain.'],
      ['k9 changed: The ferry waits at the -quay-+pier+ for grain.'],
    ],
    [
      'a new id for other words',
      [a],
      ['k9 p Nothing of that.'],
      ['k1 removed: -First words.-', 'k9 added: +Nothing of that.+'],
    ],
    [
      'the same words as a heading are another block',
      [a],
      ['k9 h1 First words.'],
      ['k1 removed: -First words.-', 'k9 added: +First words.+'],
    ],
    [
      'a kind that changed',
      [a],
      ['k1 h2 First words.'],
      ['k1 changed: First words. (paragraph to heading 2)'],
    ],
    ['a break without words', [a], [a, 'k2 br'], ['k2 added: ']],
    ['one before the first', [a], [b, a], ['k2 added: +Second thing.+']],
    ['all gone', [a, b], [], ['k1 removed: -First words.-', 'k2 removed: -Second thing.-']],
    [
      'one of many alike',
      ['k1 p Same.', 'k2 p Same.', 'k3 p Same.'],
      ['k4 p Same.', 'k2 p Same.', 'k5 p Same.'],
      [],
    ],
  ])('%s', (_, before, after, expected) => check(before, after, expected));
});

describe('citations', () => {
  it.each<[string, string[], string[], string[], counts: [added: number, removed: number, changed: number]]>([
    [
      'a new one',
      ['k1 p It waits.'],
      ['k1 p It waits.[c1 excerpt e3]'],
      ['k1 changed: It waits. (citation added: rowan, para. 3)'],
      [1, 0, 0],
    ],
    [
      'one that is gone',
      ['k1 p It waits.[c1 source gazette]'],
      ['k1 p It waits.'],
      ['k1 changed: It waits. (citation removed: gazette)'],
      [0, 1, 0],
    ],
    [
      'gone with its block',
      ['k1 p One.', 'k2 p Two.[c1 source gazette]'],
      ['k1 p One.'],
      ['k2 removed: -Two.- (citation removed: gazette)'],
      [0, 1, 0],
    ],
    [
      'another target',
      ['k1 p It.[c1 source rowan]'],
      ['k1 p It.[c1 source gazette]'],
      ['k1 changed: It. (citation changed: rowan to gazette)'],
      [0, 0, 1],
    ],
    [
      'another locator',
      ['k1 p It.[c1 source rowan p3]'],
      ['k1 p It.[c1 source rowan p4]'],
      ['k1 changed: It. (citation changed: rowan, p. 3 to rowan, p. 4)'],
      [0, 0, 1],
    ],
    [
      'one target more',
      ['k1 p It.[c1 source rowan]'],
      ['k1 p It.[c1 source rowan & source gazette]'],
      ['k1 changed: It. (citation changed: rowan to rowan; gazette)'],
      [0, 0, 1],
    ],
    [
      'another passage at the same place',
      ['k1 p It.[c1 source nobody]'],
      ['k1 p It.[c1 source gone]'],
      ['k1 changed: It. (citation changed: nobody to a source that is not in the library)'],
      [0, 0, 1],
    ],
    ['set again under a new id', ['k1 p It.[c1 source rowan]'], ['k1 p It.[c9 source rowan]'], [], [0, 0, 0]],
    [
      'pushed on by words before it',
      ['k1 p It waits.[c1 source rowan] So.'],
      ['k1 p The ferry still waits.[c1 source rowan] So.'],
      ['k1 changed: -It-+The ferry still+ waits. So.'],
      [0, 0, 0],
    ],
    [
      'behind other words',
      ['k1 p One.[c1 source rowan] Two.'],
      ['k1 p One. Two.[c1 source rowan]'],
      ['k1 changed: One. Two. (citation moved: rowan)'],
      [0, 0, 0],
    ],
    [
      'words set in at the mark',
      ['k1 p One[c1 source rowan].'],
      ['k1 p One or two[c1 source rowan].'],
      ['k1 changed: One+ or two+.'],
      [0, 0, 0],
    ],
    [
      'in another block',
      ['k1 p One.[c1 source rowan]', 'k2 p Two.'],
      ['k1 p One.', 'k2 p Two.[c1 source rowan]'],
      ['k1 changed: One. (citation moved elsewhere: rowan)', 'k2 changed: Two. (citation moved here: rowan)'],
      [0, 0, 0],
    ],
    [
      'a row of a figure table',
      ['k1 ft c1'],
      ['k1 ft c1 c2'],
      ['k1 changed:  (citation added: gazette, para. 2)'],
      [1, 0, 0],
    ],
    [
      'rows in another order',
      ['k1 ft c1 c2'],
      ['k1 ft c2 c1'],
      ['k1 changed:  (rows in another order)'],
      [0, 0, 0],
    ],
  ])('%s', (_, before, after, expected, counts) => {
    check(before, after, expected);
    const { citationsAdded, citationsRemoved, citationsChanged } = compared(before, after);
    expect([citationsAdded, citationsRemoved, citationsChanged]).toEqual(counts);
  });
});

describe('what else', () => {
  it.each<[string, string[], string[], string[]]>([
    ['a marking', ['k1 p NU: It.'], ['k1 p NR: It.'], ['k1 changed: It. (marking NU to NR)']],
    ['no marking', ['k1 p NU: It.'], ['k1 p It.'], ['k1 changed: It. (marking NU to none)']],
    [
      'a live figure',
      ['k1 p Some <f2 about 4> ships.'],
      ['k1 p Some <f2 about 5> ships.'],
      ['k1 changed: Some about -4-+5+ ships. (figure changed: about 4 to about 5)'],
    ],
    [
      'a figure that is words now',
      ['k1 p Some <f2 4> ships.'],
      ['k1 p Some 4 ships.'],
      ['k1 changed: Some 4 ships. (live figure removed: 4)'],
    ],
    [
      'a note',
      ['k1 p It.'],
      ['k1 p It.{n1 Seen at the quay.}'],
      ['k1 changed: It. (note added: “Seen at the quay.”)'],
    ],
    [
      'words of a note',
      ['k1 p It.{n1 Seen.}'],
      ['k1 p It.{n1 Heard.}'],
      ['k1 changed: It. (note changed: “Seen.” to “Heard.”)'],
    ],
    [
      'a cross-reference',
      ['k1 p It.', 'k2 pic The quay'],
      ['k1 p It. (@k2)', 'k2 pic The quay'],
      ['k1 changed: It.+ + (cross-reference added: picture 1)'],
    ],
    [
      'a cross-reference whose number is another one now',
      ['k1 p (@k3)', 'k3 pic Quay'],
      ['k1 p (@k3)', 'k2 map Map', 'k3 pic Quay'],
      ['k2 added: +Map+'],
    ],
    ['a level', ['k1 h1 Grain'], ['k1 h2 Grain'], ['k1 changed: Grain (heading 1 to heading 2)']],
    [
      'a kind of list',
      ['k1 ul a / b'],
      ['k1 ol a / b'],
      ['k1 changed: a\nb (bulleted list to numbered list)'],
    ],
    ['a number', ['k1 p It.'], ['k1 pn It.'], ['k1 changed: It. (without a number)']],
    ['a bound quotation', ['k1 q It.'], ['k1 qe3 It.'], ['k1 changed: It. (bound to an excerpt)']],
    [
      'an unbound quotation',
      ['k1 qe3 It.'],
      ['k1 q It.'],
      ['k1 changed: It. (no longer bound to its excerpt)'],
    ],
    ['a row of a table', ['k1 t a | b'], ['k1 t a | b / c | d'], ['k1 changed: a\tb+\nc\td+ (rows: 1 to 2)']],
    ['another picture', ['k1 pic It'], ['k1 map It'], ['k1 changed: It (another picture)']],
    [
      'a form of chart',
      ['k1 bars Ships'],
      ['k1 line Ships'],
      ['k1 changed: Ships (chart: bar to line; labels changed)'],
    ],
    [
      'a judgement',
      ['k1 kj It is so.'],
      ['k1 kjl It is so.'],
      ['k1 changed: It is so. (likelihood none to likely; confidence none to low)'],
    ],
    ['emphasis', ['k1 p It waits.'], ['k1 p It *waits*.'], ['k1 changed: It waits. (formatting changed)']],
  ])('%s', (_, before, after, expected) => check(before, after, expected));
});

it('facts are named and shown as the app shows them', () => {
  const change: Partial<Briefing> = {
    ...{
      title: 'Harbours and grain',
      kind: 'non-paper',
      date: '2026-02-01',
      author: null,
      paragraphNumbers: true,
    },
    ...{ likelihoodScale: 'phia', marking: { scheme: 'nato', label: 'NR' }, extra: { desk: 'four' } },
  };
  const { facts, blocks } = compareBriefings(briefingOf([]), briefingOf([], change), library);
  expect(blocks).toEqual([]);
  expect(facts.map((it) => `${it.fact}: ${it.before} to ${it.after}`)).toEqual([
    'Title: Harbours to Harbours and grain',
    'Kind: Background brief to Non-paper',
    'Date: 5 January 2026 to 1 February 2026',
    'Author: Desk 4 to none',
    'Marking: none to NR',
    'Likelihood scale: none to UK PHIA',
    'Numbered paragraphs: no to yes',
    'desk: none to four',
  ]);
});

it('words are counted where they were added and removed, not where they moved', () => {
  const before = ['k1 p The ferry waits.', 'k2 p Three more words.', 'k3 p Stays.'];
  const after = ['k3 p Stays.', 'k1 p The old ship waits.', 'k4 p Nothing of that kind.'];
  const { wordsAdded, wordsRemoved } = compared(before, after);
  expect([wordsAdded, wordsRemoved]).toEqual([2 + 4, 1 + 3]);
});

it('a paragraph that was written anew is one piece for another, however long', () => {
  const long = (word: string) => `k1 p ${`${word} goes on. `.repeat(2000)}`;
  const { blocks } = compared([long('This')], [long('That').replaceAll('goes on', 'stays')]);
  expect(blocks.map((it) => it.pieces.map((piece) => piece.change))).toEqual([['removed', 'added']]);
});

it('a long table is compared line by line', () => {
  const rows = (cell: (n: number) => string) =>
    `k1 t ${Array.from({ length: 900 }, (_, n) => `Port ${n} | ${cell(n)}`).join(' / ')}`;
  const { blocks, wordsAdded } = compared([rows((n) => `${n}`)], [rows((n) => `${n + 1} t`)]);
  const [{ pieces } = { pieces: [] }] = blocks;
  expect(wordsAdded).toBe(1800);
  expect(pieces.slice(0, 4).map((it) => SIGNS[it.change] + it.text)).toEqual([
    'Port 0\t',
    '-0',
    '+1 t',
    '\nPort 1\t',
  ]);
});

/** A briefing and what some edits make of it. */
const twoStates = fc
  .tuple(anyBriefing, anyBriefing, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 }))
  .map(([before, other, edits]) => {
    const blocks = [...before.blocks];
    for (const [from, to] of edits) {
      const [taken] = blocks.splice(from, 1);
      if (taken !== undefined && to % 3 !== 0) blocks.splice(to, 0, taken);
      const own = other.blocks[to];
      if (own !== undefined && !blocks.some((it) => it.id === own.id)) blocks.splice(from, 0, own);
    }
    return [before, { ...before, blocks }] as const;
  });

describe('of any two briefings', () => {
  it('the pieces are the words of both', () => {
    fc.assert(
      fc.property(fc.oneof(twoStates, fc.tuple(anyBriefing, anyBriefing)), ([before, after]) => {
        const { blocks, wordsAdded, wordsRemoved } = compareBriefings(before, after, library);
        const side = (change: string) =>
          blocks.map((it) =>
            it.pieces.flatMap((piece) => (piece.change === change ? [] : [piece.text])).join(''),
          );
        const sorted = (texts: string[]) => texts.filter((it) => it !== '').toSorted();
        expect(side('removed').filter((it) => it !== '')).toEqual(
          after.blocks.map(comparedText).filter((it) => it !== ''),
        );
        expect(sorted(side('added'))).toEqual(sorted(before.blocks.map(comparedText)));
        const count = (change: string) =>
          blocks
            .flatMap((it) => it.pieces)
            .reduce((sum, it) => sum + (it.change === change ? wordsIn(it.text) : 0), 0);
        expect([wordsAdded, wordsRemoved]).toEqual([count('added'), count('removed')]);
      }),
    );
  });

  it('one is the same as itself, and what one gained the other lost', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const same = compareBriefings(before, structuredClone(before), library);
        expect(same.blocks.every((it) => it.change === 'same' && it.remarks.length === 0)).toBe(true);
        expect({ ...same, blocks: [] }).toEqual({
          ...{ blocks: [], wordsAdded: 0, wordsRemoved: 0, facts: [] },
          ...{ citationsAdded: 0, citationsRemoved: 0, citationsChanged: 0 },
        });
        const there = compareBriefings(before, after, library);
        const back = compareBriefings(after, before, library);
        expect([there.citationsAdded, there.citationsRemoved]).toEqual([
          back.citationsRemoved,
          back.citationsAdded,
        ]);
      }),
    );
  });
});
