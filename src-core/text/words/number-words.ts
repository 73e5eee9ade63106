import type { Qualifier } from '#core/model/figure.ts';

// Words around numbers, in English, French, Ukrainian and Russian; lower case, `|` between alternatives.

/** Words that multiply the number before them. */
export const scales: readonly (readonly [factor: number, words: string])[] = [
  [1e3, 'thousand|k|mille|milliers|тисяч[аіуи]?|тис|тысяч[аиу]?|тыс'],
  [1e6, 'millions?|mn|mln|mio|m|мільйон\\p{L}{0,3}|миллион\\p{L}{0,3}|млн'],
  [1e9, 'billions?|bn|milliards?|mds?|mrd|мільярд\\p{L}{0,3}|миллиард\\p{L}{0,3}|млрд'],
  [1e12, 'trillions?|tn|трильйон\\p{L}{0,3}|триллион\\p{L}{0,3}|трлн'],
];

/** Words before a number that limit it. The longer phrases of a kind go first only where one contains another. */
export const qualifiersBefore: readonly (readonly [Qualifier, string])[] = [
  [
    'up-to',
    "no more than|not more than|up to|as many as|as much as|at most|a maximum of|jusqu[’']à|au plus|au maximum|pas plus de|до|не більше(?: ніж| як)?|щонайбільше|не більш(?:а|ий|е|і) за|максимум|не более(?: чем)?|не больше(?: чем)?",
  ],
  [
    'at-least',
    'at least|no fewer than|no less than|not less than|a minimum of|a least|au moins|au minimum|pas moins de|щонайменше|принаймні|не менше(?: ніж| як)?|мінімум|як мінімум|по меньшей мере|как минимум|минимум|хотя бы|хоча б|не менее(?: чем)?|не меньше(?: чем)?',
  ],
  [
    'nearly',
    "nearly|almost|close to|just under|just short of|just below|presque|près d(?:e|es|u)|près d[’']|майже|без малого|ледь не|почти|чуть менее|чуть меньше",
  ],
  [
    'more-than',
    "more than|over|above|in excess of|exceeding|upwards of|exceeds?|exceeded|topp(?:ed|ing)|plus d(?:e|es|u)|plus d[’']|au-delà d(?:e|es|u)|dépass(?:e|ent|ait|aient|erait|eraient|era|eront|é|ant)(?: déjà)?|supérieure?s? à|понад|перевищу(?:є|ють|вав|вала|вали)|перевищи(?:ть|в|ла|ло|ли|ти)|більш(?:а|ий|е|і) за|більше(?: ніж| як)?|більш(?: ніж| як)|свыше|превыша(?:ет|ют|л|ла|ло|ли|ть)|превыси(?:т|л|ла|ло|ли|ть)|более(?: чем)?|больше(?: чем)?",
  ],
  [
    'less-than',
    "less than|fewer than|under|below|moins d(?:e|es|u)|moins d[’']|inférieure?s? à|менше(?: ніж| як)?|менш(?: ніж| як)|менее(?: чем)?|меньше(?: чем)?",
  ],
  [
    'about',
    'about|around|approximately|approx\\.?|roughly|some|circa|ca?\\.|an estimated|estimated at|in the region of|an average of|environ|quelque|quelques|à peu près|autour de|approximativement|близько|десь|приблизно|орієнтовно|порядку|около|примерно|приблизительно|ориентировочно|порядка|где-то',
  ],
];

/** Words behind a number that limit it. */
export const qualifiersAfter: readonly (readonly [Qualifier, string])[] = [
  [
    'at-least',
    'or more|ou plus|au moins|au minimum|або більше|чи більше|или больше|или более|і більше|и более',
  ],
  [
    'up-to',
    'or fewer|or less|ou moins|at most|at the most|au plus|au maximum|maximum|або менше|чи менше|или меньше|или менее',
  ],
  ['about', 'or so|ou à peu près|або близько того|или около того'],
];

/** Words and signs that name a unit, behind a number; the longer of two that begin alike goes first. */
export const unitsAfter: readonly (readonly [unit: string, words: string])[] = [
  [
    'percentage points',
    'percentage[ -]points?|points? de pourcentage|points? de pour cent|відсотков\\p{L}{1,3} пункт\\p{L}*|процентн\\p{L}{1,3} пункт\\p{L}*|п\\. ?п\\.|в\\. ?п\\.',
  ],
  ['basis points', 'basis points?|points? de base|базисн\\p{L}{1,3} пункт\\p{L}*'],
  ['points', 'points?'],
  ['%', '%|per cent|percent|pct|pour cent|відсот\\p{L}*|процент(?:|а|у|ов|ів|и|ы|ам|ами|ах)'],
  ['‰', '‰|per mille|проміле|промилле'],
  [
    'USD',
    'us dollars?|u\\.s\\. dollars?|american dollars?|dollars américains|us\\$|долар\\p{L}* сша|доллар\\p{L}* сша|американськ\\p{L}{1,3} долар\\p{L}*|американск\\p{L}{1,3} доллар\\p{L}*',
  ],
  ['CAD', 'canadian dollars?|dollars canadiens'],
  ['AUD', 'australian dollars?|dollars australiens'],
  ['EUR', '€|euros?|євро|евро'],
  ['GBP', '£|pounds sterling|pounds?|livres sterling|фунт\\p{L}* стерлінгів|фунт\\p{L}* стерлингов'],
  ['UAH', '₴|hryvnias?|грн|гривень|гривні|гривня|гривню|гривен|гривны|гривна|гривну'],
  ['RUB', '₽|rubles?|roubles?|руб|рубл\\p{L}*'],
  ['CNY', 'yuans?|renminbi|юан\\p{L}*'],
  ['JPY', 'yens?|єн\\p{L}?|иен\\p{L}?'],
  [
    'CHF',
    'swiss francs?|francs suisses|швейцарськ\\p{L}{1,3} франк\\p{L}*|швейцарск\\p{L}{1,3} франк\\p{L}*',
  ],
  ['francs', 'francs?|франк\\p{L}{0,3}'],
  ['PLN', 'zloty|zlotys?|zlotych|злот(?:их|і|ий|ых|ый|ого)'],
  // Several countries have rupees.
  ['rupees', 'rupees?|roupies?|руп(?:ій|ії|ія|ий|ии)'],
  ['TRY', 'liras?|livres turques|лір\\p{L}?|лир\\p{L}?'],
  ['ILS', 'shekels?|шекел\\p{L}*'],
  ['SEK', 'swedish kron\\p{L}{1,2}'],
  ['NOK', 'norwegian kron\\p{L}{1,2}'],
  ['crowns', 'crowns?|couronnes?|kronor|kroner|крон(?:а|и|у|ы)?'],
  ['marks', 'marks|deutschmarks?|марок'],
  ['écus', 'écus?'],
  ['florins', 'florins?|флорин(?:и|ів|ов|а|ы)?'],
  ['ducats', 'ducats?|дукат(?:и|ів|ов|а|ы)?'],
  ['thalers', 'thalers?|таляр(?:и|ів|а)?|талер(?:ов|а|ы)?'],
  ['rials', 'rials?|ріал\\p{L}{0,3}|риал\\p{L}{0,3}'],
  ['dinars', 'dinars?|динар\\p{L}{0,3}'],
  ['pesos', 'pesos?|песо'],
  ['tenge', 'tenge|тенге'],
  ['lei', 'леїв|леев'],
  ['dollars', '\\$|dollars?|долар\\p{L}*|доллар\\p{L}*|дол|долл'],
  ['cents', 'cents(?! mille)|центів|центов'],
  ['tonnes', 'tonnes?|metric tons?|тонн\\p{L}?|t'],
  ['tons', 'tons?'],
  [
    'km/h',
    "km/h|kmh|kph|kilomet(?:re|er)s? (?:an|per) hour|kilomètres? (?:par heure|à l[’']heure|heure)|км/год|км/ч|кілометр\\p{L}* (?:на|за) годину|километр\\p{L}* в час",
  ],
  ['mph', 'mph|miles (?:an|per) hour'],
  ['m/s', 'm/s|м/с'],
  [
    'km²',
    'km²|km2|sq\\.? ?km|square kilomet(?:re|er)s?|kilomètres? carrés?|кв\\.? ?км|км²|квадратн\\p{L}* кілометр\\p{L}*|квадратн\\p{L}* километр\\p{L}*',
  ],
  ['m²', 'm²|m2|sq\\.? ?m|square met(?:re|er)s?|mètres? carrés?|кв\\.? ?м|м²|квадратн\\p{L}* метр\\p{L}*'],
  [
    'm³/s',
    'm³/s|m3/s|м³/с|mètres? cubes? par seconde|cubic met(?:re|er)s? (?:a|per) second|кубометр\\p{L}* (?:на|в) секунду',
  ],
  [
    'm³',
    'm³|m3|cubic met(?:re|er)s?|mètres? cubes?|куб\\.? ?м|м³|кубометр\\p{L}*|кубічн\\p{L}* метр\\p{L}*|кубическ\\p{L}* метр\\p{L}*',
  ],
  [
    'nautical miles',
    'nautical miles?|milles? (?:marins?|nautiques?)|морськ\\p{L}{1,3} мил\\p{L}{1,2}|морск\\p{L}{1,3} мил\\p{L}{1,2}',
  ],
  ['square miles', 'square miles?|milles carrés'],
  ['km', 'km|kilomet(?:re|er)s?|kilomètres?|км|кілометр\\p{L}*|километр\\p{L}*'],
  ['cm', 'cm|centimet(?:re|er)s?|centimètres?|см|сантиметр\\p{L}*'],
  ['mm', 'mm|millimet(?:re|er)s?|millimètres?|мм|міліметр\\p{L}*|миллиметр\\p{L}*'],
  ['miles', 'miles?|мил(?:ь|я|и|і)'],
  ['feet', 'feet|foot|ft|фут\\p{L}{0,2}'],
  ['inches', 'inch(?:es)?|дюйм\\p{L}{0,2}|pouces?'],
  ['m', 'met(?:re|er)s?|mètres?|метр\\p{L}{0,3}|m|м'],
  ['hectares', 'hectares?|ha|гектар\\p{L}*|га'],
  ['acres', 'acres?|акр\\p{L}{0,2}'],
  ['kg', 'kg|kilograms?|kilogrammes?|kilos?|кг|кілограм\\p{L}*|килограмм\\p{L}*|кіло|кило'],
  ['mg', 'mg|milligram(?:me)?s?|мг|міліграм\\p{L}*|миллиграмм\\p{L}*'],
  ['g', 'g|gram(?:me)?s?|грам\\p{L}*|г(?!\\.)'],
  ['quintals', 'quintaux|quintals?|центнер\\p{L}*'],
  ['litres', 'lit(?:re|er)s?|літр\\p{L}*|литр\\p{L}*'],
  ['gallons', 'gallons?|галон\\p{L}*|галлон\\p{L}*'],
  ['barrels', 'barrels?|barils?|барел\\p{L}*|баррел\\p{L}*|bpd'],
  ['bushels', 'bushels?|boisseaux'],
  ['carats', 'carats?|карат\\p{L}*'],
  [
    'kWh',
    'kwh|kilowatt[ -]?hours?|kilowatt-?heures?|квт[·*⋅-]?г(?:од)?|квт[·*⋅-]?ч|кіловат-годин\\p{L}?|киловатт-час\\p{L}*',
  ],
  [
    'MWh',
    'mwh|megawatt[ -]?hours?|mégawatt-?heures?|мвт[·*⋅-]?г(?:од)?|мвт[·*⋅-]?ч|мегават-годин\\p{L}?|мегаватт-час\\p{L}*',
  ],
  ['GWh', 'gwh|gigawatt[ -]?hours?|gigawatt-?heures?|гвт[·*⋅-]?г(?:од)?|гвт[·*⋅-]?ч'],
  ['TWh', 'twh|terawatt[ -]?hours?|térawatt-?heures?|твт[·*⋅-]?г(?:од)?|твт[·*⋅-]?ч'],
  ['kW', 'kw|kilowatts?|квт|кіловат\\p{L}*|киловатт\\p{L}*'],
  ['MW', 'mw|megawatts?|mégawatts?|мвт|мегават\\p{L}*'],
  ['GW', 'gw|gigawatts?|гвт|гігават\\p{L}*|гигаватт\\p{L}*'],
  ['°C', '° ?c|degrees celsius|degrés celsius|градус\\p{L}* цельсія|градус\\p{L}* цельсия|°с'],
  ['degrees', '°|degrees?|degrés?|градус\\p{L}*'],
  ['MHz', 'mhz|мгц'],
  ['GHz', 'ghz|ггц'],
  ['knots', 'knots?|nœuds?|вузл\\p{L}{1,2}|узл\\p{L}{1,2}'],
  ['hours', 'hours?|hrs?|heures?|годин[аиу]?|час(?:а|ов)'],
  ['minutes', 'minutes?|mins?|хвилин[аиу]?|минут[аыу]?|хв|мин'],
  ['seconds', 'seconds?|secondes?|секунд[аиыу]?'],
  ['days', 'days?|jours?|journées?|дн(?:ів|і|ей|я)|день|доб[аиу]?|діб|сут(?:ок|ки)'],
  ['weeks', 'weeks?|semaines?|тиж(?:день|ні|нів|ня)|недел[ьяию]'],
  ['months', 'months?|mois|місяц(?:ь|і|ів|я)|месяц(?:а|ев)?'],
  ['years', 'years?|ans?|années?|рок(?:и|ів|у)|рік|год(?:а|ов)?|лет'],
];

/** Units of time: "three years" in words is no figure, "18 months" is one. */
export const timeUnits: ReadonlySet<string> = new Set([
  'hours',
  'minutes',
  'seconds',
  'days',
  'weeks',
  'months',
  'years',
]);

/** Signs that name a currency, before a number. A bare `$` may be any country's. */
export const currencyBefore: ReadonlyMap<string, string> = new Map([
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
  ['¥', '¥'],
  ['$', 'dollars'],
]);

/** Codes of currencies that stand before a number: `EUR 500`. Before "million" any three capitals are one. */
export const currencyCodes: ReadonlySet<string> = new Set(
  'USD EUR GBP UAH RUB CHF CNY JPY CAD AUD NZD SEK NOK DKK PLN CZK HUF RON TRY ILS INR BRL MXN ZAR SAR AED KZT GEL IRR KRW SGD HKD'.split(
    ' ',
  ),
);

/** Verbs and nouns beside which `from ... to ...` is a change, not a range. */
export const changeWords =
  'rose|rises?n?|rising|fell|fallen|falls?|falling|grew|grown?|grows?|growing|growth|went|going|goes|gone|increas\\p{L}*|decreas\\p{L}*|declin\\p{L}*|dropp?\\p{L}*|cuts?|cutting|up|down|rais\\p{L}*|' +
  'lower\\p{L}*|chang\\p{L}*|jump\\p{L}*|doubl\\p{L}*|tripl\\p{L}*|climb\\p{L}*|shrank|shrunk|shrink\\p{L}*|sank|slid\\p{L}*|slipp?\\p{L}*|slump\\p{L}*|soar\\p{L}*|surg\\p{L}*|plung\\p{L}*|tumbl\\p{L}*|swell\\p{L}*|swollen|' +
  'deepen\\p{L}*|widen\\p{L}*|narrow\\p{L}*|expand\\p{L}*|extend\\p{L}*|lift\\p{L}*|push\\p{L}*|boost\\p{L}*|reduc\\p{L}*|revis\\p{L}*|upgrad\\p{L}*|downgrad\\p{L}*|lengthen\\p{L}*|shorten\\p{L}*|mov\\p{L}*|brought|bring\\p{L}*|edg(?:ed|ing)|improv\\p{L}*|worsen\\p{L}*|eas(?:ed|ing)|accelerat\\p{L}*|slow(?:ed|ing)|' +
  'pass[eé]\\p{L}*|augment\\p{L}*|diminu\\p{L}*|baiss\\p{L}*|hauss\\p{L}*|progress\\p{L}*|recul\\p{L}*|chut\\p{L}*|grimp\\p{L}*|bond\\p{L}*|tomb\\p{L}*|port(?:é|ée|er|és|ées)|ramen\\p{L}*|rédui\\p{L}*|relev\\p{L}*|abaiss\\p{L}*|mont[eé]\\p{L}*|évolu\\p{L}*|' +
  '(?:з|ви|під)?ріс|(?:з|ви|під)?росл[аои]|зрост\\p{L}*|збільш\\p{L}*|зменш\\p{L}*|скоро[тч]\\p{L}*|зни[зж]\\p{L}*|підн[яі]\\p{L}*|підвищ\\p{L}*|впа\\p{L}*|опусти\\p{L}*|розшир\\p{L}*|' +
  '(?:вы|воз|под)?рос(?:|л[аои]|т[аеу]?|тет|тёт|тут)|вырос\\p{L}*|увелич\\p{L}*|сокра\\p{L}*|уменьш\\p{L}*|сни[зж]\\p{L}*|подн[яи]\\p{L}*|повы[сш]\\p{L}*|упа\\p{L}*|расшир\\p{L}*|довел\\p{L}*|довес\\p{L}*';
