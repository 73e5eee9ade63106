import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src-*/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: 'tools/vitest-setup.mjs',
    // Two shared processor cores and a real SQLite: patience costs nothing where all is well.
    testTimeout: 60_000,
    // It would leave one of two cores to others.
    maxWorkers: 2,
  },
});
