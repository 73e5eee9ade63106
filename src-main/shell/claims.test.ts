import fc from 'fast-check';
import { expect, test } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { makeClaims } from './claims.ts';

const ID = briefingId.parse('b1');

function desk() {
  const asked: number[] = [];
  const free: string[] = [];
  let patience: (() => void)[] = [];
  const claims = makeClaims({
    askToYield: (window) => asked.push(window),
    onFree: (id, window) => free.push(`${id} from ${window}`),
    afterPatience: (run) => {
      patience.push(run);
      return () => {
        patience = patience.filter((it) => it !== run);
      };
    },
  });
  return { claims, asked, free, runOut: () => patience.forEach((it) => it()) };
}

test('the first window has it, the second has not, until the first lets go', async () => {
  const { claims, free } = desk();
  expect(await claims.claim(ID, 1, false)).toBe(true);
  expect(await claims.claim(ID, 1, false)).toBe(true);
  expect(await claims.claim(ID, 2, false)).toBe(false);
  claims.release(ID, 2);
  expect(claims.writerOf(ID)).toBe(1);
  claims.release(ID, 1);
  expect(free).toEqual(['b1 from 1']);
  expect(await claims.claim(ID, 2, false)).toBe(true);
});

test('who insists has it as soon as the other lets go, and nobody comes between', async () => {
  const { claims, asked, free } = desk();
  await claims.claim(ID, 1, false);
  const granted = claims.claim(ID, 2, true);
  expect(asked).toEqual([1]);
  claims.release(ID, 1);
  expect(await granted).toBe(true);
  expect(claims.writerOf(ID)).toBe(2);
  expect(free).toEqual([]);
});

test('who insists is refused where the other does not let go in time', async () => {
  const { claims, runOut } = desk();
  await claims.claim(ID, 1, false);
  const granted = claims.claim(ID, 2, true);
  runOut();
  expect(await granted).toBe(false);
  claims.release(ID, 1);
  expect(claims.writerOf(ID)).toBe(null);
});

test('a window that is gone has nothing, and waits for nothing', async () => {
  const { claims, free } = desk();
  await claims.claim(ID, 1, false);
  const [second, third] = [claims.claim(ID, 2, true), claims.claim(ID, 3, true)];
  claims.forget(2);
  expect(await second).toBe(false);
  claims.forget(1);
  expect(await third).toBe(true);
  claims.forget(3);
  expect(claims.writerOf(ID)).toBe(null);
  expect(free).toEqual(['b1 from 3']);
});

test('whatever windows do, every question is answered and one of them writes at most', async () => {
  const window = fc.integer({ min: 1, max: 3 });
  const act = fc.record({
    what: fc.constantFrom('claim', 'insist', 'release', 'forget', 'runOut'),
    window,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const { claims, runOut } = desk();
      const answers: Promise<boolean>[] = [];
      for (const { what, window } of acts) {
        if (what === 'claim' || what === 'insist') answers.push(claims.claim(ID, window, what === 'insist'));
        if (what === 'release') claims.release(ID, window);
        if (what === 'forget') claims.forget(window);
        if (what === 'runOut') runOut();
      }
      for (const it of [1, 2, 3]) claims.forget(it);
      await Promise.all(answers);
      expect(claims.writerOf(ID)).toBe(null);
    }),
  );
});
