// Loads the benchmarks, which are TypeScript over the sources themselves, and runs what the arguments name.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'run.ts'), {
  logLevel: 'error',
  configFile: false,
});
process.exitCode = await module.run(process.argv.slice(2));
