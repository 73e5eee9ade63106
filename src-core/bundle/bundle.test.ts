import { describe, expect, test } from 'vitest';
import type { Marking } from '#core/model/marking.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';
import { isAbove } from './ceiling.ts';
import { stateOf, usualChoice, type ItemState } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isOurBagit, manifestText, readManifest } from './manifest.ts';
import { isPlainId } from './plain-id.ts';
import { strictJson } from './strict-json.ts';

const hash = (letter: string): Sha256 => sha256.parse(letter.repeat(64));
const side = (words: string) => {
  const [now = '', ...before] = words.split('');
  return { now: hash(now), before: before.map(hash) };
};

// The state now, then the states that were exchanged before, as letters.
const DIFFERENCES: readonly [ours: string | null, theirs: string, state: ItemState][] = [
  [null, 'a', 'new'],
  ['a', 'a', 'same'],
  ['a', 'ab', 'same'],
  ['a', 'b', 'differs'],
  ['a', 'ba', 'changed-there'],
  ['ba', 'a', 'changed-here'],
  ['ba', 'ca', 'both'],
  ['cba', 'a', 'changed-here'],
  ['a', 'cba', 'changed-there'],
  ['ab', 'ba', 'differs'],
  ['bc', 'ad', 'differs'],
];

test.each(DIFFERENCES)('ours %s and theirs %s: %s', (ours, theirs, state) => {
  expect(stateOf(ours === null ? null : side(ours), side(theirs))).toBe(state);
});

test('nothing of ours is written over but by a later state of the same, and no briefing at all', () => {
  const of = (kind: 'source' | 'briefing') =>
    (['new', 'same', 'changed-here', 'changed-there', 'both', 'differs'] as const).map((it) =>
      usualChoice(kind, it),
    );
  expect(of('source')).toEqual(['theirs', 'ours', 'ours', 'theirs', 'ours', 'ours']);
  expect(of('briefing')).toEqual(['theirs', 'ours', 'ours', 'both', 'both', 'both']);
});

const tlp = (label: string): Marking => ({ scheme: 'tlp-2.0', label });
const CEILINGS: readonly [Marking | null, Marking | null, boolean][] = [
  [null, tlp('TLP:GREEN'), false],
  [tlp('TLP:RED'), null, false],
  [tlp('TLP:RED'), tlp('TLP:GREEN'), true],
  [tlp('TLP:GREEN'), tlp('TLP:GREEN'), false],
  [tlp('TLP:CLEAR'), tlp('TLP:GREEN'), false],
  [tlp('TLP:PURPLE'), tlp('TLP:RED'), true],
  [{ scheme: 'nato', label: 'NU' }, tlp('TLP:RED'), true],
  [{ scheme: 'somebody', label: 'EYES ONLY' }, tlp('TLP:RED'), true],
];

test.each(CEILINGS)('%j under a ceiling of %j is above it: %s', (it, ceiling, above) => {
  expect(isAbove(it, ceiling)).toBe(above);
});

describe('JSON', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  test.each([
    ['{"a":1,"b":{"a":1}}', 'ok'],
    ['[{"a":1},{"a":1}]', 'ok'],
    ['"{\\"a\\":1,\\"a\\":2}"', 'ok'],
    [deep(64), 'ok'],
    [deep(65), 'json-too-deep'],
    ['{"a":1,"a":2}', 'json-key-twice'],
    ['{"a":1,"\\u0061":2}', 'json-key-twice'],
    ['{"a":{"b":1,"b":1}}', 'json-key-twice'],
    ['{"__proto__":1}', 'json-key-forbidden'],
    ['{"\\u005f_proto__":1}', 'json-key-forbidden'],
    ['{"a":', 'json-unreadable'],
    ['"a', 'json-unreadable'],
    ['', 'json-unreadable'],
  ])('%s is %s', (text, outcome) => {
    const read = strictJson(text);
    expect(read.ok ? 'ok' : read.error).toBe(outcome);
  });
});

test('a list of digests is read as it was written, in the order of paths', () => {
  const files = new Map([
    ['data/b', hash('b')],
    ['data/a', hash('a')],
  ]);
  const text = manifestText(files);
  expect(text).toBe(`${'a'.repeat(64)}  data/a\n${'b'.repeat(64)}  data/b\n`);
  const read = readManifest(text);
  // Maps are equal whatever their order.
  expect(read.ok && read.value).toEqual(files);
  expect(readManifest(`${text}${text}`).ok).toBe(false);
});

test.each([
  ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', true],
  ['BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n', true],
  ['BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n', false],
  ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n', false],
  ['', false],
])('bagit.txt %j is ours: %s', (text, ours) => {
  expect(isOurBagit(text)).toBe(ours);
});

test('a fingerprint has eight groups of five digits, and another key another one', () => {
  expect(fingerprintOf(hash('0'))).toBe(Array.from({ length: 8 }, () => '00000').join(' '));
  expect(fingerprintOf(hash('f'))).toMatch(/^(?:\d{5} ){7}\d{5}$/);
});

test.each(['a', 's-1', 'Kyiv 2026', 'e.2'])('%s is an id', (id) => expect(isPlainId(id)).toBe(true));
test.each(['', '.', '..', 'a/b', 'a\\b', 'a\0', ' a', 'a\u202e', '__proto__', 'x'.repeat(65)])(
  '%j is none',
  (id) => expect(isPlainId(id)).toBe(false),
);
