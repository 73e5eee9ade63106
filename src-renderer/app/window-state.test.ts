import { expect, it } from 'vitest';
import { briefingId, pictureId, sourceId } from '#core/model/ids.ts';
import { changeWindow, sourceInFront, startState, type WindowChange } from './window-state.ts';

const source = sourceId.parse('s1');
const what = { kind: 'source', id: source } as const;
const other = { kind: 'source', id: sourceId.parse('s2') } as const;
const picture = { kind: 'picture', id: pictureId.parse('p1') } as const;
const briefing = briefingId.parse('b1');
const after = (...changes: WindowChange[]) => changes.reduce(changeWindow, startState);

it('asks for a passage anew each time, so that it is shown anew', () => {
  const passage = { start: 3, end: 9 };
  const first = after({ type: 'read', what, passage });
  const second = changeWindow(first, { type: 'read', what, passage });
  expect(first.passage).toEqual({ ...passage, source, round: 1 });
  expect(second.passage).toEqual({ ...passage, source, round: 2 });
  expect(second.reading.open).toEqual([what]);
});

it('forgets the passage when a source is opened without one', () => {
  const found = after(
    { type: 'read', what, passage: { start: 3, end: 9 } },
    { type: 'read', what: other, passage: null },
  );
  expect(found.passage).toBe(null);
  expect(found.reading).toEqual({ open: [what, other], active: other });
});

it('shows pictures among the sources, one of either in front', () => {
  const found = after(
    { type: 'read', what, passage: { start: 3, end: 9 } },
    { type: 'read', what: other, passage: null },
    { type: 'read', what, passage: null },
    { type: 'read', what: picture, passage: { start: 0, end: 1 } },
  );
  expect(found.reading).toEqual({ open: [what, picture, other], active: picture });
  expect([found.passage, sourceInFront(found)]).toEqual([null, null]);
  const closed = changeWindow(found, { type: 'close-reading', what: picture });
  expect(sourceInFront(closed)).toBe(other.id);
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
    reading: { open: [what], active: what },
    briefings: { open: [briefing], active: briefing },
  };
  expect(after({ type: 'read', what: other, passage: null }, { type: 'restart', tabs })).toEqual({
    ...startState,
    ...tabs,
    selected: { kind: 'briefing', id: briefing },
  });
});
