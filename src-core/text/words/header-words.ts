// Words of the lines above an article. English, French, German, Ukrainian, Russian; lower case.

const list = (words: string): readonly string[] => words.split('|');

/** What opens a line that names the authors. Longer ones first. */
export const bylineOpeners: readonly string[] = list(
  'written by|reported by|reporting by|story by|text by|words by|report by|posted by|by|author:|authors:|author|words:|text:|' +
    'propos recueillis par|rédigé par|écrit par|un article de|par|auteur:|auteur :|auteurs:|auteurs :|autrice:|autrice :|' +
    'texte:|texte :|texte par :|texte par|texte de :|récit de|reportage de|enquête de|von|autor:|autorin:|' +
    'автор тексту:|автори тексту:|авторка тексту:|автор матеріалу:|автор:|автори:|авторка:|авторка|автор|текст:|журналіст:|журналістка:|кореспондент:|' +
    'кореспондентка:|підготувала:|підготував:|підготували:|підготувала|підготував|підготували|записала|записав|розмовляла|розмовляв|' +
    'автор статьи:|автор текста:|авторы:|корреспондент:|журналист:|подготовила:|подготовил:|подготовили:|подготовила|подготовил|подготовили|' +
    'беседовала|беседовал|записала|записал',
);

/** What opens a line that names who published. Longer ones first. */
export const outletOpeners: readonly string[] = list(
  'source:|originally published by|originally published in|first published by|first published in|published by:|published by|' +
    'published in|publisher:|issued by:|issued by|released by|outlet:|source :|publié par|diffusé par|éditeur:|éditeur :|quelle:|' +
    'herausgeber:|джерело:|видання:|видавець:|оприлюднено:|опубліковано в|источник:|издание:|издатель:|опубликовано в',
);

/** What opens a line that names the title. */
export const TITLE_LABEL =
  /^(?:title|headline|titre|titel|überschrift|заголовок|назва|название)\s*:\s*(.{8,250})$/iu;

/** What may stand around the date in a line that is a date. */
export const dateLineWords: ReadonlySet<string> = new Set(
  list(
    'sitting|session|hearing|meeting|séance|réunion|audience|заседания|заседание|засідання|слушаний|слухань|published|posted|updated|last|modified|first|date|dated|issued|released|release|on|at|of|the|created|issue|publication|monday|' +
      'tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|gmt|utc|bst|est|edt|et|' +
      'cet|cest|eet|eest|msk|pst|pdt|am|pm|a|m|p|h|hrs|hours|local|time|z|embargoed|embargo|until|not|for|publication|before|strictly|' +
      'publié|publiée|paru|parue|le|mis|mise|à|jour|modifié|modifiée|créé|heures|heure|min|jusqu|au|sous|date|du|de|' +
      "jusqu'au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veröffentlicht|aktualisiert|um|uhr|stand|montag|dienstag|" +
      'mittwoch|donnerstag|freitag|samstag|sonntag|опубліковано|оприлюднено|оновлено|востаннє|дата|публікації|о|об|року|р|рік|' +
      "ембарго|до|понеділок|вівторок|середа|середу|четвер|п'ятниця|п'ятницю|субота|суботу|неділя|неділю|год|хв|пн|вт|ср|чт|пт|" +
      'сб|нд|опубликовано|обновлено|создано|публикации|эмбарго|в|года|г|год|мск|понедельник|вторник|среда|среду|четверг|' +
      'пятница|пятницу|суббота|субботу|воскресенье|вс',
  ),
);

/** What says that a date is not that of first publication. */
export const UPDATE_WORDS =
  /updated|modified|mis[e]? à jour|modifiée?|aktualisiert|оновлено|змінено|обновлено|изменено/iu;
export const EMBARGO_WORDS = /embargo|ембарго|эмбарго|not for publication before/iu;

const kinds: readonly (readonly [kind: string, lines: string])[] = [
  [
    'press release',
    'press release|news release|media release|press notice|for immediate release|communiqué de presse|communique de presse|communiqué|pour diffusion immédiate|' +
      'à diffuser immédiatement|pressemitteilung|прес-реліз|пресреліз|прес реліз|для негайного поширення|для негайного оприлюднення|' +
      'пресс-релиз|пресс релиз|пресрелиз|для немедленного распространения|для немедленной публикации',
  ],
  [
    'press statement',
    'press statement|media statement|déclaration à la presse|заява для преси|заява для змі|заявление для прессы|заявление для сми',
  ],
  [
    'statement',
    'statement|public statement|official statement|déclaration|заява|офіційна заява|заявление|официальное заявление',
  ],
  ['joint statement', 'joint statement|déclaration commune|спільна заява|совместное заявление'],
  [
    'transcript',
    'transcript|full transcript|verbatim transcript|unofficial transcript|verbatim record|transcription|verbatim|compte rendu intégral|стенограма|' +
      'розшифровка|повна стенограма|стенограмма|полная стенограмма|расшифровка',
  ],
  ['letter', 'letter|лист|письмо'],
  ['minutes', 'minutes|minutes of the meeting|compte rendu|compte-rendu|procès-verbal|протокол'],
  ['opinion', 'opinion|op-ed|point de vue|думка|мнение'],
  ['commentary', 'commentary'],
  ['readout', 'readout'],
  ['issue brief', 'issue brief'],
  ['speech', 'speech|discours|промова|выступление'],
  ['open letter', 'open letter|lettre ouverte|відкритий лист|открытое письмо'],
  ['policy brief', 'policy brief|note de politique publique|аналітична записка для влади'],
  ['policy note', 'policy note|note de politique'],
  ['policy paper', 'policy paper'],
  ['working paper', 'working paper|document de travail|робочий документ|рабочий документ'],
  ['research paper', 'research paper'],
  ['research note', 'research note|note de recherche'],
  ['discussion paper', 'discussion paper'],
  ['briefing note', 'briefing note|briefing paper|note de synthèse'],
  ['position paper', 'position paper'],
  ['analytical note', 'note d’analyse|аналітична записка|аналитическая записка'],
  ['fact sheet', 'fact sheet|factsheet|fiche d’information'],
  ['media advisory', 'media advisory|avis aux médias'],
  ['interview', 'interview|entretien|інтерв’ю|интервью'],
  ['editorial', 'editorial|éditorial|редакційна стаття|редакционная статья'],
];

/** Whole lines that say what sort of document follows; apostrophes curly. */
export const kindLines: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(([kind, lines]) => list(lines).map((it): [string, string] => [it, kind])),
);

/** Words that open a title which says itself what sort of document it heads. */
export const KIND_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:(?:full|unofficial) )?(?:transcript of|transcription de|стенограма|розшифровка|стенограмма|расшифровка)\s/iu,
    'transcript',
  ],
  [/^(?:joint statement|déclaration commune|спільна заява|совместное заявление)\s/iu, 'joint statement'],
  [/^letter dated \d/iu, 'letter'],
  [
    /^(?:statement (?:by|of|from) |statement on |заява (?:міністерства|уряду|посольства|президії|ради|мзс)|заявление (?:министерства|правительства|посольства|мид|президиума|совета))/iu,
    'statement',
  ],
  [
    /^(?:interview with|entretien avec|інтерв[’'ʼ]ю (?:з|із|зі)|интервью (?:с|со)) |^(?:інтерв[’'ʼ]ю|интервью) .{3,80} (?:телеканалу|газеті|газете|агентству|агенції|виданню|изданию|журналу|радіо|радио) /iu,
    'interview',
  ],
  [/^(?:open letter|lettre ouverte|відкритий лист|открытое письмо)\s/iu, 'open letter'],
];

/** Kinds of document an institute publishes under its own name. */
export const INSTITUTE_KINDS = /paper|note|brief|report|sheet/;

/** What stands in a header line and states nothing: how long it takes to read, who counted what. */
export const HEADER_NOISE =
  /^(?:(?:(?:estimated )?read(?:ing)? time|temps de lecture|lecture|час читання|время чтения|читати|читать)\s*[:–-]?\s*)?(?:[~≈]\s*)?\d{1,3}[- ]?(?:min(?:ute)?s?|mn|хв(?:илин[аи]?)?|мин(?:ут[аы]?)?)\.?(?: (?:read|de lecture|читання|чтения|на чтение|на читання))?$|^\d[\d .,]*\s?(?:views?|vues?|reads?|comments?|commentaires?|shares?|перегляд\p{L}*|просмотр\p{L}*|коментар\p{L}*|комментари\p{L}*)$|^(?:views?|vues?|comments?|commentaires?|перегляд\p{L}*|просмотр\p{L}*|коментар\p{L}*|комментари\p{L}*)\s*:?\s*\(?\d[\d .,]*\)?$|^(?:(?:last )?(?:published|updated|posted)\s*:?\s*)?(?:an?|\d{1,2}) (?:minutes?|mins?|hours?|hrs?|days?) ago$|^(?:publié |mis à jour )?il y a \d{1,2} (?:minutes?|heures?|jours?)$|^\d{1,2} (?:хвилин\p{L}?|годин\p{L}?|дн\p{L}{1,2}|минут\p{L}?|час\p{L}{0,2}) (?:тому|назад)$/iu;

/** A line above an article that says how the document is kept or delivered, or who presides: nothing about what it is. */
export const FORMALITY =
  /^(?:as (?:delivered|prepared(?: for delivery)?)|check against delivery|prepared remarks|seul le prononcé fait foi|distr(?:ibution)?\.? ?: \p{L}+|original ?: \p{L}+|(?:langue originale|оригінал|мова оригіналу|язык оригинала) ?: \p{L}+|(?:via|by) (?:e-?mail|electronic mail)|(?:in the chair ?:|chaired by|sous la présidence de|présidence de|засідання веде|веде засідання|головує|заседание вед[её]т|вед[её]т заседание|председательствует) .{3,80}[^.]|(?:(?:article )?réservé aux abonnés|abonnés|subscribers? only|for subscribers|premium|только для подписчиков|для передплатників|лише для передплатників)|(?:trusted |established |est\. |founded (?:in )?)?since \d{4}|fond[ée]e? en \d{4}|depuis \d{4}|from our own correspondents?|\(?(?:courtesy|unofficial) translation\)?|traduction (?:de courtoisie|non officielle)|неофіційний переклад|неофициальный перевод)\.?$/iu;

/** The number of a document: `No. 41/2026`, `Number: 2026-118`, `S/2026/11`, `148-03-02-2026`. */
export const DOCUMENT_NUMBER =
  /^(?:(?:[Nn][o°º]s?\.?|№|[Nn]umber|[Nn]uméro|[Нн]омер|[Rr]ef(?:erence|\.)?|[Rr]éf(?:érence|\.)?|[Ии]сх\.|[Вв]их\.)\s*:?\s*(?:№\s*)?(?=[\p{Lu}\d/.-]*\d)[\p{Lu}\d]+(?:[/.-][\p{Lu}\d]+)*|\p{Lu}{1,4}(?:[/-][\p{Lu}\d.]+){0,3}[/-]\d{2,4}[/-]\d{1,4}(?:[/-][\p{Lu}\d.]+)?|\d{2,6}-\d{2}-\d{2}-\d{4})$/u;
