import { publisherOf } from '#core/briefing/figure-cells.ts';
import { formatDate } from '#core/citing/date.ts';
import { citationsOf, contentsOf, textOfBlock, type Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { LocatedExcerpt, References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';

/** What one block of a briefing rests on. */
export interface Passage {
  readonly block: Block;
  /** Each once, in the order of its first use. */
  readonly sources: readonly SourceId[];
}

/** Everything a briefing rests on, as far as the library holds it, each once and in the order of its first use. */
export interface Base {
  readonly sources: readonly Source[];
  readonly excerpts: readonly LocatedExcerpt[];
  /** The blocks that cite, quote or say a figure. */
  readonly passages: readonly Passage[];
  /** Whatever they rest on. */
  readonly judgements: readonly Block[];
}

/** What some blocks rest on, by their citations, quotations, figures and pictures. */
export function baseOf(blocks: readonly Block[], references: References): Base {
  const sources = new Map(references.sources.map((it) => [it.id, it]));
  const excerpts = new Map(references.excerpts.map((it) => [it.id, it]));
  const sourceOf = sourcesIn(references);
  const used = blocks.map((block) => ({ block, targets: targetsOf(block) }));
  const targets = used.flatMap((it) => it.targets);
  const ids = new Set(targets.flatMap(sourceOf));
  const excerptIds = new Set(targets.flatMap((it) => (it.kind === 'excerpt' ? [it.id] : [])));
  return {
    sources: [...ids].flatMap((id) => sources.get(id) ?? []),
    excerpts: [...excerptIds].flatMap((id) => excerpts.get(id) ?? []),
    passages: used
      .filter(({ block }) => block.type !== 'picture' || citationsOf([block]).length > 0)
      .map((it) => ({ block: it.block, sources: [...new Set(it.targets.flatMap(sourceOf))] }))
      .filter((it) => it.sources.length > 0),
    judgements: blocks.filter((it) => it.type === 'key-judgement' && textOfBlock(it).trim() !== ''),
  };
}

function targetsOf(block: Block): Target[] {
  const live = contentsOf(block)
    .flat()
    .flatMap((it): Target[] => (it.type === 'figure' ? [{ kind: 'figure', id: it.figureId }] : []));
  const cited = citationsOf([block]).flatMap((it) => it.targets.map((one) => one.target));
  if (block.type === 'picture') return [...cited, ...live, { kind: 'picture', id: block.pictureId }];
  if (block.type === 'quotation' && block.excerptId !== null)
    return [{ kind: 'excerpt', id: block.excerptId }, ...cited, ...live];
  return [...cited, ...live];
}

/** The source a target is of; none where the library does not hold it, or it is a picture without a source. */
function sourcesIn({ sources, excerpts, figures, pictures }: References): (target: Target) => SourceId[] {
  const held = new Set<SourceId>(sources.map((it) => it.id));
  const owners = new Map<string, SourceId>();
  for (const it of [...excerpts, ...figures, ...pictures])
    if (it.sourceId !== null) owners.set(it.id, it.sourceId);
  return (target) => {
    const id = target.kind === 'source' ? target.id : owners.get(target.id);
    return id !== undefined && held.has(id) ? [id] : [];
  };
}

/** What each source goes by in a sentence, as origins are named; those of one name are told apart by their date, else by their cite key. */
export function namesOf(sources: readonly Source[], language: string): Map<SourceId, string> {
  const plain = sources.map((it) => publisherOf(it, language).replace(/\s+/gu, ' ').trim());
  const dated = sources.map(({ publishedOn }, at) => {
    const name = plain[at] ?? '';
    return publishedOn === null || isOnce(name, plain)
      ? name
      : `${name}, ${formatDate(publishedOn, language)}`;
  });
  return new Map(
    sources.map(({ id, citeKey }, at) => {
      const name = dated[at] ?? '';
      return [id, isOnce(name, dated) ? name : `${name} [${citeKey}]`];
    }),
  );
}

function isOnce(name: string, names: readonly string[]): boolean {
  return names.filter((it) => it === name).length === 1;
}
