import { describe, expect, it } from 'vitest';
import { formatDate } from '#core/citing/date.ts';
import { briefingOf, textRun } from '#core/citing/test-data.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { instant } from '#core/model/dates.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { annexesOf } from './annexes.ts';

const letStand = (finding: string, quote: string, by: string | null = 'Ida Roos') => ({
  ...{ finding, check: 'figures', quote, message: 'The source says 28.', reason: 'As the minister said it.' },
  ...{ by, at: instant.parse('2026-03-09T12:00:00.000Z') },
});
const BLOCKS = [
  { type: 'paragraph', id: 'k1', marking: null, content: [textRun('About 30\nberths are shut.')] },
];
const NOTHING = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };

function check(
  waivers: BriefingFacts['waivers'],
  facts: Partial<BriefingFacts>,
  expected: readonly string[],
) {
  const page = { ...DEFAULT_PAGE, waiverAnnex: true };
  const annexes = annexesOf(briefingOf(BLOCKS, { page, waivers, ...facts }), NOTHING, []);
  const said = annexes.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) =>
            row
              .map(({ runs }) => runs.map((run) => ('text' in run ? run.text : '?')).join(''))
              .join(' | ')
              .replaceAll('\n', '¶'),
          )
        : [],
    ),
  ]);
  expect(said).toEqual(expected);
}

describe('findings let stand', () => {
  const HEADS = ['Findings let stand', 'Words | What was found | Why it stands | Who and when'];
  it.each<[string, BriefingFacts['waivers'], Partial<BriefingFacts>, string[]]>([
    ['none', [], {}, []],
    ['nobody asks', [letStand('figures/value/k1/30', '30')], { page: DEFAULT_PAGE }, []],
    [
      'words and the whole, in their order',
      [
        letStand('figures/value/k1/About 30 berths', 'About 30 berths'),
        letStand('house-rules/length//', '', null),
      ],
      {},
      [
        ...HEADS,
        '“About 30 berths” | The source says 28. | As the minister said it. | Ida Roos¶9 March 2026',
        ' | The source says 28. | As the minister said it. | 9 March 2026',
      ],
    ],
    [
      'lapsed ones are not there',
      [letStand('figures/value/k1/40', '40'), letStand('figures/value/k2/30', '30')],
      {},
      [],
    ],
    [
      'a non-paper names nobody and no day',
      [letStand('figures/value/k1/30', '30')],
      { kind: 'non-paper' },
      [
        'Findings let stand',
        'Words | What was found | Why it stands',
        '“30” | The source says 28. | As the minister said it.',
      ],
    ],
    [
      'in French',
      [letStand('figures/value/k1/30', '30')],
      { language: 'fr' },
      [
        'Constats maintenus',
        'Passage | Constat | Motif du maintien | Par qui et quand',
        `«\u00a030\u00a0» | The source says 28. | As the minister said it. | Ida Roos¶${formatDate('2026-03-09', 'fr')}`,
      ],
    ],
  ])('%s', (_, waivers, facts, expected) => check(waivers, facts, expected));
});
