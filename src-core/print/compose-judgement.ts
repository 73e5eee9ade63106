import { scaleOf, termOf, type LikelihoodTerm } from '#core/briefing/likelihood.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import type { Block, BlockOf } from '#core/model/block.ts';
import { isPrinted, plain } from './compose-runs.ts';
import type { PrintRun, PrintText } from './document.ts';

/** "Likelihood: likely (55-80 %)"; a term that its scale does not know is printed as it was stored. */
export function composeLikelihood(
  { likelihood }: BlockOf<'key-judgement'>,
  language: string,
): PrintText[] | null {
  if (likelihood === null) return null;
  const words = wordsFor(language).judgement;
  const known = termOf(likelihood.scale, likelihood.term);
  const said = known === null ? likelihood.term : saidWith(words.range, likelihood.term, known);
  return [plain(words.likelihood, true), plain(` ${said}`)];
}

/** "Confidence: moderate – what it rests on". */
export function composeConfidence(
  { confidence }: BlockOf<'key-judgement'>,
  basis: readonly PrintRun[],
  language: string,
): PrintRun[] | null {
  const words = wordsFor(language).judgement;
  const hasBasis = isPrinted(basis);
  if (confidence === null) return hasBasis ? [plain(words.basis, true), plain(' '), ...basis] : null;
  const level = plain(` ${words.levels[confidence]}`);
  const label = plain(words.confidence, true);
  return hasBasis ? [label, level, plain(' – '), ...basis] : [label, level];
}

/** The terms of every scale that the judgements use, with what each stands for; null where none is used. */
export function composeLikelihoodKey(blocks: readonly Block[], language: string): PrintText[] | null {
  const words = wordsFor(language).judgement;
  const ids = new Set(
    blocks.flatMap((it) => (it.type === 'key-judgement' && it.likelihood ? [it.likelihood.scale] : [])),
  );
  const scales = [...ids].flatMap((id) => scaleOf(id) ?? []);
  if (scales.length === 0) return null;
  return scales.flatMap((scale, at) => {
    const terms = scale.terms.map(({ term, also, low, high }) =>
      saidWith(words.range, [term, ...also].join(' / '), { low, high }),
    );
    const label = fill(words.key, { scale: scale.name });
    return [plain(`${at > 0 ? '\n' : ''}${label}`, true), plain(` ${terms.join('; ')}.`)];
  });
}

function saidWith(range: string, term: string, { low, high }: Pick<LikelihoodTerm, 'low' | 'high'>): string {
  return fill(range, { term, low, high });
}
