// Runs one of the benchmarks against a built app. Only the benchmark's own output reaches standard output.
// usage: npm run --silent bench -- NAME --json
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { onDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { drivingEnvironment } from './sandbox.mjs';
import { runTool } from './stop.mjs';

await runTool(async () => {
  const { executable } = await prepare();
  ensureBuilt({ for: 'app', quiet: true });
  const [program = '', ...args] = onDisplay([
    process.execPath,
    join(root, 'bench/main.mjs'),
    ...process.argv.slice(2),
  ]);
  const env = { ...process.env, ...drivingEnvironment(executable) };
  process.exitCode = spawnSync(program, args, { stdio: 'inherit', env }).status ?? 1;
});
