// Words that name a time as seen from the day they were written; patterns in lower case.

/** What of the relative dates a text names leaves a later reader in the dark. */
export interface RelativeWords {
  /** In every such phrase; one without counts from another date of the text ("a year later"), or names a month or day. */
  readonly marks: string;
  /** Phrases that count from the date named before them, not from the day they were written. */
  readonly fromBefore: string;
  /** Behind a phrase that is no date after all: "the last year of the war". */
  readonly goesOn: string;
  /** Words before a date that stay before it: "since last year". */
  readonly before: string;
  /** Before a year, a month, a day that none of them stands before; null where words would have to change their case. */
  readonly in: { readonly year: string; readonly month: string | null; readonly day: string };
}

const EN_SPANS =
  'years?|months?|weeks?|weekends?|quarter|semester|morning|afternoon|evening|night|spring|summer|autumn|winter|fall|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december';
const FR_SPANS =
  'année|an|mois|semaine|week-end|trimestre|semestre|printemps|été|automne|hiver|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UK_SPANS =
  "(?:рок|рік|роц|місяц|тиж|кварт|вихідн|ноч|ніч|веч|весн|літ|осен|осін|зим|понед|вівт|серед|четв|п[’'ʼ]ятн|субот|неділ|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\\p{L}*";
const RU_SPANS =
  '(?:год|месяц|недел|кварт|выходн|ноч|веч|утр|весн|лет|осен|зим|понед|вторн|сред|четв|пятн|субб|воскр|янв|фев|март|апр|ма[йея]|июн|июл|авг|сент|окт|нояб|дек)\\p{L}*';

export const relativeWords: Readonly<Record<'en' | 'fr' | 'uk' | 'ru', RelativeWords>> = {
  en: {
    marks: `(?:last|this|next|past|coming|current)(?: past| coming)? (?:${EN_SPANS})|before last|ago|today|tonight|yesterday|tomorrow`,
    fromBefore: '(?:on )?the next day',
    goesOn: " of |[’'‑-]s (?:editions?|newspapers?|papers?|issue|world|standards)",
    before:
      'since|until|till|from|by|before|after|of|for|than|during|in|to|and|between|through|throughout|late|early|mid|around|over',
    in: { year: 'in', month: 'in', day: 'on' },
  },
  fr: {
    marks: `(?:${FR_SPANS}) (?:derni(?:er|ère)|passée?|prochaine?)|(?:ce|cet|cette|le prochain|le dernier) (?:${FR_SPANS}|matin|midi|soir|nuit|après-midi)|il y a|hier|avant-hier|aujourd[’']hui|demain|après-demain|dans \\S+ (?:jours?|mois|ans?|semaines?|années?)`,
    fromBefore: 'ce jour-là',
    goesOn: " (?:de|du|des) | d[’']",
    before: 'depuis|dès|avant|après|pour|en|entre|et|par rapport à|que|vers|à|de|fin|début',
    in: { year: 'en', month: 'en', day: '' },
  },
  uk: {
    marks: `(?:минул|наступн|останн)\\p{L}+ ${UK_SPANS}|(?:цього|цьому|цей|цю|цієї|цій|цим|поточного|нинішнього) ${UK_SPANS}|цьогоріч|торік|минулоріч|позаторік|позаминул\\p{L}+|сьогодні|[ву]чора|завтра|позавчора|післязавтра|(?:рік|роки|років|року|місяц\\p{L}+|тиж\\p{L}+|день|дні|днів|дня) тому`,
    fromBefore: '(?:наступного|того|цього ж|цього самого|другого)(?: самого)? дня',
    goesOn: ' (?:війни|каденції|роботи|життя|правління|служби)',
    before: 'з|із|зі|від|до|після|перед|протягом|упродовж|впродовж|порівняно з|на|за|і|й|та|у|в',
    in: { year: '', month: null, day: '' },
  },
  ru: {
    marks: `(?:прошл|будущ|следующ|минувш|последн)\\p{L}+ ${RU_SPANS}|(?:этого|этом|этот|эту|этой|этим|текущего|текущем|нынешнего|нынешнем) ${RU_SPANS}|позапрошл\\p{L}+|сегодня|вчера|завтра|позавчера|послезавтра|назад`,
    fromBefore: '(?:на )?следующий день|(?:в )?(?:этот|тот) же день',
    goesOn: ' (?:войны|каденции|работы|жизни|правления|службы)',
    before: 'с|со|от|до|после|перед|в|во|за|на|к|и|по сравнению с',
    in: { year: 'в', month: null, day: '' },
  },
};

/** Says of a source that it does not stand as it was: then no more need be said. English, French, Ukrainian, Russian. */
export const saysOfSource =
  'withdr[ae]w\\p{L}*|retract\\p{L}*|corrected|corrections?|erratum|rétract\\p{L}*|retirée?s?|corrigée?s?|rectifi\\p{L}*|відклика\\p{L}*|виправ\\p{L}*|спросту\\p{L}*|отозва\\p{L}*|исправ\\p{L}*|опроверг\\p{L}*';
