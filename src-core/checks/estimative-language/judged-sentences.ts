import { likelihoodScales, termOf } from '#core/briefing/likelihood.ts';
import type { Block } from '#core/model/block.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { TextRange } from '#core/text/anchor.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import {
  attributesToOthers,
  beforeMightTheNoun,
  comparesLikelihood,
  estimativeWords,
  gradesLikelihood,
  impersonalJudgement,
  likelihoodPhrases,
  vagueLikelihood,
  weaklyVagueLikelihood,
} from '#core/text/words/estimative-words.ts';
import { ownPiecesOf, type OwnPiece } from '#core/checks/own-words.ts';
import { matchesOf } from '#core/text/matches.ts';

/** Words that say how likely something is; offsets in UTF-16 units of the piece. */
export interface Term extends TextRange {
  /** As the scales write it, in lower case: `very likely`; what none of them has, as it stands. */
  readonly term: string;
  /** The ids of the scales that have it. */
  readonly scales: readonly string[];
  /** Whether it is what the sentence says: no adjective ("the likely buyer"), no aside ("which is unlikely"). */
  readonly isMain: boolean;
}

/** A sentence that judges, with what it says of likelihood and confidence; offsets in UTF-16 units of the piece. */
export interface JudgedSentence extends TextRange {
  readonly piece: OwnPiece;
  readonly isFirst: boolean;
  /** Of a scale, or graded in a way that no scale knows. English only: the scales have no terms in other languages. */
  readonly terms: readonly Term[];
  /** What says how likely something is without a term. */
  readonly vague: readonly TextRange[];
  /** The first words that say how likely something is, in whichever way. */
  readonly likely: TextRange | null;
  readonly confident: TextRange | null;
}

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}-])`, 'giu');

const patterns = {
  en: patternsOf('en'),
  fr: patternsOf('fr'),
  uk: patternsOf('uk'),
  ru: patternsOf('ru'),
};

function patternsOf(tongue: Tongue) {
  const { judges, likely, confident } = estimativeWords[tongue];
  return { judges: whole(judges), likely: whole(likely), confident: whole(confident) };
}

const IMPERSONAL = whole(impersonalJudgement);
const OTHERS = whole(attributesToOthers);
const GRADED = whole(
  `(?:(?<lead>${comparesLikelihood}) )?(?:(?<grade>${gradesLikelihood}) )?(?<core>likely|unlikely|probable|improbable|probably|certain|certainly)|(?<phrase>${likelihoodPhrases})`,
);
const VAGUE = whole(vagueLikelihood);
const WEAK = whole(weaklyVagueLikelihood);
const NOUN_BEFORE = new RegExp(`(?<!\\p{L})(?:${beforeMightTheNoun}) $`, 'iu');

/** The sentences of a key judgement, and those of running text that judge. */
export const judgedSentencesIn: Readonly<Record<Tongue, (block: Block) => readonly JudgedSentence[]>> = {
  en: perBlock((block) => judgedIn(block, 'en')),
  fr: perBlock((block) => judgedIn(block, 'fr')),
  uk: perBlock((block) => judgedIn(block, 'uk')),
  ru: perBlock((block) => judgedIn(block, 'ru')),
};

function judgedIn(block: Block, tongue: Tongue): JudgedSentence[] {
  const isJudgement = block.type === 'key-judgement';
  if (!isJudgement && block.type !== 'paragraph' && block.type !== 'list') return [];
  return ownPiecesOf(block).flatMap((piece) => {
    if (!isJudgement && !mayJudge(piece.own, tongue)) return [];
    return piece.sentences.flatMap((range, index) => {
      const said = piece.own.slice(range.start, range.end);
      if (!isJudgement && !judges(said, tongue)) return [];
      return [readSentence(piece, range, index === 0, tongue)];
    });
  });
}

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

/** Every way in English holds one of these; quicker to look for than the ways. */
const MAY_JUDGE =
  /\b(?:we|our|this (?:paper|assessment|note)|it (?:is|remains|seems|appears)|there (?:is|remains))\b/i;

function mayJudge(text: string, tongue: Tongue): boolean {
  if (tongue !== 'en') return has(patterns[tongue].judges, text);
  return MAY_JUDGE.test(text) && (has(patterns.en.judges, text) || has(IMPERSONAL, text));
}

function judges(said: string, tongue: Tongue): boolean {
  if (has(patterns[tongue].judges, said)) return true;
  return tongue === 'en' && has(IMPERSONAL, said) && !has(OTHERS, said);
}

function readSentence(
  piece: OwnPiece,
  { start, end }: TextRange,
  isFirst: boolean,
  tongue: Tongue,
): JudgedSentence {
  const said = piece.own.slice(start, end);
  const { likely, confident } = patterns[tongue];
  const terms = tongue === 'en' ? termsIn(said, start) : [];
  const vague = tongue === 'en' ? vagueIn(said, start, terms) : [];
  return {
    ...{ start, end, piece, isFirst, terms, vague },
    likely:
      tongue === 'en'
        ? (terms.find((it) => it.isMain) ?? vague[0] ?? null)
        : (all(likely, said, start)[0] ?? null),
    confident: all(confident, said, start)[0] ?? null,
  };
}

function all(pattern: RegExp, text: string, from: number): TextRange[] {
  return matchesOf(text, pattern).map(({ 0: found, index }) => ({
    start: from + index,
    end: from + index + found.length,
  }));
}

const DETERMINER = /(?<!\p{L})(?:the|an?|its|their|his|her|our|any|some|this|that|these|those|of|for) $/iu;
const ASIDE =
  /^(?:which|although|though|while|even if|even though|if|unless|whereas|because|since|as|where|when|whose)(?!\p{L})/iu;

/** Every term holds one of these, and every vague word one of those; quicker to look for than the words. */
const MAY_HAVE_TERM = /likely|probab|certain|chance|odds|possibility/i;
const MAY_BE_VAGUE = /possib|chance|odds|probab|likelihood|well|can(?:not|['’]t)|better|conceiv|bound|might/i;

function termsIn(said: string, from: number): Term[] {
  if (!MAY_HAVE_TERM.test(said)) return [];
  return matchesOf(said, GRADED).flatMap((found): Term[] => {
    const { lead, grade, core, phrase } = found.groups ?? {};
    if (lead !== undefined) return [];
    if (phrase === undefined && isCertain(core) && !isGradedCertain(grade)) return [];
    const term =
      phrase?.toLowerCase() ??
      [grade, core]
        .filter((it) => it !== undefined)
        .join(' ')
        .toLowerCase();
    const before = said.slice(0, found.index);
    const clause = before
      .slice(Math.max(...[...',;:—–('].map((it) => before.lastIndexOf(it))) + 1)
      .trimStart();
    const isMain = (phrase !== undefined || !DETERMINER.test(before)) && !ASIDE.test(clause);
    const written = asWritten(term);
    const scales = likelihoodScales.filter(({ id }) => written.some((it) => termOf(id, it) !== null));
    const known = written.find((it) => scales.some(({ id }) => termOf(id, it) !== null)) ?? term;
    const start = from + found.index;
    return [{ start, end: start + found[0].length, term: known, scales: scales.map((it) => it.id), isMain }];
  });
}

const isCertain = (core: string | undefined) => core?.toLowerCase().startsWith('certain') === true;
const isGradedCertain = (grade: string | undefined) =>
  /^(?:almost|nearly|virtually|quite|fairly|reasonably)$/i.test(grade ?? '');

/** What the scales may write for a term: "probably" is "probable", "a remote chance" "remote". */
function asWritten(term: string): string[] {
  const adjective = term.replace(/probably$/, 'probable').replace(/certainly$/, 'certain');
  const chance = adjective
    .replace(/^remote possibility$/, 'remote chance')
    .replace(/probability$/, 'possibility');
  return [chance, adjective, chance.replace(/^remote chance$/, 'remote')];
}

function vagueIn(said: string, from: number, terms: readonly Term[]): TextRange[] {
  if (!MAY_BE_VAGUE.test(said)) return [];
  const weak = terms.some((it) => it.scales.length > 0) ? [] : all(WEAK, said, from);
  const found = [
    ...all(VAGUE, said, from),
    ...weak.filter((it) => !NOUN_BEFORE.test(said.slice(0, it.start - from))),
  ];
  const isFree = (it: TextRange) => terms.every((one) => one.end <= it.start || it.end <= one.start);
  return found
    .filter(isFree)
    .filter((it, at) => found.findIndex((one) => one.start <= it.start && it.end <= one.end) === at)
    .toSorted((one, other) => one.start - other.start);
}
