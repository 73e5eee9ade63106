import type { Finding } from '#core/checks/finding.ts';
import { citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import type { Passage } from '#renderer/library/desk.ts';

/**
 * Where in a source the words are that a finding is about: what a mend would cite, else what its block points at. Null where
 * no place is known.
 */
export function passageFor(
  finding: Finding,
  block: Block | null,
  source: SourceId,
  { excerpts, figures }: Pick<References, 'excerpts' | 'figures'>,
): Passage | null {
  const anchors = new Map(
    [...excerpts, ...figures]
      .filter((it) => it.sourceId === source)
      .map((it) => [it.id as string, it.anchor] as const),
  );
  const pointed = [
    ...finding.mends.flatMap((it) =>
      it.type === 'cite' ? it.targets.map(({ id }) => id) : it.type === 'bind' ? [it.excerptId] : [],
    ),
    ...(block?.type === 'quotation' && block.excerptId !== null ? [block.excerptId] : []),
    ...(block === null ? [] : citationsOf([block])).flatMap((it) =>
      it.targets.map(({ target }) => target.id),
    ),
    ...(block === null ? [] : contentsOf(block).flat()).flatMap((it) =>
      it.type === 'figure' ? [it.figureId] : [],
    ),
  ];
  return pointed.map((id) => anchors.get(id)).find((it) => it !== undefined) ?? null;
}
