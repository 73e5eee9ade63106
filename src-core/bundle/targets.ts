import type { Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import { commentThreadId, excerptId, figureId, pictureId, sourceId, type FigureId } from '#core/model/ids.ts';
import { isWords, type Inline } from '#core/model/inline.ts';
import { mapContents } from '#core/model/map-contents.ts';

/** What a target is called elsewhere: the same id, or another. */
export type Renaming = (target: Target) => string;

/** A block with everything it points at under other ids. */
export function withTargets(block: Block, rename: Renaming): Block {
  const figureOf = (id: FigureId) => figureId.parse(rename({ kind: 'figure', id }));
  const it = mapContents(block, (content) => content.map((run) => inlineWithTargets(run, rename)));
  switch (it.type) {
    case 'quotation':
      if (it.excerptId === null) return it;
      return { ...it, excerptId: excerptId.parse(rename({ kind: 'excerpt', id: it.excerptId })) };
    case 'picture':
      return { ...it, pictureId: pictureId.parse(rename({ kind: 'picture', id: it.pictureId })) };
    case 'figure-table':
      return { ...it, rows: it.rows.map((row) => ({ ...row, figureId: figureOf(row.figureId) })) };
    case 'chart':
      return { ...it, figures: it.figures.map((one) => ({ ...one, figureId: figureOf(one.figureId) })) };
    default:
      return it;
  }
}

function inlineWithTargets(run: Inline, rename: Renaming): Inline {
  if (run.type === 'figure')
    return { ...run, figureId: figureId.parse(rename({ kind: 'figure', id: run.figureId })) };
  if (run.type !== 'citation') return run;
  return { ...run, targets: run.targets.map((it) => ({ ...it, target: renamed(it.target, rename) })) };
}

function renamed(target: Target, rename: Renaming): Target {
  const id = rename(target);
  switch (target.kind) {
    case 'source':
      return { kind: 'source', id: sourceId.parse(id) };
    case 'excerpt':
      return { kind: 'excerpt', id: excerptId.parse(id) };
    case 'figure':
      return { kind: 'figure', id: figureId.parse(id) };
    case 'picture':
      return { kind: 'picture', id: pictureId.parse(id) };
  }
}

/** A block whose words bear the threads of comments that `rename` answers, and no others. */
export function withThreads(block: Block, rename: (thread: string) => string | null): Block {
  return mapContents(block, (content) => content.map((run) => inlineWithThreads(run, rename)));
}

function inlineWithThreads(run: Inline, rename: (thread: string) => string | null): Inline {
  if (!isWords(run) || run.comments === undefined) return run;
  const { comments, ...bare } = run;
  const kept = comments.flatMap((it) => {
    const id = rename(it);
    return id === null ? [] : [commentThreadId.parse(id)];
  });
  return kept.length === 0 ? bare : { ...bare, comments: kept };
}
