import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { languageOf } from '#core/text/language.ts';
import type { Known } from '#core/text/understand.ts';
import type { Grammar } from '#core/text/words/grammar-words.ts';
import { peopleIn, type Person } from './people.ts';
import { passagesOf, type Passage } from './passages.ts';
import { phrasesOf, type Phrase } from './phrases.ts';
import { sentencesOf, tokensOf, type Token } from './tokens.ts';
import { turnsOf, type Turn } from './transcript.ts';
import { subjectBefore } from './subject-before.ts';
import { verbAt } from './verbs.ts';

/** A sentence with what it attributes; `quotes` gives the passage of each token that is one. */
export interface ReadSentence {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly quotes: ReadonlyMap<number, Passage>;
  readonly people: readonly Person[];
}

/** A paragraph outside the residue, or the words of a turn; offsets in UTF-16 units. */
export interface ReadParagraph extends TextRange {
  readonly grammar: Grammar;
  readonly turn: Turn | null;
  readonly sentences: readonly ReadSentence[];
}

/** A text read for who says what. */
export interface ReadText {
  readonly text: string;
  readonly grammar: Grammar;
  readonly paragraphs: readonly ReadParagraph[];
  readonly people: readonly Person[];
}

type Language = Pick<Known, 'language' | 'title'>;

/** Reads the paragraphs of a text that are neither residue nor its title. */
export function readText(text: string, residue: readonly ResidueRange[], known: Language): ReadText {
  const grammar = grammarOf(text, known.language);
  const title = known.title?.replace(/\s+/g, ' ').trim();
  const ranges = paragraphsOf(text, residue).filter(
    (it) => it.number !== null && it.end > it.start && text.slice(it.start, it.end) !== title,
  );
  const turns = new Map(turnsOf(text, ranges).map((it) => [it.paragraphEnd, it]));
  const lines = dialogueLines(text, ranges);
  const people: Person[] = [];
  const paragraphs = ranges.map((range, index) => {
    const turn = turns.get(range.end) ?? null;
    const next = ranges[index + 1];
    const opening = next ? text.slice(next.start, next.start + 3) : '';
    const paragraph = readParagraph(text, turn ?? range, {
      grammar: scriptOf(text, range, grammar),
      turn,
      opening,
      isLine: lines.has(range),
    });
    for (const sentence of paragraph.sentences) for (const it of sentence.people) people.push(it);
    return paragraph;
  });
  return { text, grammar, paragraphs, people };
}

/** The rules to read a text by: its stated language, else the one its words show. */
export function grammarOf(text: string, language: string | null): Grammar {
  const known = (language ?? languageOf(text) ?? '').slice(0, 2).toLowerCase();
  if (known === 'fr') return 'fr';
  if (known === 'uk' || known === 'ru') return 'slavic';
  return known === '' || known === 'en' ? scriptGrammar(text.slice(0, SAMPLE)) : 'en';
}

const SAMPLE = 4000;
const FRENCH =
  /(?<![\p{L}’'])(?:le|les|des|une|est|dans|pour|selon|avec|qui|que|sont|été|a-t-il|a-t-elle|déclaré)(?![\p{L}])/giu;
const ENGLISH = /(?<![\p{L}’'])(?:the|of|and|to|said|is|are|was|were|that|with|by|according)(?![\p{L}])/giu;

function scriptGrammar(sample: string): Grammar {
  if (isCyrillic(sample)) return 'slavic';
  return (sample.match(FRENCH)?.length ?? 0) > (sample.match(ENGLISH)?.length ?? 0) ? 'fr' : 'en';
}

function isCyrillic(sample: string): boolean {
  return (
    (sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > (sample.match(/\p{Script=Latin}/gu)?.length ?? 0)
  );
}

/** A paragraph in the other script follows the rules of that. */
function scriptOf(text: string, range: TextRange, grammar: Grammar): Grammar {
  const sample = text.slice(range.start, Math.min(range.end, range.start + 300));
  if (isCyrillic(sample)) return 'slavic';
  return grammar === 'slavic' && /\p{Script=Latin}/u.test(sample) ? 'en' : grammar;
}

interface ParagraphContext {
  readonly grammar: Grammar;
  readonly turn: Turn | null;
  /** How the next paragraph begins. */
  readonly opening: string;
  /** Whether it is a line of a dialogue, told by a dash and by the lines around it. */
  readonly isLine: boolean;
}

/** Reads one paragraph, or a part of one. */
export function readParagraph(
  text: string,
  range: TextRange,
  { grammar, turn, opening, isLine }: ParagraphContext,
): ReadParagraph {
  const reopens = /^[“«„"‘]/.test(opening);
  const passages = passagesOf(text, range, grammar, { reopens, isLine });
  const blocks = passages.map((it) => ({
    kind: it.isName ? ('name' as const) : ('quote' as const),
    ending: /[,.!?…]$/.exec(text.slice(it.start, it.end))?.[0] ?? '',
    start: it.outerStart,
    end: it.outerEnd,
  }));
  const tokens = tokensOf(text, range.start, range.end, blocks, grammar === 'fr');
  const byStart = new Map(passages.map((it) => [it.outerStart, it]));
  const groups = sentencesOf(tokens, (from) => speechFollows(tokens, from, grammar));
  const sentences = groups.map((group, index): ReadSentence => {
    const quotes = new Map<number, Passage>();
    for (const [at, token] of group.entries()) {
      const passage = token.kind === 'quote' ? byStart.get(token.start) : undefined;
      if (passage) quotes.set(at, passage);
    }
    const nearQuote = groups[index + 1]?.[0]?.kind === 'quote' || group.at(-1)?.kind === 'colon';
    return {
      tokens: group,
      quotes,
      phrases: phrasesOf(text, group, grammar, nearQuote),
      people: peopleIn(text, group, grammar),
    };
  });
  return { start: range.start, end: range.end, grammar, turn, sentences };
}

/** The paragraphs that are lines of a dialogue: behind a dash, two or more in a row, one of them a question. */
function dialogueLines(text: string, ranges: readonly TextRange[]): ReadonlySet<TextRange> {
  const lines = new Set<TextRange>();
  let run: TextRange[] = [];
  for (const range of [...ranges, null]) {
    if (range && /^[—–-]\s/.test(text.slice(range.start, range.start + 2))) {
      run.push(range);
      continue;
    }
    if (run.length > 1 && run.some((it) => /\?(?:$|\s[—–-]\s|\s\p{Ll})/u.test(text.slice(it.start, it.end))))
      for (const it of run) lines.add(it);
    run = [];
  }
  return lines;
}

const FARTHEST_VERB = 6;

/** `"Why?" Ana Ruiz asked`: whether a name and a verb of saying follow a question mark. */
function speechFollows(tokens: readonly Token[], from: number, grammar: Grammar): boolean {
  for (let at = from; at < Math.min(tokens.length, from + FARTHEST_VERB); at += 1) {
    if (tokens[at]?.kind !== 'word' && tokens[at]?.kind !== 'comma') return false;
    const verb = verbAt(tokens, at, grammar, true);
    if (verb && verb.from > from) {
      const subject = subjectBefore(tokens, verb.from, grammar, verb.isPlural);
      return subject !== null && subject.from <= from;
    }
  }
  return false;
}
