import type { Trend } from './statement.ts';

// Words of change, in English, French, Ukrainian and Russian; lower case, `|` between alternatives.

/** Words that say by themselves where a quantity goes. */
export const trendVerbs: readonly (readonly [Trend, string])[] = [
  [
    'up',
    'rose|risen|rising|rises?|grew|grown|grows?|growing|growth|increas\\p{L}*|climb\\p{L}*|soar\\p{L}*|surg(?:ed|es|ing)|jumped|' +
      'augment\\p{L}*|hauss\\p{L}*|grimp\\p{L}*|progressé\\p{L}*|progresse(?:nt)?|accrue?s?|' +
      'зріс|зрос\\p{L}*|збільш\\p{L}*|підвищ\\p{L}*|виріс|виросл\\p{L}|' +
      'вырос\\p{L}*|возрос\\p{L}*|увелич\\p{L}*|повыси\\p{L}*|рост',
  ],
  [
    'down',
    'fell|fall(?:s|en|ing)?|dropp?(?:ed|ing|s)?|declin\\p{L}*|decreas\\p{L}*|shrank|shrunk|shrink\\p{L}*|reduc(?:ed|es|ing|tion)|plung\\p{L}*|slump\\p{L}*|' +
      'baiss\\p{L}*|diminu\\p{L}*|recul\\p{L}*|chut\\p{L}*|rédui\\p{L}*|' +
      'зменш\\p{L}*|скоро[тч]\\p{L}*|знизи\\p{L}*|зниж\\p{L}*|впа(?:в|ла|ло|ли)|' +
      'уменьш\\p{L}*|сократи\\p{L}*|сокращ\\p{L}*|снизи\\p{L}*|сниж\\p{L}*|упа(?:л|ла|ло|ли)',
  ],
  [
    'steady',
    'unchanged|steady|stable|stagnat\\p{L}*|flat|no change|the same as|' +
      'inchangée?s?|stagn\\p{L}*|stables?|' +
      'без змін|незмінн\\p{L}*|стабільн\\p{L}*|без изменений|неизменн\\p{L}*|стабильн\\p{L}*',
  ],
];

/** Words that say it only with a word of degree before them: "slightly more". */
export const comparatives: readonly (readonly [Trend, string])[] = [
  ['up', 'more|higher|greater|larger|plus|більше|вище|больше|выше'],
  ['down', 'fewer|less|lower|smaller|moins|менше|нижче|меньше|ниже'],
];

/** How much: a trend that is slight is not one that is strong. */
export const degrees: readonly (readonly ['slight' | 'strong', string])[] = [
  [
    'slight',
    'slightly|a little|a bit|marginally|modestly|légèrement|un peu|faiblement|трохи|дещо|незначно|злегка|ледь|немного|слегка|незначительно|чуть',
  ],
  [
    'strong',
    'even|much|far|significantly|considerably|sharply|substantially|dramatically|steeply|' +
      'encore|beaucoup|bien|nettement|fortement|considérablement|' +
      'ще|значно|набагато|суттєво|різко|істотно|ещё|еще|значительно|гораздо|намного|существенно|резко',
  ],
];
