import type { Place } from '#core/checks/finding.ts';
import { citedBehind, piecesOf, type Piece } from '#core/checks/read-block.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { CitedTarget } from '#core/model/citation.ts';
import type { ExcerptId } from '#core/model/ids.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { QuotationProposal } from '#core/model/proposal.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { wordCount } from '#core/text/characters.ts';
import { findQuotations } from '#core/text/quotations/find-quotations.ts';
import { passagesOf } from '#core/text/quotations/passages.ts';
import { IDIOMS, OWN_WORDS, SAID_IN, SPOKEN_OF, TITLED, TRANSLATED } from './words.ts';

/** Words of a block that are somebody else's. */
export interface Quotation {
  /** The words, without marks around them. */
  readonly place: Place;
  readonly words: string;
  /** Whether it is a quotation block, rather than words between marks. */
  readonly isBlock: boolean;
  /** The excerpt a quotation block is bound to. */
  readonly excerptId: ExcerptId | null;
  /** What the citations behind it point at. */
  readonly cited: readonly CitedTarget[];
  /** What is cited in its piece before it. */
  readonly citedBefore: readonly CitedTarget[];
  /** Whether a citation stands right behind it, before any other word. */
  readonly isCitedRightBehind: boolean;
  /** Whether it is plainly given as somebody's words; else it may be a phrase held at arm's length. Told where it is asked for. */
  readonly isSpoken: () => boolean;
  /** The words around it say that it is a translation. */
  readonly isTranslation: boolean;
  /** They say in which language it was said. */
  readonly saysLanguage: boolean;
}

/** Fewer words than this between marks are a term unless a citation stands right behind them. */
const LEAST_WORDS = 4;
/** So many are somebody's words, whoever is said to have spoken them. */
const SURELY_WORDS = 8;

/**
 * The quotations of a block: what a quotation block says, and what stands between quotation marks (straight, curly, French,
 * German and Ukrainian) in any other piece of text, the outermost only. Terms, titles, names, idioms, apostrophes, inches and
 * minutes are none. `language` (BCP 47) tells how marks are set.
 */
export function quotationsIn(block: Block, language: string): readonly Quotation[] {
  const known = byLanguage(block);
  const found = known.get(language);
  if (found !== undefined) return found;
  const read = block.type === 'heading' ? [] : piecesOf(block).flatMap((it) => ofPiece(block, it, language));
  known.set(language, read);
  return read;
}

const byLanguage = perBlock((): Map<string, readonly Quotation[]> => new Map());

const MARK = /["“”„«»‹›‘']/;

function ofPiece(block: Block, piece: Piece, language: string): Quotation[] {
  if (block.type === 'quotation') {
    const { excerptId } = block;
    return blockPlaces(piece, language).flatMap((it) => {
      const words = piece.text.slice(it.start, it.end);
      return wordCount(words) === 0
        ? []
        : [
            {
              ...quotationAt(block, piece, { ...it, outerEnd: it.end }),
              isBlock: true,
              excerptId,
              isSpoken: () => true,
            },
          ];
    });
  }
  if (!MARK.test(piece.text)) return [];
  const marked = marksIn(piece.text, language);
  if (marked.length === 0) return [];
  let spoken: readonly QuotationProposal[] | null = null;
  const isSpoken = ({ start, end }: TextRange): boolean => {
    const known = { title: null, outlet: null, publishedOn: null, language, kind: null };
    spoken ??= findQuotations(piece.text, [], known);
    const words = piece.text.slice(start, end);
    const isClause = /^\p{Lu}|[.!?…]$/u.test(words) || wordCount(words) >= SURELY_WORDS;
    return spoken.some((it) => it.start < end && it.end > start && (it.speaker !== null || isClause));
  };
  return marked.flatMap((it): Quotation[] => {
    const words = piece.text.slice(it.start, it.end);
    const found = quotationAt(block, piece, it);
    if (!found.isCitedRightBehind && wordCount(words) < LEAST_WORDS) return [];
    if (isSpokenOf(piece.text, it, words)) return [];
    if (piece.citations.length === 0 && isOwn(block, piece, it)) return [];
    if (found.cited.length === 0 && !isSpoken(it)) return [];
    return [{ ...found, isSpoken: () => isSpoken(it) }];
  });
}

interface Marked extends TextRange {
  readonly outerStart: number;
  readonly outerEnd: number;
}

function marksIn(text: string, language: string): Marked[] {
  const base = language.slice(0, 2);
  const grammar = base === 'fr' ? 'fr' : base === 'uk' || base === 'ru' ? 'slavic' : 'en';
  // A line of a list that begins with a dash is no dialogue.
  const start = /^\s*[—–-]\s+/u.exec(text)?.[0].length ?? 0;
  return passagesOf(text, { start, end: text.length }, grammar, { reopens: false, isLine: false }).filter(
    (it) => !it.isName && !it.isLine,
  );
}

/** A term, title or name between marks. */
function isSpokenOf(text: string, { outerStart }: Marked, words: string): boolean {
  const before = text.slice(Math.max(0, outerStart - 60), outerStart);
  if (SPOKEN_OF.test(before) || isIdiom(words)) return true;
  return TITLED.test(before) && /^[\p{Lu}\p{N}]/u.test(words) && !/[.!?…,]$/.test(words);
}

function isIdiom(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/['ʼ]/g, '’')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return plain.length < 60 && IDIOMS.has(plain.replace(/^(?:the|a|an|la|le|l’|un|une)\s?/, ''));
}

/** A line that somebody is to say, or words proposed for a text. */
function isOwn(block: Block, { text }: Piece, { outerStart, outerEnd }: Marked): boolean {
  const isLine = block.type === 'question' || block.type === 'speaking-point';
  const isWhole = text.slice(0, outerStart).trim() === '' && /^[\s.]*$/.test(text.slice(outerEnd));
  return (isLine && isWhole) || OWN_WORDS.test(text.slice(Math.max(0, outerStart - 60), outerStart));
}

/** What a quotation block says: without marks around it, and without a line that names the speaker. */
function blockPlaces({ text }: Piece, language: string): TextRange[] {
  const marked = marksIn(text, language);
  const inside = marked.reduce((sum, it) => sum + it.end - it.start, 0);
  if (/^\s*["“„«‹‘']/.test(text) && inside > text.length / 2) return marked;
  const signed = SIGNED.exec(text.slice(-LONGEST_SIGNATURE));
  const end = signed === null ? text.length : Math.max(0, text.length - LONGEST_SIGNATURE) + signed.index + 1;
  const words = text.slice(0, end);
  return [{ start: words.length - words.trimStart().length, end: words.trimEnd().length }];
}

const LONGEST_SIGNATURE = 160;
/** "We close. — Anna Lind, mayor" */
const SIGNED = /[.!?…”"»\n]\s*[—–-]\s*\p{Lu}[^.!?\n]*$/u;
/** A line to say has its source in a part of its own. */
function factBehind(block: Block, { index, citations }: Piece): CitedTarget[] {
  const hasFact = block.type === 'question' || block.type === 'speaking-point';
  if (!hasFact || citations.length > 0) return [];
  const fact = contentsOf(block).length - 1;
  if (index === fact) return [];
  return piecesOf(block)
    .filter((it) => it.index === fact)
    .flatMap((it) => it.citations.flatMap(({ citation }) => citation.targets));
}

/** How far around a quotation somebody says that it is translated. */
const AROUND = 80;

function quotationAt(
  block: Block,
  piece: Piece,
  { start, end, outerEnd }: TextRange & { readonly outerEnd: number },
): Omit<Quotation, 'isBlock' | 'excerptId' | 'isSpoken'> & { isBlock: false; excerptId: null } {
  const { text, index, sentences, citations } = piece;
  const at = Math.max(
    0,
    sentences.findIndex((it) => outerEnd <= it.end),
  );
  const own = (citedBehind(piece)[at] ?? []).flatMap((it) => it.targets);
  const cited = own.length > 0 ? own : factBehind(block, piece);
  const rightBehind = citations.some(
    (it) => it.at >= end && /^["'“”»’›.,;:!?…\s)]{0,5}$/.test(text.slice(end, it.at)),
  );
  const closing = sentences[at];
  const opening = sentences.find((it) => it.end > start);
  const around = `${text.slice(Math.max((opening?.start ?? 0) - 1, start - 3 * AROUND, 0), start)} ${text.slice(
    end,
    Math.max(closing?.end ?? 0, end) + AROUND,
  )} ${cited.map((it) => `${it.prefix} ${it.suffix}`).join(' ')}`;
  return {
    place: { piece: index, start, end },
    words: text.slice(start, end),
    ...{ isBlock: false, excerptId: null, cited },
    citedBefore: citations.filter((it) => it.at <= start).flatMap((it) => it.citation.targets),
    isCitedRightBehind: rightBehind,
    isTranslation: TRANSLATED.test(around),
    saysLanguage: SAID_IN.test(around),
  };
}
