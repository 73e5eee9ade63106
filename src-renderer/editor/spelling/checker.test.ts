import { expect, it } from 'vitest';
import { makeChecker } from './checker.ts';

it('asks about each word once, and not again about one that was accepted', async () => {
  const asked: string[] = [];
  const checker = makeChecker(async (words) => {
    asked.push(...words);
    return words.filter((it) => it.endsWith('x'));
  });
  expect([...(await checker.wrongOf(['quay', 'quayx', 'quay']))]).toEqual(['quayx']);
  expect([...(await checker.wrongOf(['quayx', 'berth']))]).toEqual(['quayx']);
  checker.accept('quayx');
  expect([...(await checker.wrongOf(['quayx']))]).toEqual([]);
  expect(asked).toEqual(['quay', 'quayx', 'berth']);
  checker.forget();
  expect([...(await checker.wrongOf(['quayx', 'berthx']))]).toEqual(['berthx']);
});

it('knows nothing more after a question that failed', async () => {
  let fails = true;
  const checker = makeChecker(async () => {
    if (fails) throw new Error('gone');
    return ['quayx'];
  });
  await expect(checker.wrongOf(['quayx'])).rejects.toThrow('gone');
  fails = false;
  expect([...(await checker.wrongOf(['quayx']))]).toEqual(['quayx']);
});
