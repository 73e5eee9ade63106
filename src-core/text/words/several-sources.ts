// How a text claims that several sources say something, in English, French, Ukrainian and Russian; lower case, `|` between them.

export interface ClaimWords {
  /** What opens a phrase that names whom something is according to: "according to". */
  readonly according: string;
  /** Others that lead to a source, in whose place no other name could stand as it is. */
  readonly confirmed: string;
  readonly quantity: string;
  readonly adjective: string;
  readonly noun: string;
  /** Behind the noun: verbs by which sources say. */
  readonly says: string;
  /** Behind the noun: what makes them sources of something else, or sources somebody else had. */
  readonly unless: string;
}

export const severalSources: readonly ClaimWords[] = [
  {
    according: 'according to|as reported by|citing',
    confirmed:
      'confirmed by|corroborated by|reported by|based on|known from|learned from|information from|supported by|backed by|verified by',
    quantity:
      'several|multiple|various|numerous|many|different|independent|separate|two|three|four|five|both|a number of|a range of|a variety of|at least two|at least three|more than one',
    adjective:
      'independent|separate|different|other|open|public|media|news|press|local|national|international|foreign|regional|reliable|credible|trusted|well-placed|unconnected|unrelated|distinct|such|consistent|concordant',
    noun: 'sources|reports|outlets|news agencies|agencies|newspapers|papers|broadcasters|news sites|accounts|media',
    says: 'say|said|write|wrote|written|carry|carried|speak|spoke|report|reported|confirm|confirmed|state|stated|claim|claimed|suggest|suggested|indicate|indicated|agree|describe|described|speak of|point to|show|put|corroborate',
    unless:
      'of(?! information)|told|familiar|close|within|inside|quoted|cited|in the|at the|from the|by the|who|with knowledge',
  },
  {
    according: "selon|d[’']après",
    confirmed:
      "confirmée?s? par|corroborée?s? par|rapportée?s? par|de l[’']avis de|sur la base de|auprès de|recoupée?s? par",
    quantity:
      'plusieurs|diverses|divers|différentes|différents|de nombreuses|de nombreux|de multiples|deux|trois|quatre|les deux|au moins deux',
    adjective: 'autres|grands|grandes|bonnes|mêmes',
    noun: 'sources|médias|journaux|rapports|agences de presse|agences|titres de presse|organes de presse|témoignages|quotidiens|chaînes|sites',
    says: "indiquent|parlent|écrivent|affirment|rapportent|confirment|font état|évoquent|disent|annoncent|signalent|s[’']accordent|ont (?:écrit|parlé|rapporté|indiqué|confirmé|affirmé|annoncé|signalé|fait état)",
    unless:
      "d[’']énergie|d[’']eau|de (?:revenus?|financement|chaleur|lumière|tension)|proches|au sein|citée?s|interrogée?s|consultée?s par",
  },
  {
    according: 'за даними|за інформацією|за повідомленнями|за повідомленням|за свідченнями',
    confirmed:
      'за словами|згідно з|як повідомляють|повідомляють|підтверджують|підтверджено|на основі|з посиланням на|посилаючись на',
    quantity:
      'кількох|декількох|різних|багатьох|численних|двох|трьох|чотирьох|низки|кілька|декілька|різні|численні|багато|два|три|низка|обох|обидва',
    adjective:
      'незалежних|незалежні|різних|різні|інших|інші|відкритих|відкриті|місцевих|місцеві|міжнародних|міжнародні|надійних|надійні|авторитетних',
    noun: 'джерел|джерела|змі|медіа|видань|видання|агентств|агентства|газет|газети|телеканалів|телеканали|сайтів|сайти',
    says: 'повідомляють|повідомили|повідомляє|стверджують|підтверджують|підтвердили|пишуть|писали|заявляють|вказують|сходяться|свідчать|кажуть|розповідають|написали',
    unless:
      'енергії|живлення|фінансування|доход\\p{L}+|води|світла|тепла|постачання|випромінювання|у міністерств\\p{L}+|в уряді|близьк\\p{L}+|обізнан\\p{L}+',
  },
  {
    according: 'по данным|по информации|по сообщениям|по сообщению|по свидетельствам',
    confirmed:
      'по словам|согласно|как сообщают|сообщают|подтверждают|подтверждено|на основе|со ссылкой на|ссылаясь на',
    quantity:
      'нескольких|разных|различных|многих|многочисленных|двух|трёх|трех|четырёх|ряда|несколько|разные|различные|многочисленные|многие|два|три|ряд|обоих|оба',
    adjective:
      'независимых|независимые|разных|разные|других|другие|открытых|открытые|местных|местные|международных|надёжных|надежных',
    noun: 'источников|источника|источники|сми|медиа|изданий|издания|агентств|агентства|газет|газеты|телеканалов|телеканалы|сайтов|сайты',
    says: 'сообщают|сообщили|сообщает|утверждают|подтверждают|подтвердили|пишут|писали|заявляют|указывают|сходятся|свидетельствуют|говорят|рассказывают|написали',
    unless:
      'энергии|питания|финансирования|доход\\p{L}+|воды|света|тепла|снабжения|излучения|в министерств\\p{L}+|в правительств\\p{L}+|близк\\p{L}+|знаком\\p{L}+',
  },
];

/** Straight before such words: they are denied, or what is missing. */
export const DENIED_BEFORE =
  /(?<!\p{L})(?:not|no|never|without|cannot be|could not be|has not been|yet to be|rather than|instead of|than|\p{L}+n[’']t(?: been| be)?|pas|non|sans|ni|plutôt que|не|ні|без|замість|а не|ни|вместо|нежели)(?: yet| encore| ще| ещё)?\s+$/iu;

/** By which a text owns that what it cites has one origin. */
export const OWNS_ONE_ORIGIN = new RegExp(
  [
    'one origin|(?:single|same|common) (?:origin|source)|one piece of evidence|(?<!no )(?:only one|one) (?:source|report|institute|agency|outlet|account)|counts? as one|traces? (?:back|to)|goes? back to|(?:all|both) (?:of them )?(?:rest|rely|draw|cite|quote|repeat|go back|derive)|by way of|(?:is|are|was|were) taken from|citing|quoting|repeats?|repeated|relay(?:s|ed)?|picked up|carried by|re-?publish\\p{L}*|re-?print\\p{L}*|based on the same|drawn from|derives? from',
    'une seule (?:et même )?(?:source|origine)|source unique|même (?:source|origine)|une origine commune|repren(?:d|nent)|repris\\p{L}*|citant|relay\\p{L}+|relai\\p{L}*|provien\\p{L}+ (?:tous|toutes)',
    'одн(?:е|ого|им|ому) джерел\\p{L}|те саме джерело|того самого джерела|спільн\\p{L}+ джерел\\p{L}|посилаючись|з посиланням|цитуючи|передрук\\p{L}*|переказ\\p{L}+|одне походження',
    'один(?:м|го)? источник\\p{L}*|одного источника|одном источнике|тот же источник|того же источника|общ\\p{L}+ источник\\p{L}*|ссылаясь|со ссылкой|цитируя|перепеча\\p{L}*|пересказ\\p{L}+',
  ]
    .map((it) => `(?<!\\p{L})(?:${it})(?!\\p{L})`)
    .join('|'),
  'iu',
);

/** Before a cited source: it is one of several. */
export const ONE_OF_SEVERAL =
  /(?:e\.\s?g\.|for example|for instance|among others?|inter alia|such as|par exemple|p\. ex\.|notamment|entre autres|наприклад|зокрема|серед інших|например|в частности|среди прочих)/iu;
