import { dayFromBefore, days, monthsFrom, openDate, yearFromBefore } from './date-meanings.ts';
import type { DateWords } from './date-words.ts';

const PART_OF_DAY = 'matin|midi|après-midi|soir|soirée|matinée';
const LAST = 'derni(?:er|ère)|passée?';
const NEXT = 'prochaine?';

export const frenchDates: DateWords = {
  months: 'janvier février mars avril mai juin juillet août|aout septembre octobre novembre décembre'.split(
    ' ',
  ),
  shortMonths: 'janv|jan févr|fév mars avr mai juin juil août|aout sept oct nov déc'.split(' '),
  weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  areNamesCapital: false,
  doubtful: 'mars',
  before:
    "en|de|du|depuis|dès|fin|début|courant|mi-|mi|jusqu[’']en|jusqu[’']à|d[’']ici|et|ou|à|au|mois de|entre|avant|après|pour|par rapport à|contre|vers|dès le mois de|de fin|de mi-|à fin",
  dayEnding: 'er|re',
  dayLink: ' ',
  yearLink: " (?:de (?:l[’']année )?)?",
  yearEnding: '',
  edge: "la fin (?:du mois )?(?:de l[’']année |de |d[’'])|la mi-|(?:à )?mi-|(?:au |le )?(?:tout )?début (?:du mois )?(?:de l[’']année |de |d[’'])?|fin |courant |le mois (?:de |d[’'])|au mois (?:de |d[’'])",
  dayPart: PART_OF_DAY,
  turnsBefore: [],
  turnsAfter: [
    ['last', LAST],
    ['next', NEXT],
  ],
  years: [
    [0, "cette année|l[’']année en cours"],
    [-1, `l[’']an (?:dernier|passé)|(?:l[’']|la seule )année (?:${LAST})|l[’']an passé`],
    [1, `l[’']an prochain|l[’']année (?:${NEXT})`],
    [-2, "l[’']avant-dernière année"],
  ],
  yearsBehind: "de l[’']année",
  relative: [
    [days(0), `aujourd[’']hui|ce (?:matin|midi|soir|jour)|cet après-midi|cette nuit`],
    [days(-1), `hier(?: (?:${PART_OF_DAY}))?|la veille(?: au soir)?`],
    [days(1), `demain(?: (?:${PART_OF_DAY}))?`],
    [days(-2), 'avant-hier'],
    [days(2), 'après-demain'],
    [dayFromBefore(0), 'le même jour|ce jour-là'],
    [dayFromBefore(1), 'le lendemain(?: matin)?'],
    [dayFromBefore(-1), "l[’']avant-veille"],
    [
      monthsFrom(0),
      "ce mois(?:-ci)?|la fin du mois|le début du mois|fin du mois|début du mois|(?:d[’']ici )?la mi-mois",
    ],
    [monthsFrom(-1), `le mois (?:${LAST})|du mois (?:${LAST})|au mois (?:${LAST})`],
    [monthsFrom(1), `le mois (?:${NEXT})|du mois (?:${NEXT})|au mois (?:${NEXT})`],
    [yearFromBefore(-1), "un an avant|l[’']année (?:précédente|d[’']avant)"],
    [yearFromBefore(1), "l[’']année suivante|un an plus tard|un an après"],
    [
      { is: 'shift', unit: 'year', by: 0 },
      "la fin de l[’']année|fin d[’']année|le début de l[’']année|la mi-année",
    ],
    [
      openDate,
      `cette semaine|la semaine (?:${LAST}|${NEXT}|suivante|précédente)|(?:ce|le) week-end(?: (?:${LAST}|${NEXT}))?|` +
        `la (?:fin|mi) ?-?(?:de la |de )?semaine|(?:le|au|du|ce) (?:premier|deuxième|second|troisième|quatrième|dernier) (?:trimestre|semestre)|` +
        `le (?:trimestre|semestre) (?:${LAST}|${NEXT}|précédent)|ce (?:trimestre|semestre)|` +
        `(?:à|avant|après|pour|depuis|d[’']ici(?: à)?) (?:noël|pâques|la toussaint|nouvel an|le nouvel an|la pentecôte)`,
    ],
  ],
  ago: [
    ['year', '(?:dans N ans?)(?! (?:після|после|après))'],
    ['year', 'il y a (?:environ |près de |plus de )?N ans?'],
    ['year', 'il y a (?:environ |près de |plus de )?N années?'],
    ['year', 'N ans? (?:plus tôt|auparavant|plus tard|après)(?! (?:le|la|les|un|une|son|sa|ses) )'],
    ['month', 'il y a (?:environ |près de |plus de )?N mois'],
    ['week', 'il y a (?:environ |près de |plus de )?N semaines?'],
    ['day', 'N jours? (?:plus tôt|auparavant|plus tard)'],
    ['day', 'il y a (?:environ |près de |plus de )?N jours?'],
  ],
  part: "(?:le |au |du )?(?:premier|deuxième|second|troisième|quatrième|dernier|1er|2e|3e|4e) (?:trimestre|semestre)(?: de(?: l[’']année)?)?|[TS][1-4]",
  seasons: 'printemps|été|automne|hiver',
  seasonPhrases: `(?:le |l[’']|cet |ce |au |en |à l[’']|d[’'])S (?:${LAST}|${NEXT})|(?:avant|après|depuis|dès|pendant|durant|d[’']ici(?: à)?|pour|jusqu[’']à|à) (?:le |l[’'])S|(?:cet|ce|le prochain|le dernier) S|en (?:été|automne|hiver)|au printemps`,
};
