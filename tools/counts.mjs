// Reads how many tests passed and failed from a runner's JSON report. Whoever crashed, skipped or ran nothing has not passed.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numTotalTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one per file
 */

/** @param {VitestReport} report @returns {Counts} */
function vitestCounts(report) {
  // A file that cannot even be loaded has no tests to count; it is one failure itself.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + unloaded.length,
  };
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report @returns {Counts} */
function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
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
