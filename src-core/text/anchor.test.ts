import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor as anchorSchema } from '#core/model/anchor.ts';
import { sha256 } from '#core/model/ids.ts';
import { findQuote, makeAnchor, verifyAnchor } from './anchor.ts';
import { normaliseText } from './normalise.ts';
import { foldForQuoting } from './quote-fold.ts';

const hash = sha256.parse('ab'.repeat(32));

describe('an anchor', () => {
  test('holds the words, their place and what stands around them', () => {
    const text = 'The envoy of Norland spoke for an hour about grain, and then left.';
    const made = makeAnchor(text, hash, 21, 38);
    expect(made).toEqual({
      exact: text.slice(21, 38),
      prefix: 'The envoy of Norland ',
      suffix: ' about grain, and then left.',
      start: 21,
      end: 38,
      textSha256: hash,
    });
    anchorSchema.parse(made);
    expect(verifyAnchor(text, made)).toBe(true);
    expect(verifyAnchor(text.replace('grain', 'trade'), made)).toBe(false);
    expect(verifyAnchor(`A ${text}`, made)).toBe(false);
  });

  test('never splits a surrogate pair in its context', () => {
    const text = `${'🌾'.repeat(20)}x${'🌾'.repeat(20)}`;
    for (const shift of ['', 'y']) {
      const shifted = `${shift}${text}`;
      const at = shifted.indexOf('x');
      const made = makeAnchor(shifted, hash, at, at + 1);
      expect(made.prefix + made.suffix).not.toMatch(/\p{Cs}/u);
      expect(verifyAnchor(shifted, made)).toBe(true);
    }
    const odd = makeAnchor(`🌾${'a'.repeat(31)}x`, hash, 33, 34);
    expect(odd.prefix).toBe('a'.repeat(31));
  });

  test('is refused for a range that is no range of the text', () => {
    for (const [start, end] of [
      [0, 0],
      [2, 1],
      [-1, 2],
      [0, 99],
    ] as const)
      expect(() => makeAnchor('short', hash, start, end)).toThrow(RangeError);
  });
});

describe('finding a quotation', () => {
  const check = (text: string, quote: string, found: string | readonly string[]) =>
    expect(findQuote(text, quote).map((it) => text.slice(it.start, it.end))).toEqual([found].flat());

  test.each([
    ['as it stands', 'We will not wait.', 'will not wait', 'will not wait'],
    ['with other quotation marks', 'He called it “a gift” to them.', 'it "a gift" to', 'it “a gift” to'],
    [
      'with guillemets',
      'Elle parle d’un « pas utile » pour tous.',
      `un "pas utile" pour`,
      'un « pas utile » pour',
    ],
    [
      'with other apostrophes',
      'Сім’я чекає на п\u02bcятий рік.',
      "Сім'я чекає на п'ятий",
      'Сім’я чекає на п\u02bcятий',
    ],
    [
      'with other dashes',
      'the port—closed since May—reopened',
      'port - closed since May -- reopened',
      'port—closed since May—reopened',
    ],
    ['across a paragraph break', 'It ended.\n\nThe next day came.', 'ended. The next', 'ended.\n\nThe next'],
    [
      'with an ellipsis typed otherwise',
      'We tried … and failed.',
      'tried... and failed',
      'tried … and failed',
    ],
    ['with an ellipsis beside a full stop', 'We tried.…no', '…no', '…no'],
    ['with an ellipsis alone beside a full stop', 'We tried.…no', '...', '…'],
    ['inside quotation marks of its own', 'they said no to it', '“said no”', 'said no'],
    [
      'with a capital that was lowered',
      'We agree. Nothing more is needed.',
      'nothing more is needed',
      'Nothing more is needed',
    ],
    ['with a final comma for a full stop', 'We agree. Then silence.', '“We agree,”', 'We agree'],
    ['with invisible marks', 'no more than that', 'no\u200b mo\u00adre than', 'no more than'],
    ['with a space before the question mark', 'Pourquoi ? Nul ne sait.', 'Pourquoi? Nul', 'Pourquoi ? Nul'],
    ['as often as it stands', 'yes and yes', 'yes', ['yes', 'yes']],
    ['not with another word', 'about 2,900 tonnes', 'about 2,700 tonnes', []],
    ['not with letters joined', 'the rapist', 'therapist', []],
    ['not in another case', 'The Gulf of Arlen', 'the gulf', []],
    ['not when it is empty', 'words', ' "" ', []],
  ])('%s', (_, text, quote, found) => check(text, quote, found));

  const character = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...'abcdeABйїґé129  ') },
    { weight: 3, arbitrary: fc.constantFrom(...'.,…-–—"\'“”«»’ʼ!?\n') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }) },
  );
  const texts = fc
    .array(character, { minLength: 1, maxLength: 80 })
    .map((it) => normaliseText(it.join('')))
    .filter((it) => it !== '');

  test('finds every range that begins and ends on something visible', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [from, to] = [a % points.length, b % points.length].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const slice = points.slice(from, to + 1).join('');
        const folded = foldForQuoting(slice).text;
        fc.pre(slice.trim() === slice && folded !== '');
        const found = findQuote(text, slice).map((it) => foldForQuoting(text.slice(it.start, it.end)).text);
        expect(found).toContain(folded);
      }),
      { numRuns: 2000 },
    );
  });

  test('reaches the end of a long text', () => {
    const text = 'The council met in the old harbour and spoke about the price of grain. '.repeat(20_000);
    expect(findQuote(`${text}Nothing was decided.`, 'nothing was decided')).toHaveLength(1);
  });
});
