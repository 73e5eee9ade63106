// Names of the months as dates are written with them: full, short and inflected forms, in lower case, without a full
// stop. English, French, German, Ukrainian, Russian; the first entry is January.
const months: readonly string[] = [
  'january jan janvier janv januar січня січень січ января январь янв',
  'february feb février fevrier févr fév februar лютого лютий лют февраля февраль фев',
  'march mar mars märz березня березень бер марта март мар',
  'april apr avril avr квітня квітень квіт апреля апрель апр',
  'may mai травня травень трав мая май',
  'june jun juin juni червня червень черв июня июнь июн',
  'july jul juillet juil juli липня липень лип июля июль июл',
  'august aug août aout серпня серпень серп августа август авг',
  'september sep sept septembre вересня вересень вер сентября сентябрь сен сент',
  'october oct octobre oktober okt жовтня жовтень жовт октября октябрь окт',
  'november nov novembre листопада листопад лист ноября ноябрь ноя нояб',
  'december dec décembre decembre déc dezember dez грудня грудень груд декабря декабрь дек',
];

/** Number of a month (1-12) by its name in lower case. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);
