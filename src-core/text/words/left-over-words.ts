// What writers leave in a text to be filled in later, in English, French, Ukrainian and Russian; patterns.

/** In square brackets, from their start. Lower case. */
export const bracketedPlaceholders =
  '(?:to be (?:added|confirmed|completed|determined|decided|updated|inserted|checked|written|supplied|provided|translated)|insert|add|check|complete|fill in|update|' +
  'à (?:compléter|confirmer|préciser|vérifier|ajouter|insérer|traduire)|insérer|ajouter|compléter|' +
  'уточнити|додати|вставити|доповнити|заповнити|перевірити|буде додано|уточнить|добавить|вставить|дополнить|заполнить|проверить)(?!\\p{L})' +
  "|(?:tbc|tbd|tba|todo|name|date|place|figure|number|title|country|source|nom|lieu|chiffre|ім[’']я|дата|число|имя|x+|х+|\\?+|_+) ?(?=\\])";

/** Letters that stand for "not written yet", as they are written. */
export const placeholderLetters = 'TBC|TBD|TBA|TODO|FIXME|TKTK';

/** What makes a name of those letters: "the TBC", "TBC Bank". */
export const beforePlaceholderNames = 'the|by|of|at|from|with|and|la|le|du|de|par';

/** Behind XX the number twenty. Lower case. */
export const countedByRomans =
  "century|centuries|congress|olympiad|edition|legislature|anniversary|siècles?|congrès|législature|édition|століт\\p{L}*|ст|з[’']їзд\\p{L}*|век\\p{L}*|вв|съезд\\p{L}*";

/** The first person, for papers that have none. As it is written: "US" is no "us". */
export const firstPerson: Readonly<Record<'en' | 'fr' | 'uk' | 'ru', string>> = {
  en: '[Ww]e|[Oo]ur(?! \\p{Lu})|ours|ourselves|us|[Mm]y|(?<!\\p{Lu}\\p{L}* )I(?= (?:am|have|had|was|would|will|wish|should|shall|hope|believe|think|write|understand) )',
  fr: "[Nn]ous|[Nn]otre(?!-)|[Nn]os(?! ?\\d)|[Jj]e|[Jj][’']ai|mon|mes",
  uk: '[Мм]и|[Нн]ас|[Нн]ам|[Нн]ами|[Нн]аш(?:а|е|і|ого|ої|их|им|ими|у|ій|ому)?|[Яя](?= )|мій|моя|моє|мої',
  ru: '[Мм]ы|[Нн]ас|[Нн]ам|[Нн]ами|[Нн]аш(?:а|е|и|его|ей|их|им|ими|у|ему)?|[Яя](?= )|мой|моя|моё|мои',
};

/** Behind a number that stays in digits, beside units, scales and money. English, lower case. */
export const countedInDigits =
  'hundred|thousands?|millions?|billions?|trillions?|degrees?|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|miles?|nautical|hectares?|acres?|feet|foot|inch(?:es)?|' +
  'tons?|tonnes?|kilogram(?:me)?s?|grams?|lit(?:re|er)s?|barrels?|gallons?|knots?|hours?|minutes?|seconds?|cubic|square|volts?|watts?|megawatts?|gigawatts?|kilowatts?|' +
  'dollars?|euros?|pounds?|cents?|per|percent|percentage|points?|bushels?|bytes?|gigabytes?|times|votes?';
