import type { ReadText } from './read-passages.ts';
import type { Person } from './people.ts';

/** How the sentence behind a quotation begins that says whose it was: "The remark by ...", "La formule est de ...". */
const WHOSE: readonly RegExp[] = [
  /^(?:The|That|This|Those|These|Such)\s(?:\p{L}+\s)?(?:remarks?|words?|comments?|line|phrase|verdict|warning|admission|quip|answer|statement|message|sentiment|boast|complaint|confession|plea|assessment|formula|view)\s(?:by|of|from|is|was|came|comes|were|are|belongs?)\s/u,
  /^(?:So|Thus)\s(?:said|says|wrote|spoke|put it)\s/u,
  /^(?:La|Le|L’|L'|Ces|Cette|Ce|Cet)\s?(?:formule|phrase|mots?|constat|aveu|propos|remarque|verdict|avertissement|réplique|boutade|citation|commentaire|promesse|confidence)\s(?:est|sont|était|étaient|vient|viennent|émane|de|du)\s/u,
  /^C[’']est (?:ainsi|par ces mots|en ces termes) que?\s/u,
  /^(?:Ці|Такі|Ця|Такий|Эти|Такие|Эта|Такой)\s(?:слова|фраза|репліка|реплика|зізнання|признание|вердикт|висновок|вывод|думка|мнение)\s(?:належ|принадлеж|сказа|пролун|прозвуча|вимов|произнес)/u,
  /^(?:Так|Такими словами|Цими словами|Этими словами|Такой фразой)\s\p{Ll}{3,}(?:в|л|ла|ли|є|ет|ит|ить|ють|ют)\s/u,
];

/** The person whom the sentence that begins at `start` says the words before it are of; null where it says so of nobody. */
export function ownerIn({ text }: ReadText, start: number, people: readonly Person[]): Person | null {
  const words = text.slice(start, start + 120);
  if (!WHOSE.some((it) => it.test(words))) return null;
  const [first, ...rest] = people;
  return first && rest.every((it) => it.name === first.name) ? first : null;
}
