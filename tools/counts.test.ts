import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTests } from './counts.mjs';
import { root } from './paths.mjs';

const dir = mkdtempSync(join(tmpdir(), 'chancery-counts-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const named = {
  vitest: {
    ...{ numPassedTests: 1, numTotalTests: 3 },
    testResults: [
      {
        ...{ name: join(root, 'src-core/a.test.ts'), status: 'failed' },
        assertionResults: [
          { fullName: 'adds', status: 'passed' },
          { fullName: 'takes away', status: 'failed', failureMessages: ['expected 2\nto be 3'] },
          { fullName: 'divides', status: 'skipped', failureMessages: [] },
        ],
      },
      {
        ...{ name: join(root, 'tools/b.test.ts'), status: 'failed', message: 'no such file' },
        assertionResults: [],
      },
    ],
  },
  playwright: {
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [
      {
        specs: [{ file: 'a.spec.ts', title: 'opens', tests: [{ status: 'expected', results: [] }] }],
        suites: [
          {
            specs: [
              {
                ...{ file: 'a.spec.ts', title: 'closes' },
                tests: [
                  {
                    status: 'unexpected',
                    results: [{ error: { message: '\u001b[31mtimed out\u001b[39m\nat' } }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
} as const;

test.each([
  {
    runner: 'vitest',
    expected: [
      'src-core/a.test.ts: takes away: expected 2',
      'src-core/a.test.ts: divides: skipped',
      'tools/b.test.ts: not loaded: no such file',
    ],
  },
  { runner: 'playwright', expected: ['a.spec.ts: closes: timed out'] },
] as const)('$runner: names what did not pass', ({ runner, expected }) => {
  const file = join(dir, `${runner}-named.json`);
  writeFileSync(file, JSON.stringify(named[runner]));
  expect(countTests(runner, file, 1).failures).toEqual(expected);
});

const vitest = (passed: number, total: number, unloaded = 0) => ({
  numPassedTests: passed,
  numTotalTests: total,
  testResults: Array.from({ length: unloaded }, () => ({
    ...{ name: 'a.test.ts', status: 'failed', assertionResults: [] },
  })),
});
const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0) => ({
  stats: { expected, unexpected, flaky, skipped },
});

test.each([
  { what: 'all passed', runner: 'vitest', report: vitest(3, 3), exit: 0, expected: [3, 0] },
  { what: 'a skipped test is not a pass', runner: 'vitest', report: vitest(2, 3), exit: 0, expected: [2, 1] },
  { what: 'a file that did not load', runner: 'vitest', report: vitest(2, 2, 1), exit: 1, expected: [2, 1] },
  { what: 'an error outside a test', runner: 'vitest', report: vitest(2, 2), exit: 1, expected: [2, 1] },
  { what: 'no tests at all', runner: 'vitest', report: vitest(0, 0), exit: 0, expected: [0, 1] },
  { what: 'a crash before the report', runner: 'vitest', report: undefined, exit: 1, expected: [0, 1] },
  { what: 'all passed', runner: 'playwright', report: playwright(4), exit: 0, expected: [4, 0] },
  {
    what: 'every way not to pass',
    runner: 'playwright',
    report: playwright(4, 1, 1, 1),
    exit: 1,
    expected: [4, 3],
  },
  { what: 'a crash', runner: 'playwright', report: playwright(4), exit: 1, expected: [4, 1] },
] as const)('$runner: $what', ({ runner, report, exit, expected, what }) => {
  const file = join(dir, `${runner}-${what}.json`);
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  const { passed, failed } = countTests(runner, file, exit);
  expect([passed, failed]).toEqual(expected);
});
