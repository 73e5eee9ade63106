import { expect, test } from 'vitest';
import { fail, ok } from '#core/model/result.ts';
import type { Bench } from './bench.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';

const bench = {} as Bench;
const good: Step = { name: 'one', run: () => Promise.resolve(ok('seen')) };
const bad: Step = { name: 'two', run: () => Promise.resolve(fail('Gone.')) };
const thrown: Step = { name: 'three', run: () => Promise.reject(new TypeError('odd')) };
const hanging: Step = { name: 'four', run: () => new Promise(() => undefined) };

const cases: readonly (readonly [steps: readonly Step[], passed: boolean, told: readonly RegExp[]])[] = [
  [[good], true, [/^ok {4}one: seen$/, /^All 1 passed\.$/]],
  [[bad, good], false, [/^FAIL {2}two: Gone\.$/, /^ok {4}one: seen$/, /^1 of 2 passed\.$/]],
  [[thrown], false, [/^FAIL {2}three: TypeError: odd/, /^0 of 1 passed\.$/]],
  [[good, hanging, good], false, [/^ok/, /^FAIL {2}four: no answer .* not tried\.$/, /^1 of 3 passed\.$/]],
];

test.each(cases)('%#', async (steps, passed, told) => {
  const lines: string[] = [];
  expect(await runSteps(steps, bench, (line) => lines.push(line), 20)).toBe(passed);
  expect(lines).toHaveLength(told.length);
  for (const [at, line] of lines.entries()) expect(line).toMatch(told[at] ?? /^$/);
});
