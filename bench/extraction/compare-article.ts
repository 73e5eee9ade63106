import type { ResidueRange } from '#core/model/source-text.ts';
import type { Finding } from './finding.ts';
import { wordsOf, type Word } from './words.ts';

/** Holds the body of a text (what is not residue) against the words of its article: one finding for each run of words. */
export function compareArticle(
  { text, residue }: { readonly text: string; readonly residue: readonly ResidueRange[] },
  article: readonly Word[],
): Finding[] {
  const aside = residue.filter((it) => !it.restored);
  const labelled = new Set(article.map((it) => it.start));
  const runs: { isLabelled: boolean; isBody: boolean; words: Word[] }[] = [];
  for (const word of wordsOf(text)) {
    const isBody = !aside.some((it) => it.start <= word.start && word.start < it.end);
    const isLabelled = labelled.has(word.start);
    const last = runs.at(-1);
    if (last?.isBody === isBody && last.isLabelled === isLabelled) last.words.push(word);
    else runs.push({ isLabelled, isBody, words: [word] });
  }
  return runs.map(({ isLabelled, isBody, words }) => {
    const run = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    return {
      measure: 'article',
      labelled: isLabelled ? run : null,
      proposed: isBody ? run : null,
      isRight: isLabelled && isBody,
      count: words.length,
    };
  });
}
