import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import { deskOf } from './desk.test-support.ts';
import { citedBehind, piecesOf } from './read-block.ts';
import { makeChecker } from './run-checks.ts';

const desk = deskOf({
  sources: { s1: { text: 'The port closed in May.' } },
  excerpts: { e1: { source: 's1', exact: 'closed in May' } },
  blocks: [
    '# Ports',
    'It closed in May.{e1} It is open again. Nobody knows why.{s1} Perhaps.',
    '- one',
    '>e1 closed in May',
  ],
});

test('a case in short is a briefing and what is known of its library', () => {
  expect(desk.briefing.blocks.map((it) => it.type)).toEqual(['heading', 'paragraph', 'list', 'quotation']);
  expect(desk.context.things.excerpts.get('e1')?.anchor).toMatchObject({ start: 9, exact: 'closed in May' });
});

test('a citation stands behind its sentence and those before it, back to the last one', () => {
  const [piece] = desk.briefing.blocks.slice(1).flatMap(piecesOf);
  if (piece === undefined) throw new Error('no words');
  const said = piece.sentences.map(({ start, end }) => piece.text.slice(start, end));
  expect(said).toEqual(['It closed in May.', 'It is open again.', 'Nobody knows why.', 'Perhaps.']);
  expect(
    citedBehind(piece).map((them) => them.flatMap((it) => it.targets.map(({ target }) => target.id))),
  ).toEqual([['e1'], ['s1'], ['s1'], []]);
});

const seen = { weight: 'hint', message: 'm', why: 'w', advice: 'a' } as const;

test('a block is looked at again only when it or what is known changes', () => {
  let asked = 0;
  const counting: Check = {
    name: 'time',
    ofBlock: () => {
      asked += 1;
      return [
        { ...seen, rule: 'r', quote: 'x' },
        { ...seen, rule: 'r', quote: 'x' },
      ];
    },
    ofBriefing: () => [{ ...seen, rule: 'whole' }],
  };
  const { check } = makeChecker([counting]);
  const { briefing, context } = desk;
  const found = check(briefing, context);
  expect(found.map((it) => it.id)).toEqual([
    'time/whole//',
    ...['b1', 'b2', 'b3', 'b4'].flatMap((id) => [`time/r/${id}/x`, `time/r/${id}/x#2`]),
  ]);
  expect(asked).toBe(4);
  const [first, ...others] = briefing.blocks;
  if (first === undefined) throw new Error('no blocks');
  check({ ...briefing, blocks: [{ ...first }, ...others] }, context);
  expect(asked).toBe(5);
  check(briefing, { ...context });
  expect(asked).toBe(9);
});
