// The command line from a checkout. Only the command's own output reaches standard output.
// usage: npm run --silent cli -- COMMAND ...
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { root } from './paths.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { runTool } from './stop.mjs';

await runTool(() => {
  ensureSqlite();
  ensureBuilt({ for: 'cli', quiet: true });
  const done = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  // Without a status it was killed: that is no work done with problems (1).
  process.exitCode = done.status ?? 3;
});
