import type { TextRange } from '#core/text/anchor.ts';
import {
  colonLine,
  dashLine,
  headLine,
  looksNamed,
  stopLine,
  withoutDirection,
  type TurnLine,
} from './turn-lines.ts';

/** Somebody's turn to speak in a transcript; offsets in UTF-16 units. */
export interface Turn extends TextRange {
  /** As the transcript labels it; null for a question that names nobody. */
  readonly speaker: string | null;
  readonly speakerAt: TextRange;
  /** Where its paragraph ends, with what is no part of the turn. */
  readonly paragraphEnd: number;
}

const LEAST_TURNS = 3;
/** By how many turns another reading must be ahead: a sentence may begin like a label. */
const LEAST_AHEAD = 2;
const LEAST_SHARE = 0.4;
/** Labels on lines of their own are a paragraph each. */
const LEAST_HEADS = 0.25;
/** How many turns end as sentences do: "Date: 3 March" is no turn. */
const LEAST_SPOKEN = 0.6;

/**
 * The turns of a text whose shape is that of a transcript: most paragraphs begin with a label, and a label comes again.
 * A paragraph without one goes on with the turn before it, if another turn follows. Empty for any other text.
 */
export function turnsOf(text: string, paragraphs: readonly TextRange[]): Turn[] {
  const plain = turnsBy(text, paragraphs, colonLine, LEAST_SHARE) ?? [];
  const heads = (turns: readonly Turn[]) => new Set(turns.map((it) => it.speakerAt.start)).size;
  const others = [
    interviewTurns(text, paragraphs),
    turnsBy(text, paragraphs, (it, at) => colonLine(it, at) ?? stopLine(it, at), LEAST_SHARE),
    plain.length > 0 ? null : turnsBy(text, paragraphs, headLine, LEAST_HEADS),
  ];
  const [best = plain] = others
    .filter((it) => it !== null)
    .filter((it) => heads(it) > heads(plain) + (plain.length > 0 ? LEAST_AHEAD : 0))
    .toSorted((a, b) => heads(b) - heads(a));
  return best;
}

type ReadLine = (text: string, paragraph: TextRange) => TurnLine | null;

/** An interview whose answers alone have labels: what asks stands behind a dash, or ends with a question mark. */
function interviewTurns(text: string, paragraphs: readonly TextRange[]): Turn[] | null {
  const answers = paragraphs.map((it) => colonLine(text, it));
  const labels = answers.flatMap((it) => (it?.label ? [it.label] : []));
  if (!isOneSpeaker(labels)) return null;
  const asking = new Set(
    paragraphs.filter((it, index) => {
      if (answers[index] !== null || !answers[index + 1]) return false;
      const words = text.slice(it.start, it.end);
      return /^[—–-]\s/.test(words) || words.endsWith('?');
    }),
  );
  if (asking.size < LEAST_TURNS - 1) return null;
  return turnsBy(
    text,
    paragraphs,
    (it, at) => (asking.has(at) ? dashLine(it, at) : colonLine(it, at)),
    LEAST_SHARE,
  );
}

/** Whether labels name one person: in full, by surname or by initials. */
function isOneSpeaker(labels: readonly string[]): boolean {
  const initials = (label: string) => (label.match(/\p{L}[\p{L}’'-]*/gu) ?? []).map((it) => it.charAt(0));
  const longest = labels.toSorted((a, b) => b.length - a.length)[0] ?? '';
  return labels.every(
    (it) =>
      longest.endsWith(it) ||
      (/^(?:\p{Lu}\. ?)+$/u.test(`${it}.`.replace('..', '.')) &&
        initials(it).join('') === initials(longest).join('')),
  );
}

function turnsBy(
  text: string,
  paragraphs: readonly TextRange[],
  read: ReadLine,
  leastShare: number,
): Turn[] | null {
  const lines = paragraphs.map((it) => read(text, it));
  const counts = new Map<string, number>();
  for (const line of lines) if (line) counts.set(line.key, (counts.get(line.key) ?? 0) + 1);
  const isTurn = (line: TurnLine) => line.isSure || (counts.get(line.key) ?? 0) > 1;
  const first = lines.findIndex((it) => it !== null && isTurn(it));
  const last = lines.findLastIndex((it) => it !== null && isTurn(it));
  const isAmong = (line: TurnLine, index: number) =>
    isTurn(line) || (first < index && index < last && !line.isHead && looksNamed(line.label ?? ''));
  const turns = lines.flatMap((it, index) => (it && isAmong(it, index) ? [{ it, index }] : []));
  const spoken = turns.filter(({ it, index }) => {
    const said = it.isHead ? paragraphs[index + 1] : it;
    return said && /[.!?…"”»)]$/.test(text.slice(said.start, said.end).trimEnd());
  });
  if (spoken.length < turns.length * LEAST_SPOKEN) return null;
  const again = new Set(turns.filter(({ it }) => (counts.get(it.key) ?? 0) > 1).map(({ it }) => it.key));
  const speakers = new Set(turns.map(({ it }) => it.key)).size;
  const isHeads = turns.some(({ it }) => it.isHead);
  if (
    turns.length < LEAST_TURNS ||
    again.size < (isHeads ? 2 : 1) ||
    speakers < 2 ||
    turns.length < (last - first + 1) * leastShare
  )
    return null;
  const found: Turn[] = [];
  let speaking: TurnLine | null = null as TurnLine | null;
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = lines[index];
    if (index < first) continue;
    // Somebody who speaks once only is a turn too, between others.
    const turn = line && isAmong(line, index) ? line : null;
    if (turn) speaking = turn;
    else if (
      index > (isHeads ? last + 1 : last) ||
      !speaking ||
      !goesOn(text.slice(paragraph.start, paragraph.end))
    )
      continue;
    const { start, end } = turn ?? {
      ...paragraph,
      end: withoutDirection(text, paragraph.start, paragraph.end),
    };
    if (speaking && start < end)
      found.push({
        start,
        end,
        speaker: speaking.label,
        speakerAt: speaking.labelAt,
        paragraphEnd: paragraph.end,
      });
  }
  return found;
}

/** Not a stage direction, nor a heading. */
function goesOn(paragraph: string): boolean {
  return !/^[([*]/.test(paragraph) && /[.!?…"”»:,;)]$/.test(paragraph.trimEnd());
}
