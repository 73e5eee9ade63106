import type { Block } from '#core/model/block.ts';
import { decided, suggestionIds } from '#core/model/suggestions.ts';
import { describe, expect, it } from 'vitest';
import { BEN, paragraphs, shown, tryOn, type Trial } from './try-suggesting.ts';

/** What paragraphs look like after some keys; once everything is refused they are what they were. */
function check(words: string[], keys: (it: Trial) => void, expected: string[]): Block[] {
  const before = paragraphs(...words);
  const trial = tryOn(before);
  keys(trial);
  const after = trial.blocks();
  expect(shown(after)).toEqual(expected);
  expect(trial.told).toEqual([]);
  expect(decided(after, 'all', 'refuse')).toEqual(before);
  return after;
}

describe('typing', () => {
  it('inserts words as one suggestion', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 4);
        it.type('a');
        it.type('nd ');
      },
      ['one [+and ]two'],
    );
    expect(suggestionIds(after).size).toBe(1);
  });
  it('begins another one elsewhere', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 0);
        it.type('a');
        it.select(0, 5);
        it.type('b');
      },
      ['[+a]one [+b]two'],
    );
    expect(suggestionIds(after).size).toBe(2);
  });
  it('goes on where it left off', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 0);
        it.type('a');
        it.select(0, 5);
        it.select(0, 1);
        it.type('b');
        it.select(0, 0);
        it.type('c');
      },
      ['[+cab]one two'],
    );
    expect(suggestionIds(after).size).toBe(1);
  });
  it('types into an empty block', () =>
    check(
      [''],
      (it) => {
        it.select(0, 0);
        it.type('x');
      },
      ['[+x]'],
    ));
  it('replaces what is selected, as one suggestion', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 0, 3);
        it.type('six');
      },
      ['[-one][+six] two'],
    );
    expect(suggestionIds(after).size).toBe(1);
  });
  it('types between what is to go', () =>
    check(
      ['one two'],
      (it) => {
        it.select(0, 0, 7);
        it.del();
        it.select(0, 3);
        it.type('x');
      },
      ['[-one][+x][- two]'],
    ));
});

describe('deleting', () => {
  it('marks words as to go, one sign after the other', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 7);
        it.back(3);
      },
      ['one [-two]'],
    );
    expect(suggestionIds(after).size).toBe(1);
  });
  it('goes forward too', () =>
    check(
      ['one two'],
      (it) => {
        it.select(0, 0);
        it.del(4);
      },
      ['[-one ]two'],
    ));
  it('steps over what is to go already', () =>
    check(
      ['one two'],
      (it) => {
        it.select(0, 4, 7);
        it.back();
        it.select(0, 7);
        it.back();
      },
      ['one[- two]'],
    ));
  it('takes back what the author had inserted', () =>
    check(
      ['one two'],
      (it) => {
        it.select(0, 3);
        it.type('ly');
        it.back(3);
      },
      ['on[-e] two'],
    ));
  it('takes whole signs', () =>
    check(
      ['a👩‍👧é'],
      (it) => {
        it.select(0, 7);
        it.back(2);
      },
      ['a[-👩‍👧é]'],
    ));
  it('leaves what somebody else inserted', () => {
    const trial = tryOn(paragraphs('one two'));
    trial.select(0, 3);
    trial.type('ly');
    trial.by(BEN);
    trial.select(0, 0, 9);
    trial.back();
    expect(shown(trial.blocks())).toEqual(['[-one][+ly][- two]']);
    expect(trial.told).toEqual(['others']);
  });
});

describe('breaks', () => {
  it('breaks a block in two, as one suggestion with what is typed', () => {
    const after = check(
      ['one two'],
      (it) => {
        it.select(0, 4);
        it.enter();
        it.type('and ');
      },
      ['one ', '+¶ [+and ]two'],
    );
    expect(suggestionIds(after).size).toBe(1);
  });
  it('breaks at the start and at the end', () =>
    check(
      ['one', 'two'],
      (it) => {
        it.select(0, 0);
        it.enter();
        it.select(2, 3);
        it.enter();
        it.type('x');
      },
      ['', '+¶ one', 'two', '+¶ [+x]'],
    ));
  it('takes back a break of its own', () =>
    check(
      ['one two'],
      (it) => {
        it.select(0, 4);
        it.enter();
        it.back();
      },
      ['one two'],
    ));
  it('marks a break as to go', () =>
    check(
      ['one', 'two'],
      (it) => {
        it.select(1, 0);
        it.back();
        it.back();
      },
      ['on[-e]', '-¶ two'],
    ));
  it('marks a break as to go from before it', () =>
    check(
      ['one', 'two'],
      (it) => {
        it.select(0, 3);
        it.del();
        it.del();
      },
      ['one', '-¶ [-t]wo'],
    ));
  it('marks what is selected across blocks', () =>
    check(
      ['one', 'two', 'three'],
      (it) => {
        it.select(0, 1, 2, 2);
        it.back();
      },
      ['o[-ne]', '-¶ [-two]', '-¶ [-th]ree'],
    ));
  it('replaces across blocks', () =>
    check(
      ['one', 'two'],
      (it) => {
        it.select(0, 1, 1, 1);
        it.type('x');
      },
      ['o[-ne]', '-¶ [-t][+x]wo'],
    ));
  it('begins a line', () =>
    check(
      ['one'],
      (it) => {
        it.select(0, 1);
        it.line();
        it.type('x');
      },
      ['o[+⏎x]ne'],
    ));
});
