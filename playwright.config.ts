import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One app at a time: tests look at focus, dialogs and timing.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // Patience costs nothing where all is well, and a shared machine can stand still for seconds.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { screenshot: 'only-on-failure' },
});
