import { expect, test } from 'vitest';
import { attributionIn } from './attribution.ts';

test.each<[string, string | null, string[]]>([
  ['The yard built 14 ships, according to Bo Lark.', 'Bo Lark', []],
  [
    'The yard built 14 ships, according to two engineers cited by The Quell Gazette.',
    'two engineers',
    ['The Quell Gazette'],
  ],
  ['Ana Ruiz, a pilot, told The Arlen Post that 14 ships were late.', 'Ana Ruiz', ['The Arlen Post']],
  ['The Post quotes Ana Ruiz, a pilot, as saying that 14 ships were late.', 'Ana Ruiz', ['The Post']],
  ['According to the port, Ana Ruiz said that 14 ships were late.', 'Ana Ruiz', ['the port']],
  ['The ministry reported that 14 ships were late.', 'The ministry', []],
  ['The number, which the statistics office gives as 31,000, is old.', 'the statistics office', []],
  ['The port authority puts the number at 640.', 'The port authority', []],
  ['Some 40 ships are late, the agency said on Monday.', 'the agency', []],
  ['He said that 14 ships were late.', null, []],
  ['The union did not say that 14 ships were late.', null, []],
  ['It grew 3 per cent a year.', null, []],
  ['According to the law, 14 ships must leave.', null, []],
  ['Selon le port, 14 navires sont en retard.', 'le port', []],
  ['Les pertes atteignent 14 millions, a annoncé mardi l’Office des eaux.', 'l’Office des eaux', []],
  ['Le ministre, Luc Morel, a indiqué que 14 navires étaient en retard.', 'Luc Morel', []],
  ['Le ministre a annoncé la vente de 14 navires.', 'Le ministre', []],
  ['Щонайменше 14 суден запізнилися, повідомив Олесь Гай.', 'Олесь Гай', []],
  ['За даними Інституту споруд, опора втратила 14 відсотків міцності.', 'Інституту споруд', []],
  ['У мерії стверджують, що суден було 14.', 'мерії', []],
  ['Около 40% домов без света, заявил мэр.', 'мэр', []],
  ['По оценке экономиста Марты Веллер, цена вырастет на 14%.', 'Марты Веллер', []],
  [
    'Урожай ниже на 23%, сообщило в среду министерство сельского хозяйства.',
    'министерство сельского хозяйства',
    [],
  ],
])('%s', (sentence, claimant, via) => expect(attributionIn(sentence)).toEqual({ claimant, via }));
