// Words of the lines above an article. English, French, German, Ukrainian, Russian; lower case.

/** What opens a line that names the authors. */
export const bylineOpeners: readonly string[] = (
  'written by|reported by|story by|text by|by|author:|authors:|author|par|auteur:|auteur :|' +
  'auteurs :|texte :|von|autor:|автор:|автори:|авторка:|текст:|автор|авторы:'
).split('|');

/** What opens a line that names who published. */
export const outletOpeners: readonly string[] =
  'source:|published by:|publisher:|outlet:|source :|quelle:|джерело:|видання:|источник:|издание:'.split('|');

/** What may stand around the date in a line that is a date. */
export const dateLineWords: readonly string[] = (
  'published|posted|updated|last|modified|first|date|on|at|of|the|monday|tuesday|wednesday|' +
  'thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|gmt|utc|bst|est|edt|' +
  'et|cet|cest|eet|eest|msk|am|pm|h|hrs|z|publié|publiée|le|mis|mise|à|jour|modifié|modifiée|' +
  'heures|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|veröffentlicht|aktualisiert|um|uhr|' +
  'stand|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|опубліковано|оновлено|дата|о|' +
  "об|року|р|понеділок|вівторок|середа|середу|четвер|п'ятниця|п'ятницю|субота|суботу|неділя|неділю|" +
  'пн|вт|ср|чт|пт|сб|нд|опубликовано|обновлено|в|года|г|понедельник|вторник|среда|среду|четверг|' +
  'пятница|пятницу|суббота|субботу|воскресенье|вс'
).split('|');

/** Whole lines that say what sort of document follows. */
export const kindLines: ReadonlyMap<string, string> = new Map([
  ['press release', 'press release'],
  ['news release', 'press release'],
  ['for immediate release', 'press release'],
  ['press statement', 'press statement'],
  ['joint statement', 'joint statement'],
  ['transcript', 'transcript'],
  ['communiqué de presse', 'press release'],
  ['прес-реліз', 'press release'],
  ['пресреліз', 'press release'],
  ['стенограма', 'transcript'],
  ['пресс-релиз', 'press release'],
  ['стенограмма', 'transcript'],
]);
