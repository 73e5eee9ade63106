import type { ResidueReason } from '#core/model/source-text.ts';

// Words of page furniture, in English, French, German, Ukrainian and Russian; lower case, `|` between them.

type Labels = readonly (readonly [ResidueReason, string])[];

/** Whole lines that are page furniture wherever they stand. */
const certainLabels: Labels = [
  [
    'menu',
    'skip to content|skip to main content|skip to navigation|open menu|close menu|back to top|load more|load more comments|' +
      'aller au contenu|aller au menu|haut de page|retour en haut|перейти до вмісту|перейти до основного вмісту|нагору|' +
      'перейти к содержанию|перейти к основному содержанию|наверх|zum inhalt springen',
  ],
  [
    'share',
    'view image in fullscreen|read later|lire plus tard|читати пізніше|print this|printable version|print version|print-friendly version|version imprimable|imprimer cette page|imprimer la page|' +
      'версія для друку|версия для печати|роздрукувати сторінку|распечатать страницу|partager la page|partager cette page|partager l’article|' +
      'поділитися сторінкою|поделиться страницей|share news|share this|share this article|share this story|share on facebook|share on twitter|share on x|' +
      'share on telegram|share on whatsapp|share on linkedin|share by email|share by e-mail|share by post|share this page|save article|' +
      'save for later|bookmark|print this page|print article|listen to this article|listen to this story|listen to article|gift this article|' +
      'partager sur x|partager sur twitter|partager par courriel|envoyer par courriel|envoyer par e-mail|imprimer l’article|écouter l’article|' +
      'écouter cet article|enregistrer l’article|offrir l’article|drucken|artikel anhören|поділитися у facebook|поділитись у facebook|' +
      'поділитися в telegram|поширити|поширити новину|слухати новину|слухати статтю|прослухати|зберегти статтю|' +
      'поделиться в facebook|поделиться в телеграме|слушать новость|прослушать|сохранить статью|распечатать статью|' +
      'share via email|copy link|tweet|partager|partager cet article|partager sur facebook|copier le lien|artikel teilen|' +
      'поділитися|поділитись|поділитися новиною|скопіювати посилання|поделиться|поделиться новостью|скопировать ссылку',
  ],
  [
    'teaser',
    'explore more on these topics|related documents|related publications|related reading|related reports|latest stories|latest articles|recent articles|recent posts|recent stories|' +
      'more by this author|documents associés|documents liés|publications liées|пов’язані документи|связанные документы|останні публікації|' +
      'последние публикации|останні матеріали|последние материалы|news feed|latest headlines|more headlines|лента новостей|стрічка новин|fil info|fil d’actualité|similar news|related news|related articles|related stories|related posts|read also|read more|see also|more news|' +
      'also read|read next|up next|what to read next|further reading on this site|more stories|more articles|more press releases|more releases|' +
      'related content|related topics|related links|related press releases|related coverage|similar articles|similar stories|you might also like|' +
      'you may like|don’t miss|do not miss|editor’s picks|editors’ picks|top stories|in case you missed it|from our partners|partner content|' +
      'around the web|sponsored stories|promoted stories|trending|trending stories|most viewed|most commented|must read|must reads|popular stories|' +
      'les plus commentés|les plus partagés|à la une|à ne pas manquer|articles liés|articles associés|articles recommandés|sur le même thème|' +
      'à découvrir|vous aimerez aussi|à voir aussi|nos partenaires|contenus sponsorisés|les derniers articles|toute l’actualité|à suivre|' +
      'das könnte sie auch interessieren|auch interessant|mehr nachrichten|' +
      'читайте ще|читати далі|читайте далі|дивіться також|також за темою|ще за темою|за темою|за цією темою|новини партнерів|' +
      'матеріали партнерів|найпопулярніше|найчитаніше|популярне за тиждень|популярні статті|рекомендуємо|рекомендовані новини|' +
      'рекомендовані статті|інші новини|головні новини|новини дня|свіжі новини|цікаве|цікаве за темою|вас може зацікавити|може зацікавити|' +
      'не пропустіть|пов’язані новини|пов’язані статті|подібні новини|' +
      'читать также|читать далее|читайте ещё|читайте еще|ещё по теме|еще по теме|также по теме|по теме|по этой теме|новости партнёров|' +
      'новости партнеров|материалы партнёров|самое читаемое|самое популярное|рекомендуем|другие новости|главные новости|новости дня|' +
      'вам может быть интересно|вас может заинтересовать|не пропустите|похожие статьи|похожие материалы|больше новостей|другие материалы|' +
      'most read|most popular|more on this story|you may also like|recommended for you|trending now|latest news|' +
      'lire aussi|à lire aussi|à lire également|sur le même sujet|articles similaires|les plus lus|voir aussi|' +
      'lesen sie auch|mehr zum thema|meistgelesen|' +
      'читайте також|читати також|схожі новини|новини за темою|матеріали за темою|популярні новини|останні новини|' +
      'більше новин|вас може зацікавити|читайте также|похожие новости|новости по теме|материалы по теме|' +
      'популярные новости|последние новости|смотрите также',
  ],
  [
    'comments',
    'leave a comment|add a comment|post a comment|write a comment|log in to comment|show comments|' +
      'you must be logged in to comment|please log in to comment|join the conversation|join the discussion|view comments|see comments|hide comments|readers’ comments|reader comments|your comment|post comment|' +
      'réagir|réagir à cet article|vos réactions|voir les commentaires|commenter cet article|lire les commentaires|tous les commentaires|' +
      'читати коментарі|показати коментарі|усі коментарі|всі коментарі|обговорити|обговорення|ваш коментар|коментарі читачів|' +
      'читать комментарии|показать комментарии|все комментарии|обсудить|ваш комментарий|комментарии читателей|написать комментарий|' +
      'laisser un commentaire|ajouter un commentaire|kommentar schreiben|' +
      'залишити коментар|додати коментар|написати коментар|оставить комментарий|добавить комментарий',
  ],
  [
    'notice',
    'get in touch|contact us below|your voice matters|advertisement|advertising|sponsored content|story continues below|article continues below|continue reading|advertisement - scroll to continue|advertisement. scroll to continue|' +
      'continue reading below|story continues below advertisement|article continues after advertisement|scroll to continue|' +
      'la suite après cette publicité|lire la suite|votre contenu continue ci-dessous|publicité. votre contenu continue ci-dessous|la suite après la publicité|' +
      'продовження після реклами|реклама. продовження нижче|продовження нижче|читайте нас у telegram|продолжение после рекламы|' +
      'accept|accept all|reject all|refuse all|manage preferences|cookie settings|tout accepter|tout refuser|paramétrer|gérer mes choix|' +
      'прийняти всі|прийняти все|відхилити|налаштування cookie|принять все|отклонить|настройки cookie|' +
      'your e-mail address|your email address|your email|enter your email|email address|votre adresse e-mail|votre adresse mail|votre e-mail|' +
      'votre adresse électronique|je m’inscris|je m’abonne|ваш email|ваш e-mail|ваша електронна адреса|електронна пошта|введіть email|' +
      'ваша электронная почта|электронная почта|введите email|' +
      'sign up to our newsletter|get our newsletter|subscribe now|subscribe today|donate|donate now|support us|become a member|i accept|no thanks|' +
      'faire un don|soutenez-nous|підтримати нас|підтримайте нас|підтримати редакцію|поддержать нас|поддержите нас|поддержать редакцию|' +
      'publicité|contenu sponsorisé|werbung|anzeige|реклама|на правах реклами|' +
      'на правах рекламы|accept all cookies|accept cookies|all rights reserved|tous droits réservés|' +
      'alle rechte vorbehalten|усі права захищено|всі права захищено|все права защищены',
  ],
];

/** Whole lines that are furniture only beside other furniture, or below the article. */
const likelyLabels: Labels = [
  [
    'share',
    'share|link|print|email|send|facebook|e-mail|save|saved|vk|bluesky|mastodon|threads|reddit|pinterest|tiktok|youtube|messenger|pocket|signal|rss|copy|twitter|telegram|whatsapp|viber|linkedin|instagram|x|teilen|drucken|' +
      'imprimer|envoyer|courriel|copier|sauvegarder|enregistrer|écouter|mail|посилання|друк|роздрукувати|фейсбук|телеграм|ссылка|печать|распечатать|поширити|копіювати|зберегти|слухати|вконтакте|одноклассники|вотсап|ватсап|копировать|сохранить|слушать|твиттер|твіттер',
  ],
  [
    'reactions',
    'like|dislike|likes|complain|report|react|reactions|réactions|j’adore|lol|сподобалося|реакції|реакции|report abuse|j’aime|je n’aime pas|signaler|gefällt mir|подобається|' +
      'не подобається|поскаржитися|скарга|нравится|не нравится|пожаловаться|views|vues|перегляди|просмотры',
  ],
  [
    'comments',
    'comments|comment|reply|replies|discussion|chat|commentaires|répondre|kommentare|коментарі|коментувати|відповісти|комментарии|' +
      'комментировать|ответить',
  ],
  [
    'teaser',
    'related|recommended|popular|trending|tags|tags:|topics|topics:|keywords|more|latest|featured|sujets|thèmes|thématiques|mots-clés :|популярне за добу|цікаво|ключові слова|ключевые слова|метки|рубрики|mots-clés|теги|теги:|схоже|популярне|популярное',
  ],
  ['notice', 'banner|ad|ads|sponsored|subscribe|newsletter|s’abonner|підписатися|банер|подписаться|баннер'],
  [
    'menu',
    'home|news|world|politics|local|regional|national|international|europe|africa|asia|americas|weather|money|markets|finance|tech|technology|science|health|travel|lifestyle|style|food|education|environment|climate|energy|transport|media|society|entertainment|arts|books|music|film|games|crosswords|jobs|obituaries|letters|columns|analysis|features|investigations|podcasts|podcast|live|latest|today|coast|sea|events|calendar|archive|archives|publications|research|experts|press|press room|newsroom|careers|shop|store|account|my account|subscriptions|e-paper|epaper|newsletters|rss|sitemap|site map|help|faq|feedback|advertise|advertise with us|cookie policy|cookies|accessibility|legal|imprint|terms|terms and conditions|terms of service|your privacy choices|editorial policy|corrections|masthead|all news|all sections|sections|edition|donate|support us|main menu|log out|breaking news|war|interviews|blogs|business|economy|sport|sports|opinion|culture|video|videos|photos|search|menu|' +
      'log in|login|sign in|sign up|register|contact|contacts|contact us|about|about us|privacy policy|terms of use|' +
      'skip to content|skip to main content|back to top|next|previous|more|close|open menu|language|english|en|fr|ua|ru|' +
      'accueil|actualités|monde|politique|région|régions|france|europe|sports|société|sciences|santé|météo|faits divers|débats|idées|enquêtes|podcasts|newsletters|abonnement|abonnements|s’identifier|mon compte|boutique|agenda|annonces|emploi|immobilier|contact|contacts|qui sommes-nous|cgu|cgv|cookies|gérer les cookies|politique de confidentialité|données personnelles|accessibilité|à propos|presse|publications|archives|direct|en direct|services|démarches|international|économie|opinions|vidéos|rechercher|recherche|se connecter|connexion|' +
      'mentions légales|plan du site|haut de page|fermer|startseite|nachrichten|suche|anmelden|impressum|datenschutz|' +
      'головна|новини|усі новини|всі новини|статті|публікації|інтерв’ю|блоги|думки|колонки|розслідування|аналітика|суспільство|регіони|події|кримінал|наука|технології|здоров’я|освіта|транспорт|енергетика|погода|афіша|архів|підписка|редакція|вакансії|реклама на сайті|рекламодавцям|правила користування|політика конфіденційності|угода користувача|мапа сайту|пресцентр|спецпроєкти|подкасти|життя|місто|область|авто|гроші|бізнес|світ|політика|економіка|війна|спорт|культура|відео|фото|пошук|меню|увійти|вхід|реєстрація|' +
      'контакти|про нас|про проєкт|закрити|нагору|далі|назад|українська|укр|рус|eng|' +
      'главная|новости|мир|все новости|статьи|публикации|интервью|блоги|мнения|колонки|расследования|аналитика|общество|регионы|происшествия|наука|технологии|здоровье|образование|транспорт|энергетика|погода|афиша|архив|подписка|редакция|вакансии|реклама на сайте|рекламодателям|правила пользования|политика конфиденциальности|пользовательское соглашение|карта сайта|пресс-центр|спецпроекты|подкасты|жизнь|город|область|авто|деньги|бизнес|политика|культура|фото|меню|экономика|война|видео|поиск|войти|вход|регистрация|контакты|о нас|о проекте|закрыть|наверх',
  ],
];

export const certainLabel = byLabel(certainLabels);
export const likelyLabel = byLabel(likelyLabels);

function byLabel(labels: Labels): ReadonlyMap<string, ResidueReason> {
  return new Map(
    labels.flatMap(([reason, words]) => words.split('|').map((it): [string, ResidueReason] => [it, reason])),
  );
}
