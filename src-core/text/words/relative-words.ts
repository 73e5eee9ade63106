// Words that name a time as seen from the day they were written; patterns in lower case.

/** What of the relative dates a text names leaves a later reader in the dark. */
export interface RelativeWords {
  /** In every such phrase; a phrase without one counts from another date of the text ("a year later", "in June"). */
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

export const relativeWords: Readonly<Record<'en' | 'fr' | 'uk' | 'ru', RelativeWords>> = {
  en: {
    marks: 'last|this|next|past|coming|ago|today|tonight|yesterday|tomorrow|current',
    fromBefore: '(?:on )?the next day',
    goesOn: " of |[’'‑-]s (?:editions?|newspapers?|papers?|issue|world|standards)",
    before:
      'since|until|till|from|by|before|after|of|for|than|during|in|to|and|between|through|throughout|late|early|mid|around|over',
    in: { year: 'in', month: 'in', day: 'on' },
  },
  fr: {
    marks:
      "derni(?:er|ère)|passée?|prochaine?|cette?|ce|cet|il y a|hier|avant-hier|aujourd[’']hui|demain|après-demain|dans",
    fromBefore: 'ce jour-là',
    goesOn: " (?:de|du|des) | d[’']",
    before: 'depuis|dès|avant|après|pour|en|entre|et|par rapport à|que|vers|à|de|fin|début',
    in: { year: 'en', month: 'en', day: '' },
  },
  uk: {
    marks:
      'минул\\p{L}+|наступн\\p{L}+|цього|цьому|цей|цю|цієї|цій|цим|поточного|нинішнього|цьогоріч|торік|минулоріч|позаторік|сьогодні|[ву]чора|завтра|позавчора|післязавтра|тому|останн\\p{L}+',
    fromBefore: '(?:наступного|того|цього ж|цього самого|другого)(?: самого)? дня',
    goesOn: ' (?:війни|каденції|роботи|життя|правління|служби)',
    before: 'з|із|зі|від|до|після|перед|протягом|упродовж|впродовж|порівняно з|на|за|і|й|та|у|в',
    in: { year: '', month: null, day: '' },
  },
  ru: {
    marks:
      'прошл\\p{L}+|будущ\\p{L}+|следующ\\p{L}+|эт(?:ого|ом|от|у|ой|им)|текущ\\p{L}+|нынешн\\p{L}+|сегодня|вчера|завтра|позавчера|послезавтра|назад|минувш\\p{L}+|последн\\p{L}+',
    fromBefore: '(?:на )?следующий день|(?:в )?(?:этот|тот) же день',
    goesOn: ' (?:войны|каденции|работы|жизни|правления|службы)',
    before: 'с|со|от|до|после|перед|в|во|за|на|к|и|по сравнению с',
    in: { year: 'в', month: null, day: '' },
  },
};

/** Says of a source that it does not stand as it was: then no more need be said. English, French, Ukrainian, Russian. */
export const saysOfSource =
  'withdr[ae]w\\p{L}*|retract\\p{L}*|corrected|corrections?|erratum|rétract\\p{L}*|retirée?s?|corrigée?s?|rectifi\\p{L}*|відклика\\p{L}*|виправ\\p{L}*|спросту\\p{L}*|отозва\\p{L}*|исправ\\p{L}*|опроверг\\p{L}*';
