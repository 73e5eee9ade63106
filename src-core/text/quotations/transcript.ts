import type { TextRange } from '#core/text/anchor.ts';

/** Somebody's turn to speak in a transcript; offsets in UTF-16 units. */
export interface Turn extends TextRange {
  /** As the transcript labels it. */
  readonly speaker: string;
  readonly speakerAt: TextRange;
}

interface Line extends TextRange {
  readonly label: string;
  readonly labelAt: TextRange;
  readonly key: string;
  readonly isSure: boolean;
}

const STAMP = String.raw`(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?`;
const ASIDE = String.raw`(?:\s*[([][^()[\]]{1,80}[)\]]){0,3}`;
/** "MS ORREL: ...", "Q: ...", "Ведучий: ...", "LIND : ...", "Mr. Lind (Halm): ...". */
const WITH_COLON = new RegExp(
  String.raw`^${STAMP}([\p{L}\p{N}][\p{L}\p{M}\p{N} .,’'ʼ/-]{0,59}?)${ASIDE}\s?:\s+`,
  'u',
);
/** "ВОРОНИНА Н. А. Спасибо.", "Q. Why?", "M. Jean Morel. Merci." */
const WITH_STOP =
  /^((?:[QA]|\p{Lu}[\p{Lu}’'ʼ-]{2,}(?: \p{Lu}[\p{Lu}’'ʼ-]{2,}){0,2}(?: \p{Lu}\. ?\p{Lu}(?=\.))?|(?:M|Mme|MM|Mr|Mrs|Ms|Dr)\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}|\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}’'-]+){1,2}))\.(?:\s[—–-])?\s+(?=[\p{Lu}«“"([…–—])/u;
/** Words that label a turn by themselves. */
const ROLE =
  /^(?:q|a|qa|question|answer|reporter|journalist|moderator|interviewer|interviewee|host|presenter|chair|chairman|chairwoman|president|the (?:president|chair|chairman|chairwoman|speaker|moderator)|speaker \d+|speaker|participant|operator|m|r|question \d+|journaliste|réponse|présidente?|le président|la présidente|modérateur|modératrice|animateur|animatrice|питання|запитання|відповідь|журналіст\p{L}*|кореспондент\p{L}*|ведуч\p{L}+|модератор\p{L}*|голова|головуюч\p{L}+|спікер|вопрос|ответ|журналист\p{L}*|корреспондент\p{L}*|ведущ\p{L}+|председатель\p{L}*|председательствующ\p{L}+|спикер)$/iu;

const LEAST_TURNS = 3;
/** By how many turns a mixed reading must be ahead: a sentence may begin like a label. */
const LEAST_MIXED = 2;
const LEAST_SHARE = 0.4;
/** How many turns end as sentences do: "Date: 3 March" is no turn. */
const LEAST_SPOKEN = 0.6;

/**
 * The turns of a text whose shape is that of a transcript: most paragraphs begin with a label, and a label comes again.
 * A paragraph without one goes on with the turn before it, if another turn follows. Empty for any other text.
 */
export function turnsOf(text: string, paragraphs: readonly TextRange[]): Turn[] {
  const plain = turnsBy(text, paragraphs, colonLine) ?? [];
  const mixed = turnsBy(text, paragraphs, anyLine) ?? [];
  const heads = (turns: readonly Turn[]) => new Set(turns.map((it) => it.speakerAt.start)).size;
  return heads(mixed) > heads(plain) + LEAST_MIXED ? mixed : plain;
}

function turnsBy(
  text: string,
  paragraphs: readonly TextRange[],
  read: (text: string, it: TextRange) => Line | null,
): Turn[] | null {
  const lines = paragraphs.map((it) => read(text, it));
  const counts = new Map<string, number>();
  for (const line of lines) if (line) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const isTurn = (line: Line) => line.isSure || (counts.get(line.key) ?? 0) > 1;
  const first = lines.findIndex((it) => it !== null && isTurn(it));
  const last = lines.findLastIndex((it) => it !== null && isTurn(it));
  const isAmong = (line: Line, index: number) =>
    isTurn(line) || (first < index && index < last && looksNamed(line.label));
  const turns = lines.flatMap((it, index) => (it && isAmong(it, index) ? [it] : []));
  const spoken = turns.filter((it) => /[.!?…"”»)]$/.test(text.slice(it.start, it.end).trimEnd()));
  if (spoken.length < turns.length * LEAST_SPOKEN) return null;
  const comesAgain = turns.some((it) => (counts.get(it.key) ?? 0) > 1);
  const speakers = new Set(turns.map((it) => it.key)).size;
  if (
    turns.length < LEAST_TURNS ||
    !comesAgain ||
    speakers < 2 ||
    turns.length < (last - first + 1) * LEAST_SHARE
  )
    return null;
  const found: Turn[] = [];
  let speaking: Line | null = null as Line | null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lines[index];
    if (index < first) continue;
    // Somebody who speaks once only is a turn too, between others.
    const turn = line && isAmong(line, index) ? line : null;
    if (turn) speaking = turn;
    else if (index > last || !speaking || !goesOn(text.slice(paragraph.start, paragraph.end))) continue;
    const range = turn ?? paragraph;
    if (speaking && range.start < range.end)
      found.push({
        start: range.start,
        end: range.end,
        speaker: speaking.label,
        speakerAt: speaking.labelAt,
      });
  }
  return found;
}

/** Transcripts of hearings mix "THE CHAIR: ...", "Q. ..." and "Ms. Roos. ...". */
function anyLine(text: string, paragraph: TextRange): Line | null {
  return colonLine(text, paragraph) ?? stopLine(text, paragraph);
}

function colonLine(text: string, paragraph: TextRange): Line | null {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 260));
  const found = WITH_COLON.exec(`${words} `);
  const label = found?.[1]?.trim() ?? '';
  if (!found || label === '' || label.split(/\s+/).length > 6 || !/\p{L}/u.test(label)) return null;
  return line(
    text,
    paragraph,
    label,
    Math.min(found[0].length, paragraph.end - paragraph.start),
    words.indexOf(label),
  );
}

function stopLine(text: string, paragraph: TextRange): Line | null {
  const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
  const found = WITH_STOP.exec(words);
  const label = found?.[1] ?? '';
  if (!found || label === '') return null;
  return { ...line(text, paragraph, label, found[0].length, 0), isSure: /^[QA]$/.test(label) };
}

function line(text: string, paragraph: TextRange, label: string, length: number, at: number): Line {
  let start = paragraph.start + length;
  while (start < paragraph.end && /\s/.test(text.charAt(start))) start += 1;
  const labelStart = paragraph.start + Math.max(0, at);
  return {
    start,
    end: paragraph.end,
    label,
    labelAt: { start: labelStart, end: labelStart + label.length },
    key: label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    isSure: ROLE.test(label) || isCapitals(label),
  };
}

function isCapitals(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** Every longer word written as a name is. */
function looksNamed(label: string): boolean {
  return label.split(/\s+/).every((it) => it.length < 4 || /^\p{Lu}/u.test(it));
}

/** Not a stage direction, nor a heading. */
function goesOn(paragraph: string): boolean {
  return !/^[([*]/.test(paragraph) && /[.!?…"”»:,;)]$/.test(paragraph.trimEnd());
}
