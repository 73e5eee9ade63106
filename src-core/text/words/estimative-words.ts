// How judgements are worded; patterns in lower case. Which terms a scale has stands in resources/likelihood-scales.json.

/** What one language says in judgements. */
export interface EstimativeWords {
  /** Says that a sentence judges. */
  readonly judges: string;
  /** Says how likely something is, whatever the scale. */
  readonly likely: string;
  /** Says how confident the author is. */
  readonly confident: string;
}

const LEVEL = '(?:very )?(?:high|moderate|medium|low|limited|strong)(?:[- ]to[- ](?:high|moderate|medium))?';
const CONFIDENCE_EN = `${LEVEL} (?:(?:level|degree) of )?confidence(?!-| (?:vote|motion|building|in (?:the )?(?:economy|currency|markets?|banks?|government)))`;

export const estimativeWords: Readonly<Record<'en' | 'fr' | 'uk' | 'ru', EstimativeWords>> = {
  en: {
    judges:
      '(?:we|this (?:paper|assessment|note)) (?:(?:also|still|now|therefore|further) )?(?:assess|judge|estimate|believe|expect|consider|conclude|anticipate)(?:e?s|d|ed)?' +
      '|(?:in|it is) our (?:judge?ment|assessment|view|estimate)|our (?:judge?ment|assessment|estimate) (?:is|remains)',
    likely:
      '(?:very |highly |extremely |quite )?(?:likely|unlikely|probable|improbable|probably)|(?:almost|nearly|virtually) certain(?:ly)?' +
      '|roughly even (?:chance|odds)|remote (?:chance|possibility)|almost no chance|realistic possibility',
    confident:
      `(?:with|we have|we hold|at) (?:a )?${CONFIDENCE_EN}|${CONFIDENCE_EN} (?:in (?:this|our|that)|that )` +
      '|our confidence(?: in (?:this|that|the|our) (?:judge?ment|assessment))? is (?:very )?(?:high|moderate|medium|low|limited)' +
      '|we are (?:very |highly |moderately |fairly |reasonably |quite )?confident(?! (?:in|of) )',
  },
  fr: {
    judges:
      'nous (?:estimons|jugeons|évaluons|considérons|pensons)|il (?:est|paraît|semble) (?:très |peu |hautement |fort )?(?:probable|improbable|vraisemblable)|à notre avis|selon notre (?:évaluation|appréciation)',
    likely:
      '(?:très |peu |hautement |fort )?(?:probables?|improbables?|vraisemblables?)|probablement|vraisemblablement',
    confident:
      'un (?:haut|fort|faible) (?:degré|niveau) de confiance|(?:degré|niveau) de confiance (?:élevé|moyen|modéré|faible)|avec une (?:grande |forte |faible )?confiance(?: (?:élevée|modérée|moyenne|faible))?',
  },
  uk: {
    judges: 'ми (?:оцінюємо|вважаємо|припускаємо|очікуємо)|на нашу думку|за нашою оцінкою|(?:й|і)мовірно, що',
    likely: '(?:дуже |вкрай |цілком )?(?:мало)?(?:й|і)мовірн(?:о|ий|а|е|і)|(?:мало)?вірогідно',
    confident:
      '(?:з|із) (?:дуже )?(?:високою|помірною|середньою|низькою|великою) [ву]певненістю|(?:високий|помірний|середній|низький) (?:рівень|ступінь) [ву]певненості|(?:високим|помірним|середнім|низьким) (?:рівнем|ступенем) [ву]певненості',
  },
  ru: {
    judges: 'мы (?:оцениваем|считаем|полагаем|ожидаем)|по нашему мнению|по нашей оценке|вероятно, что',
    likely: '(?:очень |крайне |весьма |вполне )?(?:мало)?вероятн(?:о|ый|а|ая|ое|ы)',
    confident:
      'с (?:очень )?(?:высокой|умеренной|средней|низкой|большой) уверенностью|(?:высокая|умеренная|средняя|низкая) степень уверенности|с (?:высокой|умеренной|средней|низкой) степенью уверенности',
  },
};

/** "It is likely that", "there is a reasonable chance": nobody is named who judges, so the author does. English. */
export const impersonalJudgement =
  '(?:it (?:is|remains|seems|appears) (?:(?:now|also|still|therefore|however|only|at least) )?(?:(?:very|highly|almost|nearly|quite|extremely|virtually) )?(?:likely|unlikely|probable|improbable|certain|possible|conceivable)' +
  '|there (?:is|remains) (?:an? |almost |every |little )?(?:\\p{L}+ ){0,2}(?:chance|possibility|probability|likelihood|odds))';

/** Words that give a sentence to somebody else. English. */
export const attributesToOthers =
  'according to|said|says|told|claim(?:s|ed)|argue[sd]?|warn(?:s|ed)|report(?:s|ed)|believes|thinks|expects|insist(?:s|ed)|predict(?:s|ed)|wrote|writes|in (?:his|her|their|its) (?:view|words|opinion)';

/** What grades or denies "likely" without being a term: it says how two things compare, or what is not the case. English. */
export const comparesLikelihood = 'not|no|more|less|most|least|as|equally|how|so|too|hardly|any|however';

/** What may stand before "likely" and makes another term of it. English. */
export const gradesLikelihood =
  'very|highly|extremely|quite|fairly|rather|almost|nearly|somewhat|increasingly|overwhelmingly|virtually|reasonably|pretty|really';

/** Terms in several words that hold none of "likely", "probable", "certain". English. */
export const likelihoodPhrases =
  'roughly even (?:chance|odds)|remote (?:chance|possibility)|almost no chance|realistic (?:possibility|probability)';

/** Says how likely something is without a term of any scale, whatever else the sentence says. English. */
export const vagueLikelihood =
  '(?:distinct|real|strong|serious|good|definite|clear|credible|genuine|plausible) possibility' +
  '|(?:reasonable|good|fair|fighting|decent|slim|outside|small|slight|strong|high|low|even) (?:chance|probability|likelihood|odds)' +
  '|(?:little|every) chance|better than even|(?:could|may|might) (?:very )?well(?= (?:be|have|\\p{Ll}))|conceivabl[ey]' +
  "|can(?:not|’t|'t) (?:be (?:ruled out|excluded|discounted)|rule out)|in all (?:likelihood|probability)|bound to|(?:may|might|could) perhaps";

/** The same, where no term of a scale is in the sentence. English. */
export const weaklyVagueLikelihood =
  'might(?= (?:(?:not|also|still|yet|only|even|then|soon|therefore) )?(?!of |and |or |in |on |is |was |to )\\p{Ll}+)|it is (?:also |still |quite |entirely )?possible(?= (?:that|for))|possibly(?! \\d)';

/** Before "might" the noun. English. */
export const beforeMightTheNoun =
  'the|its|their|his|her|our|all|military|naval|economic|industrial|financial|full|own|sheer|with|by';

/** The term of another scale that stands for about the same; only where nobody would choose another. */
export const sameRung: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'icd-203': {
    'highly likely': 'very likely',
    'highly unlikely': 'very unlikely',
    'remote chance': 'almost no chance',
  },
  phia: {
    'very likely': 'highly likely',
    'highly probable': 'highly likely',
    'very unlikely': 'highly unlikely',
    'highly improbable': 'highly unlikely',
    improbable: 'unlikely',
    'nearly certain': 'almost certain',
    'almost no chance': 'remote chance',
  },
};
