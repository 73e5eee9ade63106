import { expect, it } from 'vitest';
import { briefingId, sourceId } from '#core/model/ids.ts';
import { changeWindow, startState, type WindowChange } from './window-state.ts';

const source = sourceId.parse('s1');
const other = sourceId.parse('s2');
const briefing = briefingId.parse('b1');
const after = (...changes: WindowChange[]) => changes.reduce(changeWindow, startState);

it('asks for a passage anew each time, so that it is shown anew', () => {
  const passage = { start: 3, end: 9 };
  const first = after({ type: 'read', source, passage });
  const second = changeWindow(first, { type: 'read', source, passage });
  expect(first.passage).toEqual({ ...passage, source, round: 1 });
  expect(second.passage).toEqual({ ...passage, source, round: 2 });
  expect(second.sources.open).toEqual([source]);
});

it('forgets the passage when a source is opened without one', () => {
  const found = after(
    { type: 'read', source, passage: { start: 3, end: 9 } },
    { type: 'read', source: other, passage: null },
  );
  expect(found.passage).toBe(null);
  expect(found.sources).toEqual({ open: [source, other], active: other });
});

it('shows a briefing that is opened, and nothing of one that is closed', () => {
  const open = after({ type: 'open-briefing', briefing });
  expect(open.selected).toEqual({ kind: 'briefing', id: briefing });
  const closed = changeWindow(open, { type: 'close-briefing', briefing });
  expect(closed.selected).toBe(null);
  expect(closed.briefings.open).toEqual([]);
});

it('begins anew with another library', () => {
  const tabs = {
    sources: { open: [source], active: source },
    briefings: { open: [briefing], active: briefing },
  };
  expect(
    after({ type: 'read', source: sourceId.parse('gone'), passage: null }, { type: 'restart', tabs }),
  ).toEqual({
    ...startState,
    ...tabs,
    selected: { kind: 'briefing', id: briefing },
  });
});
