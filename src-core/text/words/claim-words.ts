// By which a sentence states a fact, or something else, in English, French, Ukrainian and Russian. One pattern for all of them:
// a sentence is rarely taken for one of another language.

const whole = (words: readonly string[], flags = 'u') =>
  new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, flags);

/** What somebody holds, asks for or reckons with rather than states. Small letters: `May` is a month. */
export const NOT_STATED = whole([
  'should|must|ought|would|could|might|may|if|whether|unless|likely|unlikely|probabl[ey]|probability|possibl[ey]|perhaps|maybe|apparently|presumably|seems?|appears? to',
  "we (?:assess|judge|believe|expect|think|consider|recommend|propose|suggest|welcome|want|hope|ask|seek|urge|request|need|estimate|assume|count|do not|don[’']t|have no|cannot|remain|stand|support|value|share|would|are ready|look forward)",
  'recommend(?:s|ed|ation|ations)?|ask (?:for|that|whether|them|him|her|the|about)|in our (?:view|judgement|judgment|assessment|estimate)|our (?:aim|objective|goal|position|view|assessment|estimate|line|ask|request|interest|priority)|own (?:estimate|calculation|count)|by our count|it is (?:important|essential|useful|worth)|let us|please|assum(?:e|es|ed|ing|ption)|scenario|hypothe\\p{L}+',
  'devr\\p{L}+|devons|devez|doit|doivent|faut|faudr\\p{L}+|pourr\\p{L}+|peut|peuvent|si|probable\\p{L}*|vraisemblabl\\p{L}*|peut-être|sans doute|sembl\\p{L}+|nous (?:estimons|pensons|jugeons|recommandons|proposons|souhaitons|demandons|attendons|saluons|espérons|voulons)|recommand\\p{L}+|il convient|à notre avis|notre (?:objectif|position|avis|estimation|demande)|selon nos (?:calculs|estimations)|hypothèse|scénario|serai[ts]|seraient|aurai[ts]|auraient',
  'просимо|закликаємо|наполягаємо|рекомендуємо|вітаємо|слід|варто|потрібно|необхідно|треба|повин\\p{L}+|може|можуть|можливо|можна|якщо|чи|ймовірн\\p{L}+|імовірн\\p{L}+|мабуть|певно|здається|схоже|ми (?:вважаємо|оцінюємо|пропонуємо|рекомендуємо|очікуємо|просимо|вітаємо|прагнемо|хочемо)|рекоменду\\p{L}+|рекомендаці\\p{L}+|пропону\\p{L}+|на нашу думку|наша (?:мета|позиція|оцінка|лінія)|за нашими (?:оцінками|підрахунками)|би?|сценарі\\p{L}+|припуска\\p{L}+|мають? бути',
  'просим|призываем|настаиваем|приветствуем|следует|стоит|нужно|необходимо|надо|долж\\p{L}+|может|могут|возможно|можно|если|ли|вероятн\\p{L}+|видимо|похоже|кажется|мы (?:считаем|оцениваем|предлагаем|рекомендуем|ожидаем|просим|приветствуем|стремимся|хотим)|рекоменд\\p{L}+|предлага\\p{L}+|на наш взгляд|наша (?:цель|позиция|оценка|линия)|по нашим (?:оценкам|подсчётам|подсчетам)|бы?|сценари\\p{L}+|предполага\\p{L}+',
]);

/** What is to come: somebody's plan or promise. */
export const AHEAD = whole([
  "will|shall|won[’']t|expected|due to|set to|plans? to|planned|intends? to|forecasts?|scheduled|target(?:s|ed)?",
  'sera|seront|aura|auront|prévoi\\p{L}+|prévue?s?|compte(?:nt)? (?:\\p{L}+er|\\p{L}+ir)|entend(?:ent)?',
  'буде|будуть|планує\\p{L}*|планують|очіку\\p{L}+|мають? намір|прогноз\\p{L}*',
  'будет|будут|планиру\\p{L}+|ожида\\p{L}+|намерен\\p{L}*|прогноз\\p{L}*',
]);

/** The one who writes and the one who reads. */
export const FIRST_PERSON = whole([
  'we|our|ours|us|I|my|you|your|We|Our|You|Your|My',
  'nous|notre|nos|vous|votre|vos|je|Nous|Notre|Nos|Vous|Votre|Vos|Je',
  '[Мм]и|[Нн]аш\\p{L}*|нас|нам|[Вв]и|[Вв]аш\\p{L}*|вас|вам|[Мм]ы|[Вв]ы',
]);

/** How a point to make, an aim or an instruction begins. */
export const ASK_OPENING = new RegExp(
  '^[\\s\\p{P}]*(?:' +
    [
      "(?:Obtain|Confirm|Ask|Press|Seek|Secure|Agree|Request|Invite|Encourage|Avoid|Do not|Don[’']t|Raise|Propose|Offer|Urge|Explore|Push|Insist|Thank|Welcome|Reassure|Remind|Probe|Get|Make|Keep|Use|Settle|Reach|Establish|Ensure|Persuade|Convince|Call for|Suggest|Support|Consider|Watch|Check|Find out|Test|Set|Hold|Win|Bring|Open with|Close with|To \\p{Ll}+)(?!\\p{L}|[’']s|\\s+(?:of|for the year|by|in|among|from|prices?|results?|rates?)(?!\\p{L}))",
      '(?:Obtenir|Demander|Confirmer|Proposer|Encourager|Inviter|Éviter|Insister|Remercier|Saluer|Plaider|Convenir|Parvenir|Assurer|Convaincre|Vérifier|Soutenir|Ne pas|(?:Rappeler|Souligner)(?! qu))(?!\\p{L})',
      "(?:Отримати|Домогтися|Підтвердити|Запитати|Попросити|Запропонувати|Уникати|Подякувати|Узгодити|Просити|Переконати|З[’']ясувати|Підтримати|Не|(?:Наголосити|Нагадати)(?!,? що))(?!\\p{L})",
      '(?:Получить|Добиться|Подтвердить|Спросить|Попросить|Предложить|Избегать|Поблагодарить|Согласовать|Просить|Убедить|Выяснить|Поддержать|Не|(?:Подчеркнуть|Напомнить)(?!,? что))(?!\\p{L})',
    ].join('|') +
    ')',
  'u',
);

/** The document speaking of itself, and of when and where people meet. */
export const OF_ITSELF = new RegExp(
  '(?<!\\p{L})(?:' +
    [
      '(?:[Ss]ections?|[Tt]ables?|[Cc]harts?|[Aa]nnex(?:es)?|[Pp]aragraphs?|[Nn]otes?|[Pp]oints?) \\d|(?:see|as|noted|listed|described|shown|set out|given) (?:above|below|overleaf)|[Tt]h(?:is|e present) (?:brief|briefing|note|paper|assessment|section|annex)|the following|judgements?|(?:this|the) (?:first|second|third) (?:point|judgement|option)',
      '[Mm]ember [Ss]tates|permanent members|[ÉéE]tats [Mm]embres|держав\\p{L}*-член\\p{L}*|государств\\p{L}*-член\\p{L}*',
      '(?:[Tt]ableaux?|[Gg]raphiques?|[Aa]nnexes?|[Pp]aragraphes?) \\d|ci-dessus|ci-dessous|[Ll]a présente note|cette note',
      '(?:[Тт]аблиц\\p{L}|[Дд]одат\\p{L}+|[Пп]ункт\\p{L}*|[Рр]озділ\\p{L}*|[Пп]риложени\\p{L}|[Рр]аздел\\p{L}*) \\d|див\\.|см\\.|[Цц]я довідка|(?:[Нн]астоящая|[Ээ]та) справка',
      '(?:[Mm]eeting|[Cc]all|[Ss]ession|[Ll]unch|[Dd]inner|[Rr]éunion|[Ee]ntretien|[Зз]устріч|[Вв]стреча)(?: \\p{L}+){0,6} (?:lasts?|takes|begins?|starts?|ends?|is (?:at|on)|dure|commence|тривати\\p{L}*|триває|почнеться|починається|длится|начнётся|начинается)',
    ].join('|') +
    ')(?!\\p{L})',
  'u',
);

const TIMES = `(?:days?|weeks?|months?|years?|decades?|minutes?|jours?|semaines?|mois|ans|années|minutes|дн\\p{L}{1,3}|день|тиж\\p{L}+|місяц\\p{L}*|рок\\p{L}*|рік|хвилин\\p{L}?|недел\\p{L}+|месяц\\p{L}*|лет|год\\p{L}{0,2}|минут\\p{L}?)`;

/** A number in a sentence that only says when or how: "the past 10 years", "72-hour limit", "24 hours a day". */
export const NO_COUNT = new RegExp(
  `(?<=(?:past|last|next|coming|previous|first|following|derni[eè]re?s|prochaine?s|premi[eè]re?s|останн\\p{L}+|наступн\\p{L}+|перш\\p{L}+|последн\\p{L}+|следующ\\p{L}+|ближайш\\p{L}+|перв\\p{L}+) )\\d+ ${TIMES}(?!\\p{L})|\\d+[-\u2011]\\p{L}{2,}|24 (?:hours a day|heures sur 24)|(?:les |the )?\\d+ (?:dernières|prochaines|derniers|prochains) ${TIMES}(?!\\p{L})`,
  'giu',
);

/** How long something takes or will take, which the one who writes may know: "in 3 weeks", "for 2 days". */
export const DURATION = new RegExp(
  `(?<!\\p{L})(?:in|within|for|after|every|dans|pendant|depuis|sous|tous les|через|протягом|упродовж|кожні|в течение|каждые) \\d+ ${TIMES}(?!\\p{L})`,
  'iu',
);

/** Past verbs, and some present ones, by which something is said to have happened or to be so. */
export const FACT_VERB = whole([
  'said|says|told|announced|signed|closed|opened|reopened|visited|met|agreed|refused|rejected|declared|arrested|attacked|adopted|ratified|withdrew|resigned|elected|appointed|approved|launched|suspended|halted|banned|imposed|lifted|expelled|recalled|seized|sank|voted|accused|warned|confirmed|denied|published|joined|left|won|lost|died|killed|fell|rose|doubled|tripled|shipped|exported|imported|bought|sold|built|began|started|ended|ordered|sent|deployed|fired|dismissed|promised|pledged|demanded|offered|cut|raised|reported|claimed|blamed|took|became|received|inspected|detained|released|blocked|delayed|cancelled|postponed|extended|founded|owns|operates|chairs|governs',
  "(?:a|ont|avait|avaient|est|sont|s[’']est|se sont) (?:\\p{L}+ )?\\p{L}{2,}(?:é|és|ée|ées|i|is|it|u|us|ue|ues|ert|erte|erts)|annonce|annoncent|dirige|préside|détient|exporte",
  '(?:заяви|оголоси|підписа|закри|відкри|відвіда|зустрі|погоди|відмови|відхили|прийня|ухвали|ратифікува|призначи|обра|звільни|запусти|призупини|заборони|запровади|скасува|затрима|арештува|звинувати|попереди|підтверди|спростува|опублікува|приєдна|повідоми|вигра|впа|подвої|експортува|імпортува|купи|прода|збудува|поча|заверши|наказа|відправи|пообіця)(?:в|ла|ло|ли)(?:ся|сь)?|зріс|зросл\\p{L}|загину\\p{L}+',
  '(?:заяви|объяви|подписа|закры|откры|посети|встрети|согласи|отказа|отклони|приня|утверди|ратифицирова|назначи|избра|уволи|запусти|приостанови|запрети|вве|отмени|задержа|арестова|обвини|предупреди|подтверди|опубликова|присоедини|сообщи|упа|удвои|экспортирова|купи|прода|построи|нача|заверши|приказа|отправи|пообеща)(?:л|ла|ло|ли)(?:ся|сь)?|вырос\\p{L}*|погиб\\p{L}*',
]);

/** That something is so now. */
export const PRESENT = whole(
  [
    'is|are|has|have|remains?|stands?|continues?|currently|now|today|holds?|operates?|employs?|costs?',
    "actuellement|aujourd[’']hui|demeure(?:nt)?|reste(?:nt)?|compte(?:nt)?|dispose(?:nt)?|s[’']élève(?:nt)?|continue(?:nt)?|(?:est|sont) (?!\\p{L}+(?:é|i|u)e?s?(?!\\p{L}))",
    'зараз|нині|наразі|тепер|сьогодні|становить|становлять|складає|триває|залишається|перебуває|працює|працюють|має|мають|є',
    'сейчас|ныне|теперь|сегодня|составляет|составляют|является|остаётся|остается|продолжается|находится|работает|работают|имеет|имеют',
  ],
  'iu',
);

/** By which a text says itself that what it cites is not sure. */
export const OWNS_DOUBT = whole(
  [
    'unconfirmed|unverified|unsubstantiated|not (?:been )?(?:verified|confirmed)|(?:could|can) ?not be (?:verified|confirmed|checked)|unreliable|rumou?rs?|alleged(?:ly)?|allegations?|reportedly|untested|not known to be reliable|claims?|claimed',
    'non (?:confirmée?s?|vérifiée?s?)|rumeurs?|prétend\\p{L}*|aurait|auraient|invérifiable|peu fiable',
    'непідтверджен\\p{L}+|неперевірен\\p{L}+|не підтверджено|чутк\\p{L}+|нібито|ненадійн\\p{L}+',
    'неподтвержд\\p{L}+|непроверен\\p{L}+|не подтвержден\\p{L}+|слух\\p{L}{1,3}|якобы|ненадёжн\\p{L}+|ненадежн\\p{L}+',
  ],
  'iu',
);

/** What holds until it is changed, however old: laws, agreements. */
export const TIMELESS = whole(
  [
    'treaty|treaties|agreements?|laws?|acts?|constitution|charter|convention|statutes?|resolutions?|memorandum|protocols?|decrees?|regulations?|directives?|rules|codes?|judgments?|rulings?|manual|history|maps?',
    'traités?|accords?|lois?|chartes?|statuts|résolutions?|protocoles?|décrets?|règlements?|arrêtés?|jugements?|histoire|cartes?',
    'договор\\p{L}*|договір|угод\\p{L}|закон\\p{L}*|конституці\\p{L}|статут\\p{L}*|хартія|резолюці\\p{L}|протокол\\p{L}*|указ\\p{L}*|постанов\\p{L}|меморандум\\p{L}*|історія',
    'соглашени\\p{L}|конституци\\p{L}|устав\\p{L}*|хартия|резолюци\\p{L}|постановлени\\p{L}|история',
  ],
  'iu',
);
