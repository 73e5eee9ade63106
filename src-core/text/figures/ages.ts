const YEARS = '(?: (?:ans|рік|роки|років|год|года|лет))?';

/** How old somebody is, in English, French, Ukrainian and Russian. */
const AGES: readonly RegExp[] = [
  /\d{1,3}(?:[-–]\d{1,3})?[- ](?:years?|months?|days?)[- ]olds?(?!\p{L})/giu,
  /(?<!\p{L})(?:aged?|under the age of|over the age of|(?:at|of|by) the age of|between the ages of)(?: between)? \d{1,3}(?:(?:[-–]| to | and )\d{1,3})?/giu,
  /\d{1,3} years? of age/giu,
  /(?<=(?<!\p{L})(?:child|children|kids|those|people|adults|men|women|boys|girls|everyone|anyone) (?:aged )?(?:under|over|below|above) )\d{1,2}(?! (?:\p{L}+ )?(?:tonnes|ships|km|miles|metres))/giu,
  /(?<=(?<!\p{L})(?:les|des|aux) (?:plus|moins) de )\d{1,2} ans/giu,
  /(?<=(?<!\p{L})(?:старше|младше|молодше|старші за|старше за|молодші за|средний возраст|середній вік|возраст|вік)(?: —)? )\d{1,3}(?: (?:лет|года?|років|рок[иу]))?/giu,
  /(?<=(?<!\p{L})(?:he|she|I|turned|turns|turning|who) (?:(?:is|was|am|just turned|turned) )?)\d{1,2}(?=[,.;:!?)]|$| (?:and|when|at|on|years old))/giu,
  new RegExp(
    `(?<!\\p{L})(?:âgée?s? (?:de|d[’']au moins)|à l[’']âge de|à peine âgée? de) \\d{1,3}(?: (?:à|et|ou) \\d{1,3})?${YEARS}`,
    'giu',
  ),
  new RegExp(
    `(?<=(?<!\\p{L})(?:hommes?|femmes?|filles?|fillette|garçons?|adolescente?s?|jeunes?|pères?|mères?|retraitée?s?|enfants?|fils|étudiante?s?|conducteurs?|conductrice|habitante?s?|veuve?f?|cadre|ouvrière?s?) de )\\d{1,3} ans`,
    'giu',
  ),
  /\d{1,3}(?:[-–]\d{1,3})?-?(?:річн|літн|летн|річч|лети)\p{L}{1,4}/giu,
  new RegExp(
    `(?<!\\p{L})(?:віком|у віці|в возрасте|возрастом)(?: (?:від|до|от|понад|старше))? \\d{1,3}(?: ?(?:[-–]|до|і|та|и) ?\\d{1,3})?${YEARS}`,
    'giu',
  ),
  /(?<=(?<!\p{L})(?:мені|йому|їй|їм|мне|ему|ей|виповни(?:лося|лось|вся)|исполнилось|исполнился|исполнится|виповниться) (?:було |всього |вже |было |всего |уже |лише |только )?)\d{1,3}(?= (?:рік|роки|років|год|года|лет)|[,.;!?]|$)/giu,
  /(?<=\p{L}, )\d{2}(?=, (?:said|says|who|whose|was|told|has|is|had|died|an?|the|from|of|told|added|wrote|qui|dont|a|ancien|ancienne|né|née|який|яка|который|которая)(?!\p{L}))/giu,
  /(?<=(?<!\p{L})(?:j[’']ai|j[’']avais|tu as|il a|elle a|il avait|elle avait) )\d{1,3} ans(?=[,.;:!?)]|$| et )/giu,
  // Sanna Oke, 47, ...; Loïc Barrandon, conducteur de machine, 54 ans.
  /(?<=\p{Lu}[\p{L}’'ʼ.-]*\p{L}(?:,| \() ?)\d{1,2}(?=[,;)](?!\d)|[.](?:\s|$))/gu,
  /(?<=\p{L}(?:, | \())\d{1,2} (?:ans|роки|років|рік|год|года|лет)(?=[,;.)]|$)/gu,
];

/** A text with the ages of people blotted out, unit for unit. */
export function withoutAges(text: string): string {
  return AGES.reduce((rest, age) => rest.replace(age, (it) => '·'.repeat(it.length)), text);
}
