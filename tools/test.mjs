// All that must hold before a change is done. usage: node tools/test.mjs [step ...] (all steps where none is named)
// Ends with one line `N passed, N failed`: the unit and end-to-end tests, and each of the other steps as one test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './counts.mjs';
import { onDisplay } from './display.mjs';
import { lookingOnline } from './online-place.mjs';
import { nodeCommand, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { drivingEnvironment } from './sandbox.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { runTool, Stop } from './stop.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ reports: string, failedSteps: Set<string>, electron?: string }} Context */

const WINGS = ['src-core', 'src-main', 'src-renderer', '.'];
const TSC = nodeCommand('typescript', 'bin/tsc');
const OXLINT = nodeCommand('oxlint', 'bin/oxlint');
const PRETTIER = nodeCommand('prettier', 'bin/prettier.cjs');
const VITEST = nodeCommand('vitest', 'vitest.mjs');
const PLAYWRIGHT = nodeCommand('@playwright/test', 'cli.js');

/** @param {string[]} command @param {Record<string, string>} [env] */
function exitCode([program = '', ...args], env = {}) {
  return (
    spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

/** @param {boolean} passed @returns {Counts} */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** In this order; a later step runs although an earlier one failed, as far as it can. @type {Record<string, (context: Context) => Counts>} */
const STEPS = {
  types: () => one(WINGS.map((wing) => exitCode([...TSC, '-p', wing])).every((code) => code === 0)),
  lint: () => one(exitCode([...OXLINT, '--type-aware', '--deny-warnings']) === 0),
  format: () => one(exitCode([...PRETTIER, '--check', '--log-level', 'warn', '.']) === 0),
  unit: ({ reports }) => {
    const file = join(reports, 'unit.json');
    const code = exitCode([
      ...VITEST,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return countTests('vitest', file, code);
  },
  build: () => one(exitCode([process.execPath, join(import.meta.dirname, 'build.mjs')]) === 0),
  e2e: ({ reports, failedSteps, electron }) => {
    if (failedSteps.has('build')) {
      console.log('Not run: there is nothing to run without a build.');
      return one(false);
    }
    const file = join(reports, 'e2e.json');
    const code = exitCode(onDisplay(lookingOnline([...PLAYWRIGHT, 'test', '--reporter=list,json'])), {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...drivingEnvironment(electron ?? ''),
    });
    return countTests('playwright', file, code);
  },
};

/** @param {string[]} names @param {Context} context @returns {Required<Counts>} */
function runSteps(names, context) {
  /** @type {Required<Counts>} */
  const sum = { passed: 0, failed: 0, failures: [] };
  for (const name of names) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const { passed, failed, failures = [] } = STEPS[name]?.(context) ?? one(false);
    if (failed > 0) context.failedSteps.add(name);
    sum.passed += passed;
    sum.failed += failed;
    sum.failures.push(...failures);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`== ${name} ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
  return sum;
}

await runTool(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(STEPS);
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0)
    throw new Stop(`Unknown: ${unknown.join(', ')}. One of ${Object.keys(STEPS).join(', ')}.`);
  // First of all, because a missing system package is found out in a second and the rest takes minutes.
  const electron = names.includes('e2e') ? (await prepare({ tracer: true })).executable : undefined;
  if (names.includes('unit')) ensureSqlite();
  const reports = mkdtempSync(join(tmpdir(), 'chancery-test-'));
  try {
    const failedSteps = new Set();
    const { passed, failed, failures } = runSteps(names, {
      ...{ reports, failedSteps },
      ...(electron && { electron }),
    });
    if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
    for (const it of failures) console.log(`  ${it}`);
    console.log(`\n${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});
