import { slavicVerbs } from '#core/text/words/say-verbs-slavic.ts';
import { englishVerbs, frenchVerbs } from '#core/text/words/say-verbs.ts';
import type { Token } from './tokens.ts';

const LONGEST = 160;
const BETWEEN_MARKS = /^[,.;:!?…—–\s-]*["”’»“'][^"“”„«»]*["“‘«„']…?\s*$/u;
const BETWEEN_COMMAS = /^\s*[,.!?…]?\s*[,—–-]\s?[^"“”„«»]*[,.—–-]\s*$/u;
const INVERTED = /-(?:t-)?(?:il|elle|ils|elles|on)$/;

/** Whether words of a passage are those of the one who quotes there: "We close,” she said, “in May". Indices of tokens. */
export function isAside(
  text: string,
  passage: readonly Token[],
  [start, end]: readonly [number, number],
): boolean {
  const [before, behind] = [passage[start - 1], passage[end]];
  if (before === undefined || behind === undefined || behind.start - before.end > LONGEST) return false;
  const around = text.slice(before.end, behind.start);
  if (BETWEEN_MARKS.test(around)) return true;
  return BETWEEN_COMMAS.test(around) && passage.slice(start, end).some((it) => isSaying(text, it));
}

function isSaying(text: string, { start, end, key }: Token): boolean {
  const word = text.slice(start, end).toLowerCase().replace(/['ʼ]/g, '’');
  if (INVERTED.test(word) || slavicVerbs.has(key)) return true;
  return [englishVerbs, frenchVerbs].some((it) => it.finite.has(key) || it.participles.has(key));
}
