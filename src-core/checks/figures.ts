import type { Block } from '#core/model/block.ts';
import type { Check, CheckContext } from './check.ts';
import type { Seen } from './finding.ts';
import { againstCited, citedFor, limitsAgainst, type Case } from './figures/against-cited.ts';
import { citedNumbers } from './figures/cited-numbers.ts';
import { conflictsWith, trendsAgainst } from './figures/elsewhere.ts';
import { periodAgainst, staleFigure } from './figures/in-time.ts';
import { staleLiveFigure, staleRuns } from './figures/live.ts';
import { isAbout } from './figures/matching.ts';
import { numberedSentences } from './figures/said-numbers.ts';

/**
 * Numbers held against what they rest on: the cited and live figures, and the numbers of cited excerpts. `value`, `unit` and
 * `qualifier-dropped`, `qualifier-added` of what is cited; `sum-of-periods`; `conflict` and `trend` against the library and
 * other briefings; `period` and `stale` in time; `stale-live-figure`. Numbers nobody cites for, in headings and in quotations are the
 * matter of other checks.
 */
export const figuresCheck: Check = { name: 'figures', ofBlock };

function ofBlock(block: Block, context: CheckContext): Seen[] {
  const { language, date } = context.facts;
  const stale = staleRuns(block, context);
  const sentences = numberedSentences(block, language, date);
  const inBlock = sentences.flatMap((it) => it.numbers);
  const told = new Set<string>();
  const seen = sentences.flatMap((sentence): Seen[] => {
    const { piece } = sentence;
    const inPiece = sentences.filter((it) => it.piece === piece).flatMap((it) => it.numbers);
    const cited = citedNumbers(sentence.citations, sentence.cited, context);
    if (cited.numbers.length === 0) return [];
    return sentence.numbers.flatMap((number): Seen[] => {
      if (stale.some((it) => it.piece === piece && it.start < number.end && number.start < it.end)) return [];
      const it: Case = { block, sentence, number, cited, inBlock, inPiece, context };
      const found = citedFor(it);
      if (found === null) return number.isSmall ? [] : againstCited(it);
      if (number.isSmall && !isAbout(number.statement, found.statement)) return [];
      const others = [
        ...limitsAgainst(it),
        ...conflictsWith(it, found),
        ...trendsAgainst(it, found),
        ...periodAgainst(it, found),
      ];
      // Once for a figure is enough.
      const old = told.has(found.statement.key) ? [] : staleFigure(it, found);
      told.add(found.statement.key);
      return [...others, ...old];
    });
  });
  return [...stale.map((it) => staleLiveFigure(block, it, context)), ...seen];
}
