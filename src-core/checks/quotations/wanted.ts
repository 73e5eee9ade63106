import { sourceBehind, type KnownThings } from '#core/checks/known-things.ts';
import type { Block } from '#core/model/block.ts';
import type { SourceId } from '#core/model/ids.ts';
import { quotationsIn } from './quotations-in.ts';
import { gradeInExcerpt } from './supports.ts';

/** Words to be looked for in the library, and the sources cited near them, which are looked at first. */
export interface WantedWords {
  readonly words: string;
  readonly cited: readonly SourceId[];
}

interface Wanted extends WantedWords {
  /** An excerpt says them; only other wordings are looked for. */
  readonly isSaid: boolean;
}

/**
 * The quotations of some blocks that have to be looked for: first those that no excerpt they rest on says already, then those
 * that may be quoted in other words elsewhere. Each once. What was read of a block is kept while it and `things` are the same.
 */
export function wantedWords(blocks: readonly Block[], language: string, things: KnownThings): WantedWords[] {
  const all = blocks.flatMap((it) => wantedOf(it, language, things));
  const wanted = new Map<string, Set<SourceId>>();
  for (const it of [...all.filter((one) => !one.isSaid), ...all.filter((one) => one.isSaid)]) {
    const sources = wanted.get(it.words) ?? new Set();
    for (const id of it.cited) sources.add(id);
    wanted.set(it.words, sources);
  }
  return [...wanted].map(([words, cited]) => ({ words, cited: [...cited] }));
}

const kept = new WeakMap<KnownThings, WeakMap<Block, ReadonlyMap<string, readonly Wanted[]>>>();

function wantedOf(block: Block, language: string, things: KnownThings): readonly Wanted[] {
  const ofThings = kept.get(things) ?? new WeakMap<Block, ReadonlyMap<string, readonly Wanted[]>>();
  kept.set(things, ofThings);
  const known = ofThings.get(block)?.get(language);
  if (known !== undefined) return known;
  const read = readBlock(block, language, things);
  ofThings.set(block, new Map([[language, read]]));
  return read;
}

function readBlock(block: Block, language: string, things: KnownThings): Wanted[] {
  return quotationsIn(block, language).flatMap(({ words, excerptId, cited, citedBefore }): Wanted[] => {
    const targets = cited.map((it) => it.target);
    const excerpts = [excerptId, ...targets.map((it) => (it.kind === 'excerpt' ? it.id : null))].flatMap(
      (it) => things.excerpts.get(it ?? '') ?? [],
    );
    const saying = excerpts.filter((it) => gradeInExcerpt(words, it).grade !== 'drifted');
    // Without a speaker nobody can tell whether another wording is theirs.
    if (saying.length > 0 && saying.every((it) => it.speaker === null)) return [];
    const sources = new Set(excerpts.map((it) => it.sourceId));
    for (const it of [...targets, ...citedBefore.map((one) => one.target)]) {
      const source = sourceBehind(things, it);
      if (source !== null) sources.add(source.id);
    }
    return [{ words, cited: [...sources], isSaid: saying.length > 0 }];
  });
}
