import { expect, test, vi } from 'vitest';
import { HOUSE_STYLE } from '#core/citing/style.ts';
import { makeSessionStyle } from './session-style.ts';

const HALM = 'http://styles.halm.example/notes';

/** A briefing that names a style, and a library that holds some. */
function setUp(first: string | null, kept: Record<string, string>) {
  const briefing = { named: first };
  const onOther = vi.fn();
  const read = vi.fn((key: string) => Promise.resolve(kept[key] ?? null));
  const style = makeSessionStyle({ named: () => briefing.named, read, onOther });
  const name = async (key: string | null) => {
    briefing.named = key;
    style.follow();
    await Promise.resolve().then(() => Promise.resolve());
  };
  return { style, kept, read, onOther, name };
}

test('an added style is read once and used; the house style until then', async () => {
  const { style, read, onOther, name } = setUp(HALM, { [HALM]: '<style/>' });
  expect(style.now()).toBe(HOUSE_STYLE);
  await name(HALM);
  await name(HALM);
  expect(style.now()).toMatchObject({ key: HALM, csl: '<style/>' });
  expect([read.mock.calls.length, onOther.mock.calls.length]).toEqual([1, 1]);
});

test('a style that comes with the app is not asked for', async () => {
  const { style, read, name } = setUp(null, {});
  await name('un');
  expect(style.now().key).toBe('un');
  expect(read).not.toHaveBeenCalled();
});

test('a style that was changed, removed or added again is followed', async () => {
  const { style, kept, onOther, name } = setUp(null, { [HALM]: '<style/>' });
  await name(HALM);
  kept[HALM] = '<style>newer</style>';
  await style.refresh();
  expect(style.now().csl).toBe('<style>newer</style>');
  delete kept[HALM];
  await style.refresh();
  expect(style.now()).toBe(HOUSE_STYLE);
  await style.refresh();
  expect(onOther).toHaveBeenCalledTimes(3);
});

test('the answer to an earlier question does not replace a later one', async () => {
  const answers: ((csl: string) => void)[] = [];
  const style = makeSessionStyle({
    named: () => HALM,
    read: () => new Promise((done) => answers.push(done)),
    onOther: () => {},
  });
  const both = [style.refresh(), style.refresh()];
  answers[1]?.('<style>later</style>');
  answers[0]?.('<style>earlier</style>');
  await Promise.all(both);
  expect(style.now().csl).toBe('<style>later</style>');
});
