/** A pronoun, or a word that counts on from what was said: the sentence goes on with what the one before says. */
const GOES_ON =
  /^(?:it|they|he|she|of (?:these|those|them|the)|among (?:these|those|them)|both|another|a further|the (?:same|rest|remaining|others?)|that|this|these|those|some|about|around|nearly|roughly|more than|fewer than|less than|at least|il|ils|elle|elles|parmi|dont|soit|celui|celle|ce|cette|ces|en outre|він|вона|воно|вони|з них|серед|ще|це|цього|решт\p{L}|он|она|оно|они|из них|среди|ещё|еще|это|остальн\p{L}{2,3}|всего|усього|загалом)(?!\p{L})/iu;

const SAID_EN =
  '(?:he|she|they|it) (?:also |later |then |had )?(?:said|says|added|adds|told|noted|warned|estimated|estimates|puts|reported|found)|according to (?:him|her|them)|by (?:his|her|its|their) (?:own )?(?:count|reckoning|estimates?|account)';
const SAID_FR =
  "(?:il|elle|ils|elles) (?:a|ont|avait|avaient) (?:\\p{L}+ )?(?:dit|ajouté|précisé|indiqué|affirmé|expliqué|estimé|reconnu|annoncé)|(?:selon|d[’']après) (?:lui|elle|eux|elles)|(?:a-t-|dit-|précise-t-|ajoute-t-|estime-t-)(?:il|elle)|(?:ajout|précis|estim|expliqu|affirm|indiqu)e(?:nt)?-(?:t-)?(?:ils?|elles?)";
const SAID_SLAVIC =
  '(?:за|по|згідно з|згодно с|согласно) (?:його|її|їхні\\p{L}+|его|её|ее|их) (?:\\p{L}+ )?(?:слов|дан|підрахун|подсч|оцін|оцен|звіт|отч|прогноз)\\p{L}*|' +
  '(?:він|вона|вони|он|она|они) (?:\\p{L}+ ){0,2}(?:сказа|заяв|дода|добав|уточн|поясн|визна|призна|зазнач|отмет|сообщ|повідом|наголос|подчерк|підкресл|утвержд|стверд|рассказ|розпов|оцін|оцен)\\p{L}*';
const SAID = new RegExp(`(?<!\\p{L})(?:${SAID_EN}|${SAID_FR}|${SAID_SLAVIC})(?!\\p{L})`, 'iu');

/**
 * Whether a sentence that names nobody leans on the one before: `said` where a pronoun stands for whoever spoke ("he
 * added", "за його словами"), `goes-on` where it only counts on ("of these, 40"), null where it speaks for itself.
 */
export function continuation(sentence: string): 'said' | 'goes-on' | null {
  if (SAID.test(sentence)) return 'said';
  return GOES_ON.test(sentence.trimStart()) ? 'goes-on' : null;
}
