import type { Block } from '#core/model/block.ts';
import { contentsOf } from '#core/model/block.ts';
import type { Citation } from '#core/model/citation.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { FigureId, SourceId } from '#core/model/ids.ts';
import { isWords, type FigureRun } from '#core/model/inline.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { amountsIn } from '#core/text/figures/amounts.ts';
import { qualifierOf } from '#core/text/figures/limits.ts';
import { measuresOf } from '#core/text/figures/measures.ts';
import { citationsIn, citedBehind } from '#core/checks/read-block.ts';
import { figuresIn, type FigureRead } from '#core/text/figures/figures-in.ts';
import { ownPiecesOf, type OwnPiece } from '#core/checks/own-words.ts';
import type { Statement } from '#core/statements/statement.ts';

/** A number that a briefing says. */
export interface SaidNumber extends FigureRead {
  /** As a source's statement would be: its words, for telling what it is about. */
  readonly statement: Statement;
  /** The live figure that says it. */
  readonly live: FigureId | null;
  /** Whether it is a small one in words, which may be no figure at all. */
  readonly isSmall: boolean;
}

/** A sentence of a briefing that says numbers. */
export interface NumberedSentence extends TextRange {
  readonly piece: OwnPiece;
  /** Which of the piece's sentences. */
  readonly index: number;
  /** With quoted words struck out. */
  readonly words: string;
  readonly numbers: readonly SaidNumber[];
  readonly citations: readonly Citation[];
  /** The live figures it rests on. */
  readonly cited: readonly FigureId[];
}

const NOBODY = 'briefing' as SourceId;
const known = new WeakMap<
  OwnPiece,
  { readonly key: string; readonly sentences: readonly NumberedSentence[] }
>();
const NONE: readonly NumberedSentence[] = [];

/**
 * The sentences of a block with the numbers its author says, in order, each with what is cited for it; dates count from `date`.
 * None of headings and quotations, none that nothing is cited for; words between quotation marks are another's. The parts of a
 * judgement, a question or a speaking point rest on what any of them cites.
 */
export function numberedSentences(
  block: Block,
  language: string,
  date: PartialDate | null,
): readonly NumberedSentence[] {
  if (block.type === 'heading') return NONE;
  const pieces = ownPiecesOf(block);
  const shared = PARTED.has(block.type) ? citationsIn(block) : [];
  const sharedLive = PARTED.has(block.type) ? pieces.flatMap((it) => it.live.map((one) => one.figureId)) : [];
  const rests = shared.length + sharedLive.length > 0;
  return pieces.flatMap((piece) => {
    if (!rests && piece.citations.length === 0 && piece.live.length === 0) return NONE;
    const key = `${language} ${date ?? ''}`;
    const before = known.get(piece);
    if (before?.key === key) return before.sentences;
    const sentences = read(piece, { language, date, shared, sharedLive });
    known.set(piece, { key, sentences });
    return sentences;
  });
}

const PARTED: ReadonlySet<Block['type']> = new Set(['key-judgement', 'question', 'speaking-point']);

/** A live figure with its run, and where its words stand in the piece. */
export interface LiveRun extends TextRange {
  readonly piece: OwnPiece;
  readonly run: FigureRun;
}

/** The live figures of a block, wherever they stand. */
export function liveRunsOf(block: Block): LiveRun[] {
  const contents = contentsOf(block);
  return ownPiecesOf(block).flatMap((piece) => {
    if (piece.live.length === 0) return [];
    const runs = (contents[piece.index] ?? []).filter(
      (it): it is FigureRun => isWords(it) && it.type === 'figure' && it.suggestion?.change !== 'insert',
    );
    return piece.live.flatMap(({ start, end }, at) => {
      const run = runs[at];
      return run === undefined ? [] : [{ piece, run, start, end }];
    });
  });
}

/** Words for numbers and parts, or what such a word is made of. */
const IN_WORDS =
  'hundred|thousand|million|billion|trillion|dozen|ty(?!\\p{L})|teen|ten(?!\\p{L})|eleven|twelve|half|third|quarter|fifth|per cent|' +
  'cent|mille|milliard|vingt|trente|quarante|cinquante|soixante|dix|onze|douze|treize|quatorze|quinze|seize|moitié|tiers|quart|' +
  'сот|ста|сто|тис|тыс|мільй|милли|мільяр|десят|дцят|дцат|сорок|дев|половин|третин|треть|чверт|четверт|пів|полтор|відсот|процент';
const HAS_WORDS = new RegExp(IN_WORDS, 'iu');
/** Without digits and such words there is no figure, and most sentences are without. */
const HAS_NUMBER = new RegExp(`\\d|${IN_WORDS}`, 'iu');

interface Reading {
  readonly language: string;
  readonly date: PartialDate | null;
  readonly shared: readonly Citation[];
  readonly sharedLive: readonly FigureId[];
}

function read(piece: OwnPiece, { language, date, shared, sharedLive }: Reading): NumberedSentence[] {
  const behind = citedBehind(piece);
  return piece.sentences.flatMap((sentence, index): NumberedSentence[] => {
    const own = behind[index] ?? [];
    const citations = own.length > 0 ? own : shared;
    const its = piece.live.filter((it) => it.start < sentence.end && sentence.start < it.end);
    const live = its.length > 0 || own.length > 0 ? its.map((it) => it.figureId) : sharedLive;
    if (citations.length + live.length === 0) return [];
    const words = piece.own.slice(sentence.start, sentence.end);
    if (!HAS_NUMBER.test(words)) return [];
    const found = figuresIn(words, { language, outlet: null, publishedOn: date }, []);
    const all = [...found, ...inWords(words, language, found)].map((it) => ({
      ...it,
      start: it.start + sentence.start,
      end: it.end + sentence.start,
    }));
    const numbers = all.map((it): SaidNumber => {
      const isSmall = !found.some((one) => one.start + sentence.start === it.start);
      return { ...it, isSmall, live: liveAt(piece, it), statement: asStatement(it, piece, words) };
    });
    return numbers.length === 0
      ? []
      : [{ ...sentence, piece, index, words, numbers, citations, cited: live }];
  });
}

/** Small numbers in words, which count as figures only where just this number is cited: "forty moorings". */
function inWords(words: string, language: string, found: readonly FigureRead[]): FigureRead[] {
  if (!HAS_WORDS.test(words)) return [];
  return amountsIn(words, language)
    .filter((it) => it.kind === 'words' && it.zeros === 0 && it.printed >= 10 && it.printed < 100)
    .filter((it) => !found.some((one) => one.start < it.end && it.start < one.end))
    .map(({ start, end, printed, unit }) => ({
      ...{ start, end, value: printed, upper: null, unit, qualifier: qualifierOf(words, { start, end }) },
      ...{
        measures: measuresOf(words.slice(0, start), words.slice(end)),
        asOf: null,
        claimant: null,
        via: [],
      },
    }));
}

function liveAt(piece: OwnPiece, { start, end }: TextRange): FigureId | null {
  return piece.live.find((it) => it.start < end && start < it.end)?.figureId ?? null;
}

function asStatement(it: FigureRead, piece: OwnPiece, sentence: string): Statement {
  const { value, upper, qualifier, unit, measures, asOf, claimant, via } = it;
  return {
    ...{ key: 'briefing', figureId: null, sourceId: NOBODY, start: it.start, end: it.end, sentence },
    ...{ printed: piece.text.slice(it.start, it.end), trend: null },
    ...{ value, upper, qualifier, unit, measures, asOf, claimant, via: [...via] },
  };
}
