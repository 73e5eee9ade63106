import type { KnownThings } from '#core/checks/known-things.ts';
import { sourceBehind } from '#core/checks/known-things.ts';
import type { Block } from '#core/model/block.ts';
import type { SourceId } from '#core/model/ids.ts';
import { gradeInExcerpt } from './supports.ts';
import { quotationsIn } from './quotations-in.ts';

/** Words to be looked for in the library, and the sources cited near them, which are looked at first. */
export interface WantedWords {
  readonly words: string;
  readonly cited: readonly SourceId[];
}

/**
 * The quotations of some blocks that have to be looked for: first those that no excerpt they rest on says already, then those
 * that may be quoted in other words elsewhere. Each once.
 */
export function wantedWords(blocks: readonly Block[], language: string, things: KnownThings): WantedWords[] {
  const wanted = new Map<string, Set<SourceId>>();
  const later = new Map<string, Set<SourceId>>();
  for (const { words, excerptId, cited, citedBefore } of blocks.flatMap((it) => quotationsIn(it, language))) {
    const targets = cited.map((it) => it.target);
    const excerpts = [excerptId, ...targets.map((it) => (it.kind === 'excerpt' ? it.id : null))].flatMap(
      (it) => things.excerpts.get(it ?? '') ?? [],
    );
    const saying = excerpts.filter((it) => gradeInExcerpt(words, it).grade !== 'drifted');
    // Without a speaker nobody can tell whether another wording is theirs.
    if (saying.length > 0 && saying.every((it) => it.speaker === null)) continue;
    const among = saying.length > 0 ? later : wanted;
    const sources = among.get(words) ?? new Set();
    for (const it of excerpts) sources.add(it.sourceId);
    for (const it of [...targets, ...citedBefore.map((one) => one.target)]) {
      const source = sourceBehind(things, it);
      if (source !== null) sources.add(source.id);
    }
    among.set(words, sources);
  }
  for (const [words, sources] of later) if (!wanted.has(words)) wanted.set(words, sources);
  return [...wanted].map(([words, cited]) => ({ words, cited: [...cited] }));
}
