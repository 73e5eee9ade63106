import { expect, test } from 'vitest';
import { deskOf, type Case } from './desk.test-support.ts';
import { markingsCheck } from './markings.ts';
import { makeChecker } from './run-checks.ts';

type Expected = readonly (readonly [
  rule: string,
  weight: string,
  quote: string,
  mends?: readonly string[],
])[];

/** What is found in a briefing whose portions are marked by the NATO scheme; mends by their labels, where they are said. */
function check(input: Partial<Case> & Pick<Case, 'blocks'>, expected: Expected) {
  const { briefing, context } = deskOf({
    ...library,
    ...input,
    facts: { markingScheme: 'nato', ...input.facts },
  });
  const found = makeChecker([markingsCheck]).check(briefing, context);
  expect(
    found.map((it, at) => {
      const seen = [it.rule, it.weight, it.quote];
      return expected[at]?.[3] === undefined ? seen : [...seen, it.mends.map((one) => one.label)];
    }),
  ).toEqual(expected);
}

const nato = (label: string) => ({ scheme: 'nato', label });
const us = (label: string) => ({ scheme: 'us-style', label });
const tlp = (label: string) => ({ scheme: 'tlp-2.0', label });

const library: Pick<Case, 'sources' | 'excerpts' | 'figures' | 'pictures'> = {
  sources: {
    s1: { text: 'The port closed. It held 40 ships.' },
    s2: { text: 'The port closed.', marking: nato('NS') },
    s3: { text: 'It shipped 90 tonnes.', marking: tlp('TLP:AMBER') },
    s4: { marking: nato('HALM EYES') },
    s5: { marking: nato('NU') },
    s6: { marking: us('S//NF') },
    s7: { marking: us('S') },
    s8: { marking: tlp('TLP:CLEAR') },
  },
  excerpts: {
    e1: { source: 's1', exact: 'port closed', marking: nato('NC') },
    e2: { source: 's2', exact: 'port closed' },
    e3: { source: 's2', exact: 'The port', marking: nato('NR') },
  },
  figures: { f1: { source: 's1', exact: '40 ships', value: 40, marking: nato('NC') } },
  pictures: {
    p1: { marking: nato('NS') },
    p2: { marking: nato('NR') },
    p3: { fileName: 'NATO-SECRET_quay.png' },
    p4: { credit: 'Hydrographic Office (NATO SECRET)' },
    p5: { fileName: 'SECRET-GARDEN.PNG' },
    p6: { fileName: 'NATO-RESTRICTED-quay.png' },
    p7: { fileName: 'ns-line.png', altText: 'The secret quay of the NS line' },
  },
};
const picture = (id: string, label: string) => ({
  ...{ type: 'picture', pictureId: id, words: 'The quay', marking: nato(label) },
});

const cases: readonly (readonly [string, Partial<Case> & Pick<Case, 'blocks'>, Expected])[] = [
  [
    'a portion that cites a higher excerpt',
    { blocks: ['(NR) The port closed.{e1} It is empty.'] },
    [['portion-too-low', 'wrong', 'The port closed.', ['Mark NC']]],
  ],
  [
    'its source is higher',
    { blocks: ['(NR) It closed.{e2}'] },
    [['portion-too-low', 'wrong', 'It closed.', ['Mark NS']]],
  ],
  [
    'what is cited prints its title',
    { blocks: ['(NR) It closed.{e3}'] },
    [['portion-too-low', 'wrong', 'It closed.', ['Mark NS']]],
  ],
  [
    'a live figure',
    { blocks: ['(NU) It held {f1|40 ships}.'] },
    [['portion-too-low', 'wrong', 'It held 40 ships.', ['Mark NC']]],
  ],
  [
    'a quoted excerpt',
    { blocks: ['(NR) >e1 port closed'] },
    [['portion-too-low', 'wrong', 'port closed', ['Mark NC']]],
  ],
  [
    'a picture above its caption',
    { blocks: [picture('p1', 'NR')] },
    [['portion-too-low', 'wrong', 'The quay', ['Mark NS']]],
  ],
  [
    'controls that are not taken along',
    { facts: { markingScheme: 'us-style' }, blocks: ['(S) It closed.{s6}'] },
    [['portion-too-low', 'wrong', 'It closed.', ['Mark S//NF']]],
  ],
  [
    'a label that is not known here protects more than all',
    { blocks: ['(NS) It closed.{s4}'] },
    [['portion-too-low', 'wrong', 'It closed.', ['Mark HALM EYES']]],
  ],
  [
    'a portion without a mark',
    { blocks: ['(NR) One.', 'Two.', '# Heading', 'Three.{e1}'] },
    [
      ['portion-unmarked', 'doubtful', 'Two.', []],
      ['portion-unmarked', 'doubtful', 'Three.', ['Mark NC']],
    ],
  ],
  [
    'the banner below the roll-up',
    { facts: { marking: nato('NR') }, blocks: ['(NC) One.'] },
    [['banner-too-low', 'wrong', 'NR', ['Set the banner to NC']]],
  ],
  [
    'the same where no portion is marked',
    { facts: { marking: nato('NR'), markingScheme: null }, blocks: ['One.{s2}'] },
    [['banner-too-low', 'wrong', 'NR', ['Set the banner to NS']]],
  ],
  [
    'the banner below the roll-up, with a reason',
    { facts: { marking: nato('NR'), downgradeReason: 'Released by the originator.' }, blocks: ['(NC) One.'] },
    [['downgraded', 'hint', 'NR', []]],
  ],
  ['another scheme', { blocks: ['(NR) It shipped.{s3}'] }, [['other-scheme', 'hint', 'It shipped.']]],
  [
    'a label in a heading',
    { facts: { marking: nato('NR') }, blocks: ['# Berths (NATO SECRET)'] },
    [['label-in-text', 'doubtful', 'NATO SECRET']],
  ],
  [
    'a label in the title, and none on the pages',
    { facts: { title: 'TLP:RED - Harbours', markingScheme: null }, blocks: ['One.'] },
    [['label-in-text', 'doubtful', 'TLP:RED']],
  ],
  [
    'a label in the distribution',
    { facts: { distribution: ['Cabinet [SECRET]', 'Desk 4'], marking: nato('NR') }, blocks: ['(NR) One.'] },
    [['label-in-text', 'doubtful', 'SECRET']],
  ],
  [
    'a short label before a heading',
    { facts: { marking: nato('NR') }, blocks: [{ type: 'heading', level: 1, words: '(NS) Berths' }] },
    [['label-in-text', 'doubtful', 'NS']],
  ],
  [
    'a label before the words of a heading',
    { facts: { marking: nato('NR') }, blocks: ['# NATO SECRET annex on berths'] },
    [['label-in-text', 'doubtful', 'NATO SECRET']],
  ],
  [
    'the name of a picture’s file, and its credit',
    { facts: { marking: nato('NR') }, blocks: [picture('p3', 'NR'), picture('p4', 'NR')] },
    [
      ['label-in-text', 'doubtful', 'The quay'],
      ['label-in-text', 'doubtful', 'The quay'],
    ],
  ],
  [
    'a picture’s file above its caption',
    { facts: { marking: nato('NC') }, blocks: [picture('p6', 'NU')] },
    [['label-in-text', 'doubtful', 'The quay']],
  ],
  // Traps.
  [
    'a scheme without a level that is open to all',
    { facts: { markingScheme: 'eu' }, blocks: ['(EU-R) One.', 'Two.'] },
    [],
  ],
  [
    'files named after something else',
    {
      facts: { marking: nato('NR') },
      blocks: [picture('p5', 'NR'), picture('p6', 'NR'), picture('p7', 'NR')],
    },
    [],
  ],
  ['equal and lower', { blocks: ['(NC) It closed.{e1} It opened.{s5}', picture('p2', 'NR')] }, []],
  [
    'controls of its own',
    {
      facts: { markingScheme: 'us-style' },
      blocks: ['(S//NF) It closed.{s7} Again.{s6}', '(TS) It closed.{s7}'],
    },
    [],
  ],
  [
    'a label of its own that is not known',
    {
      blocks: [
        { type: 'paragraph', words: 'It closed.{s2}', marking: nato('HALM EYES') },
        { type: 'paragraph', words: 'It closed.{s4}', marking: nato('HALM EYES') },
      ],
    },
    [],
  ],
  ['no portion is marked', { blocks: ['One.', 'Two.{s1}', 'Three.{s5}'] }, []],
  ['portions are not marked', { facts: { markingScheme: null }, blocks: ['(NR) One.{e1}', 'Two.'] }, []],
  [
    'what has no words needs no mark',
    { blocks: ['(NR) One.', '', { type: 'rule' }, { type: 'page-break' }, '# Two'] },
    [],
  ],
  ['another scheme, open to all', { blocks: ['(NR) It shipped.{s8}'] }, []],
  [
    'a banner as high as its parts',
    { facts: { marking: nato('NC') }, blocks: ['(NC) One.{e1}', '(NR) Two.'] },
    [],
  ],
  [
    'a reason nobody needs',
    { facts: { marking: nato('NS'), downgradeReason: 'Agreed.' }, blocks: ['(NC) One.'] },
    [],
  ],
  ['a banner of another scheme', { facts: { marking: tlp('TLP:GREEN') }, blocks: ['(NC) One.'] }, []],
  [
    'labels no higher than the banner',
    {
      facts: { marking: nato('NS'), title: 'Harbours (SECRET)' },
      blocks: ['# NATO RESTRICTED - Berths', '(NS) One.'],
    },
    [],
  ],
  [
    'other words and abbreviations',
    {
      facts: {
        title: 'The NS railway and the CTS terminal',
        distribution: ['NR Halm', 'NATO SECRET registry'],
        marking: nato('NR'),
      },
      blocks: ['# SECRET HARBOURS OF HALM', '# A secret harbour', '# UNCLASSIFIEDS', '# NR (north ramp)'],
    },
    [],
  ],
  [
    'text about labels',
    {
      facts: { marking: tlp('TLP:GREEN'), markingScheme: null },
      blocks: [
        '# What TLP:RED means',
        'TLP:RED is for named recipients only.',
        '# The move to TLP:RED in shipping',
      ],
    },
    [],
  ],
];

test.each(cases)('%s', (_, input, expected) => check(input, expected));

test('a mend of the banner says all of it, controls too', () => {
  const { briefing, context } = deskOf({
    facts: { markingScheme: 'us-style', marking: us('C') },
    blocks: ['(S//NF) One.', '(C//RELIDO) Two.'],
  });
  const [found] = makeChecker([markingsCheck]).check(briefing, context);
  expect(found?.mends).toMatchObject([{ type: 'facts', facts: { marking: us('S//NF//RELIDO') } }]);
});
