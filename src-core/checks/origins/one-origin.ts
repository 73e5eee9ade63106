import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { passagesOf, rootsBehind, sourcesBehind, type Passage } from '#core/checks/resting-on.ts';
import type { Block } from '#core/model/block.ts';
import { perBlock } from '#core/model/per-block.ts';
import { OWNS_ONE_ORIGIN } from '#core/text/words/several-sources.ts';
import { sayOrigin } from './say-origin.ts';

const WHY = 'Sources that tell one story after one another are one piece of evidence, however many they are.';

/** Passages and judgements whose sources, several, have one origin; judgements that rest on a single source. */
export function oneOrigin(block: Block, context: CheckContext): Seen[] {
  if (block.type === 'key-judgement') return passagesOf(block).flatMap((it) => judgement(block, it, context));
  return passagesOf(block).flatMap((it) => passage(block, it, context));
}

/** Whether the text says itself that what it cites has one origin. */
const ownsUp = perBlock((block) =>
  passagesOf(block).some((it) => it.pieces.some(({ text }) => OWNS_ONE_ORIGIN.test(text))),
);

function judgement(block: Block, { targets, place, quote }: Passage, context: CheckContext): Seen[] {
  const sources = sourcesBehind(targets, context.things);
  if (sources === null || ownsUp(block)) return [];
  const ids = sources.map((it) => it.id);
  const roots = rootsBehind(ids, context.things);
  const [only, second] = sources;
  const [root] = roots;
  if (only === undefined || root === undefined || roots.length > 1) return [];
  const about = { place, quote, sources: ids };
  if (second === undefined)
    return [
      {
        ...{ ...about, rule: 'one-source', weight: 'hint' },
        message: `This judgement rests on one source: ${sayOrigin({ kind: 'source', id: only.id }, context)}.`,
        why: 'A judgement that one source carries falls with it.',
        advice: 'Cite another source that knows it independently, or say in the basis that there is one.',
      },
    ];
  return [
    {
      ...{ ...about, rule: 'one-origin', weight: 'doubtful' },
      message: `This judgement rests on ${sources.length} sources, but they have one origin: ${sayOrigin(root, context)}.`,
      why: WHY,
      advice:
        'Cite a source that knows it from elsewhere, or say in the basis that all of it has one origin.',
    },
  ];
}

function passage(block: Block, { targets, place, quote }: Passage, context: CheckContext): Seen[] {
  if (targets.length < 2) return [];
  const sources = sourcesBehind(targets, context.things);
  if (sources === null || sources.length < 2) return [];
  const ids = sources.map((it) => it.id);
  const roots = rootsBehind(ids, context.things);
  const [root] = roots;
  if (root === undefined || roots.length > 1 || ownsUp(block)) return [];
  return [
    {
      ...{ rule: 'one-origin', weight: 'hint', place, quote, sources: ids },
      message: `${sources.length} sources are cited here, but they have one origin: ${sayOrigin(root, context)}.`,
      why: WHY,
      advice: 'Cite the origin alone, or say that the others repeat it.',
    },
  ];
}
