import { expect, test } from 'vitest';
import { makeIdleLock } from './idle-lock.ts';

function place(saves = true) {
  const now = { idle: 0, minutes: 15 as number | null, open: true, busy: false, locks: 0 };
  const it = makeIdleLock({
    idleSeconds: () => now.idle,
    minutes: () => now.minutes,
    isOpen: () => now.open,
    isBusy: () => now.busy,
    lock: () => {
      now.locks += 1;
      if (saves) now.open = false;
      return Promise.resolve(saves);
    },
  });
  return { now, ...it };
}

test.each([
  ['not yet', { idle: 899 }, 0],
  ['after the minutes chosen', { idle: 900 }, 1],
  ['sooner where so chosen', { idle: 300, minutes: 5 }, 1],
  ['never where so chosen', { idle: 90_000, minutes: null }, 0],
  ['not while something runs', { idle: 9000, busy: true }, 0],
  ['not where nothing is open', { idle: 9000, open: false }, 0],
])('locks %s', async (_when, state, locks) => {
  const { now, look } = place();
  Object.assign(now, state);
  await look();
  expect(now.locks).toBe(locks);
});

test('where it could not be saved it stays open, until somebody was there and left again', async () => {
  const { now, look } = place(false);
  now.idle = 900;
  await look();
  now.idle = 910;
  await look();
  expect(now.locks).toBe(1);
  now.idle = 0;
  await look();
  now.idle = 900;
  await look();
  expect(now.locks).toBe(2);
});

test('a locked screen locks at once, or when what runs has ended', async () => {
  const { now, look, leave } = place();
  now.busy = true;
  await leave();
  expect(now.locks).toBe(0);
  now.busy = false;
  await look();
  expect(now.locks).toBe(1);
  now.open = true;
  await look();
  expect(now.locks).toBe(1);
});

test('a locked screen locks nothing where somebody chose never', async () => {
  const { now, leave } = place();
  now.minutes = null;
  await leave();
  expect(now.locks).toBe(0);
});
