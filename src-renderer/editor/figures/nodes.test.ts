import type { BlockOf } from '#core/model/block.ts';
import { citationId, figureId } from '#core/model/ids.ts';
import { $getRoot, $parseSerializedNode, PASTE_TAG, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import {
  $addFigures,
  $createChart,
  $createFigureTable,
  $figureIdsOf,
  $isChartNode,
  $isFigureTableNode,
  $ownCitationIds,
  $readChart,
  $readFigureTable,
  type ChartContent,
  type FigureTableContent,
} from './nodes.ts';

const figure = (id: string) => figureId.parse(id);
const cite = (id: string) => citationId.parse(id);

const table: FigureTableContent = {
  type: 'figure-table',
  caption: 'Berths at Port Marrow',
  columns: ['measures', 'value', 'source', 'note'],
  rows: [
    { figureId: figure('f1'), citationId: cite('c1') },
    { figureId: figure('f2'), citationId: cite('c2') },
    { figureId: figure('f1'), citationId: cite('c3') },
  ],
};
const chart: ChartContent = {
  type: 'chart',
  form: 'line',
  caption: null,
  figures: [
    { figureId: figure('f1'), label: 'Spring' },
    { figureId: figure('f2'), label: null },
  ],
  citationId: cite('c1'),
};

const change = (editor: LexicalEditor, $run: () => void, tag?: string) =>
  editor.update($run, { discrete: true, ...(tag === undefined ? {} : { tag }) });

/** The figure blocks at the top of the document, read. */
const read = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .flatMap((it): (FigureTableContent | ChartContent)[] =>
        $isFigureTableNode(it) ? [$readFigureTable(it)] : $isChartNode(it) ? [$readChart(it)] : [],
      ),
  );

describe('a figure block', () => {
  it.each<[string, FigureTableContent | ChartContent]>([
    ['table', table],
    ['table without rows', { ...table, caption: null, rows: [] }],
    ['chart', chart],
    ['chart without figures', { ...chart, form: 'dot', figures: [] }],
  ])('says afterwards what it was made of: %s', (_, content) => {
    const editor = headlessEditor([]);
    change(editor, () =>
      $getRoot().append(content.type === 'chart' ? $createChart(content) : $createFigureTable(content)),
    );
    expect(read(editor)).toEqual([content]);
    const again = headlessEditor([]);
    again.setEditorState(again.parseEditorState(JSON.stringify(editor.getEditorState())));
    expect(read(again)).toEqual([content]);
  });

  it('gets ids where it has none, and new ones where it is a copy', () => {
    const editor = headlessEditor([]);
    change(editor, () => {
      const node = $createFigureTable({ ...table, rows: [{ figureId: figure('f1'), citationId: null }] });
      $getRoot().append($createFigureTable(table), node, $createFigureTable(table), $createChart(chart));
    });
    const ids = editor.read(() => $getRoot().getChildren().flatMap($ownCitationIds));
    expect(ids.slice(0, 3)).toEqual(['c1', 'c2', 'c3']);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
    expect(ids).not.toContain(null);
  });

  it('takes no ids along from another briefing', () => {
    const editor = headlessEditor([]);
    const json = (() => {
      const other = headlessEditor([]);
      change(other, () => $getRoot().append($createChart(chart)));
      return other.getEditorState().toJSON().root.children.at(-1);
    })();
    change(editor, () => json && $getRoot().append($parseSerializedNode(json)), PASTE_TAG);
    expect(read(editor)).toEqual([{ ...chart, citationId: expect.stringMatching(/^new-/) }]);
  });

  it('falls back to an empty one where what it carries is unreadable', () => {
    const editor = headlessEditor([]);
    change(editor, () => {
      const node = $parseSerializedNode({ type: 'chart', version: 1, $: { chart: { form: 'pie' } } });
      $getRoot().append(node);
    });
    expect(read(editor)).toMatchObject([{ type: 'chart', form: 'bar', figures: [] }]);
  });
});

describe('$addFigures', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => figure(`g${index}`));
  it.each<[string, BlockOf<'chart'>['figures'], string[], string[], string[]]>([
    ['adds at the end', chart.figures, ['f3', 'f4'], ['f1', 'f2', 'f3', 'f4'], []],
    ['adds each once', chart.figures, ['f2', 'f3', 'f3'], ['f1', 'f2', 'f3'], []],
    [
      'says what had no room',
      many(49).map((it) => ({ figureId: it, label: null })),
      ['f1', 'f2'],
      [...many(49), 'f1'],
      ['f2'],
    ],
  ])('%s', (_, figures, added, expected, left) => {
    const editor = headlessEditor([]);
    change(editor, () => {
      const node = $createChart({ ...chart, figures });
      $getRoot().append(node);
      expect($addFigures(node, added.map(figure))).toEqual(left);
      expect($figureIdsOf(node)).toEqual(expected);
    });
  });
});
