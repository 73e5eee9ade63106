// Patterns of page furniture, in English, French, German, Ukrainian and Russian. Each is held against one paragraph.

const credit =
  '(?:(?:file |archive |illustrative )?(?:photo(?:s|graph|graphy)?|image(?:s)?|picture(?:s)?)(?: credit| by| courtesy)?|illustration|' +
  'crédit(?:s)?(?: photo)?|photographie|video|vidéo|infographi(?:e|c)|graphic|screenshot|foto|bild|bildquelle|' +
  '(?:архівне |ілюстративне |головне )?(?:фото|відео)|фотографія|ілюстрація|зображення|світлина|скриншот|скріншот|інфографіка|колаж|' +
  '(?:архивное |иллюстративное )?(?:фото|видео)|фотография|иллюстрация|изображение|коллаж)';

/** The opening of a photo credit. */
export const CREDIT_OPENING = new RegExp(
  `^\\(?(?:${credit}(?: ?[:：©]| ?/ ?(?=\\p{Lu}))|(?:photo|image) by (?=\\p{Lu}))`,
  'iu',
);

/** A credit at the end of a caption: `The bridge in May. Photo: T. Ruck`, `... (Photo : Le Courrier / T. Vigne)`. */
export const CREDIT_AT_END = new RegExp(
  `(?:^|[.!?»”"—–|(]\\s*|\\s)\\(?${credit} ?[:：©/] ?(?:[^.:!?]|(?<=\\p{Lu})\\.){2,60}\\.?\\)?$|[/©|] ?(?:getty images|afp|reuters|epa|ap|dpa|unsplash|shutterstock|укрінформ|уніан|тасс|риа новости)\\)?$`,
  'iu',
);

const counted =
  '(?:(?:dis)?likes?|views?|shares?|comments?|replies|reactions?|reads?|commentaires?|réactions?|vues?|partages?|' +
  'перегляд\\p{L}*|коментар\\p{L}*|лайк\\p{L}*|реакці\\p{L}*|поширен\\p{L}*|просмотр\\p{L}*|комментари\\p{L}*|реакци\\p{L}*|репост\\p{L}*)';
const number = '\\d[\\d .,]*(?:[кkmм]|тис\\.?|тыс\\.?)?';

/** Counters of a reaction bar: `like0`, `12 comments`, `Views: 1 204`. */
export const COUNTER = new RegExp(`^${counted}?[\\s:(]*${number}\\)?$|^${number} ${counted}$`, 'iu');

/** Counters behind little pictures: `👍 412 ❤ 95`. */
export const PICTURED_COUNTER =
  /^(?=.*\p{Extended_Pictographic})(?:[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\s.,:()|/+]|\ufe0f|\u200d|\d|[кkmм](?!\p{L}))+$/iu;

/** A heading that opens the readers' comments, with how many there are. */
export const COMMENTS_HEADING =
  /^(?:(?:readers[’'] )?comments?|commentaires?|réactions?|kommentare|коментарі|комментарии|обговорення|обсуждение)\s*[:(]?\s*\d[\d .,]*\)?$|^\d[\d .,]* (?:comments?|commentaires?|réactions?|коментар\p{L}*|комментари\p{L}*)$/iu;

/** Openings of notices that no article writes in its own voice. */
export const NOTICE_OPENING =
  /^[^\p{L}\p{N}©(]*(?:our standards:|subscribe (?:to|now|here|for)|sign up (?:for|to|now|here|today)|join (?:our|us on) |follow us|follow our|follow .{2,30} on (?:x|twitter|facebook|telegram|google news|instagram|whatsapp)|find us on|read us on|like us on|download (?:our|the) app|get (?:our|the) (?:app|newsletter|best|latest|day)|(?:we|this (?:web)?site) uses? cookies|we and our (?:\d+ )?partners|by (?:continuing to (?:use|browse)|clicking)|your (?:privacy|e-?mail address will)|(?:copyright )?©|copyright (?:\d|©)|\(c\) \d{4}|support (?:our|independent|quality) (?:journalism|work|newsroom)|become a (?:member|subscriber|patron|supporter)|already a (?:subscriber|member)|do you have (?:a story|information|a tip)|got a (?:story|tip)|(?:you must be|please) (?:logged|log|signed|sign) in|(?:log|sign) in (?:to|or)|this article is for subscribers|to continue reading|if you (?:found|find|notice|spot|spotted) (?:an? )?(?:error|mistake|typo)|spotted an? (?:error|mistake|typo)|found an? (?:error|mistake|typo)|reproduction (?:in whole|without|is|of)|republi(?:cation|shing) (?:of|is)|abonnez-vous|s[’']abonner (?:à|pour|dès)|inscrivez-vous|suivez-nous|rejoignez-nous|retrouvez(?:-nous| toute| l[’']actu)|recevez (?:nos|notre|chaque|toute|l[’']essentiel)|téléchargez (?:notre|l[’']appli)|soutenez|cet article est réservé|déjà abonné|vous avez aimé|connectez-vous|vous devez être connecté|nous (?:et nos .{0,30})?utilisons des cookies|avec votre accord|ce site (?:utilise|web utilise)|en poursuivant votre navigation|toute reproduction|reproduction (?:interdite|autorisée)|une (?:erreur|coquille|faute)|vous avez (?:repéré|trouvé|constaté) une|signaler une erreur|cet article vous a plu|l[’']article vous a plu|les (?:opinions|propos) exprimé|(?:enjoyed|did you like|liked) (?:this|our)|the (?:views|opinions) expressed|views expressed (?:here|in this)|wir verwenden cookies|abonnieren sie|folgen sie uns|підпишіться|підпишись|підписуйтесь|підписуйтеся|підписуйся|стежте за|слідкуйте за|приєднуйтесь до|приєднуйтеся до|долучайтесь до|долучайтеся до|читайте нас|читайте .{2,30} (?:у|в) (?:telegram|телеграм|google)|більше новин (?:у|в|на)|більше (?:цікавого|новин) .{0,30}telegram|завантажте (?:наш|застосунок)|підтримайте|ми використовуємо|цей сайт використовує|якщо ви (?:знайшли|помітили|побачили|виявили)|сподобал[аи]?ся (?:стаття|матеріал|новина|публікація)|сподобався (?:матеріал|текст)|думк[аи],? (?:автор|викладен|висловлен)|позиція редакції може|редакція може не поділяти|знайшли (?:помилку|неточність)|помітили (?:помилку|неточність)|увійдіть|щоб (?:коментувати|залишити коментар)|передрук|копіювання (?:матеріалів|текстів)|використання (?:матеріалів|будь-яких)|(?:усі|всі) права|подпишитесь|подпишись|подписывайтесь|подписывайся|следите за (?:нами|новостями|нашими)|присоединяйтесь к|читайте нас|читайте .{2,30} в (?:telegram|телеграм|дзен)|больше новостей (?:в|на)|скачайте (?:наше|приложение)|поддержите|мы используем|этот сайт использует|если вы (?:нашли|заметили|обнаружили)|понравил(?:ась|ся) (?:статья|материал|новость|текст)|мнени[ея] автор|редакция может не разделять|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|войдите,? чтобы|чтобы (?:комментировать|оставить комментарий)|перепечатка|копирование (?:материалов|текстов)|использование (?:материалов|любых)|все права)/iu;

/** What only a page says of itself, wherever in a sentence. */
export const NOTICE_WORDS =
  /\b(?:in|to) your inbox\b|\bour (?:free |daily |weekly |morning )?(?:newsletter|telegram|whatsapp channel|youtube channel)\b|\bunsubscribe at any time\b|\bctrl ?\+ ?enter\b|dans votre boîte (?:mail|aux lettres électronique)|notre (?:lettre d[’']information|newsletter|infolettre|chaîne telegram)|désinscri(?:re|ption) à tout moment|(?<!\p{L})(?:наш(?:ому|ий|у)? (?:telegram|телеграм|viber|youtube)|нашу розсилку|на розсилку|наш(?:ем|у)? (?:рассылку|телеграм|telegram)|на нашу рассылку|на рассылку)/iu;

/** A teaser in one line: the label, then the title of another story. */
export const TEASER_OPENING =
  /^[^\p{L}\p{N}«"“(]*(?:read also|read more|read next|see also|also read|related(?: (?:story|article|news|content|coverage))?|more on this(?: story)?|more (?:here|details)|watch(?: also)?|don[’']t miss|lire aussi|lire (?:également|notre \p{L}+)|à lire aussi|à lire également|à lire|voir aussi|à voir aussi|sur le même sujet|notre dossier|lesen sie auch|mehr zum thema|читайте також|читати також|читайте ще|читати далі|дивіться також|також читайте|до теми|за темою|детальніше|більше за темою|читайте также|читать также|читайте ещё|читайте еще|смотрите также|также читайте|по теме|подробнее)\s*(?:[:：|»>→]|[–—-]\s)\s*\S/iu;

/** Tags at the foot of an article. */
export const TAGS_OPENING =
  /^(?:posted in|tagged(?: with)?|categories|catégories?|категорі[яї]|категори[яи]) .{2,60} \| (?:tag|étiquet|теги|метки|\d+ )|^(?:tags?|topics?|keywords?|filed under|in this (?:story|article)|mots[- ]clés?|thèmes?|thématiques?|sujets?|schlagwörter|теги?|ключові слова|ключевые слова|мітки|метки|рубрик[аи])\s*[:：]\s*\S/iu;

/** The mark that a press release is over: `-ENDS-`, `— FIN —`, `###`. */
export const END_MARK =
  /^(?:[-–—*#/\s]+(?:ends?|fin|ende|кінець|конец|30)[-–—*#/\s]*|ENDS\.?|#{2,}[\s#]*|[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4})$/iu;

/** A line or heading under which a press office, or the author, can be reached. */
export const CONTACT_OPENING =
  /^(?:(?:(?:press|media|news|communications?)(?:[ /&-]|and|or|press|media)* ?(?:contacts?|office|officer|enquiries|inquiries|queries|relations|desk|service))|contacts? for (?:the )?(?:media|press|journalists)|for (?:more|further|additional) information(?:,? (?:please )?contact)?|for (?:media|press) (?:enquiries|inquiries)|contacts? (?:presse|médias?)|service (?:de )?presse|relations (?:avec la )?presse|attachée? de presse|pour (?:plus d[’']informations?|en savoir plus)|pressekontakt|контакти? (?:для|пресслужби|прес-служби)(?: (?:змі|преси|медіа|журналістів))?|прес-?служба|прес-?центр|контактна особа|за додатковою інформацією|контакт(?:ы)? (?:для|пресс-службы)(?: (?:сми|прессы|журналистов))?|пресс-?служба|пресс-?центр|контактное лицо|за дополнительной информацией|contacts?|контакти|контакты)\s*(?:[:：]|$|\s(?=[+\d(]|\S+@)|(?<=information) contact:|,)/iu;

/** How somebody can be reached: an address, a telephone number. */
export const REACHED =
  /\S+@\S+\.\S|(?:^|[\s:])(?:tel|phone|tél|тел|т)\.?\s*:?\s*\+?[\d(]|\+\d[\d ()./-]{6,}\d|(?:^|\s)\(?0\d[\d ()./-]{6,}\d/iu;

/** A heading over what is said of the author. */
export const AUTHOR_HEADING =
  /^(?:about the authors?|the authors?|à propos de l[’']aute?u?r(?:ice|e)?|l[’']auteur|über (?:den autor|die autorin)|про авторк?[ау]|об авторе)\s*:?$/iu;

/** What follows the name of the author in a line about them. */
export const BIO_VERB =
  /^,?\s*(?:\([^()]{1,40}\),?\s*)?(?:is|was|are|covers|writes|reports|works|has (?:been|covered|written|reported)|can be reached|est|était|couvre|écrit|travaille|a (?:couvert|écrit|été)|є|пише|працює|працювала?|висвітлює|—|–|является|пишет|работает|работал|освещает)(?![\p{L}])/iu;

/** A path to a page: `Home > News > Coast`. */
export const PATH_BORDER = /\s*[›»>→]\s*|\s\/\s/u;

/** A row of ways to share: `Поделиться: VK, Telegram`. */
export const SHARE_OPENING =
  /^(?:share(?: (?:this|the|on|via|with).{0,30})?|partage[rz](?: (?:cet|sur|l[’']).{0,30})?|teilen|поділи(?:тися|тись|ться)(?: .{0,30})?|поширити(?: .{0,30})?|поделиться(?: .{0,30})?)\s*[:：]/iu;

/** Credits without a word that says so: `Getty Images`, `AP Photo/Ana Ruiz`, `Image source, Getty Images`. */
export const AGENCY_CREDIT =
  /^(?:image (?:source|caption|copyright)|media caption|légende|getty images|istock|shutterstock|unsplash|pexels|ap photo|reuters\/|epa-efe|afp via|via getty)(?=$|[\s,:/©-])/iu;

/** The clock of a video, or of a list of news. */
export const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?(?:\s*\/\s*\d{1,2}:\d\d(?::\d\d)?)?$/;

/** What stands only among readers' comments. */
export const AMONG_COMMENTS =
  /^(?:reply|répondre|antworten|відповісти|ответить|report|signaler|поскаржитися|пожаловаться|like|j[’']aime|\d{1,2} \p{L}+ (?:ago|тому|назад)|il y a .{3,20})$/iu;

/** The same without a colon: `Share on X Copy link Print`. */
export const SHARE_ROW =
  /^(?:share|partager|teilen|поділитися|поділитись|поширити|поделиться)(?!\p{L}).{0,60}(?<!\p{L})(?:copy link|print|e-?mail|facebook|telegram|whatsapp|shares?|copier le lien|imprimer|скопіювати|друк|скопировать|печать)(?!\p{L})/iu;

/** A press office by its name: `Пресслужба Міністерства транспорту`, with an address under it. */
export const PRESS_OFFICE =
  /^(?:press (?:office|service|department)|media (?:office|relations)|service (?:de )?presse|bureau de presse|прес-?служба|прес-?центр|прес-?секретар|пресс-?служба|пресс-?центр|пресс-?секретарь)(?!\p{L})/iu;

/** A line that is nothing but an address or a telephone number. */
export const ONLY_REACHED =
  /^(?:(?:e-?mail|tel|phone|tél|тел|ел\. пошта)\.?\s*:?\s*)?(?:\S+@\S+\.\S+|\+?[\d ()./-]{8,})$/iu;

/** Counters and buttons beside each other: `Like 214  Comment 31  Share`. */
export const COUNTER_ROW = new RegExp(
  `^(?=.*\\d)(?:(?:${counted}|comment|share|подобається|нравится|поділитися|поделиться|partager|j[’']aime)[\\s:(]*(?:${number}\\)?)?[\\s|·•,]*){2,6}$`,
  'iu',
);

/** Who edited, translated or took the pictures, in a line of its own. */
export const OTHER_HAND = new RegExp(
  `^\\(?(?:(?:${[
    '[Aa]dditional reporting by|[Ee]dit(?:ed|ing) by|[Tt]ranslated by|[Tt]ranslation by|[Pp]hoto(?:graph)?s? by|[Pp]hotography by|[Gg]raphics? by|[Pp]roduction by',
    "[Éé]dité par|[Tt]raduit (?:de l[’']\\p{L}+ )?par|[Pp]hotographies? de|[Рр]едагува(?:в|ла)|[Пп]ереклала?|[Пп]ерев[её]ла?|[Пп]од редакцией",
  ].join('|')}) ?:? ?|(?:${[
    '(?:[Pp]hoto |[Cc]opy )?[Ee]ditor|[Tt]ranslat(?:ion|or)|[Éé]dition|[Tt]raduction',
    '(?:[Лл]іт)?[Рр]едактор(?:ка)?|[Пп]ереклад(?:ач|ачка)?|[Кк]оректор(?:ка)?|[Мм]онтаж|[Пп]еревод(?:чик|чица)?|[Кк]орректор',
  ].join(
    '|',
  )}) ?: ?)\\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*(?:(?:,| and| et| та| і| и)? \\p{Lu}[\\p{L}\\p{M}'’ʼ.-]*){1,6}\\.?\\)?$`,
  'u',
);

/** When the next of a row of documents will come out. */
export const NEXT_ISSUE =
  /^(?:next (?:release|issue|publication|update)|prochaine (?:publication|parution)|наступн(?:ий випуск|а публікація)|следующ(?:ий выпуск|ая публикация))\s*:\s*.{3,40}$/iu;

/** Whose a picture is, at the end of its caption: `The quay in May. © Paul Kerrien, Radio Valdoré`. */
export const RIGHTS_AT_END = /(?:^|[.!?»”"–—|(]\s*|\s)© ?[^©]{2,60}$/u;
