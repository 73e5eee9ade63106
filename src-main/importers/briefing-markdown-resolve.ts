import { repairedRows } from '#core/briefing/table-grid.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import type { Target } from '#core/model/citation.ts';
import { blockId, briefingId, citationId, type BlockId, type FigureId } from '#core/model/ids.ts';
import type { Inline } from '#core/model/inline.ts';
import type {
  DraftBlock,
  DraftBlockOf,
  DraftBriefing,
  DraftContent,
  DraftFigureRow,
} from './briefing-markdown-draft.ts';
import { bound } from './briefing-markdown-quote.ts';
import { resolveContent } from './briefing-markdown-resolve-content.ts';
import {
  EXCERPT,
  notInLibrary,
  resolving,
  type BriefingContext,
  type Resolving,
} from './briefing-markdown-resolving.ts';

/**
 * Binds a draft to the library. An unknown key keeps its words as typed (`unknown-cite-key`); a quotation that is not
 * found word for word stays unbound and cites its source (`quote-not-found`, `quote-ambiguous`). What the file names by an id
 * of another library is its words (`not-in-library`). Blocks, citations and notes get new ids; references between blocks hold.
 */
export function resolveBriefing(
  draft: DraftBriefing,
  context: BriefingContext,
): { briefing: Briefing; problems: readonly Problem[] } {
  const all = resolving(draft, context);
  const ids = new Map(draft.blocks.filter((it) => stays(it, all)).map((it) => [it, newBlockId(all)]));
  for (const [{ label, line }, id] of ids) {
    if (label === undefined) continue;
    if (all.labels.has(label))
      all.problems.push({ code: 'not-supported', subject: `the label ${label} a second time`, line });
    else all.labels.set(label, id);
  }
  const blocks = draft.blocks.flatMap((it) => resolveBlock(it, ids.get(it) ?? null, all));
  const title = draft.titleStated ? draft.facts.title : context.titleIfNone;
  return {
    briefing: { ...draft.facts, title, model: BRIEFING_MODEL, id: briefingId.parse(context.newId()), blocks },
    problems: all.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** What a file names by its id: what `BriefingContext.references` is to hold, as far as the library has it. */
export function namedTargets(draft: DraftBriefing): Target[] {
  const inContent = (content: DraftContent): Target[] =>
    content.flatMap((it): Target[] => {
      if (it.type === 'draft-citation') return it.cites.flatMap((cite) => cite.target ?? []);
      return it.type === 'draft-figure' ? [figureTarget(it.figureId)] : [];
    });
  return draft.blocks.flatMap((it): Target[] => {
    const inWords = contentsOf(it).flatMap(inContent);
    switch (it.type) {
      case 'picture':
        return [{ kind: 'picture', id: it.pictureId }, ...inWords];
      case 'quotation': {
        const named = it.excerpt !== null && it.excerpt !== 'words' ? it.excerpt.id : null;
        return named === null ? inWords : [{ kind: 'excerpt', id: named }, ...inWords];
      }
      case 'figure-table':
      case 'chart':
        return it.rows.map((row) => figureTarget(row.figureId));
      default:
        return inWords;
    }
  });
}

const figureTarget = (id: FigureId): Target => ({ kind: 'figure', id });
const newBlockId = ({ newId }: Resolving): BlockId => blockId.parse(newId());

function contentsOf(it: DraftBlock): DraftContent[] {
  switch (it.type) {
    case 'list':
      return it.items.map((item) => item.content);
    case 'table':
      return it.rows.flatMap((row) => row.map((cell) => cell.content));
    case 'key-judgement':
      return [it.content, it.basis];
    case 'question':
      return [it.content, it.lineToTake, it.ifPressed, it.fact];
    case 'speaking-point':
      return [it.content, it.fact];
    case 'figure-table':
    case 'chart':
    case 'page-break':
    case 'rule':
      return [];
    default:
      return [it.content];
  }
}

/** A picture that the library lacks, and that has no caption, leaves no block. */
function stays(it: DraftBlock, { pictures }: Resolving): boolean {
  return it.type !== 'picture' || it.content.length > 0 || pictures.has(it.pictureId);
}

function resolveBlock(it: DraftBlock, id: BlockId | null, all: Resolving): Block[] {
  if (it.type === 'picture' && !all.pictures.has(it.pictureId))
    notInLibrary(all, `the picture ${it.fileName ?? it.pictureId}`, it.line);
  if (id === null) return [];
  const common = {
    ...{ id, marking: it.marking },
    ...(it.hint === undefined ? {} : { hint: it.hint }),
    ...(it.suggestion === undefined ? {} : { suggestion: all.suggestion(it.suggestion) }),
  };
  const inlines = (content: DraftContent) => resolveContent(content, all);
  switch (it.type) {
    case 'heading':
      return [{ ...common, type: it.type, level: it.level, content: inlines(it.content) }];
    case 'paragraph': {
      const unnumbered = it.unnumbered === true ? ({ unnumbered: true } as const) : {};
      return [{ ...common, type: it.type, ...unnumbered, content: inlines(it.content) }];
    }
    case 'quotation': {
      const before = all.problems.length;
      const quoted = bound(inlines(it.content), it, all);
      // Its words led to an excerpt here: the one of the other library is not missed.
      if (quoted.excerptId !== null)
        all.problems.push(
          ...all.problems.splice(before).filter(({ subject }) => !subject.startsWith(EXCERPT)),
        );
      return [{ ...common, type: it.type, ...quoted }];
    }
    case 'list': {
      const items = it.items.map(({ depth, content }) => ({ depth, content: inlines(content) }));
      return [{ ...common, type: it.type, ordered: it.ordered, items }];
    }
    case 'table':
      return [{ ...common, type: it.type, ...tableOf(it, inlines) }];
    case 'picture': {
      const content = inlines(it.content);
      if (!all.pictures.has(it.pictureId)) return [{ ...common, type: 'paragraph', content }];
      return [{ ...common, type: it.type, pictureId: it.pictureId, content }];
    }
    case 'figure-table': {
      const { known, others } = rowsOf(it.rows, all);
      const rows = known.map(({ figureId }) => ({ figureId, citationId: citationId.parse(all.newId()) }));
      return [{ ...common, type: it.type, caption: it.caption, columns: [...it.columns], rows }, ...others];
    }
    case 'chart': {
      const { known, others } = rowsOf(it.rows, all);
      const figures = known.map(({ figureId, label }) => ({ figureId, label }));
      const cited = { citationId: citationId.parse(all.newId()) };
      return [{ ...common, type: it.type, form: it.form, caption: it.caption, figures, ...cited }, ...others];
    }
    case 'key-judgement': {
      const { likelihood, confidence } = it;
      const words = { content: inlines(it.content), basis: inlines(it.basis) };
      return [{ ...common, type: it.type, likelihood, confidence, ...words }];
    }
    case 'question': {
      const words = { content: inlines(it.content), line: inlines(it.lineToTake) };
      return [
        { ...common, type: it.type, ...words, ifPressed: inlines(it.ifPressed), fact: inlines(it.fact) },
      ];
    }
    case 'speaking-point':
      return [{ ...common, type: it.type, content: inlines(it.content), fact: inlines(it.fact) }];
    case 'page-break':
    case 'rule':
      return [{ ...common, type: it.type }];
  }
}

function tableOf(it: DraftBlockOf<'table'>, inlines: (content: DraftContent) => Inline[]) {
  const rows = it.rows.map((row) => row.map((cell) => ({ ...cell, content: inlines(cell.content) })));
  return {
    headerRow: it.headerRow,
    ...(it.caption === undefined ? {} : { caption: it.caption }),
    ...(it.widths === undefined ? {} : { widths: it.widths }),
    rows: repairedRows(rows),
  };
}

/** The rows whose figure the library holds; the words of the others as paragraphs. */
function rowsOf(rows: readonly DraftFigureRow[], all: Resolving) {
  const isKnown = (it: DraftFigureRow) => all.figures.has(it.figureId);
  const others = rows
    .filter((it) => !isKnown(it))
    .flatMap((it): Block[] => {
      const content = resolveContent(it.said, all);
      const label = it.label ?? '';
      notInLibrary(all, `the figure ${label || it.figureId}`, it.line);
      const words = content.length > 0 || label === '' ? content : resolveContent([labelText(label)], all);
      return words.length === 0
        ? []
        : [{ id: newBlockId(all), marking: null, type: 'paragraph', content: words }];
    });
  return { known: rows.filter(isKnown), others };
}

function labelText(text: string) {
  return { type: 'text', text, marks: { bold: false, italic: false }, literal: true } as const;
}
