// What a number behind it names rather than counts, in English, French, Ukrainian and Russian; patterns in lower case.

/** Things that are numbered as "Article 5" is: the number is their name. */
export const numberedThings =
  'articles?|art\\.|resolutions?|chapters?|paragraphs?|paras?\\.?|pages?|pp?\\.|nos?\\.|№|n[°º]s?|sections?|sec\\.|clauses?|annex(?:es)?|' +
  'appendix|appendices|schedule|items?|tables?|figures?|figs?\\.|footnotes?|fn\\.|note|volumes?|vol\\.|parts?|titles?|rules?|regulations?|directives?|' +
  'protocols?|versions?|phases?|stages?|steps?|levels?|tiers?|category|categories|class|grades?|groups? of|rooms?|gates?|terminals?|platforms?|' +
  'piers?|berths?|docks?|lines?|routes?|highways?|motorways?|channels?|units?|reactors?|block|flights?|trains?|bus(?:es)?|brigades?|battalions?|' +
  'regiments?|divisions?|districts?|wards?|zones?|sectors?|lots?|bill|act|decrees?|order|numbers?|points?|questions?|options?|scenarios?|area|' +
  'apartments?|suites?|floor|day|week|rounds?|exhibits?|committee|form|issues?|recommendations?|principles?|goals?|pillars?|' +
  'résolutions?|chapitres?|paragraphes?|alinéas?|tableaux?|tableau|numéros?|lignes?|quais?|trams?|tramways?|vols?|étapes?|titres?|règlements?|décrets?|' +
  'arrêtés?|lois?|niveaux?|niveau|portes?|salles?|chambres?|tranches?|réacteurs?|unités?|arrondissements?|autoroutes?|groupe des|chaînes?|tomes?|' +
  'статт\\p{L}{1,4}|ст\\.|резолюці\\p{L}{1,3}|сторін\\p{L}{1,4}|стор\\.|пункт\\p{L}{0,3}|п\\.|пп\\.|розділ\\p{L}{0,3}|глав\\p{L}{1,2}|том|тому|тому|' +
  'номер\\p{L}{0,3}|рейс\\p{L}{0,3}|маршрут\\p{L}{0,3}|блок\\p{L}{0,3}|енергоблок\\p{L}{0,3}|додат\\p{L}{1,3}|таблиц\\p{L}{1,2}|рис\\.|табл\\.|' +
  'кімнат\\p{L}{1,2}|кабінет\\p{L}{0,2}|лінія|лінії|параграф\\p{L}{0,2}|дільниц\\p{L}{1,2}|стать\\p{L}{1,3}|резолюци\\p{L}{1,3}|страниц\\p{L}{1,3}|' +
  'стр\\.|раздел\\p{L}{0,2}|энергоблок\\p{L}{0,2}|приложени\\p{L}{1,2}|комнат\\p{L}{1,2}|част[ьи]|частин[аиіу]|форм[аиыеу]|закон\\p{L}{0,3}|' +
  'указ\\p{L}{0,2}|наказ\\p{L}{0,2}|приказ\\p{L}{0,2}|постанов\\p{L}{1,5}|велика|большая|групп[аыу] из|група';

/** Proper names that end in a number: "Leopard 2", "Falcon 9", "Agenda 2030". Written as they stand. */
export const numberedNames =
  'Leopard|Boeing|Airbus|Falcon|Apollo|Soyuz|Voyager|Windows|Android|iPhone|Galaxy|Formula|Formule|Typhoon|Tornado|Challenger|Patriot|Tomahawk|' +
  'Shahed|Geran|Agenda|Horizon|Vision|Expo|Euro|World Cup|Games|Coupe du monde|Mondial|Strategy|Stratégie|COP|ISO|Radio|Studio|Nord Stream|Rafale|Mirage|Exocet|Iskander|Kalibr|Fateh|Big|Group of|Groupe des|' +
  'Леопард|Боїнг|Боинг|Шахед|Герань|Північний потік|Северный поток|Северного потока|Союз|Прогресс|Формула';
