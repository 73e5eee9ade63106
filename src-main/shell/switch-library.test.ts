import { expect, test } from 'vitest';
import { fail, ok } from '#core/model/result.ts';
import { switchLibrary } from './switch-library.ts';

function otherWindow(saves: boolean) {
  const seen: string[] = [];
  return {
    seen,
    saveForSwitch: () => {
      seen.push('save');
      return Promise.resolve(saves);
    },
    startAnew: () => seen.push('anew'),
    send: (name: string) => seen.push(name),
  };
}

const opens = () => Promise.resolve(ok('opened'));
const refuses = () => Promise.resolve(fail({ code: 'library-in-use' as const, name: 'Halm' }));

test.each([
  ['every window saved', [true, true], opens, ok('opened'), ['save', 'anew']],
  ['the library cannot be opened', [true, true], refuses, await refuses(), ['save', 'library.stays']],
  [
    'a window could not save',
    [true, false],
    () => expect.fail('it was opened'),
    fail({ code: 'other-window-unsaved' }),
    ['save', 'library.stays'],
  ],
])('%s', async (_name, saves, open, expected, seen) => {
  const others = saves.map(otherWindow);
  expect(await switchLibrary(others, open as typeof opens)).toEqual(expected);
  expect(others.map((it) => it.seen)).toEqual([seen, seen]);
});
