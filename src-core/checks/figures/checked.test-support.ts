import { expect } from 'vitest';
import { sequenceKey } from '#core/statements/statement.ts';
import { statementsIn } from '#core/statements/statements-in.ts';
import { deskOf, type Case, type Desk } from '#core/checks/desk.test-support.ts';
import { figuresCheck } from '#core/checks/figures.ts';
import type { EarlierFigure } from '#core/checks/library-view.ts';
import { makeChecker } from '#core/checks/run-checks.ts';

/** Rule, weight, words; what mends put in place of them, where it is said. */
export type Expected = readonly (readonly [string, string, string, (readonly string[])?])[];
export interface Input extends Case {
  readonly earlier?: readonly Pick<EarlierFigure, 'figureId' | 'said'>[];
  readonly sequences?: readonly (readonly [string, string])[];
}

/** The library states what the rules find in the texts of its sources. */
function viewOf({ briefing, texts, context }: Desk, input: Input) {
  const { sources, figures } = context.library.references;
  const statements = sources.flatMap((source) =>
    statementsIn(source, texts.get(source.id) ?? '', [], {
      figures: figures.filter((it) => it.sourceId === source.id),
      dismissed: [],
    }),
  );
  const earlier = (input.earlier ?? []).map((it) => ({ ...it, briefingId: briefing.id, title: 'Older' }));
  const sequences = new Set((input.sequences ?? []).map(([one, other]) => sequenceKey(one, other)));
  return { statements, earlier, sequences };
}

/** What is found in a briefing, in order. */
export function check(input: Input, expected: Expected) {
  const { briefing, context } = deskOf(input, (desk) => viewOf(desk, input));
  const found = makeChecker([figuresCheck]).check(briefing, context);
  expect(
    found.map((it, at) => {
      const mends = it.mends.map((mend) => (mend.type === 'replace' ? mend.words : mend.type));
      const seen = [it.rule, it.weight, it.quote];
      return expected[at]?.[3] === undefined ? seen : [...seen, mends];
    }),
  ).toEqual(expected);
}

const text =
  'The Harbour Board of Halm says Port Marrow handled up to 45,000 tonnes of grain. About 2,900 barges called at Port Marrow ' +
  'in 2025. The cable to Norra is 640 km long. Unemployment in Halm stood at 7.4 per cent. Ferry traffic rose to 31,400 passengers. ' +
  'The yards of Halm hold 1,240 timber logs. Between 20 and 30 lorries crossed the bridge.';
export const s1 = { s1: { text } };
const grain = {
  source: 's1',
  exact: '45,000 tonnes',
  value: 45_000,
  unit: 'tonnes',
  qualifier: 'up-to',
  measures: 'grain',
};
const barges = {
  source: 's1',
  exact: '2,900',
  value: 2900,
  qualifier: 'about',
  measures: 'barges',
  asOf: '2025',
};
const cable = { source: 's1', exact: '640 km', value: 640, unit: 'km', measures: 'the cable to Norra' };
const jobless = {
  source: 's1',
  exact: '7.4 per cent',
  value: 7.4,
  unit: '%',
  measures: 'unemployment in Halm',
};
const ferry = { source: 's1', exact: '31,400', value: 31_400, measures: 'ferry passengers' };
export const logs = { source: 's1', exact: '1,240', value: 1240, measures: 'timber logs' };
const figures = { f1: grain, f2: barges, f3: cable, f4: jobless, f5: ferry, f6: logs };
const excerpts = {
  e1: { source: 's1', exact: 'The yards of Halm hold 1,240 timber logs.' },
  e2: { source: 's1', exact: 'Between 20 and 30 lorries crossed the bridge.' },
  e3: { source: 's1', exact: 'Ferry traffic rose to 31,400 passengers.' },
  e4: { source: 's1', exact: '2,900 barges called at Port Marrow' },
};
export const desk = { sources: s1, figures, excerpts };
