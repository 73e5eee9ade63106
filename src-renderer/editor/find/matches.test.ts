import { expect, it } from 'vitest';
import { matchesIn } from './matches.ts';

it.each([
  ['The Port of Porto, the port', 'port', false, false, 'Port Port port'],
  ['The Port of Porto, the port', 'port', false, true, 'Port port'],
  ['The Port of Porto, the port', 'port', true, false, 'port'],
  ['The Port of Porto, the port', 'Port', true, true, 'Port'],
  ['an école and an ecole', 'ecole', false, true, 'école ecole'],
  ['an école and an ecole', 'ecole', true, true, 'ecole'],
  ['nothing', '', true, false, ''],
  ['nothing', '  ', false, false, ''],
])('%j: %j (exact %s, whole words %s)', (text, wanted, exact, wholeWords, expected) =>
  expect(
    matchesIn(text, { text: wanted, exact, wholeWords })
      .map((it) => text.slice(it.start, it.end))
      .join(' '),
  ).toBe(expected),
);
