import type { TextRange } from '#core/text/anchor.ts';
import { prepositions, type Grammar } from '#core/text/words/grammar-words.ts';
import { slavicVerbs } from '#core/text/words/say-verbs-slavic.ts';
import { isRole, namingNouns } from '#core/text/words/speaker-words.ts';
import { matchesOf } from '#core/text/matches.ts';
import { doubleMarks, outermost, singleMarks, trimmed, type Marked } from './marks.ts';
import { subjectBehind } from './subject-behind.ts';
import { isAgent } from './subject.ts';
import { tokensOf } from './tokens.ts';
import { verbAt } from './verbs.ts';

/** A passage between marks, or a part of one that "..., she said, ..." breaks. */
export interface Passage extends TextRange {
  /** What it takes up in its sentence: with the marks at its ends. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly goesOn: boolean;
  readonly isSingle: boolean;
  /** Names something ("the ferry “Lady Isolde”") rather than giving words. */
  readonly isName: boolean;
  /** Whether the words of the one who quotes break the passage. */
  readonly isPart: boolean;
  /** Whether it is a line of dialogue, behind a dash and without marks. */
  readonly isLine: boolean;
  readonly words: number;
}

/** What is between marks in a part of a text, in order; broken at the words of the one who quotes. */
export function passagesOf(
  text: string,
  { start: from, end: to }: TextRange,
  grammar: Grammar,
  { reopens, isLine }: { reopens: boolean; isLine: boolean },
): Passage[] {
  const paragraph = text.slice(from, to);
  const dash = grammar === 'en' ? null : /^[—–-]\s/u.exec(paragraph.slice(0, 2));
  if (dash) {
    const line = { start: from + 2, end: to, outerStart: from, outerEnd: to, goesOn: false, isSingle: false };
    const parts = broken(text, line, grammar, true);
    if (isLine || parts.length > 1 || (parts[0]?.end ?? to) < to)
      return parts.map((it) => ({ ...it, isLine: !it.isName }));
  }
  const doubles = doubleMarks(paragraph, from, reopens);
  const taken = doubles.map((it) => ({ start: it.outerStart, end: it.outerEnd }));
  const singles = grammar === 'en' ? singleMarks(paragraph, from, taken, reopens) : [];
  const marked = [...doubles, ...singles].filter((it) => it.start < it.end);
  return outermost(
    marked.map((it) => ({ ...it, inner: it, start: it.outerStart, end: it.outerEnd })),
  ).flatMap(({ inner }) => broken(text, inner, grammar));
}

/** The parts of a passage that is broken inside its marks; offsets in UTF-16 units of the text. */
export function broken(text: string, marked: Marked, grammar: Grammar, isLine = false): Passage[] {
  const incises = grammar === 'en' ? [] : incisesOf(text, marked, grammar);
  const parts: Passage[] = [];
  let start = marked.start;
  let outerStart = marked.outerStart;
  for (const incise of incises) {
    parts.push(
      passage(
        text,
        { ...marked, start, outerStart, end: incise.start, outerEnd: incise.start, goesOn: false },
        grammar,
        true,
      ),
    );
    // Names in marks inside the words of the one who quotes.
    parts.push(
      ...passagesOf(text, incise, grammar, { reopens: false, isLine: false }).filter((it) => it.isName),
    );
    start = incise.end;
    outerStart = incise.end;
  }
  if (start < marked.end)
    parts.push(passage(text, { ...marked, start, outerStart }, grammar, isLine || incises.length > 0));
  return parts.filter((it) => it.words > 0 || it.isName);
}

function passage(text: string, part: Marked, grammar: Grammar, isPart: boolean): Passage {
  const marked = { ...part, ...trimmed(text, part.start, part.end, 0) };
  const inner = text.slice(marked.start, marked.end);
  const words = inner.match(/[\p{L}\p{N}]+(?:['’ʼ.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return {
    ...marked,
    words,
    isPart,
    isLine: false,
    isName: !isPart && namesSomething(text, marked, inner, words, grammar),
  };
}

const CONTEXT = 80;
const TITLED =
  /(?:\b(?:titled|entitled|headlined|so[- ]called|nicknamed|code-named|codenamed|known as|under the (?:title|name|slogan|motto)|intitulée?s?|baptisée?s?|surnommée?s?|dénommée?s?|au nom de|sous le titre)|під назвою|так зван\p{L}+|на ім’я|під гаслом|с названием|под названием|так называем\p{L}+|под девизом|под лозунгом),?\s*$/iu;

function namesSomething(
  text: string,
  marked: Marked,
  inner: string,
  words: number,
  grammar: Grammar,
): boolean {
  if (words === 0) return true;
  const before = text.slice(Math.max(0, marked.outerStart - CONTEXT), marked.outerStart);
  const after = text.slice(marked.outerEnd, marked.outerEnd + CONTEXT);
  if (TITLED.test(before)) return true;
  const isUtterance =
    /[,.!?…]$/.test(inner) ||
    /^[,.]?\s*[—–]\s/u.test(after) ||
    /^[,!?]\s/u.test(after) ||
    /:\s*$/.test(before);
  if (words === 1) return true;
  const noun = /([\p{L}’'-]+)\s*$/u.exec(before)?.[1]?.toLowerCase().replace(/['ʼ]/g, '’') ?? '';
  const isCapital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(inner);
  if (isCapital && namingNouns.has(noun)) return true;
  if (words === 2) return !isUtterance || (!/[,.!?…]$/.test(inner) && isTitleCase(inner, grammar));
  return !/[,.!…]$/.test(inner) && isTitleCase(inner, grammar);
}

/** "The Last Summer of the Keeper": every longer word as a name is written. */
function isTitleCase(inner: string, grammar: Grammar): boolean {
  const words = inner.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const long = words.filter((it) => it.length > 3);
  if (grammar !== 'en') return words.length > 1 && long.every((it) => /^\p{Lu}/u.test(it)) && long.length > 1;
  return long.length > 0 && long.every((it) => /^\p{Lu}/u.test(it)) && /^[^\p{L}]*\p{Lu}/u.test(inner);
}

const LONGEST_INCISE = 220;

/** The words of the one who quotes, inside the marks: ", — сказав Гай. —", ", a-t-il dit,". */
function incisesOf(text: string, marked: TextRange, grammar: 'fr' | 'slavic'): TextRange[] {
  return grammar === 'fr' ? frenchIncises(text, marked) : slavicIncises(text, marked);
}

function slavicIncises(text: string, marked: TextRange): TextRange[] {
  const found: TextRange[] = [];
  const inner = text.slice(marked.start, marked.end);
  let reached = 0;
  for (const { 0: dash, index } of matchesOf(inner, /(?<=[,.!?…])\s[—–-]\s/gu)) {
    if (index < reached) continue;
    const from = index + dash.length;
    const rest = inner.slice(from, from + LONGEST_INCISE);
    const close = /(?<=[.,!?…:])\s[—–-]\s|:\s(?=[—–-]\s)/u.exec(rest);
    if (!close && (rest.length >= LONGEST_INCISE || /[.!?]\s/.test(rest))) continue;
    const incise = rest.slice(0, close?.index);
    if (!opensWithVerb(rest) && !quotesBy(incise)) continue;
    const end = close ? from + close.index + close[0].length : inner.length;
    found.push({ start: marked.start + index, end: marked.start + end });
    reached = end;
  }
  return found;
}

function opensWithVerb(rest: string): boolean {
  const words =
    rest
      .toLowerCase()
      .replace(/['ʼ]/g, '’')
      .match(/[\p{L}’-]+|[.,!?;:]/gu) ?? [];
  for (const word of words.slice(0, 4)) {
    if (/^[.!?;:,]/.test(word)) return false;
    if (slavicVerbs.has(word)) return true;
  }
  return false;
}

const VERB =
  /^\p{Ll}{2,}(?:в|ла|ли|л|вся|лася|лися|лся|лась|лись|є|ить|їть|ает|яет|ует|ёт|ют|ю|ють|ться|тся)$/u;
const MOST_BEFORE_VERB = 3;

/** Words of the one who quotes, whatever their verb: it comes soon, and behind it a name, an office or a pronoun. */
function quotesBy(incise: string): boolean {
  const words = incise.replace(/['ʼ]/g, '’').match(/[\p{L}’-]+|[.,!?;:]/gu) ?? [];
  const verb = words.findIndex((it) => VERB.test(it) && !prepositions.slavic.has(it));
  const isStart =
    verb >= 0 && verb < MOST_BEFORE_VERB && words.slice(0, verb).every((it) => /^\p{Ll}/u.test(it));
  if (!isStart) return false;
  return words
    .slice(verb + 1, verb + 6)
    .some(
      (it) =>
        /^\p{Lu}\p{Ll}/u.test(it) || isRole(it.toLowerCase()) || /^(?:він|вона|вони|он|она|они|я)$/.test(it),
    );
}

function frenchIncises(text: string, marked: TextRange): TextRange[] {
  const found: TextRange[] = [];
  const tokens = tokensOf(text, marked.start, marked.end, [], true);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!/^[,?!…]+$/.test(tokens[at]?.text ?? '')) continue;
    const verb = [1, 2]
      .map((step) => verbAt(tokens, at + step, 'fr', true))
      .find((it) => it?.from === at + 1);
    if (!verb) continue;
    const subject = verb.clitic === null ? subjectBehind(tokens, verb.to, 'fr', false) : null;
    if (verb.clitic === null && !(subject && !subject.isPronoun && isAgent(tokens, subject, 'fr'))) continue;
    const to = behindApposition(tokens, nextClosing(tokens, subject?.to ?? verb.to));
    const closing = tokens[to];
    if (closing !== undefined && closing.kind !== 'comma' && closing.kind !== 'end') continue;
    found.push({
      start: tokens[at]?.end ?? marked.start,
      end: Math.min(marked.end, closing?.end ?? marked.end),
    });
    at = to - 1;
  }
  return found.map((it) => skipSpace(text, it, marked));
}

const LONGEST_APPOSITION = 8;

/** Over ", ingénieur à la retraite" to the stop behind it. */
function behindApposition(tokens: readonly { kind: string; low: string }[], comma: number): number {
  const first = /^(?:un|une|le|la|l’)$/.test(tokens[comma + 1]?.low ?? '') ? comma + 2 : comma + 1;
  if (tokens[comma]?.kind !== 'comma' || !isRole(tokens[first]?.low ?? '')) return comma;
  let at = first;
  while (at - first < LONGEST_APPOSITION && tokens[at]?.kind === 'word') at += 1;
  return tokens[at]?.kind === 'end' || tokens[at]?.kind === 'comma' ? at : comma;
}

/** Over "lundi", "à l’agence" behind the subject, to the comma or stop that ends the aside. */
function nextClosing(tokens: readonly { kind: string }[], from: number): number {
  let at = from;
  while (at < tokens.length && at - from < 8 && tokens[at]?.kind === 'word') at += 1;
  return at;
}

function skipSpace(text: string, range: TextRange, within: TextRange): TextRange {
  let end = range.end;
  while (end < within.end && /\s/.test(text.charAt(end))) end += 1;
  return { start: range.start, end };
}
