import type { CheckContext } from '#core/checks/check.ts';
import type { Mend, Place, Seen } from '#core/checks/finding.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing, BriefingKind } from '#core/model/briefing.ts';
import type { FigureId } from '#core/model/ids.ts';
import { plainText } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { numbersOf } from '#core/text/figures/quantities.ts';
import {
  AHEAD,
  ASK_OPENING,
  DURATION,
  FACT_VERB,
  FIRST_PERSON,
  NO_COUNT,
  NOT_STATED,
  OF_ITSELF,
} from '#core/text/words/claim-words.ts';
import { sectionOf } from '#core/text/words/section-words.ts';
import { digitsIn, MAY_COUNT, namesIn } from './said.ts';
import { citesAnything, sentencesSaid, type SentenceSaid } from './sentences-said.ts';
import { uncitedTable } from './uncited-table.ts';
import { withoutQuoted } from './unquoted.ts';

/** A sentence that states a fact and cites nothing. */
interface Uncited {
  readonly place: Place;
  readonly quote: string;
  /** What it states: numbers, numbers that follow a record, or something of somebody by name. */
  readonly of: 'numbers' | 'live' | 'names';
  /** Whether it speaks of what is to come, or of the author's own side. */
  readonly isMild: boolean;
  /** Its numbers as printed. */
  readonly numbers: readonly string[];
  readonly figures: readonly FigureId[];
}

/** Documents that are the author's own word. */
const OWN_WORD: ReadonlySet<BriefingKind> = new Set(['read-out', 'non-paper', 'aide-memoire']);

/**
 * Sentences that state a fact without a citation behind them. Passed over: what is asked, held or planned; what is quoted;
 * what only announces the next block; numbers that are cited at another place of the briefing.
 */
export function uncitedFacts({ blocks }: Briefing, context: CheckContext): Seen[] {
  const { language, kind } = context.facts;
  const candidates = candidatesIn(language);
  const found: Seen[] = [];
  let section: ReturnType<typeof sectionOf> = null;
  let cited: ReadonlySet<string> | null = null;
  const isCitedElsewhere = (numbers: readonly string[]) => {
    cited ??= numbersCited(blocks, context);
    return isAmong(numbers, cited);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') section = sectionOf(plainText(block.content));
    if (section === 'own') continue;
    if (block.type === 'table') found.push(...uncitedTable(block, isCitedElsewhere, language));
    const uncited = candidates(block);
    if (uncited.length === 0 || isAnnounced(blocks[at - 1], block)) continue;
    const first = uncited.find((it) => it.of === 'names');
    for (const it of uncited) {
      if (it.of === 'names' && (it !== first || section === 'summary' || OWN_WORD.has(kind))) continue;
      if (it.of !== 'names' && isCitedElsewhere(it.numbers)) continue;
      found.push(seenOf(block, it, it.isMild || OWN_WORD.has(kind)));
    }
  }
  return found;
}

function seenOf(block: Block, { place, quote, of, figures }: Uncited, isMild: boolean): Seen {
  const about = { rule: 'uncited-fact', blockId: block.id, place, quote };
  const weight = of === 'numbers' && !isMild ? 'doubtful' : 'hint';
  const why = 'A reader who asks how we know finds no answer.';
  if (of === 'names')
    return {
      ...{ ...about, weight, why },
      message: 'This says what somebody did, and nothing is cited for it.',
      advice: 'Cite what it rests on, unless everybody knows it.',
    };
  if (of === 'live')
    return {
      ...{ ...about, weight, why },
      message: 'The number here follows its record, but no note tells the reader where it is from.',
      advice: 'Cite the figure.',
      mends: citing(block, place, figures),
    };
  return {
    ...{ ...about, weight, why },
    message: 'This states a number, and nothing is cited for it.',
    advice: 'Cite the excerpt or figure it rests on, or say that it is an estimate of your own.',
    mends: citing(block, place, figures),
  };
}

function citing(block: Block, place: Place, figures: readonly FigureId[]): Mend[] {
  if (figures.length === 0) return [];
  const targets = figures.map((id) => ({ kind: 'figure', id }) as const);
  const label = figures.length === 1 ? 'Cite the figure' : 'Cite the figures';
  return [{ type: 'cite', label, blockId: block.id, place, targets }];
}

/** A list or table under a sentence with a colon and a mark. */
function isAnnounced(before: Block | undefined, block: Block): boolean {
  if (before?.type !== 'paragraph' || block.type !== 'list') return false;
  return /:\s*$/u.test(plainText(before.content)) && citesAnything(before);
}

const readers = new Map<string, (block: Block) => readonly Uncited[]>();

function candidatesIn(language: string): (block: Block) => readonly Uncited[] {
  const known = readers.get(language);
  if (known !== undefined) return known;
  const read = perBlock((block) => uncitedIn(block, language));
  if (readers.size > MOST_LANGUAGES) readers.clear();
  readers.set(language, read);
  return read;
}

const MOST_LANGUAGES = 8;
const STATING: ReadonlySet<Block['type']> = new Set([
  ...(['paragraph', 'list', 'key-judgement', 'speaking-point', 'question'] as const),
]);

function uncitedIn(block: Block, language: string): Uncited[] {
  if (!STATING.has(block.type)) return [];
  return sentencesSaid(block).flatMap((it) => {
    // The judgement itself is the author's, and a question is what others may ask.
    const isOwn = (block.type === 'key-judgement' || block.type === 'question') && it.piece.index === 0;
    return it.isCited || it.refers || isOwn ? [] : (uncited(it, language) ?? []);
  });
}

function uncited(sentence: SentenceSaid, language: string): Uncited | null {
  const { start, end, text, piece } = sentence;
  const said = withoutQuoted(text);
  const live = piece.live.filter((it) => it.start >= start && it.end <= end);
  const mayCount = MAY_COUNT.test(said);
  // A sentence with a quotation is for the check of quotations.
  const mayName = said === text && FACT_VERB.test(said);
  if (live.length === 0 && !mayCount && !mayName) return null;
  if (/[?:]["”»’)\]]*\s*$/u.test(text) || !statesFact(said)) return null;
  const { quantities } = mayCount ? numbersOf(withoutTimes(said), language, null) : { quantities: [] };
  const byHand = quantities.filter(
    (it) => !live.some((one) => one.start - start < it.end && it.start < one.end - start),
  );
  const shift = (it: TextRange) => ({ start: start + it.start, end: start + it.end });
  const about = {
    ...{ place: { piece: piece.index, start, end }, quote: text },
    isMild: AHEAD.test(said) || FIRST_PERSON.test(said) || DURATION.test(said),
    numbers: (byHand.length > 0 ? byHand.map(shift) : live).map((it) => piece.text.slice(it.start, it.end)),
    figures: [...new Set(live.map((it) => it.figureId))],
  };
  if (byHand.length > 0) return { ...about, of: 'numbers' };
  if (live.length > 0) return { ...about, of: 'live' };
  return mayName && !about.isMild && namesIn(said).sure.length > 0 ? { ...about, of: 'names' } : null;
}

function withoutTimes(said: string): string {
  return said.replace(NO_COUNT, (words) => words.replace(/\d/g, '·'));
}

function statesFact(said: string): boolean {
  // A sentence may open with "If" or "Could", but "May" is a month.
  const low =
    /^\p{Lu}\p{Ll}/u.test(said) && !/^May\b/.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
  return !NOT_STATED.test(low) && !ASK_OPENING.test(said) && !OF_ITSELF.test(said);
}

const digitsCitedIn = perBlock((block): readonly string[] =>
  sentencesSaid(block).flatMap((it) => (it.isCited ? digitsIn(it.text) : [])),
);

/** The numbers for which something is cited anywhere, and those of the figures that are shown. */
function numbersCited(blocks: readonly Block[], { things }: CheckContext): ReadonlySet<string> {
  const cited = new Set(blocks.flatMap(digitsCitedIn));
  for (const block of blocks) {
    const shown = block.type === 'figure-table' ? block.rows : block.type === 'chart' ? block.figures : [];
    for (const { figureId } of shown)
      for (const it of digitsIn(things.figures.get(figureId)?.anchor.exact ?? '')) cited.add(it);
  }
  return cited;
}

function isAmong(numbers: readonly string[], cited: ReadonlySet<string>): boolean {
  const digits = numbers.flatMap(digitsIn);
  return digits.length > 0 && digits.every((it) => cited.has(it));
}
