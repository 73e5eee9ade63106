import type { Grammar } from './grammar-words.ts';

// Phrases that name a source without a verb of saying; each as its words, lower case, with ’ as apostrophe.

const list = (phrases: string): readonly (readonly string[])[] =>
  phrases
    .split('|')
    .map((it) => it.split(' '))
    .toSorted((a, b) => b.length - a.length);

/** What opens the name of the one something is according to. Longest first. */
export const basisPhrases: Readonly<Record<Grammar, readonly (readonly string[])[]>> = {
  en: list(
    'according to|in the words of|in the view of|in the opinion of|citing|quoting|as reported by|as cited by|as quoted by',
  ),
  fr: list(
    'selon|d’ après|aux dires de|aux dires du|aux dires des|de l’ avis de|de l’ avis du|de l’ avis des|à en croire|au dire de|citant|' +
      'dans les mots de|aux yeux de|cité par|citée par|cités par|citées par|rapporté par|pour reprendre les mots de|a-t-on appris de|a-t-on appris auprès de|a-t-on appris auprès du|apprend-on de|apprend-on auprès de|indique-t-on de|indique-t-on à|assure-t-on à|précise-t-on de|précise-t-on à|dit-on à',
  ),
  slavic: list(
    'за словами|за даними|за оцінкою|за оцінками|за інформацією|за повідомленням|за повідомленнями|за підрахунками|' +
      'за прогнозом|за прогнозами|за версією|за твердженням|за твердженнями|за висновком|за висновками|за визнанням|на думку|на переконання|на погляд|згідно з|' +
      'згідно із|з посиланням на|посилаючись на|судячи з|випливає з|випливає із|йдеться в|йдеться у|сказано в|сказано у|' +
      'ідеться в|ідеться у|зі слів|як свідчать|' +
      'по словам|по данным|по оценке|по оценкам|по информации|по сообщению|по сообщениям|по подсчётам|по подсчетам|' +
      'по расчётам|по расчетам|по прогнозу|по прогнозам|по версии|по утверждению|по мнению|по заявлению|по признанию|по заключению|по убеждению|согласно|' +
      'со ссылкой на|ссылаясь на|судя по|следует из|говорится в|сказано в|со слов|на взгляд',
  ),
};

/** What is no source behind those words: laws, contracts, plans. */
export const notSources =
  /^(?:article|articles|law|rules|plan|plans|schedule|resolution|whether|how|loi|article|que|qu’|lequel|laquelle|lesquels|règles?|закон\p{L}*|стат\p{L}{1,3}|договор\p{L}*|указ\p{L}*|постанов\p{L}*|правил\p{L}*|план\p{L}*|угод\p{L}*|соглашен\p{L}*|реш\p{L}*|рішен\p{L}*|цим|этим|этому|цього|якими|которому|которым)$/u;
