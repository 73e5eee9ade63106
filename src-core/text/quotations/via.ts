import { slavicListeners, type Grammar } from '#core/text/words/grammar-words.ts';
import { isBodyWord, listeners, outletWords } from '#core/text/words/speaker-words.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';

/** Where a name follows that may be an outlet, word by word. */
const openings: Readonly<Record<Grammar, readonly (readonly string[])[]>> = {
  en: [
    ['told'],
    ['tells'],
    ['telling'],
    ['interview', 'with'],
    ['interview', 'to'],
    ['speaking', 'to'],
    ['speaking', 'on'],
    ['interviewed', 'by'],
    ['quoted', 'by'],
    ['cited', 'by'],
    ['reported', 'by'],
    ['published', 'by'],
    ['published', 'in'],
    ['obtained', 'by'],
    ['seen', 'by'],
    ['reviewed', 'by'],
    ['statement', 'to'],
    ['confirmed', 'to'],
    ['comments', 'to'],
    ['saying', 'by'],
  ],
  fr: [
    ['à'],
    ['au'],
    ['auprès', 'de'],
    ['auprès', 'du'],
    ['cité', 'par'],
    ['citée', 'par'],
    ['cités', 'par'],
    ['citées', 'par'],
    ['interrogé', 'par'],
    ['interrogée', 'par'],
    ['rapporté', 'par'],
    ['publié', 'par'],
    ['micro', 'de'],
  ],
  slavic: [
    ['інтерв’ю'],
    ['интервью'],
    ['ефірі'],
    ['эфире'],
    ['етері'],
    ['передає'],
    ['передает'],
    ['передаёт'],
    ['пише'],
    ['пишет'],
    ['цитує'],
    ['цитирует'],
    ['коментарі'],
    ['комментарии'],
    ['посиланням', 'на'],
    ['ссылкой', 'на'],
    ['яких', 'посилається'],
    ['которых', 'ссылается'],
  ],
};

/** The outlets through which the words of a sentence came ("told the Harbour Post"), in its order. */
export function viaOf(text: string, tokens: readonly Token[], grammar: Grammar): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const opening = openings[grammar].find((words) =>
      words.every((word, index) => tokens[at + index]?.low === word),
    );
    const isListener = grammar === 'slavic' && slavicListeners.has(tokens[at]?.low ?? '');
    if (!opening && !isListener) continue;
    const name = outletAt(text, tokens, at + (opening?.length ?? 1), grammar);
    if (name !== null && !found.includes(name)) found.push(name);
  }
  return found;
}

const MOST_WORDS = 6;

function outletAt(text: string, tokens: readonly Token[], at: number, grammar: Grammar): string | null {
  let from = at;
  while (
    /^(?:the|la|le|l’|du|de|в|у|газеті|газете|виданню|изданию|агентству|агенції|телеканалу|каналу|радіо|радио|сайту|порталу|журналу)$/.test(
      tokens[from]?.low ?? '',
    ) &&
    from - at < 3
  )
    from += 1;
  let end = from;
  while (
    end < tokens.length &&
    end - from < MOST_WORDS &&
    (isNameWord(tokens[end]) ||
      (end > from &&
        /^(?:of|de|du|d’|des|la|le)$/.test(tokens[end]?.low ?? '') &&
        isNameWord(tokens[end + 1])))
  )
    end += 1;
  const quoted = tokens.findIndex((it, index) => index >= from && index < end && it.kind === 'name');
  const words = tokens.slice(from, quoted < 0 ? end : quoted + 1);
  const [first] = words;
  if (!first) return null;
  if (
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      first.low,
    )
  )
    return null;
  const isQuoted = words.some((it) => it.kind === 'name');
  const isOutlet =
    isQuoted ||
    words.some((it) => outletWords.has(it.low)) ||
    tokens.slice(at, from).some((it) => outletWords.has(it.low));
  const isBare =
    grammar === 'en' &&
    !words.some((it) => isBodyWord(it.low) || listeners.has(it.low)) &&
    (words.length === 1 || tokens[from - 1]?.low === 'the');
  if (!isOutlet && !isBare) return null;
  const start =
    grammar === 'en' && tokens[from - 1]?.text === 'The'
      ? (tokens[from - 1]?.start ?? first.start)
      : first.start;
  return text
    .slice(start, words.at(-1)?.end ?? start)
    .replace(/^["“«„]|["”»“]$/gu, '')
    .slice(0, 300);
}
