import type { TextRange } from '#core/text/anchor.ts';

/** A paragraph that begins with the label of a turn, and what the turn says there; offsets in UTF-16 units. */
export interface TurnLine extends TextRange {
  /** As the transcript labels it; null for the question behind a dash that names nobody. */
  readonly label: string | null;
  readonly labelAt: TextRange;
  readonly key: string;
  /** Whether the label can be nothing else. */
  readonly isSure: boolean;
  /** Whether the label is all there is on the line. */
  readonly isHead: boolean;
}

const STAMP = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?`;
const ASIDE = String.raw`((?:\s*[([][^()[\]]{1,80}[)\]]){0,3})`;
/** "MS ORREL: ...", "Q: ...", "Ведучий: ...", "LIND : ...", "Mr. Lind (Halm): ...". */
const WITH_COLON = new RegExp(
  String.raw`^${STAMP}([\p{L}\p{N}][\p{L}\p{M}\p{N} .,’'ʼ/-]{0,59}?)${ASIDE}\s?:\s+`,
  'u',
);
const VOICE = String.raw`(?:Голоса?|Голоси|Реплика|Репліка|Une voix|Voix|A voice|Voices?)(?: \p{L}+){0,3}`;
const ROLES = String.raw`(?:Председательствующ\p{L}{2}|Председатель|Головуюч\p{L}{1,2}|Голова|Ведущ\p{L}{2}|Ведуч\p{L}{1,2}|Модератор(?:ка)?|Докладчик|Доповідач(?:ка)?|Вопрос|Ответ|Запитання|Питання|Відповідь|Le président|La présidente|Le rapporteur|La rapporteure|Question|Réponse|Answer|The Chair(?:man|woman)?|The President|The Speaker)`;
const INITIALS = String.raw`\p{Lu}[\p{L}’'ʼ-]+ \p{Lu}\. ?\p{Lu}(?=\.)|\p{Lu}\. ?(?:\p{Lu}\. ?)?\p{Lu}[\p{Ll}’'ʼ-]{2,}`;
const CAPITALS = String.raw`(?:\p{Lu}{2,3} )?\p{Lu}[\p{Lu}’'ʼ-]{2,}(?: \p{Lu}[\p{Lu}’'ʼ-]{2,}){0,2}(?: \p{Lu}\. ?\p{Lu}(?=\.))?`;
const TITLED = String.raw`(?:M|Mme|MM|Mr|Mrs|Ms|Dr)\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`;
const NAMED = String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}’'-]+){1,2}`;
/** "ВОРОНИНА Н. А. Спасибо.", "Рогозина Т. В. Спасибо.", "Q. Why?", "M. Jean Morel. Merci.", "LE PRÉSIDENT. — Bien." */
const WITH_STOP = new RegExp(
  String.raw`^([QA]|${ROLES}|${VOICE}|${INITIALS}|${CAPITALS}|${TITLED}|${NAMED})\.(?:\s[—–-])?\s+(?=[\p{Lu}«“"([…–—])`,
  'u',
);
const SURE_STOP = new RegExp(String.raw`^(?:[QA]|${VOICE}|${ROLES})$`, 'u');
/** A name or office alone on its line, as transcripts set them in capitals or bold. */
const ALONE = /^(\p{L}[\p{L}\p{M} .’'ʼ-]{1,59}?)\s?:?$/u;
const MOST_ALONE = 5;
/** Words that label a turn by themselves. */
const ROLE =
  /^(?:q|a|qa|question|answer|reporter|journalist|moderator|interviewer|interviewee|host|presenter|chair|chairman|chairwoman|president|the (?:president|chair|chairman|chairwoman|speaker|moderator|witness|court|clerk|coroner|judge|foreman)|speaker \d+|speaker|participant|operator|m|r|question \d+|journaliste|réponse|présidente?|le président|la présidente|modérateur|modératrice|animateur|animatrice|питання|запитання|відповідь|журналіст\p{L}*|кореспондент\p{L}*|ведуч\p{L}+|модератор\p{L}*|голова|головуюч\p{L}+|спікер|вопрос|ответ|журналист\p{L}*|корреспондент\p{L}*|ведущ\p{L}+|председатель\p{L}*|председательствующ\p{L}+|спикер)$/iu;
/** Labels that tell a question, and in brackets who asks it. */
const ASKS =
  /^(?:q|question|питання|запитання|вопрос|reporter|journaliste?|журналіст\p{L}*|журналист\p{L}*)$/iu;

/** A paragraph that begins "LIND: ...". */
export function colonLine(text: string, paragraph: TextRange): TurnLine | null {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 260));
  const found = WITH_COLON.exec(`${words} `);
  const name = found?.[1]?.trim() ?? '';
  if (!found || name === '' || nameIn(name).split(/\s+/).length > 6 || !/\p{L}/u.test(name)) return null;
  const length = Math.min(found[0].length, paragraph.end - paragraph.start);
  const at = words.indexOf(name);
  const aside = found[2]?.trimEnd() ?? '';
  // "Question (Harbour Post):" names who asks.
  const asks = aside !== '' && ASKS.test(name) && words.startsWith(name + aside, at);
  return line(text, paragraph, asks ? name + aside : name, { length, at, isSure: isSure(name) });
}

/** A paragraph that begins "Lind. ...", as hearings have them beside "THE CHAIR: ...". */
export function stopLine(text: string, paragraph: TextRange): TurnLine | null {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
  const found = WITH_STOP.exec(words);
  const label = found?.[1] ?? '';
  if (!found || label === '') return null;
  return line(text, paragraph, label, { length: found[0].length, at: 0, isSure: SURE_STOP.test(label) });
}

/** A paragraph that is a label and nothing else: "JUDGE FARROW", "Tove Lind:". */
export function headLine(text: string, paragraph: TextRange): TurnLine | null {
  if (paragraph.end - paragraph.start > 62) return null;
  const words = text.slice(paragraph.start, paragraph.end);
  const label = ALONE.exec(words)?.[1] ?? '';
  if (label === '' || label.split(/\s+/).length > MOST_ALONE || !looksNamed(label)) return null;
  const length = words.length;
  return { ...line(text, paragraph, label, { length, at: 0, isSure: isSure(label) }), isHead: true };
}

/** A question behind a dash, in an interview whose answers alone have names. */
export function dashLine(text: string, paragraph: TextRange): TurnLine | null {
  const words = text.slice(paragraph.start, paragraph.start + 3);
  const dash = /^[—–-]\s/.test(words) ? 2 : 0;
  return { ...line(text, paragraph, '', { length: dash, at: 0, isSure: false }), label: null, key: '—' };
}

function line(
  text: string,
  paragraph: TextRange,
  label: string,
  { length, at, isSure }: { length: number; at: number; isSure: boolean },
): TurnLine {
  let start = paragraph.start + length;
  while (start < paragraph.end && /\s/.test(text.charAt(start))) start += 1;
  const labelStart = paragraph.start + Math.max(0, at);
  return {
    start,
    end: withoutDirection(text, start, paragraph.end),
    label,
    labelAt: { start: labelStart, end: labelStart + label.length },
    key: nameIn(label)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    isSure,
    isHead: false,
  };
}

/** A label without the office behind the name, which often stands at the first turn alone: "Mara Lind, Minister of Trade". */
function nameIn(label: string): string {
  return NAME_AND_OFFICE.exec(label)?.[1] ?? label;
}

const NAME_AND_OFFICE = /^((?:\p{Lu}[\p{L}’'ʼ.-]*\s){1,3}\p{Lu}[\p{L}’'ʼ-]+),\s/u;

/** Where a turn ends without the "(Laughter.)" behind it. */
export function withoutDirection(text: string, start: number, end: number): number {
  const found = /(?<=[.!?…”"»])\s*[([]\p{Lu}[^()[\]]{1,60}[)\]]$/u.exec(
    text.slice(Math.max(start, end - 70), end),
  );
  return found ? end - found[0].length : end;
}

function isSure(label: string): boolean {
  return ROLE.test(label) || isCapitals(label);
}

function isCapitals(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** Every longer word written as a name is. */
export function looksNamed(label: string): boolean {
  return label.split(/\s+/).every((it) => it.length < 4 || /^\p{Lu}/u.test(it));
}
