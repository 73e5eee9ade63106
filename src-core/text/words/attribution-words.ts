// Words that say who said something. English, French, Ukrainian, Russian; lower case, `|` between alternatives.

/** Verbs of saying, as they follow or precede their subject. */
export const sayVerbs =
  'said|says|told|tells|reported|reports|estimated|estimates|announced|announces|stated|states|added|adds|noted|notes|' +
  'warned|warns|claimed|claims|argued|argues|wrote|writes|confirmed|confirms|insisted|insists|explained|explains|' +
  'declared|declares|acknowledged|acknowledges|stressed|stresses|cautioned|recalled|replied|believes|' +
  '(?:is|are|was|were|has been|have been) (?:quoted|cited) as (?:saying|telling|writing)|' +
  '(?:a|ont|avait|avaient) (?:déclaré|dit|affirmé|annoncé|indiqué|estimé|précisé|ajouté|expliqué|rapporté|souligné|' +
  'averti|assuré|reconnu|rappelé|confirmé)|déclare|déclarent|affirme|affirment|estime|estiment|indique|indiquent|' +
  'explique|expliquent|souligne|précise|ajoute|rapporte|assure|' +
  'сказав|сказала|сказали|заявив|заявила|заявили|заявляє|повідомив|повідомила|повідомили|повідомляє|повідомило|' +
  'зазначив|зазначила|зазначили|додав|додала|наголосив|наголосила|підкреслив|підкреслила|пояснив|пояснила|' +
  'оцінює|оцінюють|вважає|стверджує|стверджують|попередив|попередила|' +
  'сказал|сказала|сказали|заявил|заявила|заявили|заявляет|сообщил|сообщила|сообщили|сообщает|сообщило|отметил|' +
  'отметила|добавил|добавила|подчеркнул|подчеркнула|пояснил|пояснила|объяснил|объяснила|оценивает|считает|' +
  'утверждает|предупредил|предупредила';

/** What opens the name of the one something is according to. */
export const accordingTo =
  "according to|in the words of|selon|d[’']après|aux dires de|за словами|за даними|за оцінками|за оцінкою|" +
  'за інформацією|за повідомленням|згідно з|по словам|по данным|по оценкам|по оценке|по информации|по сообщению|согласно';

/** What opens the name of the one it was carried by. */
export const carriedBy =
  '(?:cited|quoted|reported|published|obtained|reviewed|seen|interviewed) by|as reported by|' +
  '(?:cité|citée|cités|citées|rapporté|rapportée|publié|publiée) par|на яких посилається|передає|пише|' +
  'на которых ссылается|передает|пишет';

/** Words a name or description of a speaker does not run over. */
export const nameStops =
  'who|whom|which|that|where|cited|quoted|citing|speaking|adding|reported|published|obtained|reviewed|seen|' +
  'qui|que|dont|cité|citée|cités|citées|cités|який|яка|які|яке|що|на яких|который|которая|которые|что|на которых';

/** Words that, after a verb of saying, open the where and when of it. */
export const placeStops =
  'in|at|on|during|after|before|when|while|as|by|to|last|this|earlier|monday|tuesday|wednesday|thursday|friday|saturday|' +
  'sunday|dans|lors|après|avant|devant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|у|в|на|під|після|перед|' +
  'під час|во|после|во время';

/** Words that stand before a subject without belonging to it, and words between it and its verb. */
export const subjectOpeners =
  'as|but|and|yet|also|meanwhile|however|still|while|although|though|where|when|that|so|then|or|mais|et|comme|ainsi|' +
  'alors que|tandis que|як|але|а|та|і|й|що|тоді|как|но|и|что';
export const verbHelpers =
  'has|have|had|also|later|earlier|previously|then|further|repeatedly|publicly|recently|aussi|également|раніше|також|' +
  'раньше|также|ранее';

/** Words that stand for somebody named elsewhere, or for nobody. */
export const pronouns: ReadonlySet<string> = new Set(
  (
    'he she it they we i you this that these those who which there what one il elle ils elles on nous je ce cela ' +
    'він вона воно вони ми я це той он она оно они мы это'
  ).split(' '),
);
