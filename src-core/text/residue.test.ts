import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#core/model/source-text.ts';
import { NO_FACTS } from './facts.ts';
import { frozenText, plainParagraphs, type StructureHint } from './hinted-paragraph.ts';
import { findResidue } from './residue.ts';

const one = 'The council of Quell met on Tuesday and spoke for an hour about the price of salt.';
const two = 'It will meet again in May, when the ferry between the two shores has been repaired.';

const meta = (title: string | null) => ({ ...NO_FACTS, title });

/** Each paragraph with the reason it is set aside for, or null. */
const check = (
  title: string | null,
  ...paragraphs: readonly (readonly [text: string, reason: string | null])[]
) => {
  const text = paragraphs.map(([it]) => it).join('\n\n');
  const residue = findResidue(plainParagraphs(text), meta(title));
  const judged = paragraphsOf(text, residue).map(({ start, end }) => [
    text.slice(start, end),
    residue.find((it) => it.start === start && it.end === end)?.reason ?? null,
  ]);
  expect(judged).toEqual(paragraphs);
};

describe('furniture', () => {
  test('in English', () =>
    check(
      null,
      ['Home', 'menu'],
      ['News', 'menu'],
      ['Sport', 'menu'],
      ['Salt talks resume', 'header'],
      ['Photo: Quell Agency', 'photo-credit'],
      [one, null],
      ['Read also: The ferry is late again', 'teaser'],
      [two, null],
      ['Subscribe to our newsletter and never miss a story.', 'notice'],
      ['Comments (12)', 'reactions'],
      ['© 2026 The Quell Gazette', 'notice'],
    ));
  test.each([
    ['Like 214 Comment 31 Share', 'reactions'],
    ['Print this page', 'share'],
    ['Версія для друку', 'share'],
    ['Press contact: Rolf Emden, 555 0140', 'notice'],
    ['Next release: 3 September 2026', 'notice'],
    ['Редактор: Зоряна Мох', 'notice'],
    ['Additional reporting by Oona Brill', 'notice'],
    ['S’abonner Se connecter', 'menu'],
    ['Explore more on these topics', 'teaser'],
    ['Editor Dara Finn', null],
    ['Posted in Maps | Tagged islets, strait | 4 Comments', 'menu'],
    ['The editor asked the press to share 3 comments.', null],
  ] as const)('below an article: %s', (line, reason) =>
    check(null, [one, null], [two, null], [line, reason], [two.replace('again', 'there'), null]),
  );
  test('in Ukrainian', () =>
    check(
      null,
      ['Фото: Агенція Квелл', 'photo-credit'],
      ['Рада зібралася у вівторок і цілу годину говорила про ціну солі для трьох громад.', null],
      ['Читайте також: Пором знову запізнюється', 'teaser'],
      ['Вона збереться знову в травні, коли полагодять пором між двома берегами затоки.', null],
      ['Підписуйтесь на наш канал', 'notice'],
      ['Поділитися', 'share'],
    ));
  test('in French', () =>
    check(
      null,
      ['Crédit photo : Agence Quell', 'photo-credit'],
      ['Le conseil s’est réuni mardi et a parlé pendant une heure du prix du sel de la baie.', null],
      ['Lire aussi', 'teaser'],
      ['Le bac est encore en retard', 'teaser'],
      ['Il se réunira de nouveau en mai, quand le bac entre les deux rives aura été réparé.', null],
      ['Partager cet article', 'share'],
    ));
  test('in Russian', () =>
    check(
      null,
      ['Фото: Агентство Квелл', 'photo-credit'],
      ['Совет собрался во вторник и целый час говорил о цене соли для трёх посёлков залива.', null],
      ['Похожие новости', 'teaser'],
      ['Паром опять опаздывает на час', 'teaser'],
    ));
});

describe('what stays', () => {
  test('lines of an article that look like furniture by themselves', () =>
    check(
      null,
      [one, null],
      ['Comments', null],
      [two, null],
      ['Salt, in tonnes', null],
      ['12', null],
      ['2,900', null],
      ['14', null],
      [one.replace('Tuesday', 'Monday'), null],
      ['Photographs of the meeting were shown to everybody who had not been able to come to Quell.', null],
      [
        'We use cookies, the company told the court, and nobody has ever complained about one of them to us or to anybody else, which it called remarkable for a company of its size in a town as small as Quell, where everybody knows everybody and most of them complain daily.',
        null,
      ],
      ['Signed at Quell for the council of the three towns', null],
    ));
  test('everything, where all of it looks like furniture', () =>
    check(null, ['Share', null], ['Home', null]));
  test('a whole sentence, unless the structure says otherwise', () => {
    const hinted = (hint: StructureHint | null) => [
      { text: one, hint: null, linkShare: 0 },
      { text: two, hint, linkShare: 0 },
    ];
    expect(findResidue(hinted(null), meta(null))).toEqual([]);
    expect(findResidue(hinted('outside'), meta(null))).toEqual([]);
    expect(findResidue(hinted('aside'), meta(null))).toMatchObject([{ reason: 'teaser', restored: false }]);
    expect(findResidue(hinted('comments'), meta(null))).toMatchObject([{ reason: 'comments' }]);
  });
});

test('ranges are whole paragraphs, in order', () => {
  const lines = fc.constantFrom(
    one,
    two,
    'Home',
    'Share',
    'Read also',
    'like0',
    '12',
    'Photo: X',
    'Salt talks',
    '13 March 2026',
    'A title cut off in the mid',
  );
  fc.assert(
    fc.property(fc.array(lines, { minLength: 1, maxLength: 25 }), fc.option(lines), (texts, title) => {
      const paragraphs = texts.map((text) => ({ text, hint: null, linkShare: 0 }));
      const text = frozenText(paragraphs);
      const whole = new Map(paragraphsOf(text, []).map((it) => [it.start, it.end]));
      let last = -1;
      for (const { start, end } of findResidue(paragraphs, meta(title))) {
        expect(whole.get(start)).toBe(end);
        expect(start).toBeGreaterThan(last);
        last = start;
        // Only below a heading of other stories, or as a title, is a whole sentence set aside.
        const mayTakeSentences = texts.includes('Read also') || title !== null;
        expect(!mayTakeSentences && [one, two].includes(text.slice(start, end))).toBe(false);
      }
    }),
  );
});
