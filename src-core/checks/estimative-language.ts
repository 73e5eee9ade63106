import { scaleOf, termOf } from '#core/briefing/likelihood.ts';
import type { Block, BlockOf } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { plainText } from '#core/model/inline.ts';
import { sameRung } from '#core/text/words/estimative-words.ts';
import type { Check } from './check.ts';
import type { Mend, Seen } from './finding.ts';
import { judgedSentencesIn, type JudgedSentence, type Term } from './estimative-language/judged-sentences.ts';
import { tongueOf, wordsAt } from './own-words.ts';

type Judgement = BlockOf<'key-judgement'>;

/**
 * Whether judgements say how likely something is in the terms of one scale, and how confident the author is apart from it. The
 * scale is the briefing's, else that of most of its judgements, else that of the first term only one scale has.
 */
export const estimativeLanguageCheck: Check = { name: 'estimative-language', ofBriefing };

function ofBriefing({ blocks, kind, language, likelihoodScale }: Briefing): Seen[] {
  const tongue = tongueOf(language);
  const sentencesIn = tongue === null ? () => [] : judgedSentencesIn[tongue];
  const stated = likelihoodScale ?? mostUsed(blocks);
  const scale = stated ?? firstUsed(blocks, sentencesIn);
  const usesScale = stated !== null || kind === 'assessment';
  const key = `${tongue ?? ''} ${scale ?? ''} ${usesScale}`;
  return blocks.flatMap((block) => {
    const before = seenIn.get(block);
    if (before?.key === key) return before.seen;
    const seen = seenOf(block, sentencesIn(block), scale, usesScale);
    seenIn.set(block, { key, seen });
    return seen;
  });
}

/** What was seen in a block, with what that rests on beside it. */
const seenIn = new WeakMap<Block, { readonly key: string; readonly seen: readonly Seen[] }>();

function seenOf(
  block: Block,
  sentences: readonly JudgedSentence[],
  scale: string | null,
  usesScale: boolean,
): Seen[] {
  const isJudgement = block.type === 'key-judgement';
  return [
    ...sentences.flatMap((it) => together(block, it)),
    ...(usesScale || isJudgement ? sentences.flatMap((it) => terms(block, it, scale)) : []),
    ...(isJudgement ? stored(block, sentences, scale) : []),
  ];
}

/** The scale of the first term that only one has. */
function firstUsed(
  blocks: readonly Block[],
  sentencesIn: (block: Block) => readonly JudgedSentence[],
): string | null {
  for (const block of blocks) {
    for (const { terms: found } of sentencesIn(block)) {
      const own = found.find((it) => it.scales.length === 1);
      if (own !== undefined) return own.scales[0] ?? null;
    }
  }
  return null;
}

function mostUsed(blocks: readonly Block[]): string | null {
  const times = new Map<string, number>();
  for (const it of blocks) {
    if (it.type !== 'key-judgement' || it.likelihood === null) continue;
    times.set(it.likelihood.scale, (times.get(it.likelihood.scale) ?? 0) + 1);
  }
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

const nameOf = (scale: string): string => scaleOf(scale)?.name ?? scale;

/** Likelihood and confidence in one sentence. */
function together(block: Block, { piece, likely, confident }: JudgedSentence): Seen[] {
  if (likely === null || confident === null) return [];
  const range = { start: Math.min(likely.start, confident.start), end: Math.max(likely.end, confident.end) };
  const said = (it: { start: number; end: number }) => piece.text.slice(it.start, it.end);
  return [
    {
      ...wordsAt(block, piece, range),
      ...{ rule: 'likelihood-and-confidence', weight: 'wrong' },
      message: `One sentence says how likely it is (“${said(likely)}”) and how confident you are (“${said(confident)}”).`,
      why: 'Readers take the two for one and the same. How likely something is and how well it is founded are different questions.',
      advice: 'Say how likely it is here. Say how confident you are, and why, in a sentence of its own.',
    },
  ];
}

function terms(block: Block, { piece, terms: found, vague }: JudgedSentence, scale: string | null): Seen[] {
  // What confidence rests on is no judgement.
  if (block.type === 'key-judgement' && piece.index > 0) return [];
  const known = scale !== null && scaleOf(scale) !== null ? scale : null;
  const other = found.flatMap((it): Seen[] => {
    if (it.scales.length === 0) return [vagueTerm(block, piece, it, known)];
    const [holds] = it.scales;
    if (known === null || holds === undefined || it.scales.includes(known)) return [];
    const better = sameRung[known]?.[it.term];
    const place = wordsAt(block, piece, it);
    return [
      {
        ...place,
        ...{ rule: 'two-scales', weight: 'wrong' },
        message: `“${place.quote}” is a term of ${nameOf(holds)}. The judgements here use ${nameOf(known)}.`,
        why: 'The same word stands for different chances in different scales. Readers hold every term against one key.',
        advice:
          better === undefined
            ? `Use a term of ${nameOf(known)}.`
            : `Use a term of ${nameOf(known)}, such as “${better}”.`,
        mends: better === undefined ? [] : written(block, place, better),
      },
    ];
  });
  return [...other, ...vague.map((it) => vagueTerm(block, piece, it, known))];
}

function vagueTerm(
  block: Block,
  piece: JudgedSentence['piece'],
  range: { start: number; end: number },
  scale: string | null,
): Seen {
  const place = wordsAt(block, piece, range);
  const term = scale === null ? 'a term of a likelihood scale' : `a term of ${nameOf(scale)}`;
  return {
    ...place,
    ...{ rule: 'not-of-the-scale', weight: 'doubtful' },
    message: `“${place.quote}” is no term of ${scale === null ? 'a likelihood scale' : nameOf(scale)}.`,
    why: 'Readers understand such words very differently: for some it is one chance in ten, for others six.',
    advice: `Say it with ${term}, or say what has to happen first.`,
  };
}

const ADJECTIVE = /(?:likely|probable|certain)$/i;

/** Another term in the place of one, where the sentence stays a sentence. */
function written(block: Block, { place, quote }: ReturnType<typeof wordsAt>, words: string): Mend[] {
  if (!ADJECTIVE.test(quote) || !ADJECTIVE.test(words)) return [];
  const isSure = (it: string) => /certain$/i.test(it);
  if (isSure(quote) !== isSure(words)) return [];
  return [{ type: 'replace', label: `Write “${words}”`, blockId: block.id, place, words }];
}

/** What a judgement stores beside its words. */
function stored(block: Judgement, sentences: readonly JudgedSentence[], scale: string | null): Seen[] {
  const quote = plainText(block.content).trim();
  if (quote === '') return [];
  const about = { blockId: block.id, quote };
  const main = sentences.find((it) => it.isFirst && it.piece.index === 0);
  const said = main?.terms.filter((it) => it.isMain && it.scales.length > 0) ?? [];
  return [
    ...(block.likelihood === null ? [withoutLikelihood(block, quote, said, scale)] : []),
    ...(block.likelihood === null ? [] : storedTerm(block, block.likelihood, main, said, scale)),
    ...(block.confidence === null
      ? [
          {
            ...about,
            ...{ rule: 'no-confidence', weight: 'doubtful' as const },
            message: 'This judgement does not say how confident you are.',
            why: 'Without it nobody can tell a judgement that rests on good sources from one that rests on few.',
            advice: 'Choose high, moderate or low, and say in a line what it rests on.',
          },
        ]
      : []),
  ];
}

function withoutLikelihood(
  block: Judgement,
  quote: string,
  said: readonly Term[],
  scale: string | null,
): Seen {
  const terms = new Set(said.map(({ term }) => inScale(scale, term)));
  const [term] = terms;
  const isClear = scale !== null && terms.size === 1 && term !== undefined && term !== null;
  const mends: Mend[] = isClear
    ? [{ type: 'judge', label: `Set “${term}”`, blockId: block.id, likelihood: { scale, term } }]
    : [];
  return {
    ...{ blockId: block.id, quote, rule: 'no-likelihood', weight: 'doubtful', mends },
    message: 'This judgement does not say how likely it is.',
    why: 'A judgement without it reads as a fact.',
    advice: 'Choose a term of the scale for it.',
  };
}

/** A term of the scale for about the same, or null. */
function inScale(scale: string | null, term: string): string | null {
  if (scale === null) return null;
  return termOf(scale, term) === null ? (sameRung[scale]?.[term.toLowerCase()] ?? null) : term;
}

function storedTerm(
  block: Judgement,
  likelihood: NonNullable<Judgement['likelihood']>,
  main: JudgedSentence | undefined,
  said: readonly Term[],
  scale: string | null,
): Seen[] {
  const wanted = scale !== null && scaleOf(scale) !== null ? scale : null;
  const own = termOf(likelihood.scale, likelihood.term);
  const isOther = wanted !== null && scaleOf(likelihood.scale) !== null && likelihood.scale !== wanted;
  if (isOther || (own === null && scaleOf(likelihood.scale) !== null))
    return [otherScale(block, likelihood, wanted ?? likelihood.scale, own === null)];
  if (own === null || main === undefined || said.length === 0) return [];
  if (said.some((it) => !it.scales.includes(likelihood.scale))) return [];
  const differs = (it: Term) => termOf(likelihood.scale, it.term)?.term !== own.term;
  const [first] = said;
  if (first === undefined || !said.every(differs)) return [];
  const place = wordsAt(block, main.piece, first);
  const { scale: id, term } = likelihood;
  return [
    {
      ...place,
      ...{ rule: 'other-than-stated', weight: 'wrong' },
      message: `The sentence says “${place.quote}”, the judgement is set to “${term}”.`,
      why: 'Both are printed. A reader sees two answers to one question.',
      advice: 'Make the words and the chosen term say the same.',
      mends: [
        ...written(block, place, term),
        {
          ...{ type: 'judge', label: `Set “${first.term}”`, blockId: block.id },
          likelihood: { scale: id, term: first.term },
        },
      ],
    },
  ];
}

/** The term that is stored belongs to another scale than the briefing's, or to none. */
function otherScale(
  block: Judgement,
  likelihood: NonNullable<Judgement['likelihood']>,
  wanted: string,
  isUnknown: boolean,
): Seen {
  const { term } = likelihood;
  const better = inScale(wanted, term);
  return {
    ...{ blockId: block.id, quote: plainText(block.content).trim(), rule: 'two-scales', weight: 'wrong' },
    message: isUnknown
      ? `“${term}” is set as the likelihood, and ${nameOf(likelihood.scale)} has no such term.`
      : `“${term}” is set from ${nameOf(likelihood.scale)}. The judgements here use ${nameOf(wanted)}.`,
    why: 'The same word stands for different chances in different scales. Readers hold every term against one key.',
    advice: `Choose a term of ${nameOf(wanted)}.`,
    mends:
      better === null
        ? []
        : [
            {
              ...{ type: 'judge', label: `Set “${better}” of ${nameOf(wanted)}`, blockId: block.id },
              likelihood: { scale: wanted, term: better },
            },
          ],
  };
}
