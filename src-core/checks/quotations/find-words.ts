import type { FoundWords, Passage } from '#core/checks/library-view.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { languageOf } from '#core/text/language.ts';
import { findQuotations } from '#core/text/quotations/find-quotations.ts';
import { gradeAgainst, readPassage, type Grade, type ReadPassage } from './grade.ts';
import { ALIKE } from './supports.ts';

/** A text of a source, or a stretch of it. */
export interface SearchedText {
  readonly sourceId: SourceId;
  readonly text: string;
  /** Where `text` begins in the frozen text; UTF-16 units. */
  readonly from: number;
  /** What is set aside; offsets of the frozen text. */
  readonly residue: readonly ResidueRange[];
  readonly about: Passage['about'];
}

/** A text made ready for being looked through several times. */
export interface ReadyText {
  readonly of: SearchedText;
  /** Without what is set aside. */
  readonly body: ReadPassage;
  readonly whole: ReadPassage | null;
}

/** Passages that are answered of each sort. */
const MOST_EXACT = 5;
const MOST_ALIKE = 4;
/** Longer texts and quotations are looked at as far as this; UTF-16 units. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_WORDS = 20_000;

export function readyText(of: SearchedText): ReadyText {
  const text = of.text.slice(0, LONGEST_TEXT);
  const aside = of.residue.filter(
    (it) => !it.restored && it.end > of.from && it.start < of.from + text.length,
  );
  if (aside.length === 0) return { of, body: readPassage(text), whole: null };
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of aside.toSorted((a, b) => a.start - b.start)) {
    const [first, last] = [Math.max(at, start - of.from), Math.min(text.length, end - of.from)];
    if (last <= first) continue;
    pieces.push(text.slice(at, first), ' '.repeat(last - first));
    at = last;
  }
  return { of, body: readPassage(pieces.join('') + text.slice(at)), whole: readPassage(text) };
}

/**
 * Where some texts say the words of a quotation, apart from typing and what a quotation may change, and what the others say that
 * is most alike. What stands only in residue is told as such. In the order of the texts; the likest first.
 */
export function findWords(words: string, texts: readonly ReadyText[]): FoundWords {
  const exact: Passage[] = [];
  const alike: { readonly passage: Passage; readonly share: number }[] = [];
  for (const it of texts) {
    const found = findIn(words, it);
    if (found.passage === null) continue;
    if (found.isExact) exact.push(found.passage);
    else alike.push({ passage: found.passage, share: found.share });
  }
  const said = exact.toSorted((a, b) => Number(a.isResidue ?? false) - Number(b.isResidue ?? false));
  const likest = alike.toSorted((a, b) => b.share - a.share).map((it) => it.passage);
  return { exact: said.slice(0, MOST_EXACT), alike: likest.slice(0, MOST_ALIKE) };
}

/** What one text has of a quotation: the words themselves, or the passage most alike to them. */
export function findIn(
  words: string,
  { of, body, whole }: ReadyText,
): { readonly passage: Passage | null; readonly isExact: boolean; readonly share: number } {
  const sought = words.slice(0, LONGEST_WORDS);
  const grade = gradeAgainst(sought, body);
  if (isSaid(sought, grade)) return { passage: passageOf(of, body, grade), isExact: true, share: 1 };
  if (whole !== null) {
    const aside = gradeAgainst(sought, whole);
    if (isSaid(sought, aside)) {
      const passage = passageOf(of, whole, aside);
      return { passage: passage && { ...passage, isResidue: true }, isExact: true, share: 1 };
    }
  }
  const isAlike = grade.grade === 'drifted' && grade.share >= ALIKE;
  return {
    passage: isAlike ? passageOf(of, body, grade) : null,
    isExact: false,
    share: isAlike ? grade.share : 0,
  };
}

/** So much around a passage tells whose words it is; UTF-16 units. */
const AROUND = 1_500;

/** A passage with whose words it is, as far as the text around it tells. */
export function withSpeaker(passage: Passage, { of }: ReadyText): Passage {
  const from = Math.max(0, passage.start - of.from - AROUND);
  const opening = from === 0 ? 0 : Math.max(from, of.text.indexOf('\n\n', from) + 2);
  const text = of.text.slice(opening, passage.end - of.from + AROUND);
  const [start, end] = [passage.start, passage.end].map((it) => it - of.from - opening);
  const { title = null, outlet = null, publishedOn = null, language = null } = of.about ?? {};
  const known = { title, outlet, publishedOn, language: language ?? languageOf(text), kind: null };
  const said = findQuotations(text, [], known).findLast(
    (it) => it.start < (end ?? 0) && it.end > (start ?? 0) && it.speaker !== null,
  );
  return { ...passage, speaker: said?.speaker ?? null };
}

/** What an ellipsis leaves out is somewhere near: words picked from all over a text are no quotation of it. */
const ROOM = 600;

function isSaid(words: string, grade: Grade): boolean {
  return grade.grade !== 'drifted' && grade.at.end - grade.at.start <= words.length * 6 + ROOM;
}

function passageOf(
  { sourceId, from, about }: SearchedText,
  { text }: ReadPassage,
  { at }: Grade,
): Passage | null {
  if (at === null) return null;
  const passage = {
    sourceId,
    start: from + at.start,
    end: from + at.end,
    words: text.slice(at.start, at.end),
  };
  return about === undefined ? passage : { ...passage, about };
}
