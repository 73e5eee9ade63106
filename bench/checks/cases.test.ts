import { describe, expect, it } from 'vitest';
import { checkName } from '#core/checks/finding.ts';
import { loadCases, type Half } from './cases.ts';

describe.each<Half>(['dev', 'test'])('the labelled briefings of %s', (half) => {
  const { cases, errors } = loadCases(half);

  it('can all be read, and have the words their labels name', () => {
    expect(errors).toEqual([]);
  });

  it.each(checkName.options)('ask the check %s for eight findings at least', (check) => {
    const asked = cases.flatMap((it) => it.labels).filter(({ label }) => label.check === check);
    expect(asked.filter(({ label }) => label.optional !== true).length).toBeGreaterThanOrEqual(8);
  });

  it('have some in which nothing is wrong', () => {
    expect(cases.some((it) => it.labels.every(({ label }) => label.optional === true))).toBe(true);
  });
});
