import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from './log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const now = () => new Date('2026-03-09T10:00:00.000Z');
const written = () => readFileSync(join(folder, 'chancery.log'), 'utf8');

test('a line says when, what and which number; frames lose the folders above the app', () => {
  const log = openLog(folder, now);
  log({ code: 'started' });
  const frames = '    at save (file:///home/somebody/chancery/out/main/index.js:3:4)\n    at node:events:1:2';
  log({ code: 'call-failed', subject: 'sources.get', number: '4f2a90', frames });
  expect(written()).toBe(
    '2026-03-09T10:00:00.000Z started\n' +
      '2026-03-09T10:00:00.000Z call-failed sources.get 4f2a90\n' +
      '    at save (out/main/index.js:3:4)\n    at node:events:1:2\n',
  );
});

test('it does not grow for ever', () => {
  const log = openLog(folder, now);
  for (let it = 0; it < 600; it += 1) log({ code: 'x'.repeat(1000) });
  expect(readdirSync(folder).toSorted()).toEqual(['chancery.1.log', 'chancery.log']);
  expect(written().length).toBeLessThan(260_000);
});

test('a place that cannot be written to stops nobody', () => {
  expect(() => openLog('/dev/null/logs', now)({ code: 'started' })).not.toThrow();
});
