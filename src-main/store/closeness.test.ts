import { expect, test } from 'vitest';
import { closeness } from './closeness.ts';
import { searchQuery } from './search-query.ts';

test.each([
  ['a whole word', 'Grain prices rose', 'grain', 2],
  ['the beginning of one', 'Grains rose', 'grain', 0],
  ['inside another', 'Ingrained', 'grain', 0],
  ['a whole one after a longer one', 'Grains and grain', 'grain', 2],
  ['two side by side', 'The grain port closed', 'grain port', 4],
  ['two side by side, the last going on', 'The grain ports closed', 'grain port', 3],
  ['with a comma between them', 'grain, port', 'grain port', 4],
  ['scattered', 'port of grain', 'grain port', 2],
  ['together at the second place', 'grain ship, grain port', 'grain port', 4],
  ['another case and accent', 'MÜLLER sprach', 'muller', 2],
  ['parts of one word', 'Жителі п’яти сіл', "п'яти", 4],
])('%s', (_, text, typed, expected) => {
  expect(closeness(text, searchQuery(typed)?.terms ?? [])).toBe(expected);
});
