import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pacedProgress } from './import-progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a thousand files in a moment are a few tellings, and the last one is never left out', () => {
  const told: number[] = [];
  const progress = pacedProgress((it) => told.push(it.done));
  for (let done = 0; done < 1000; done += 1) {
    progress.update({ done });
    vi.advanceTimersByTime(1);
  }
  expect(told.length).toBeLessThanOrEqual(21);
  vi.advanceTimersByTime(50);
  expect(told.at(-1)).toBe(999);
});

test('what is held back is told when its time comes, though nothing else changes', () => {
  const told: string[] = [];
  const progress = pacedProgress((it) => told.push(it.fileName));
  progress.update({ fileName: 'a' });
  progress.update({ fileName: 'b' });
  expect(told).toEqual(['a']);
  vi.advanceTimersByTime(50);
  expect(told).toEqual(['a', 'b']);
});

test('the end tells what was held back, once', () => {
  const told: number[] = [];
  const progress = pacedProgress((it) => told.push(it.done));
  progress.update({ done: 1 });
  progress.update({ done: 2 });
  progress.end();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([1, 2]);
});
