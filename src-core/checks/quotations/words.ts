// The words by which quotations are told from what only stands between marks, in English, French, Ukrainian and Russian.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words whose omission turns a sentence into its contrary; as keys of tokens. */
export const NEGATIONS = set(
  'not no never cannot neither nor without unless hardly nobody nothing none ' +
    'ne pas jamais sans aucun aucune rien ni personne ' +
    'не ні ніколи без жоден жодна жодного немає нічого ніхто ' +
    'ни никогда нет ничего никто',
);

/** A word or phrase that is spoken of, named or held at arm's length follows right behind these. */
export const SPOKEN_OF =
  /(?:(?<!\p{L})(?:so[- ]called|known as|dubbed|labell?ed|nicknamed|codenamed|code-named|entitled|titled|headlined|(?:term|word|words|phrase|expression|slogan|motto|label|concept|notion|idea|principle|proverb|(?:the|an old|old) saying|adage|idiom|headline|heading|title|formula|doctrine|policy|strategy|theme)(?: of)?|the name)|(?<!\p{L})(?:appelée?s?|intitulée?s?|baptisée?s?|surnommée?s?|(?:terme|mot|mots|expression|slogan|devise|notion|concept|principe|proverbe|titre|formule|doctrine|thème)(?: de)?)|так зван\p{L}+|під (?:назвою|гаслом)|(?:слов[оа]|термін\p{L}*|вираз\p{L}*|гасл[оа]|поняття|принцип\p{L}*|назв[аиу]|прислів['’ʼ]я|формул[аи])|так называем\p{L}+|под (?:названием|девизом|лозунгом)|(?:термин\p{L}*|выражени\p{L}|лозунг\p{L}*|поняти\p{L}|назван\p{L}+|пословиц\p{L}|девиз\p{L}*)),?\s*$/iu;

/** What carries a title of its own, right before the marks. */
export const TITLED =
  /(?:(?<!\p{L})(?:report|paper|study|survey|book|article|essay|column|chapter|section|annex|film|documentary|song|play|series|programme|program|project|plan|initiative|campaign|exercise|operation|mission|conference|seminar|workshop|forum|panel|resolution|decree|law|act|bill|treaty|declaration|communiqué|agreement|document|memorandum|exhibition|ship|vessel|ferry|tanker|frigate|submarine|bulletin|newsletter|magazine|newspaper)|(?<!\p{L})(?:rapport|étude|livre|article|chapitre|section|film|documentaire|chanson|série|programme|projet|plan|initiative|campagne|exercice|opération|mission|conférence|séminaire|forum|résolution|décret|loi|traité|déclaration|communiqué|accord|document|navire|ferry|bulletin|journal|revue)|(?:звіт|доповід|досліджен|книг|стат[тея]|розділ|фільм|пісн|програм|проєкт|план|ініціатив|кампані|навчанн|операці|конференці|форум|резолюці|указ|закон|деклараці|угод|документ|судн|кораб|журнал|газет)\p{L}{0,4}|(?:отч[её]т|доклад|исследован|книг|стать|глав|фильм|песн|программ|проект|план|инициатив|кампани|учени|операци|конференци|форум|резолюци|указ|закон|деклараци|соглашен|документ|судн|корабл|журнал|газет)\p{L}{0,4})\s*$/iu;

/** What stands between the marks is the writer's own: a line to say, words proposed for a text. */
export const OWN_WORDS =
  /(?<!\p{L})(?:line to take|press lines?|lines?|if (?:asked|pressed|raised)|(?:suggested|proposed|draft|possible|new|alternative) (?:answer|line|reply|text|wording|language|sentence|title|caption|conclusion|paragraph|amendment)|wording|formulation|amended to read|to read|we (?:could|might|may|should|will|would|can) (?:say|answer|reply|add|stress|respond)|you (?:could|may|might|should|can) (?:say|answer|reply|add)|élément de langage|réponse (?:proposée|suggérée)|libellé|rédaction|nous (?:pourrions|pouvons) (?:dire|répondre)|(?:пропонован|можлив)\p{L}+ (?:відповідь|текст|формулюванн\p{L})|формулюванн\p{L}|(?:предлагаем|возможн)\p{L}+ (?:ответ|текст|формулировк\p{L})|формулировк\p{L})\s*[:,—–-]?\s*$/iu;

/** Says that words are a translation. */
export const TRANSLATED =
  /(?<!\p{L})(?:translat(?:ed|ions?|es|or)(?!\p{L})|traduction|traduit)|переклад|перекла[вл]|перевод|перев[её]л|перевед/iu;

/** Says in which language something was said; counts where the source is in another one than the briefing. */
export const SAID_IN =
  /(?<!\p{L})(?:in|from|en|du|de l['’])\s?(?:English|French|Ukrainian|Russian|German|Polish|Spanish|Arabic|Chinese|Turkish|anglais|français|ukrainien|russe|allemand|polonais|espagnol|arabe)(?!\p{L})|(?:англійськ|французьк|російськ|українськ|німецьк|польськ)\p{L}+ мовою|(?:по-|на )(?:английск|французск|русск|украинск|немецк)\p{L}+/iu;

/** Turns of phrase that stand between marks without anybody being quoted; lower case, without an article before them. */
export const IDIOMS = new Set([
  ...['elephant in the room', 'business as usual', 'wait and see', 'too big to fail', 'too little too late'],
  ...[
    'boots on the ground',
    'carrot and stick',
    'carrots and sticks',
    'point of no return',
    'tip of the iceberg',
  ],
  ...[
    'devil is in the detail',
    'devil is in the details',
    'sword of damocles',
    'house of cards',
    'red lines',
  ],
  ...['win-win situation', 'race to the bottom', 'hearts and minds', 'step by step', 'as soon as possible'],
  ...['nothing about us without us', 'one size fits all', 'all options on the table', 'out of the blue'],
  ...['back to square one', 'light at the end of the tunnel', 'pouring oil on the fire', 'tit for tat'],
  ...[
    'better late than never',
    'easier said than done',
    'the ball is in their court',
    'peace through strength',
  ],
  ...[
    'fait accompli',
    'coup de grâce',
    'politique de la chaise vide',
    'point de non-retour',
    'gagnant-gagnant',
  ],
  ...['tempête dans un verre d’eau', 'au coup par coup', 'partie émergée de l’iceberg', 'épée de damoclès'],
  ...['слон у кімнаті', 'точка неповернення', 'буря в склянці води', 'верхівка айсберга', 'дамоклів меч'],
  ...['батіг і пряник', 'м’яка сила', 'слон в комнате', 'точка невозврата', 'буря в стакане воды'],
  ...['верхушка айсберга', 'дамоклов меч', 'кнут и пряник', 'мягкая сила'],
]);
