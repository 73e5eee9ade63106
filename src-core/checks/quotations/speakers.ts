import { foldForSearch } from '#core/text/fold.ts';
import { isRole } from '#core/text/words/speaker-words.ts';

interface SpeakerName {
  readonly surname: string;
  /** The name before it, or its initial; null where there is none. */
  readonly first: string | null;
}

const names = new Map<string, SpeakerName | null>();
const MOST_NAMES = 2_000;

function nameOfSpeaker(speaker: string): SpeakerName | null {
  const known = names.get(speaker);
  if (known !== undefined) return known;
  const read = readName(speaker);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(speaker, read);
  return read;
}

/** "Anna Lind, harbour master" as "lind" and "anna"; null for "the minister", who may be anybody. */
function readName(speaker: string): SpeakerName | null {
  const [named = ''] = foldForSearch(speaker).split(/[,(;–—]/);
  const words = (named.match(/[\p{L}\p{M}'-]+/gu) ?? []).filter(
    (it) => /^\p{Lu}/u.test(it) && !isRole(it.toLowerCase()),
  );
  const surname = words.at(-1);
  if (surname === undefined || surname.length < 2) return null;
  const first = words.length > 1 ? (words[0] ?? null) : null;
  return { surname: surname.toLowerCase(), first: first?.toLowerCase() ?? null };
}

/** Whether two names are, as far as they tell, those of one person. */
export function isOneSpeaker(one: string, other: string): boolean {
  const [a, b] = [nameOfSpeaker(one), nameOfSpeaker(other)];
  if (a === null || b === null || a.surname !== b.surname) return false;
  if (a.first === null || b.first === null) return true;
  return a.first.startsWith(b.first) || b.first.startsWith(a.first);
}
