/**
 * Words by which two numbers count different things, however alike their sentences are. Each row holds the sides of one
 * distinction, in English, French, Ukrainian and Russian; beginnings of words, lower case.
 */
export const opposed: readonly (readonly string[])[] = [
  ['import|імпорт|импорт', 'export|експорт|экспорт'],
  [
    'kill|dead|death|died|fatal|tué|tués|mort|décè|загин|вбит|убит|смерт|погиб',
    'wound|injur|hurt|bless|поран|травм|ранен',
    'missing|disparu|зник|пропав',
  ],
  [
    'produc|manufactur|built|build|made|fabriqu|вироб|випус|произв|выпус',
    'launch|fire|fired|firing|tir|lanc|випущ|запуст|запущ|обстр',
    'stockpil|reserve|stock|запас|резерв',
    'shot|intercept|downed|збит|перехо|сбит',
    'import|deliver|livr|поста|постав',
    'lost|destroy|détrui|знищ|уничт|втрат|потер',
  ],
  ['born|birth|naiss|народж|рожде', 'death|died|décè|смерт'],
  ['arriv|прибу', 'depart|left|parti|виїх|выех|відбу'],
  ['men|male|homme|чолов|мужч', 'women|female|femme|жін|женщ', 'child|enfant|дит|дет'],
  [
    'plan|target|goal|expect|forecast|project|prév|objectif|план|прогн|очік|ожид',
    'actual|in fact|réel|фактич',
  ],
  ['buy|bought|purchas|acheté|купи|закуп', 'sell|sold|sale|vend|прода'],
  [
    'minimum|lowest|мінім|миним',
    'maximum|highest|максим',
    'average|mean|moyen|серед|средн',
    'median|médian|медіан|медиан',
  ],
  ['north|nord|північ|север', 'south|sud|півден|южн|юг', 'east|orient|схід|восто', 'west|ouest|захід|запад'],
  [
    'revenu|income|recett|дохід|доход',
    'cost|spend|expen|dépens|coût|витрат|расход',
    'profit|bénéf|прибут|прибыл',
    'loss|perte|збит|убыт',
  ],
  ['urban|міськ|городск', 'rural|сільсь|сельск'],
  ['tanker|нафтовоз', 'freighter|cargo|вантаж', 'ferry|ferries|пором|паром'],
];

/** How often something happens: a number a day is not one a year. */
export const rates: readonly (readonly [rate: string, words: string])[] = [
  [
    'day',
    'a day|per day|daily|each day|every day|par jour|quotidien\\p{L}*|щодня|на день|на добу|за добу|щоденно|ежедневно|в день|в сутки',
  ],
  [
    'week',
    'a week|per week|weekly|each week|every week|par semaine|hebdomadaire\\p{L}*|щотижня|на тиждень|еженедельно|в неделю',
  ],
  [
    'month',
    'a month|per month|monthly|each month|every month|par mois|mensuel\\p{L}*|щомісяця|на місяць|ежемесячно|в месяц',
  ],
  [
    'quarter',
    'a quarter|per quarter|quarterly|par trimestre|trimestriel\\p{L}*|щокварталу|за квартал|ежеквартально|в квартал',
  ],
  [
    'year',
    'a year|per year|annual(?:ly)?|yearly|each year|every year|par an|annuel\\p{L}*|щороку|на рік|річн\\p{L}*|ежегодно|в год|годов\\p{L}*',
  ],
];
