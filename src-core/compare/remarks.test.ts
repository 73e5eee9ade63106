import { describe, expect, it } from 'vitest';
import { briefingOf, library } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { check, compared } from './compare.test-support.ts';
import { compareBriefings } from './compare.ts';

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
