import { expect, test } from 'vitest';
import { trendIn } from './trend.ts';

/** What the words nearest to a number of a sentence say: which way, how much, and the words. */
function check(sentence: string, number: string, expected: readonly [string, string | null, string] | null) {
  const start = sentence.indexOf(number);
  const found = trendIn(sentence, { start, end: start + number.length });
  expect(found === null ? null : [found.trend, found.degree, found.words]).toEqual(expected);
}

test.each<[string, string, readonly [string, string | null, string] | null]>([
  ['Traffic rose to 640 ships.', '640', ['up', null, 'rose']],
  ['Traffic fell sharply to 640 ships.', '640', ['down', 'strong', 'fell sharply']],
  ['It towed 640 and will tow slightly more this year.', '640', ['up', 'slight', 'slightly more']],
  ['It towed 640 and will tow even more this year.', '640', ['up', 'strong', 'even more']],
  ['Traffic was unchanged at 640 ships.', '640', ['steady', null, 'unchanged']],
  ['Exports rose to 640 tonnes as imports fell to 310.', '310', ['down', null, 'fell']],
  ['Le trafic a légèrement augmenté, à 640 navires.', '640', ['up', 'slight', 'légèrement augmenté']],
  ['Le trafic a reculé à 640 navires.', '640', ['down', null, 'reculé']],
  ['Експорт значно зріс до 640 тонн.', '640', ['up', 'strong', 'значно зріс']],
  ['Экспорт немного снизился до 640 тонн.', '640', ['down', 'slight', 'немного снизился']],
  ['Slightly more than 640 ships called.', '640', null],
  ['Some 640 ships called.', '640', null],
  ['Plus de 640 navires ont fait escale.', '640', null],
])('%s (%s)', check);
