import type { Tongue } from './cardinals.ts';

// Parts of a whole. Each pattern stands for whole words; what follows or precedes it says whether it is a part at all:
// "a third of the crop", not "a third ship".

/** What may follow "a third" for it to be a part. */
const EN_AFTER =
  '(?= (?:of|as|more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|faster|to|by|from|in|since|over|on|at|and|or|but|when|after|before|because|compared|between|during|last|this|that|were|was|are|is|have|had)(?!\\p{L})|[.,;:!?)"”»|]|\\s*$)(?! of an? (?:hour|century|second|finger))';
const EN_HALF_AFTER =
  '(?= (?:of|the|its|their|his|her|our|my|your|that|those|these|as)(?!\\p{L}))(?! (?:of an hour|the time))';
const EN_LIMIT =
  '(?<=(?<!\\p{L})(?:by|than|over|almost|nearly|about|only|around|just|under|roughly|least|to|from|some|least a|approximately|up) )';
const FR_AFTER =
  "(?= (?:de|des|du|sont|est|ont|a|plus|moins|en|dans|par|pour|à|et|ou)(?!\\p{L})| d[’']| ?[.,;:!?)»”\"|]|\\s*$)(?! (?:de finale|d[’']heure|de siècle|d[’']siècle))";
const UK_AFTER =
  '(?! (?:годин|століт|фінал|року|дня|місяц|ноч|тижн|доби|матч|тайм|першо|друго|третьо|восьмо|на (?:пер|дру|тре)))';
const RU_AFTER =
  '(?! (?:час|век|финал|года|дня|месяц|ноч|недел|суток|матч|тайм|перв|втор|треть|седьм|восьм))';

/** Patterns of parts with their values. */
export const fractions: Readonly<Record<Tongue, readonly (readonly [value: number, pattern: string])[]>> = {
  en: [
    [1 / 3, `(?:an?|one)[ -]third${EN_AFTER}`],
    [2 / 3, 'two[ -]thirds'],
    [1 / 4, `(?:an?|one)[ -]quarter${EN_AFTER}(?! (?:to|past|earlier|later|ago))`],
    [3 / 4, 'three[ -](?:quarters|fourths)(?! of an hour)'],
    [1 / 5, `(?:an?|one)[ -]fifth${EN_AFTER}`],
    [2 / 5, 'two[ -]fifths'],
    [3 / 5, 'three[ -]fifths'],
    [4 / 5, 'four[ -]fifths'],
    [1 / 6, `(?:an?|one)[ -]sixth${EN_AFTER}`],
    [5 / 6, 'five[ -]sixths'],
    [1 / 8, `(?:an?|one)[ -]eighth${EN_AFTER}`],
    [1 / 10, `(?:an?|one)[ -]tenth${EN_AFTER}`],
    [9 / 10, 'nine[ -]tenths'],
    [
      1 / 2,
      `(?<!(?:first|second|other|latter|last|top|bottom|better|this|each|per|and an?|another|in|upper|lower|eastern|western|northern|southern) )(?:one[ -])?half${EN_HALF_AFTER}`,
    ],
    [1 / 2, `${EN_LIMIT}(?:one[ -])?half(?! (?:an?|past|time|hour|year)(?!\\p{L})|-)`],
  ],
  fr: [
    [1 / 3, `(?:un|le) tiers${FR_AFTER}`],
    [2 / 3, '(?:les )?deux[ -]tiers'],
    [1 / 4, `(?:un|le) quart${FR_AFTER}`],
    [3 / 4, "(?:les )?trois[ -]quarts(?! d[’']heure)"],
    [1 / 5, "(?:un|le) cinquième(?= (?:de|des|du)(?!\\p{L})| d[’'])"],
    [1 / 10, "(?:un|le) dixième(?= (?:de|des|du)(?!\\p{L})| d[’'])"],
    [2 / 5, '(?:les )?deux cinquièmes'],
    [3 / 5, '(?:les )?trois cinquièmes'],
    [4 / 5, '(?:les )?quatre cinquièmes'],
    [1 / 2, '(?<!(?:première|seconde|deuxième|dans|autre) )la moitié|moitié (?=moins|plus)'],
  ],
  uk: [
    [1 / 3, '(?:одн(?:а|у|ієї) )?третин(?:а|и|у|ою|і)'],
    [2 / 3, '(?:дві|двох|двома) третин(?:и|ами)?'],
    [1 / 4, `(?:одн(?:а|у|ієї) )?(?:чверт(?:ь|і|ю)|четвертин(?:а|и|у|ою))${UK_AFTER}`],
    [3 / 4, '(?:три|трьох|трьома) (?:чверт(?:і|ей|ями)|четвертин(?:и|ами)?)(?! годин)'],
    [1 / 5, "п[’'ʼ]ят(?:а|у|ої|ою) частин(?:а|у|и|ою)"],
    [1 / 10, 'десят(?:а|у|ої|ою) частин(?:а|у|и|ою)'],
    [1 / 2, `(?<!(?:перш(?:ій|а|у|ої)|друг(?:ій|а|у|ої)) )половин(?:а|и|у|ою|і)${UK_AFTER}`],
  ],
  ru: [
    [1 / 3, '(?:одн(?:а|у|ой) )?трет(?:ь|и)(?!\\p{L})'],
    [2 / 3, '(?:две|двух|двумя) трет(?:и|ей|ями)'],
    [1 / 4, `(?<!(?:перв|втор|трет|последн)\\p{L}{1,4} )(?:одн(?:а|у|ой) )?четверт(?:ь|и|ью)${RU_AFTER}`],
    [3 / 4, '(?:три|трёх|трех|тремя) четверт(?:и|ей|ями)(?! часа)'],
    [1 / 5, 'пят(?:ая|ую|ой) част(?:ь|и|ью)'],
    [1 / 10, 'десят(?:ая|ую|ой) част(?:ь|и|ью)'],
    [1 / 2, `(?<!(?:перв|втор)(?:ой|ая|ую|ое) )половин(?:а|ы|у|ой|е)${RU_AFTER}`],
  ],
};

/** Numbers of a scale in fractions: "half a million", "півтора мільйона". */
export const scaledFractions: Readonly<
  Record<Tongue, readonly (readonly [value: number, pattern: string])[]>
> = {
  en: [
    [5e2, 'half a thousand'],
    [5e5, 'half a million'],
    [5e8, 'half a billion'],
    [25e4, 'a quarter of a million'],
    [75e4, 'three[ -]quarters of a million'],
    [15e5, '(?:one and a half million|a million and a half)'],
    [25e5, '(?:two and a half million|two million and a half)'],
    [15e8, '(?:one and a half billion|a billion and a half)'],
    [25e8, 'two and a half billion'],
  ],
  fr: [
    [5e5, 'un demi[ -]million'],
    [5e8, 'un demi[ -]milliard'],
    [15e5, 'un million et demi'],
    [15e8, 'un milliard et demi'],
    [25e5, 'deux millions et demi'],
    [25e8, 'deux milliards et demi'],
  ],
  uk: [
    [5e2, 'пів ?тисячі'],
    [5e5, 'пів[ -]?мільйона'],
    [5e8, 'пів[ -]?мільярда'],
    [15e2, 'півтори тисячі'],
    [15e5, 'півтора мільйона'],
    [15e8, 'півтора мільярда'],
    [150, 'півтори сотні'],
  ],
  ru: [
    [5e2, 'полтысячи'],
    [5e5, 'пол[- ]?миллиона|полумиллиона'],
    [5e8, 'пол[- ]?миллиарда|полумиллиарда'],
    [15e2, 'полтор(?:ы|а) тысячи|полутора тысяч'],
    [15e5, 'полтора миллиона|полутора миллионов'],
    [15e8, 'полтора миллиарда|полутора миллиардов'],
    [150, 'полторы сотни'],
  ],
};

/** "One in five"; group 1 counts, group 2 is what it counts of. */
export const sharesOf: Readonly<Partial<Record<Tongue, string>>> = {
  en: '(one|two|three|four|nine|\\d{1,2}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|twenty|\\d{1,3})(?! (?:years?|months?|days?|weeks?|hours?|minutes?|countries|places|cities)(?!\\p{L})|[ -]?(?:per|%|million|thousand)|[.,]\\d)',
  fr: '(une?|deux|trois|quatre|neuf|\\d{1,2}) (?:\\p{L}+ ){0,3}sur (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|\\d{1,3})(?! (?:ans?|mois|jours?|mètres?|km|sites?|pages?)(?!\\p{L})|[.,]\\d)',
};

/** "Every third": one of so many, where it is no day or year. */
export const everyNth: Readonly<Record<Tongue, readonly (readonly [value: number, pattern: string])[]>> = {
  en: [],
  fr: [],
  uk: [
    [1 / 2, 'кож(?:ен|на|не) друг(?:ий|а|е)'],
    [1 / 3, 'кож(?:ен|на|не) трет(?:ій|я|є)'],
    [1 / 4, 'кож(?:ен|на|не) четверт(?:ий|а|е)'],
    [1 / 5, "кож(?:ен|на|не) п[’'ʼ]ят(?:ий|а|е)"],
    [1 / 10, 'кож(?:ен|на|не) десят(?:ий|а|е)'],
  ],
  ru: [
    [1 / 2, 'кажд(?:ый|ая|ое) втор(?:ой|ая|ое)'],
    [1 / 3, 'кажд(?:ый|ая|ое) трет(?:ий|ья|ье)'],
    [1 / 4, 'кажд(?:ый|ая|ое) четвёрт(?:ый|ая|ое)|кажд(?:ый|ая|ое) четверт(?:ый|ая|ое)'],
    [1 / 5, 'кажд(?:ый|ая|ое) пят(?:ый|ая|ое)'],
    [1 / 10, 'кажд(?:ый|ая|ое) десят(?:ый|ая|ое)'],
  ],
};
