import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText } from './normalise.ts';

const check = (raw: string, paragraphs: readonly string[]) =>
  expect(normaliseText(raw).split('\n\n')).toEqual(paragraphs);

/** Long enough that a single lost break is more than a typing error. */
const long = 'the count of ships that had passed the lock since the ice broke was read out to the council '
  .repeat(3)
  .trim();

describe('characters', () => {
  test.each([
    ['line ends of every kind', 'One.\r\n\r\nTwo.\r\rThree.\u2029Four.', ['One.', 'Two.', 'Three.', 'Four.']],
    ['spaces of every kind', ' a\u00a0\t b\u202f2\u2009900 ', ['a b 2 900']],
    ['what cannot be seen', '\ufeffsa\u00adlt\u200b wo\u202erks\u202c \u2066now\u2069\0', ['salt works now']],
    ['joiners, which some scripts need', 'می\u200cخواهم', ['می\u200cخواهم']],
    ['composed letters', 'cafe\u0301 и\u0306', ['café й']],
    ['half a surrogate pair', 'a\ud83cb', ['a\ufffdb']],
    ['nothing', ' \n\n\t ', ['']],
  ])('%s', (_, raw, paragraphs) => check(raw, paragraphs));
});

describe('lines', () => {
  const wrapped = `The harbour office of Quell said on Friday that the winter had cost it
more than any since the lighthouse was built, and that the bill for ice-
free water would be sent to the ministry, which had promised in the year
before to pay it.`;
  const joined =
    'The harbour office of Quell said on Friday that the winter had cost it more than any since the lighthouse was built, and that the bill for ice-free water would be sent to the ministry, which had promised in the year before to pay it.';

  test.each([
    ['wrapped at a column are joined', wrapped, [joined]],
    ['under a short heading stay apart from it', `Winter bill\n\n${wrapped}`, ['Winter bill', joined]],
    ['of the next paragraph, where it is only indented', `   ${wrapped}\n   ${wrapped}`, [joined, joined]],
    ['of a list among wrapped ones', `${wrapped}\n- ice\n- salt`, [joined, '- ice', '- salt']],
    [
      'that are paragraphs',
      'A first one.\nA second one, longer than the first.\nThird',
      ['A first one.', 'A second one, longer than the first.', 'Third'],
    ],
    [
      'of headings',
      'Grain talks resume\nnews.example.org\n12 March 2026',
      ['Grain talks resume', 'news.example.org', '12 March 2026'],
    ],
    [
      'with a sentence broken once',
      'The council met for the third time that week and\ndid not agree.',
      ['The council met for the third time that week and did not agree.'],
    ],
    ['of labels', 'like0\ndislike0\nlink', ['like0', 'dislike0', 'link']],
  ])('%s', (_, raw, paragraphs) => check(raw, paragraphs));
});

describe('paragraphs that ran together', () => {
  test.each([
    [
      'at two sentence ends',
      'It snowed.In May it thawed.Nobody minded.',
      ['It snowed.', 'In May it thawed.', 'Nobody minded.'],
    ],
    [
      'before an opening quotation mark',
      'It ended."We lost," she said.He left.',
      ['It ended.', '"We lost," she said.', 'He left.'],
    ],
    [
      'behind a closing one',
      'She said "We lost."He left.They slept.',
      ['She said "We lost."', 'He left.', 'They slept.'],
    ],
    ['with curly marks', 'It ended.“We lost.”He left.', ['It ended.', '“We lost.”', 'He left.']],
    [
      'in Ukrainian',
      'Сніг зійшов.Річка піднялася.«Такого ще не було», — каже він.',
      ['Сніг зійшов.', 'Річка піднялася.', '«Такого ще не було», — каже він.'],
    ],
    [
      'behind a question',
      'Who pays?The town does.It always did.',
      ['Who pays?', 'The town does.', 'It always did.'],
    ],
    [
      'behind an abbreviated country',
      'They flew to the U.S.The talks failed.Both went home.',
      ['They flew to the U.S.', 'The talks failed.', 'Both went home.'],
    ],
    [
      'behind numbers and units',
      'It cost 12.The rest is owed.Рада дала 14 млн грн.Решту шукають з 2009 р.Потім усе стихло.',
      [
        'It cost 12.',
        'The rest is owed.',
        'Рада дала 14 млн грн.',
        'Решту шукають з 2009 р.',
        'Потім усе стихло.',
      ],
    ],
    [
      'before a number, beside other breaks',
      'They left the port.40 ships remained.Nobody counted them.All left.',
      ['They left the port.', '40 ships remained.', 'Nobody counted them.', 'All left.'],
    ],
    [
      'behind abbreviations that end something',
      'They met at 6 p.m.The rest came later, with salt, tea etc.Brine Ltd.Its boss slept.',
      ['They met at 6 p.m.', 'The rest came later, with salt, tea etc.', 'Brine Ltd.', 'Its boss slept.'],
    ],
    [
      'with low quotation marks',
      'Він сказав: „Ми тут.“Вона ні.„Не ми“, – додала.Пішли.',
      ['Він сказав: „Ми тут.“', 'Вона ні.', '„Не ми“, – додала.', 'Пішли.'],
    ],
    [
      'once, in a long block',
      `First ${long}.Then ${long} ${long}.`,
      [`First ${long}.`, `Then ${long} ${long}.`],
    ],
  ])('%s', (_, raw, paragraphs) => check(raw, paragraphs));

  test.each([
    'The U.S.Army and J.D.Hale, e.g.The Hague, met Mr.Smith and Dr.Who.',
    'See https://port.example/A.Letter.Now and News.Example.Org or mail A.Clerk@Port.Example.Org today.',
    'It runs on Node.js and ASP.NET, file Report.PDF and Notes.Docx, version 3.5.Beta rose 3.5 and 2.4 times.',
    'Вони живуть на вул.Хрещатик у м.Київ, див.Додаток та ст.Третя.',
    'A typing error.Nothing more than that.',
    'See art.12 and fig.3 of the U.S.Code, p.40 ships, version 3.5 and M.Lind, т. д. і т. п. тощо.',
  ])('but not in %s', (text) => check(text, [text]));
});

describe('a long text', () => {
  test.each([
    ['with a joint at every word', 'e.g."The x '.repeat(40_000)],
    [
      'wrapped without an end',
      `${'The council met and spoke of salt and of grain, and of the ferry again'}\n`.repeat(20_000),
    ],
    ['that ran together', 'The council met.'.repeat(30_000)],
  ])('%s takes no long time', (_, raw) => {
    normaliseText(raw);
  });
});

describe('always', () => {
  const pieces = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'The ship',
        'of Quell',
        'sailed',
        'U.S.',
        '"We',
        'lost"',
        'e.g.',
        '3.5',
        'їжак',
      ),
    },
    { weight: 3, arbitrary: fc.constantFrom('.', '?', '"', '”', '«', '-', '- ', ' ', '  ', '\u00a0', '\t') },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '\r\n', '\n   ', '.\nThe', '.In', 'a'.repeat(60)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  );
  const raws = fc.array(pieces, { maxLength: 60 }).map((it) => it.join(''));
  const lettersOf = (text: string) =>
    text
      .normalize('NFC')
      .match(/[\p{L}\p{N}]/gu)
      ?.join('');

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('no letter or digit is lost or moved', () => {
    const unseen = /[^\P{Cc}\s\u0085]|[\ufeff\u200b\u00ad\u202a-\u202e\u2066-\u2069]/gu;
    fc.assert(
      fc.property(raws, (raw) => {
        expect(lettersOf(normaliseText(raw))).toBe(lettersOf(raw.replace(unseen, '')));
      }),
      { numRuns: 3000 },
    );
  });

  test('paragraphs are lines, trimmed, with exactly one blank line between them', () => {
    fc.assert(
      fc.property(raws, (raw) => {
        const text = normaliseText(raw);
        for (const paragraph of text === '' ? [] : text.split('\n\n'))
          expect(paragraph).toMatch(/^\S(?:.*\S)?$/u);
      }),
      { numRuns: 2000 },
    );
  });
});
