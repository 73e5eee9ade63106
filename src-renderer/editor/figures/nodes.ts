import { chartBlock, figureTableBlock, type BlockOf } from '#core/model/block.ts';
import { citationId, type CitationId, type FigureId } from '#core/model/ids.ts';
import {
  $getDocument,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { z } from 'zod';

/** What a figure table says beyond what every block has. */
export type FigureTableContent = Pick<BlockOf<'figure-table'>, 'type' | 'caption' | 'columns' | 'rows'>;
/** What a chart says beyond what every block has. */
export type ChartContent = Pick<BlockOf<'chart'>, 'type' | 'form' | 'caption' | 'figures' | 'citationId'>;

// A use of a figure that was just set in has no id until the update ends: `registerIdentity` gives it one.
const openId = citationId.nullable();
const tableData = figureTableBlock
  .pick({ caption: true, columns: true })
  .extend({ rows: z.array(figureTableBlock.shape.rows.element.extend({ citationId: openId })).max(1000) });
const chartData = chartBlock
  .pick({ form: true, caption: true, figures: true })
  .extend({ citationId: openId });
export type FigureTableData = z.infer<typeof tableData>;
export type ChartData = z.infer<typeof chartData>;

/** What a new table shows. */
export const EMPTY_TABLE: FigureTableData = {
  caption: null,
  columns: ['measures', 'value', 'as-of', 'source'],
  rows: [],
};
export const EMPTY_CHART: ChartData = { form: 'bar', caption: null, figures: [], citationId: null };
const sameJson = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

const tableState = createState('figureTable', {
  parse: (value): FigureTableData => tableData.safeParse(value).data ?? EMPTY_TABLE,
  isEqual: sameJson,
});
const chartState = createState('chart', {
  parse: (value): ChartData => chartData.safeParse(value).data ?? EMPTY_CHART,
  isEqual: sameJson,
});

/** The attribute that says which of the two an element shows; `registerFigureBlocks` draws what is in it. */
export const FIGURES_ATTRIBUTE = 'data-figures';

/** A block that shows figures of the library as they are now. It is drawn outside of the document: nothing to undo. */
abstract class FiguresNode extends DecoratorNode<null> {
  override createDOM(): HTMLElement {
    const dom = $getDocument().createElement('figure');
    dom.className = 'figures';
    dom.setAttribute(FIGURES_ATTRIBUTE, this.getType());
    return dom;
  }

  override updateDOM(): false {
    return false;
  }

  /** Outside of Chancery it is the table that is drawn. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const drawn = editor.getElementByKey(this.getKey())?.querySelector('table');
    const element = drawn?.cloneNode(true) ?? $getDocument().createElement('p');
    return { element: element instanceof HTMLElement ? element : null };
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** A table whose rows are figures. */
export class FigureTableNode extends FiguresNode {
  override $config() {
    return this.config('figure-table', { extends: DecoratorNode });
  }

  override getTextContent(): string {
    return this.getData().caption ?? '';
  }

  getData(): FigureTableData {
    return $getState(this, tableState);
  }

  setData(data: FigureTableData): void {
    $setState(this, tableState, data);
  }
}

/** Figures drawn to one scale. */
export class ChartNode extends FiguresNode {
  override $config() {
    return this.config('chart', { extends: DecoratorNode });
  }

  override getTextContent(): string {
    return this.getData().caption ?? '';
  }

  getData(): ChartData {
    return $getState(this, chartState);
  }

  setData(data: ChartData): void {
    $setState(this, chartState, data);
  }
}

export function $createFigureTable({ caption, columns, rows }: FigureTableData): FigureTableNode {
  const node = new FigureTableNode();
  node.setData({ caption, columns, rows });
  return node;
}

export function $createChart({ form, caption, figures, citationId: id }: ChartData): ChartNode {
  const node = new ChartNode();
  node.setData({ form, caption, figures, citationId: id });
  return node;
}

export function $isFigureTableNode(node: LexicalNode | null | undefined): node is FigureTableNode {
  return node instanceof FigureTableNode;
}

export function $isChartNode(node: LexicalNode | null | undefined): node is ChartNode {
  return node instanceof ChartNode;
}

/** What the table says. Throws while a row has no citation id, which is only within the update that makes it. */
export function $readFigureTable(node: FigureTableNode): FigureTableContent {
  const { caption, columns, rows } = node.getData();
  const read = rows.map((it) => ({ figureId: it.figureId, citationId: settled(it.citationId) }));
  return { type: 'figure-table', caption, columns, rows: read };
}

/** What the chart says. Throws while it has no citation id, which is only within the update that makes it. */
export function $readChart(node: ChartNode): ChartContent {
  const { form, caption, figures, citationId: id } = node.getData();
  return { type: 'chart', form, caption, figures, citationId: settled(id) };
}

function settled(id: CitationId | null): CitationId {
  if (id === null) throw new Error('a use of a figure without a citation id');
  return id;
}

/** The ids of the citations a node bears by itself; null for one that has none yet. */
export function $ownCitationIds(node: LexicalNode): (CitationId | null)[] {
  if ($isFigureTableNode(node)) return node.getData().rows.map((it) => it.citationId);
  return $isChartNode(node) ? [node.getData().citationId] : [];
}

/** Replaces the ids of `$ownCitationIds`, in the same order. */
export function $setOwnCitationIds(node: LexicalNode, ids: readonly CitationId[]): void {
  const at = (index: number) => ids[index] ?? null;
  if ($isFigureTableNode(node)) {
    const data = node.getData();
    const rows = data.rows.map((it, index) => ({ figureId: it.figureId, citationId: at(index) }));
    node.setData({ ...data, rows });
  } else if ($isChartNode(node)) node.setData({ ...node.getData(), citationId: at(0) });
}

export const MOST_IN_CHART = 50;
export const MOST_ROWS = 1000;

/** Adds figures at the end, each once. Answers those that had no room. */
export function $addFigures(node: FigureTableNode | ChartNode, ids: readonly FigureId[]): FigureId[] {
  const present = new Set<FigureId>($figureIdsOf(node));
  const fresh = [...new Set(ids)].filter((id) => !present.has(id));
  const room = Math.max(0, ($isChartNode(node) ? MOST_IN_CHART : MOST_ROWS) - present.size);
  const taken = fresh.slice(0, room);
  if (taken.length === 0) return fresh;
  if ($isChartNode(node)) {
    const data = node.getData();
    const added = taken.map((figureId) => ({ figureId, label: null }));
    node.setData({ ...data, figures: [...data.figures, ...added] });
  } else {
    const data = node.getData();
    const added = taken.map((figureId) => ({ figureId, citationId: null }));
    node.setData({ ...data, rows: [...data.rows, ...added] });
  }
  return fresh.slice(room);
}

/** The figures a node shows, in order. */
export function $figureIdsOf(node: FigureTableNode | ChartNode): FigureId[] {
  const uses = $isChartNode(node) ? node.getData().figures : node.getData().rows;
  return uses.map((it) => it.figureId);
}
