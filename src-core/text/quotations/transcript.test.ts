import { describe, expect, test } from 'vitest';
import { findQuotations } from './find-quotations.ts';

const known = { title: null, outlet: null, publishedOn: null, language: null, kind: 'transcript' };
const turns = (lines: readonly string[]) => {
  const text = lines.join('\n\n');
  return findQuotations(text, [], known).map((it) => [it.speaker, text.slice(it.start, it.end)]);
};
const check = (lines: readonly string[], expected: readonly (readonly [string | null, string])[]) =>
  expect(turns(lines)).toEqual(expected);

describe('a transcript', () => {
  test('has no stage direction in the words of a turn', () =>
    check(
      ['Q: Why?', 'MS LIND: Because. (Laughter.)', 'Q: Is that all?', 'MS LIND: (Nods) Yes.'],
      [
        ['Q', 'Why?'],
        ['MS LIND', 'Because.'],
        ['Q', 'Is that all?'],
        ['MS LIND', '(Nods) Yes.'],
      ],
    ));

  test('may give an office with the first turn of a name alone', () =>
    check(
      [
        'Moderator: Good afternoon to all.',
        'Sava Ilm, Minister of Transport of the Republic of Orlund: We have agreed.',
        'Question: On what?',
        'Sava Ilm: On papers.',
      ],
      [
        ['Moderator', 'Good afternoon to all.'],
        ['Sava Ilm, Minister of Transport of the Republic of Orlund', 'We have agreed.'],
        ['Question', 'On what?'],
        ['Sava Ilm', 'On papers.'],
      ],
    ));

  test('is told by labels that come again', () =>
    check(
      ['MS ORREL: Good afternoon.', 'Q: Were shots fired?', 'MS ORREL: No.', 'Q: Not one?', 'MR DAHL: None.'],
      [
        ['MS ORREL', 'Good afternoon.'],
        ['Q', 'Were shots fired?'],
        ['MS ORREL', 'No.'],
        ['Q', 'Not one?'],
        ['MR DAHL', 'None.'],
      ],
    ));

  test('has turns of several paragraphs, stage directions and an end', () =>
    check(
      [
        'MODERATOR: Let us begin.',
        'ODD RENN (by video): Can you hear me?',
        'This is our third week.',
        '[Applause]',
        'MODERATOR: We can.',
        'The session closed at noon.',
      ],
      [
        ['MODERATOR', 'Let us begin.'],
        ['ODD RENN', 'Can you hear me?\n\nThis is our third week.'],
        ['MODERATOR', 'We can.'],
      ],
    ));

  test('may hold quotations', () =>
    check(
      [
        'Host: Why did you leave?',
        'Mara Lind: The captain told me: “Stay until spring.” I did not.',
        'Host: And now?',
      ],
      [
        ['Host', 'Why did you leave?'],
        ['Mara Lind', 'The captain told me: “Stay until spring.” I did not.'],
        ['The captain', 'Stay until spring.'],
        ['Host', 'And now?'],
      ],
    ));

  test.each([
    [
      ['Q. Where were you?', 'A. On deck.', 'Q. Alone?', 'A. Yes.'],
      ['Q', 'A', 'Q', 'A'],
    ],
    [
      [
        'THE CHAIR: Begin.',
        'Q. The wind?',
        'A. High.',
        'Ms. Roos. How high?',
        'Captain Lind. Too high.',
        'Ms. Roos. Thank you.',
        'Captain Lind. Sir.',
        'THE CHAIR: We are done.',
      ],
      ['THE CHAIR', 'Q', 'A', 'Ms. Roos', 'Captain Lind', 'Ms. Roos', 'Captain Lind', 'THE CHAIR'],
    ],
    [
      [
        'Mr. LIND (Halm) (spoke in French): I thank you.',
        'The President: Thank you.',
        'Mr. LIND (Halm): I end here.',
      ],
      ['Mr. LIND', 'The President', 'Mr. LIND'],
    ],
    [
      [
        'Le Journal : Pourquoi ?',
        'Jeanne Morel : Parce que.',
        'Le Journal : Et le coût ?',
        'Jeanne Morel : Tenu.',
      ],
      ['Le Journal', 'Jeanne Morel', 'Le Journal', 'Jeanne Morel'],
    ],
    [
      ['M. Luc Morel. Merci.', 'Mme Jeanne Darc. De rien.', 'M. Luc Morel. Bien.', 'Mme Jeanne Darc. Bon.'],
      ['M. Luc Morel', 'Mme Jeanne Darc', 'M. Luc Morel', 'Mme Jeanne Darc'],
    ],
    [
      ['Ведучий: Вечір добрий.', 'Мара Лінд: Добрий.', 'Ведучий: Питання.', 'Мара Лінд: Прошу.'],
      ['Ведучий', 'Мара Лінд', 'Ведучий', 'Мара Лінд'],
    ],
    [
      ['ВОРОНИНА Н. А.: Спасибо.', 'ПРЕДСЕДАТЕЛЬ: Прошу.', 'ВОРОНИНА Н. А.: Всё.'],
      ['ВОРОНИНА Н. А.', 'ПРЕДСЕДАТЕЛЬ', 'ВОРОНИНА Н. А.'],
    ],
    [
      [
        'JUDGE FARROW',
        'You saw the light?',
        'MR TEAL',
        'Green.',
        'JUDGE FARROW',
        'And then?',
        'MR TEAL',
        'Nothing.',
      ],
      ['JUDGE FARROW', 'MR TEAL', 'JUDGE FARROW', 'MR TEAL'],
    ],
    [
      [
        'LE PRÉSIDENT. — Bien.',
        'MME VAUCLAIR. — Merci.',
        'LE PRÉSIDENT. — De rien.',
        'MME VAUCLAIR. — Soit.',
      ],
      ['LE PRÉSIDENT', 'MME VAUCLAIR', 'LE PRÉSIDENT', 'MME VAUCLAIR'],
    ],
    [
      ['Рогожин Т. В. Спасибо.', 'Председатель. Прошу.', 'Голос из зала. Верно!', 'Рогожин Т. В. Всё.'],
      ['Рогожин Т. В', 'Председатель', 'Голос из зала', 'Рогожин Т. В'],
    ],
    [
      [
        'Question (Harbour Post): Why?',
        'Ms Lind: Because.',
        'Question (Korrin Wire): When?',
        'Ms Lind: Now.',
      ],
      ['Question (Harbour Post)', 'Ms Lind', 'Question (Korrin Wire)', 'Ms Lind'],
    ],
    // An interview that names the one who answers alone
    [
      [
        '— Et le glacier ?',
        'Maëlle Roc : Il fond.',
        '— Vite ?',
        'M. R. : Oui.',
        '— Et après ?',
        'M. R. : Rien.',
      ],
      [null, 'Maëlle Roc', null, 'M. R.', null, 'M. R.'],
    ],
    [
      ['And the ice?', 'Mara Lind: Gone.', 'For good?', 'Lind: Yes.', 'And now?', 'Lind: Now we wait.'],
      [null, 'Mara Lind', null, 'Lind', null, 'Lind'],
    ],
    // Facts behind labels, and labels that never come again
    [
      ['Opening hours', 'From nine to five.', 'How to get there', 'By tram.', 'Opening hours', 'See above.'],
      [],
    ],
    [['Capacity: 3 MW', 'Location: Sel', 'Cost: 4 million', 'Contact: Mara Lind'], []],
    [['WHEN: Monday', 'WHERE: Sel', 'WHO: Mara Lind', 'WHY: A bridge.'], []],
    [['Date: 3 March', 'Place: Sel', 'Date: 4 March', 'Place: Halm'], []],
    [['The rule: no rule.', 'It rained.', 'It rained again.', 'It stopped.'], []],
  ])('%j', (lines, speakers) => expect(turns(lines).map(([speaker]) => speaker)).toEqual(speakers));
});
