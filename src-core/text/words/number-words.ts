import type { Qualifier } from '#core/model/figure.ts';

// Words around numbers, in English, French, Ukrainian and Russian; lower case, `|` between alternatives.

/** Words that multiply the number before them. */
export const scales: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'thousand|k|mille|тисяч[аіуи]?|тис|тысяч[аиу]?|тыс'],
  [1e6, 'millions?|mn|mln|m|мільйон\\p{L}{0,3}|миллион\\p{L}{0,3}|млн'],
  [1e9, 'billions?|bn|milliards?|мільярд\\p{L}{0,3}|миллиард\\p{L}{0,3}|млрд'],
  [1e12, 'trillions?|tn|трильйон\\p{L}{0,3}|триллион\\p{L}{0,3}|трлн'],
];

/** What a number behind it names rather than counts. */
export const numberedThings =
  'articles?|resolutions?|chapters?|paragraphs?|paras?\\.|pages?|pp?\\.|nos?\\.|№|résolutions?|chapitres?|' +
  'статт[яіюею]|резолюці\\p{L}{1,3}|сторінк\\p{L}{1,3}|стать[яиею]|резолюци\\p{L}{1,3}|страниц\\p{L}{1,3}';

/** Words before a number that limit it. The longer phrases of a kind go first only where one contains another. */
export const qualifiersBefore: readonly (readonly [Qualifier, string])[] = [
  [
    'up-to',
    "no more than|not more than|up to|as many as|as much as|at most|a maximum of|jusqu[’']à|au plus|au maximum|pas plus de|до|не більше(?: ніж| як)?|щонайбільше|максимум|не более(?: чем)?|не больше(?: чем)?",
  ],
  [
    'at-least',
    'at least|no fewer than|no less than|not less than|a minimum of|a least|au moins|au minimum|pas moins de|щонайменше|принаймні|не менше(?: ніж| як)?|мінімум|як мінімум|по меньшей мере|как минимум|не менее(?: чем)?|не меньше(?: чем)?',
  ],
  [
    'nearly',
    'nearly|almost|close to|just under|just short of|presque|près de|майже|ледь не|почти|без малого',
  ],
  [
    'more-than',
    'more than|over|above|in excess of|exceeding|upwards of|plus de|au-delà de|понад|більше(?: ніж| як)?|більш(?: ніж| як)|свыше|более(?: чем)?|больше(?: чем)?',
  ],
  [
    'less-than',
    'less than|fewer than|under|below|moins de|менше(?: ніж| як)?|менш(?: ніж| як)|менее(?: чем)?|меньше(?: чем)?',
  ],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|some|circa|ca?\\.|an estimated|estimated at|in the region of|environ|quelque|quelques|à peu près|autour de|approximativement|близько|приблизно|орієнтовно|порядку|около|примерно|приблизительно|ориентировочно|порядка',
  ],
];

/** Words behind a number that limit it. */
export const qualifiersAfter: readonly (readonly [Qualifier, string])[] = [
  ['at-least', 'or more|ou plus|або більше|чи більше|или больше|или более|і більше|и более'],
  ['up-to', 'or fewer|or less|ou moins|або менше|чи менше|или меньше|или менее'],
  ['about', 'or so|ou à peu près|або близько того|или около того'],
];

/** Words and signs that name a unit, behind a number. */
export const unitsAfter: readonly (readonly [unit: string, words: string])[] = [
  [
    'percentage points',
    'percentage points?|points? de pourcentage|відсоткових пункт\\p{L}*|процентных пункт\\p{L}*',
  ],
  ['%', '%|per cent|percent|pour cent|відсотк\\p{L}*|процент\\p{L}*'],
  [
    'USD',
    'us dollars?|u\\.s\\. dollars?|american dollars?|dollars américains|usd|долар\\p{L}* сша|доллар\\p{L}* сша',
  ],
  ['EUR', '€|euros?|eur|євро|евро'],
  ['GBP', '£|pounds sterling|gbp|livres sterling|фунт\\p{L}* стерлінгів|фунт\\p{L}* стерлингов'],
  ['UAH', '₴|hryvnias?|uah|грн|гривень|гривні|гривня|гривень|гривен'],
  ['RUB', '₽|rubles?|roubles?|rub|рубл\\p{L}*'],
  ['dollars', '\\$|dollars?|долар\\p{L}*|доллар\\p{L}*'],
  ['tonnes', 'tonnes?|metric tons?|тонн\\p{L}*'],
  ['tons', 'tons?'],
  [
    'km²',
    'km²|sq\\.? km|square kilomet(?:re|er)s?|kilomètres carrés|кв\\.? ?км|квадратн\\p{L}* кілометр\\p{L}*|квадратн\\p{L}* километр\\p{L}*',
  ],
  ['km', 'km|kilomet(?:re|er)s?|kilomètres?|км|кілометр\\p{L}*|километр\\p{L}*'],
  ['miles', 'miles?'],
  ['m', 'met(?:re|er)s?|mètres?|метр\\p{L}*'],
  ['hectares', 'hectares?|гектар\\p{L}*'],
  ['kg', 'kg|kilograms?|kilogrammes?|кг|кілограм\\p{L}*|килограмм\\p{L}*'],
  ['litres', 'lit(?:re|er)s?|літр\\p{L}*|литр\\p{L}*'],
  ['barrels', 'barrels?|barils?|барел\\p{L}*|баррел\\p{L}*'],
  ['m³', 'm³|cubic met(?:re|er)s?|mètres cubes|куб\\.? ?м|кубометр\\p{L}*'],
  ['MW', 'mw|megawatts?|mégawatts?|мвт|мегават\\p{L}*'],
  ['GW', 'gw|gigawatts?|гвт|гігават\\p{L}*|гигаватт\\p{L}*'],
];

/** Signs that name a currency, before a number. A bare `$` may be any country's. */
export const currencyBefore: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['¥', '¥'],
  ['$', 'dollars'],
]);

/** Verbs before which `from ... to ...` is a change, not a range. */
export const CHANGE_VERB =
  /(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|increas\p{L}*|decreas\p{L}*|declin\p{L}*|dropp?\p{L}*|cuts?|cutting|up|down|rais\p{L}*|lower\p{L}*|chang\p{L}*|jump\p{L}*|doubl\p{L}*|climb\p{L}*|passé\p{L}*|pass\p{L}*|augment\p{L}*|diminu\p{L}*|baiss\p{L}*|зріс\p{L}*|зрос\p{L}*|збільш\p{L}*|зменш\p{L}*|знизи\p{L}*|вырос\p{L}*|увелич\p{L}*|сокра\p{L}*|уменьш\p{L}*|сниз\p{L}*)(?:\s+\S+){0,4}$/iu;
