// Small words that show where the name of a speaker begins and ends. Lower case, with ’ as apostrophe.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** A language as far as the rules for speakers tell them apart: Ukrainian and Russian are one. */
export type Grammar = 'en' | 'fr' | 'slavic';

export const determiners = {
  en: set(
    'the a an its his her their our my your this these those some several two three four five six many one another no every each both',
  ),
  fr: set(
    'le la les l’ un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes quelques plusieurs deux trois quatre cinq certains certaines',
  ),
  slavic: set(
    'цей ця ці його її їхній їхня їх свій своя этот эта эти его её ее их свой своя двоє троє двое трое один одна',
  ),
} as const;

/** Prepositions that may stand inside a description ("the head of the port"). */
export const prepositions = {
  en: set(
    'of for in from at with to on by near under after during before about against between within since until over without behind despite following into along amid through outside inside upon like unlike per via',
  ),
  fr: set(
    'de d’ du des à au aux en pour par sur dans chez contre sans entre avec près depuis lors après avant pendant sous dès devant vers selon malgré face outre hors',
  ),
  slavic: set(
    'в у во на з із зі с со по від от для при за до к ко про об о обо під под над перед між между через без після после из из-за около серед среди проти против навколо вокруг щодо насчет згідно согласно крім кроме попри несмотря',
  ),
} as const;

/** Words a description never runs over: they open another clause. */
export const clauseOpeners = {
  en: set(
    'that which who whom whose what where when while whereas because if although though as but yet so than or nor unless once how why whether then however meanwhile moreover still instead also and',
  ),
  fr: set(
    'que qu’ qui dont où quand lorsque lorsqu’ car si mais donc or ni puis comme tandis alors pourquoi comment ainsi cependant toutefois pourtant néanmoins et ou puisque puisqu’ quoique',
  ),
  slavic: set(
    'що щоб який яка яке які якої якого якому яким де коли бо якщо але а та і й або чи хоча тоді як проте однак однако отже тому адже поки і что чтобы который которая которое которые которого где когда потому если но и или ли хотя как поэтому ведь пока зато причем при',
  ),
} as const;

/** Adverbs and words of time that stand beside a verb or before a subject without belonging to either. */
export const adverbs = {
  en: set(
    'also later earlier then previously repeatedly publicly recently once still just already again now today yesterday tonight tomorrow meanwhile however further ever even only often always himself herself themselves itself monday tuesday wednesday thursday friday saturday sunday finally afterwards instead therefore thus simply famously reportedly',
  ),
  fr: set(
    'aussi également encore déjà ensuite enfin alors ainsi notamment toutefois cependant hier aujourd’hui demain lundi mardi mercredi jeudi vendredi samedi dimanche soir matin midi même lui-même elle-même récemment plus tôt tard d’abord tout bien surtout par ailleurs',
  ),
  slavic: set(
    'також теж вже уже ще раніше згодом потім пізніше тоді торік сьогодні вчора учора завтра нині наразі зараз знову окремо водночас натомість ввечері зранку вранці вдень напередодні нещодавно особисто прямо публічно офіційно ' +
      'также тоже ещё еще раньше ранее позже потом затем тогда сегодня вчера завтра сейчас снова отдельно накануне недавно лично прямо публично официально вечером утром днём днем одновременно при этом там тут здесь сам сама самі сами все всё',
  ),
} as const;

/** Who is told something, in the dative: stands between a verb and its subject. */
export const slavicListeners = set(
  'журналістам журналістові журналісту кореспонденту кореспондентові кореспондентам виданню газеті журналу каналу ' +
    'телеканалу агентству агенції порталу сайту депутатам присутнім слухачам глядачам читачам парламенту суду йому їй ' +
    'їм нам мені репортерам радіо слідчим родичам ' +
    'журналистам журналисту корреспонденту корреспондентам изданию газете журналу каналу телеканалу агентству порталу ' +
    'сайту депутатам присутствующим слушателям зрителям читателям парламенту суду ему ей им нам мне учёным ученым ' +
    'репортерам репортёрам радио следователям родственникам',
);

/** Where and when something was said: behind a preposition, no institution. */
export const slavicOccasions = set(
  'понеділок вівторок середу четвер п’ятницю суботу неділю січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні ' +
    'брифінгу пресконференції прес-конференції інтерв’ю ефірі етері коментарі розмові засіданні зустрічі виступі інтерв’ю заяві дописі мережі соцмережах facebook telegram twitter фейсбуці телеграмі телеграм-каналі час зверненні листі мітингу суді нараді сторінці підсумку році свою своєму своїй відповідь це ' +
    'понедельник вторник среду пятницу субботу воскресенье январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре ' +
    'брифинге пресс-конференции интервью эфире комментарии разговоре заседании встрече выступлении заявлении соцсетях телеграме телеграм-канале время обращении письме митинге суде совещании странице итоге году ходе свою своём своем своей ответ это вопрос',
);

export const pronouns = {
  en: set(
    'he she him her them it they we i you who this that these those there one which what nobody everyone everybody anyone someone something nothing none',
  ),
  fr: set(
    'il elle lui eux on ils elles nous je vous tu qui ce cela ça celui-ci celle-ci j’ c’ tous personne rien',
  ),
  slavic: set(
    'він вона воно вони ми я ви ти хто це той та ті он она оно они мы вы ты кто это тот те никто ніхто всі',
  ),
} as const;

/** Small words inside names. */
export const nameParticles = set(
  'de da di du van von der den la le al el bin ben ibn dos das ter ten del della af zu фон ван де аль ибн ібн’',
);
