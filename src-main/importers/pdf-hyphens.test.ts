import { describe, expect, test } from 'vitest';
import { lineJoiner } from './pdf-hyphens.ts';

describe('a hyphen at the end of a line', () => {
  const prose = ['The harbour was busy.', 'A well-known pilot came.', 'The long range was short.'];
  const dividing = ['It was a har-', 'bour, the har-', 'bour of old.'];

  test.each([
    ['goes where it is soft', [], 'The har\u00ad', 'bour', 'The harbour'],
    ['goes where the word stands elsewhere without it', prose, 'The har-', 'bour is', 'The harbour is'],
    ['stays where the word stands elsewhere with it', prose, 'A well-', 'known man', 'A well-known man'],
    ['stays where both halves are words', prose, 'A long-', 'range gun', 'A long-range gun'],
    ['stays in doubt', prose, 'An exam-', 'ple of it', 'An exam-ple of it'],
    [
      'goes in a document that divides words',
      [...prose, ...dividing],
      'An exam-',
      'ple of it',
      'An example of it',
    ],
    ['stays before a capital', [...prose, ...dividing], 'Port-', 'Marrow', 'Port-Marrow'],
    ['stays before a number', [], 'the lamp-', '19 law', 'the lamp-19 law'],
    ['stays after another', dividing, 'state-of-the-', 'art', 'state-of-the-art'],
    ['is a dash after a space', [], 'the lamp -', 'and the bell', 'the lamp - and the bell'],
    ['is none at all', [], 'the lamp', 'and the bell', 'the lamp and the bell'],
    ['needs no space in Chinese', [], '港口的', '灯塔', '港口的灯塔'],
  ])('%s', (_, lines, before, after, expected) => {
    expect(lineJoiner(lines)(before, after)).toBe(expected);
  });
});
