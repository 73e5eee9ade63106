/**
 * Words that end in a full stop without ending a sentence, without the stop, in lower case. English, French,
 * Ukrainian, Russian, German.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  // titles and forms of address
  (
    'mr mrs ms dr prof st sen rep gov gen col lt maj capt sgt cmdr adm hon rev fr jr sr messrs mme mlle mm me ' +
    // reference and running text
    'vs etc cf ca approx art para paras no nos vol p pp ed eds fig inc ltd co corp dept est e.g i.e a.m p.m al ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'av bd env ex réf tél janv févr juil déc ' +
    'bzw usw z.b d.h nr str ' +
    // Ukrainian and Russian
    'т.д т.п т.зв т.ч т.е т.к т.н тис тыс млн млрд трлн грн руб коп дол долл євро ст вул просп бул обл р-н ' +
    'ім им див см рис табл гл п пп с сс р рр г гг м с-ще н.е ред прим проф акад доц гр св гол зам заст ген полк ' +
    'кв куб км кг год хв сек мин ч о до н'
  ).split(' '),
);

/** Words that commonly open an English sentence: after a dotted abbreviation such as `U.S.` they tell its end. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the this that these those in on at by but and yet he she it they we i you his her its their our for from if ' +
    'when while as after before although however since with what there both many most some'
  ).split(' '),
);

/** Abbreviated units behind a number: "14 млн грн." may end a sentence. Without the stop, in lower case. */
export const unitAbbreviations: ReadonlySet<string> = new Set(
  'тис тыс млн млрд трлн грн руб коп дол долл кв куб км кг г р рр гг м см год хв сек мин ч га т л км/год'.split(
    ' ',
  ),
);

/** Abbreviations that stand at the end of what they belong to, so that a capital which touches them opens a sentence. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  'etc a.m p.m inc ltd co corp jr sr т.д т.п т.ін ін др пр'.split(' '),
);
