import { figureColumn, type FigureColumn } from '#core/model/block.ts';
import type { FigureId } from '#core/model/ids.ts';
import { MOST_IN_CHART, MOST_ROWS, type ChartData, type FigureTableData } from './nodes.ts';

// A figure block while it is being edited in its dialog: values in, values out.

export type BlockDraft =
  | { readonly kind: 'figure-table'; readonly data: FigureTableData }
  | { readonly kind: 'chart'; readonly data: ChartData };

/** One figure of the block, with a label where it is a chart. */
export interface DraftFigure {
  readonly figureId: FigureId;
  readonly label: string | null;
}

export function draftFigures(draft: BlockDraft): readonly DraftFigure[] {
  if (draft.kind === 'chart') return draft.data.figures;
  return draft.data.rows.map((it) => ({ figureId: it.figureId, label: null }));
}

export const mostOf = (draft: BlockDraft) => (draft.kind === 'chart' ? MOST_IN_CHART : MOST_ROWS);

/** The draft with a figure at the end, unless it is there already or there is no room. */
export function withFigure(draft: BlockDraft, figureId: FigureId): BlockDraft {
  const present = draftFigures(draft);
  if (present.length >= mostOf(draft) || present.some((it) => it.figureId === figureId)) return draft;
  if (draft.kind === 'chart') {
    const { data } = draft;
    return { kind: 'chart', data: { ...data, figures: [...data.figures, { figureId, label: null }] } };
  }
  const { data } = draft;
  return { kind: 'figure-table', data: { ...data, rows: [...data.rows, { figureId, citationId: null }] } };
}

/** The draft with the figure at `from` at the place `to`; unchanged where that is no place. A use keeps its note. */
export function withMoved(draft: BlockDraft, from: number, to: number): BlockDraft {
  if (draft.kind === 'chart')
    return { kind: 'chart', data: { ...draft.data, figures: moved(draft.data.figures, from, to) } };
  return { kind: 'figure-table', data: { ...draft.data, rows: moved(draft.data.rows, from, to) } };
}

export function withoutFigure(draft: BlockDraft, at: number): BlockDraft {
  if (draft.kind === 'chart')
    return { kind: 'chart', data: { ...draft.data, figures: draft.data.figures.toSpliced(at, 1) } };
  return { kind: 'figure-table', data: { ...draft.data, rows: draft.data.rows.toSpliced(at, 1) } };
}

/** Blank is no label: then the chart says what the figure measures, or its date. */
export function withLabel(draft: BlockDraft, at: number, label: string): BlockDraft {
  if (draft.kind !== 'chart') return draft;
  const kept = label === '' ? null : label.slice(0, 200);
  const figures = draft.data.figures.map((it, index) => (index === at ? { ...it, label: kept } : it));
  return { kind: 'chart', data: { ...draft.data, figures } };
}

export function withCaption(draft: BlockDraft, typed: string): BlockDraft {
  const caption = typed === '' ? null : typed.slice(0, 1000);
  if (draft.kind === 'chart') return { kind: 'chart', data: { ...draft.data, caption } };
  return { kind: 'figure-table', data: { ...draft.data, caption } };
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Every column there is: those that are shown first, in their order. */
export function columnsInOrder(shown: readonly FigureColumn[]): FigureColumn[] {
  return [...shown, ...figureColumn.options.filter((it) => !shown.includes(it))];
}

/** The columns with one more or one less; one at least stays. A new one comes last. */
export function withColumn(
  shown: readonly FigureColumn[],
  column: FigureColumn,
  isShown: boolean,
): FigureColumn[] {
  if (isShown) return shown.includes(column) ? [...shown] : [...shown, column];
  const rest = shown.filter((it) => it !== column);
  return rest.length === 0 ? [...shown] : rest;
}

/** Blanks around words are nobody's caption. */
export function tidied(draft: BlockDraft): BlockDraft {
  const caption = draft.data.caption?.trim() ?? '';
  const named = withCaption(draft, caption);
  if (named.kind !== 'chart') return named;
  const figures = named.data.figures.map((it) => ({ ...it, label: it.label?.trim() || null }));
  return { kind: 'chart', data: { ...named.data, figures } };
}
