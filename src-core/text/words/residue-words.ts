import type { ResidueReason } from '#core/model/source-text.ts';

// Words of page furniture, in English, French, German, Ukrainian and Russian; lower case, `|` between them.

type Labels = readonly (readonly [ResidueReason, string])[];

/** Whole lines that are page furniture wherever they stand. */
const certainLabels: Labels = [
  [
    'share',
    'share news|share this|share this article|share this story|share on facebook|share on twitter|share on x|' +
      'share via email|copy link|tweet|partager|partager cet article|partager sur facebook|copier le lien|artikel teilen|' +
      'поділитися|поділитись|поділитися новиною|скопіювати посилання|поделиться|поделиться новостью|скопировать ссылку',
  ],
  [
    'teaser',
    'similar news|related news|related articles|related stories|related posts|read also|read more|see also|more news|' +
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
      'laisser un commentaire|ajouter un commentaire|kommentar schreiben|' +
      'залишити коментар|додати коментар|написати коментар|оставить комментарий|добавить комментарий',
  ],
  [
    'notice',
    'advertisement|advertising|sponsored content|publicité|contenu sponsorisé|werbung|anzeige|реклама|на правах реклами|' +
      'на правах рекламы|accept all cookies|accept cookies|all rights reserved|tous droits réservés|' +
      'alle rechte vorbehalten|усі права захищено|всі права захищено|все права защищены',
  ],
];

/** Whole lines that are furniture only beside other furniture, or below the article. */
const likelyLabels: Labels = [
  [
    'share',
    'share|link|print|email|send|facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|x|teilen|drucken|' +
      'imprimer|envoyer|посилання|друк|роздрукувати|фейсбук|телеграм|ссылка|печать|распечатать',
  ],
  [
    'reactions',
    'like|dislike|likes|complain|report|report abuse|j’aime|je n’aime pas|signaler|gefällt mir|подобається|' +
      'не подобається|поскаржитися|скарга|нравится|не нравится|пожаловаться|views|vues|перегляди|просмотры',
  ],
  [
    'comments',
    'comments|comment|reply|commentaires|répondre|kommentare|коментарі|коментувати|відповісти|комментарии|' +
      'комментировать|ответить',
  ],
  [
    'teaser',
    'related|recommended|popular|trending|tags|tags:|mots-clés|теги|теги:|схоже|популярне|популярное',
  ],
  ['notice', 'banner|ad|ads|sponsored|subscribe|newsletter|s’abonner|підписатися|банер|подписаться|баннер'],
  [
    'menu',
    'home|news|world|politics|business|economy|sport|sports|opinion|culture|video|videos|photos|search|menu|' +
      'log in|login|sign in|sign up|register|contact|contacts|contact us|about|about us|privacy policy|terms of use|' +
      'skip to content|skip to main content|back to top|next|previous|more|close|open menu|language|english|en|fr|ua|ru|' +
      'accueil|actualités|monde|politique|économie|opinions|vidéos|rechercher|recherche|se connecter|connexion|' +
      'mentions légales|plan du site|haut de page|fermer|startseite|nachrichten|suche|anmelden|impressum|datenschutz|' +
      'головна|новини|світ|політика|економіка|війна|спорт|культура|відео|фото|пошук|меню|увійти|вхід|реєстрація|' +
      'контакти|про нас|про проєкт|закрити|нагору|далі|назад|українська|' +
      'главная|новости|мир|экономика|война|видео|поиск|войти|вход|регистрация|контакты|о нас|о проекте|закрыть|наверх',
  ],
];

export const certainLabel = byLabel(certainLabels);
export const likelyLabel = byLabel(likelyLabels);

function byLabel(labels: Labels): ReadonlyMap<string, ResidueReason> {
  return new Map(
    labels.flatMap(([reason, words]) => words.split('|').map((it): [string, ResidueReason] => [it, reason])),
  );
}

const credit =
  '(?:photo(?:s|graph|graphy)?(?: credit| by)?|image(?:s)?(?: credit)?|picture(?: credit)?|illustration|crédit(?:s)?(?: photo)?|' +
  'photographie|foto|bild|фото|фотографія|ілюстрація|зображення|світлина|фотография|иллюстрация)';

/** The opening of a photo credit. */
export const CREDIT_OPENING = new RegExp(`^${credit}(?: ?[:：©]| ?/ ?(?=\\p{Lu}))`, 'iu');

/** Counters of a reaction bar: `like0`, `12 comments`, `Views: 1 204`. */
export const COUNTER =
  /^(?:(?:dis)?likes?|views?|shares?|comments?|commentaires?|vues?|перегляди|переглядів|коментарі|коментарів|лайки|просмотры|просмотров|комментарии|комментариев)?[\s:(]*\d[\d .,]*[кkmм]?\)?$|^\d[\d .,]*[кkmм]? (?:(?:dis)?likes?|views?|shares?|comments?|commentaires?|vues?|перегляд\p{L}*|коментар\p{L}*|просмотр\p{L}*|комментари\p{L}*)$/iu;

/** Openings of notices that no article writes in its own voice. */
export const NOTICE_OPENING =
  /^(?:subscribe (?:to|now|here)|sign up (?:for|to)|join our (?:telegram|newsletter|channel)|follow us|download our app|(?:we|this (?:web)?site) uses? cookies|by continuing to (?:use|browse)|(?:copyright )?©|copyright \d|abonnez-vous|inscrivez-vous (?:à|pour)|suivez-nous|nous utilisons des cookies|ce site utilise des cookies|en poursuivant votre navigation|wir verwenden cookies|abonnieren sie|підпишіться|підписуйтесь|підписуйтеся|стежте за нами|приєднуйтесь до|ми використовуємо (?:файли )?cookie|цей сайт використовує|якщо ви (?:знайшли|помітили) помилку|подпишитесь|подписывайтесь|следите за нами|мы используем (?:файлы )?cookie|этот сайт использует|если вы (?:нашли|заметили) ошибку)/iu;

/** A teaser in one line: the label, then the title of another story. */
export const TEASER_OPENING =
  /^(?:read also|read more|see also|also read|related|lire aussi|à lire aussi|à lire également|voir aussi|lesen sie auch|читайте також|читати також|дивіться також|читайте также|смотрите также)\s*[:：|–—-]\s*\S/iu;
