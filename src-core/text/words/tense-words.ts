import type { Tongue } from './cardinals.ts';

/** Words that tell whether a clause speaks of what is to come or of what has been; patterns for one whole word. */
export interface TenseWords {
  readonly future: RegExp;
  readonly past: RegExp;
  /** Verbs of saying, and words that look like another form than they are: they tell nothing. */
  readonly neither: RegExp;
  /** Words straight before a date that speak of the future whatever the verb. */
  readonly until: RegExp;
  /** The same before a day only: "moved to Friday", but "the figures for March". */
  readonly untilDay: RegExp;
  /** Words straight before a date that do so where no verb tells. */
  readonly by: RegExp;
}

const whole = (words: string) => new RegExp(`^(?:${words})$`, 'iu');
const atEnd = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})\\s*$`, 'iu');

export const tenseWords: Readonly<Record<Tongue, TenseWords>> = {
  en: {
    future: whole(
      "will|won[’']t|shall|would|should|could|can|may|might|must|\\p{L}+[’'](?:ll|d)|due|scheduled|slated|expected|planned|plans?|planning|hopes?|" +
        'intends?|aims?|wants?|set|upcoming|forthcoming|next|resumes?|begins?|starts?|opens?|meets?|expires?|ends?|takes|votes?|holds?|returns?|' +
        'visits?|hosts?|goes|go|closes?|arrives?|leaves?|travels?|continues?|reopens?|launch(?:es)?|hopes|going|deadline|if|unless|is to|are to|prepares?|preparing|likely|unlikely|poised|forecast|heads?|faces?|flies|meet|resume|begin|expire|convenes?|reconvenes?|reopen|decides?|kicks|unveils?|debates|considers|elects?|gathers?|publishes|stands down|comes|steps',
    ),
    past: whole(
      '\\p{L}{2,}ed|was|were|had|has|have|been|did|said|told|began|took|came|went|made|met|fell|rose|grew|left|held|saw|gave|got|put|ran|sent|' +
        'spoke|stood|struck|sank|shot|sold|sought|broke|brought|built|bought|caught|chose|cut|drew|drove|fought|found|flew|forced|froze|hit|hurt|kept|' +
        'knew|laid|led|let|lost|meant|paid|read|rode|sat|set out|shook|showed|shut|slid|spent|spread|swore|taught|thought|threw|understood|' +
        'withdrew|won|wore|wrote|became|burst|lay|became|dealt|fed|hid|lit|quit|shrank|sprang|stole|stuck|swept|swung|tore|woke|heard|felt|lent|bore|beat|bet|bid|bound',
    ),
    neither: whole(
      'says?|adds?|tells?|need(?:ed)?|speed|feed|indeed|hundred|red|bed|seed|weed|deed|united|so-called',
    ),
    until: atEnd(
      '(?:if|unless|once) \\p{L}+ed(?: on| in| by| at)?|until|till|until (?:\\S+ ){1,3}on|no later than|deadline (?:of|on)|from now to',
    ),
    untilDay: atEnd('for|postponed to|moved to|delayed to|put off to|adjourned to'),
    by: atEnd('by|before|starting|effective|beginning|as of|ahead of|due|next|up to|no earlier than'),
  },
  fr: {
    future: whole(
      '\\p{L}{2,}(?:ra|ront|rons|rez|rai)|(?:se|au|pou|dev|i|ver|fe|vou)(?:r|rr)?(?:ait|aient)|\\p{L}{2,}(?:er|ir|dr|vr|urr)(?:ait|aient)|doit|doivent|prévue?s?|' +
        'attendue?s?|va|vont|prochaine?s?|ouvre|ouvrent|commence|commencent|débute|débutent|réunit|réunissent|entre|prévoit|prévoient|compte|comptent|appelle|appellent|promet|promettent|menace|menacent|veut|veulent|souhaite|souhaitent|envisage|envisagent|entend|entendent|arrive|arrivent|attend|attendent|tient|tiennent|rouvre|rouvrent|rencontre|rencontrent|reçoit|reçoivent|vote|votent|' +
        'espère|espèrent|reprend|reprennent|expire|expirent|faut|peut|peuvent',
    ),
    past: whole(
      'ont|avait|avaient|était|étaient|fut|furent|été|\\p{L}{2,}(?:ait|aient|èrent|irent|urent)|\\p{L}{3,}(?:é|ée|és|ées)|sorti|sortie|parti|partie|mort|morte|venue?s?|remise?|reçue?s?|dit|fait|tombée?s?|mis|pris|a|vu|tenue?s?|rendue?s?|perdu|vendu|conclu|paru',
    ),
    neither: whole(
      'environs?|opéra|caméra|extra|entre|accord|dit-il|année|années|journée|musée|marché|côté|société|sécurité|côtés|comité|traité|qualité|capacité|autorités?|armée|idée|été|lycée|pré|président|fait|parti|partie|' +
        '(?:assembl|journ|soir|matin|rentr|dur|vall|tourn|poign|pens|chauss)ées?|(?:employ|degr|clart|sant|libert|volont|communaut|bl|th|caf|cl|pr|pav|déput)és?|\\p{L}*(?:ur|iv|bil|al|or|un|ar|n)ités?',
    ),
    until: atEnd(
      "entre(?:nt)? en (?:vigueur|service|fonctions?|application)(?: le| en| au)?|jusqu[’']en|jusqu[’']à|jusqu[’']au|d[’']ici|d[’']ici à|d[’']ici au|d[’']ici la|jusqu[’']à la|jusqu[’']au",
    ),
    untilDay: atEnd('pour|pour le|reportée?s? (?:à|au)|renvoyée?s? (?:à|au)|prévue?s?(?: le)?|fixée?s? au'),
    by: atEnd('avant|avant le|avant la|à partir d[eu]|à compter d[eu]|dès|dès le|pour'),
  },
  uk: {
    future: whole(
      '(?:п|зай|вий|прий|пере|діст)(?:іде|йде|едуть|ідуть)|підуть|бу(?:де|дуть|демо|дете|ду)|має|мають|повин(?:ен|на|ні|но)|планує|планують|запланован\\p{L}{1,3}|очікується|очікують|намічен\\p{L}{1,3}|призначен\\p{L}{1,3}|збирається|збираються|' +
        'може|можуть|треба|\\p{L}+(?:тиме|тимуть|тимемо|тимуться|тиметься)|\\p{L}{2,}(?:ться|ють|уть|ять|ать|ить|їть|їде|йде|веде|почне|тане|гляне|верне|кине|сягне|никне|гине|торкне|рухне|мкне|тягне|[бвд]уде|ийме|айме|німе|ізьме|оможе|зможе|росте|їдуть|оїть)|\\p{L}{2,}(?:є|ує|ає|яє)|якщо',
    ),
    past: whole(
      'було|була|були|був|\\p{L}{2,}(?:ав|ив|ув|яв|їв|вся|ла|ло|ли|лася|лося|лись|лися|лась)|\\p{L}{3,}(?:ено|ано|ято|уто)(?:ся)?|ліг|міг|зміг|допоміг|прийшов|пішов|вийшов|\\p{L}*йшов|привіз|провів|повів|зріс|виріс',
    ),
    neither: whole(
      'заявля\\p{L}{1,3}|каж(?:е|уть)|говор(?:ить|ять)|повідомля\\p{L}{1,3}|пиш(?:е|уть)|вважа(?:є|ють)|дода(?:є|ють)|поясню(?:є|ють)|зазнача(?:є|ють)|стверджу(?:є|ють)|нагаду(?:є|ють)|розповіда(?:є|ють)|' +
        "п[’'ʼ]ять|десять|\\p{L}*дцять|шість|дев[’'ʼ]ять|пам[’'ʼ]ять|мати|справ|сила|школа|школи|коли|або|після|земля|мало|коло|тіло|число|числа|село|діло|мила|сили|цілі|для|ділянка|слова|права|справа|глава|голова|влада|нова|заява|мова|держава|країна|своє|моє|твоє|моя|її|це|ще|де|вже|уже|не|одне|іде|свої|крім|цифри|прав|держав|заяв|слав",
    ),
    until: atEnd('до|не пізніше'),
    untilDay: atEnd('(?<!ніч |станом |проти |порівняно )на'),
    by: atEnd('починаючи з|перед|на|від сьогодні до'),
  },
  ru: {
    future: whole(
      'буд(?:ет|ут|ем|ете|у)|\\p{L}*раст(?:ет|ёт|ут)|должн(?:а|ы|о)|должен|планиру(?:ет|ют|ется)|намерен\\p{L}?|намечен\\p{L}?|назначен\\p{L}?|запланирован\\p{L}?|ожида(?:ется|ют)|предстоит|собира(?:ется|ются)|может|могут|если|' +
        'жд(?:ет|ёт|ут)|\\p{L}+(?:гласят|носят|вез[её]т|нес[её]т|бер[её]т|мят|бят|лят|жат)|\\p{L}{2,}(?:ется|ётся|ются|утся|ится|ятся|атся)|\\p{L}{2,}(?:ёт|нут|дут|дет|йдёт|йдут|нет|мет|мут|жет|жут|оют|оет|лют|пит|пят|шит|шат|чат|рит|рят|вят|вит|тит|тят|дит|дят|ают|яют|ает|яет|уют|ует|ишут|ючат)',
    ),
    past: whole(
      'был(?:а|о|и)?|\\p{L}{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)|\\p{L}{3,}(?:ен|ена|ено|ены|ан|ана|ано|аны|ят|ята|ято|яты)|вырос|возрос|мог|смог|погиб|принёс|привёз',
    ),
    neither: whole(
      'заявля\\p{L}{1,3}|говор(?:ит|ят)|сообща\\p{L}{1,3}|пиш(?:ет|ут)|счита(?:ет|ют)|добавля(?:ет|ют)|поясня(?:ет|ют)|отмеча(?:ет|ют)|утвержда(?:ет|ют)|напомина(?:ет|ют)|рассказыва(?:ет|ют)|' +
        'капитал|канал|вокзал|материал|генерал|персонал|журнал|финал|зал|школ[аы]|сил[аы]|дел[ао]|тел[ао]|числ[ао]|сел[ао]|начал[ао]|около|мало|если|или|цели|земли|роли|соли|стол|угол|отдел|раздел|пол|предел|' +
        'нет|билет|совет|бюджет|комитет|университет|ответ|предмет|интернет|кабинет|приоритет|визит|лимит|дефицит|кредит|транзит|результат|депутат|кандидат|мандат|солдат|сенат|аппарат|формат|институт|маршрут|минут|брат|штат|чемпионат|план|страна|район|закон|стран|страны|экран|ресторан|океан|парламент|может быть|семена|цена|цены|стена|стены|тонна|тонны|война|войны|весна|планы|рана|раны|ураган|орган|органы|район|один|одна|одно|он|она|оно|они|назад|спустя|ряд|взгляд|отряд|подряд|снаряд|заряд|наряд|мая|пять|пят',
    ),
    until: atEnd('до|не позднее'),
    untilDay: atEnd('(?<!ночь |состоянию )на'),
    by: atEnd('к|ко|начиная с|на|перед'),
  },
};
