import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, isDue, KEPT, outdated, readBackupName } from './backup-names.ts';

const HOUR = 60 * 60 * 1000;
const at = (hours: number): string => new Date(Date.UTC(2031, 4, 5) + hours * HOUR).toISOString();
const named = (hours: number): string => backupName('library', at(hours));

it.each([
  ['library-2031-05-05.db', { kind: 'regular', at: '2031-05-05T00:00:00.000Z', dayOnly: true }],
  ['library-2031-05-05-142233.db', { kind: 'regular', at: '2031-05-05T14:22:33.000Z', dayOnly: false }],
  ['before-schema-5-2031-05-05-142233.db', { kind: 'before-schema' }],
  ['before-restore-2031-05-05-142233.db', { kind: 'before-restore' }],
  ['library-2031-13-05.db', null],
  ['library-2031-05-05.db.part', null],
  ['notes.db', null],
  ['../library-2031-05-05.db', null],
])('%s', (name, expected) => {
  const read = readBackupName(name);
  if (expected === null) expect(read).toBeNull();
  else expect(read).toMatchObject(expected);
});

it.each<[string, string[], number, boolean]>([
  ['none yet', [], 0, true],
  ['one of half an hour ago', [named(-0.5)], 0, false],
  ['one of an hour ago', [named(-1)], 0, true],
  ['one of next year, after the clock was set back', [named(9000)], 0, true],
  ['two, the clock set back between them', [named(9000), named(-0.2)], 0, false],
  ['the daily copy of an earlier Chancery', ['library-2031-05-05.db'], 0.5, true],
])('due: %s', (_, names, now, expected) => expect(isDue(names, at(now))).toBe(expected));

/** What stays of copies made every `step` hours for `span` hours, each followed by a tidying. */
function keptOf(step: number, span: number): number[] {
  let names: string[] = [];
  for (let hour = 0; hour <= span; hour += step) {
    names.push(named(hour));
    const gone = new Set(outdated(names, at(hour)));
    names = names.filter((it) => !gone.has(it));
  }
  return names.map((it) => (Date.parse(readBackupName(it)?.at ?? '') - Date.parse(at(0))) / HOUR);
}

describe('rotation', () => {
  it('keeps hours, then days, then weeks', () => {
    const span = 24 * 100;
    const ages = keptOf(1, span).map((it) => span - it);
    expect(ages.filter((it) => it < 24)).toHaveLength(24);
    expect(ages.filter((it) => it < 24 * 7).length).toBeGreaterThanOrEqual(24 + 6 - 1);
    expect(ages.length).toBeLessThanOrEqual(KEPT.hours + KEPT.days + KEPT.weeks);
    expect(Math.max(...ages)).toBeGreaterThan(24 * 7 * 6);
  });

  it('takes none of later than now', () => {
    const later = Array.from({ length: 80 }, (_, number) => named(1000 + number));
    expect(outdated([...later, named(-1)], at(0))).toEqual([]);
  });

  it('keeps the copy of an older schema until five newer ones are there', () => {
    const old = backupName('before-schema-5', at(0));
    const newer = [1, 2, 3, 4, 5].map(named);
    expect(outdated([old, ...newer.slice(1)], at(9))).toEqual([]);
    expect(outdated([old, ...newer], at(9))).toEqual([old]);
  });

  it('keeps the newest whatever the clock does', () => {
    const anyHours = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(anyHours, fc.integer({ min: -5000, max: 5000 }), (hours, now) => {
        const names = [...new Set(hours.map(named))];
        const gone = new Set(outdated(names, at(now)));
        const left = names.filter((it) => !gone.has(it));
        const newest = names.toSorted().at(-1);
        expect(left).toContain(newest);
        const past = names.filter((it) => it <= named(now)).toSorted();
        if (past.length > 0) expect(left).toContain(past.at(-1));
        expect(left.filter((it) => it <= named(now)).length).toBeGreaterThanOrEqual(
          Math.min(past.length, 24),
        );
      }),
    );
  });
});
