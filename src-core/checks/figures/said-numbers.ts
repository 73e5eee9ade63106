import type { Block } from '#core/model/block.ts';
import { contentsOf } from '#core/model/block.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { FigureId, SourceId } from '#core/model/ids.ts';
import { isWords, type FigureRun } from '#core/model/inline.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { figuresIn, type FigureRead } from '#core/text/figures/figures-in.ts';
import { ownPiecesOf, type OwnPiece } from '#core/checks/own-words.ts';
import type { Statement } from '#core/statements/statement.ts';

/** A number that a briefing says. */
export interface SaidNumber extends FigureRead {
  /** As a source's statement would be: its words, for telling what it is about. */
  readonly statement: Statement;
  /** The live figure that says it. */
  readonly live: FigureId | null;
}

/** A sentence of a briefing that says numbers. */
export interface NumberedSentence extends TextRange {
  readonly piece: OwnPiece;
  /** Which of the piece's sentences. */
  readonly index: number;
  /** With quoted words struck out. */
  readonly words: string;
  readonly numbers: readonly SaidNumber[];
}

const NOBODY = 'briefing' as SourceId;
const known = new WeakMap<
  OwnPiece,
  { readonly key: string; readonly sentences: readonly NumberedSentence[] }
>();

/**
 * The sentences of a block with the numbers its author says, in order; dates count from `date`. None of headings and
 * quotations; words between quotation marks are another's.
 */
export function numberedSentences(
  block: Block,
  language: string,
  date: PartialDate | null,
): readonly NumberedSentence[] {
  if (block.type === 'heading') return [];
  return ownPiecesOf(block).flatMap((piece) => {
    if (piece.citations.length === 0 && piece.live.length === 0) return [];
    const key = `${language} ${date ?? ''}`;
    const before = known.get(piece);
    if (before?.key === key) return before.sentences;
    const sentences = read(piece, language, date);
    known.set(piece, { key, sentences });
    return sentences;
  });
}

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

function read(piece: OwnPiece, language: string, date: PartialDate | null): NumberedSentence[] {
  const found = figuresIn(piece.own, { language, outlet: null, publishedOn: date }, []);
  return piece.sentences.flatMap((sentence, index): NumberedSentence[] => {
    const words = piece.own.slice(sentence.start, sentence.end);
    const numbers = found
      .filter((it) => it.start >= sentence.start && it.start < sentence.end)
      .map((it): SaidNumber => ({
        ...it,
        live: liveAt(piece, it),
        statement: asStatement(it, piece, words),
      }));
    return numbers.length === 0 ? [] : [{ ...sentence, piece, index, words, numbers }];
  });
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
