// Reads what passed and failed from a runner's JSON report. Whoever crashed, skipped or ran nothing has not passed.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Counts `failures` names those that are known by name. */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numTotalTests
 * @property {VitestFile[]} testResults one per file
 */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestTest */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {PlaywrightSuite[]} [suites]
 */
/** @typedef {{ suites?: PlaywrightSuite[], specs?: { file: string, title: string, tests: PlaywrightTest[] }[] }} PlaywrightSuite */
/** @typedef {{ status: string, results: { error?: { message?: string } }[] }} PlaywrightTest */

/** One line for a test that did not pass. @param {string} file @param {string} test @param {string} [message] */
function lineOf(file, test, message = '') {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return [file, test, first].filter((it) => it !== '').join(': ');
}

/** @param {VitestReport} report @returns {Counts} */
function vitestCounts({ testResults, numPassedTests, numTotalTests }) {
  // A file that cannot even be loaded has no tests to count; it is one failure itself.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failures = testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter((it) => it.status !== 'passed');
    return unloaded.includes(file)
      ? [lineOf(name, 'not loaded', file.message)]
      : failed.map((it) => lineOf(name, it.fullName, it.failureMessages?.[0] ?? it.status));
  });
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unloaded.length, failures };
}

/** @param {PlaywrightReport} report @returns {Counts} */
function playwrightCounts({ stats, suites = [] }) {
  /** @param {PlaywrightSuite} suite @returns {string[]} */
  const failuresOf = ({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ file, title, tests }) =>
      tests
        .filter((it) => it.status !== 'expected')
        .map((it) => lineOf(file, title, it.results.at(-1)?.error?.message ?? it.status)),
    ),
    ...inner.flatMap(failuresOf),
  ];
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed, failures: suites.flatMap(failuresOf) };
}

const readers = { vitest: vitestCounts, playwright: playwrightCounts };

/**
 * @param {keyof typeof readers} runner
 * @param {string} file its report, which may be missing
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTests(runner, file, exitCode) {
  const counts = existsSync(file)
    ? readers[runner](JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  const blameless = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return blameless ? { ...counts, failed: 1 } : counts;
}
