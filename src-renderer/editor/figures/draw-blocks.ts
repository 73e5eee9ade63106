import { figureTableCells } from '#core/briefing/figure-cells.ts';
import { drawChart } from '#core/chart/draw.ts';
import { chartProblemSentence } from '#core/chart/problems.ts';
import { chartSourceLine, chartTable } from '#core/chart/table.ts';
import type { CitationId, FigureId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { CITE_ATTRIBUTE } from '#renderer/editor/citation/NumberedNode.ts';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import { chartSize, SCREEN_PALETTE } from './look.ts';
import type { ChartData, FigureTableData } from './nodes.ts';

// What stands in a figure block on the screen, as elements: the same words and lines as on the printed page.

type Known = Pick<References, 'figures' | 'sources'>;

/** What is known now of some figures and their sources. */
export function knownOf(
  knowledge: Pick<Knowledge, 'knownFigure' | 'knownSource'>,
  ids: readonly FigureId[],
): Known {
  const figures = [...new Set(ids)].flatMap((id) => knowledge.knownFigure(id) ?? []);
  const sources = [...new Set(figures.map((it) => it.sourceId))].flatMap(
    (id) => knowledge.knownSource(id) ?? [],
  );
  return { figures, sources };
}

type Children = readonly (Node | string)[];

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  children: Children,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

/** The mark of a note; its number is filled in by the numbers of notes. */
function mark(id: CitationId | null): Children {
  if (id === null) return [];
  const made = element('span', 'citation', []);
  made.setAttribute('role', 'link');
  made.setAttribute('aria-label', 'Note');
  made.setAttribute(CITE_ATTRIBUTE, id);
  return [made];
}

/** Above or below what it names; `--number` of the block stands before it. */
const captionOf = (caption: string | null) => element('figcaption', 'figures-caption', [caption ?? '']);

const cell = (tag: 'td' | 'th', isNumeric: boolean, children: Children) =>
  element(tag, isNumeric ? 'figures-number' : '', children);

function table(header: readonly HTMLElement[], rows: readonly HTMLElement[]): HTMLElement {
  for (const it of header) it.setAttribute('scope', 'col');
  const made = element('table', '', [
    element('thead', '', [element('tr', '', header)]),
    element('tbody', '', rows),
  ]);
  const scroller = element('div', 'figures-scroll', [made]);
  // Wider than the page it scrolls, which the keyboard has to be able to do.
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'group');
  scroller.setAttribute('aria-label', 'Values');
  return scroller;
}

/** A figure table: its caption and what the records say. */
export function drawFigureTable(data: FigureTableData, known: Known, language: string): HTMLElement[] {
  const { header, rows, markAt, numeric } = figureTableCells(data, known, language);
  const body = rows.map(({ citationId, cells, missing }) => {
    const ends = mark(citationId);
    const drawn = cells.map((words, at) =>
      cell('td', numeric[at] ?? false, at === markAt ? [words, ...ends] : [words]),
    );
    return element('tr', missing ? 'figures-missing' : '', drawn);
  });
  const heads = header.map((words, at) => cell('th', numeric[at] ?? false, [words]));
  const none = element('p', 'figures-problem', ['This table has no figures yet.']);
  return [captionOf(data.caption), body.length === 0 ? none : table(heads, body)];
}

/** A chart in so many pixels of width: its drawing, or why there is none, its caption, its sources, and its values as a table. */
export function drawChartBlock(
  data: ChartData,
  known: Known,
  language: string,
  pixels: number,
  isOpen: boolean,
): HTMLElement[] {
  const figures = data.figures.map((it) => known.figures.find((figure) => figure.id === it.figureId) ?? null);
  const { svg, altText, problems } = drawChart(data, figures, {
    ...chartSize(pixels),
    language,
    fontFamily: 'Noto Sans',
    palette: SCREEN_PALETTE,
  });
  const values = chartTable(data, figures, known.sources, language);
  const rows = values.rows.map((cells) =>
    element(
      'tr',
      '',
      cells.map((words, at) => cell('td', at === 1, [words])),
    ),
  );
  const heads = values.header.map((words, at) => cell('th', at === 1, [words]));
  const said = problems.map((it) => element('p', 'figures-problem', [chartProblemSentence(it)]));
  const alternative = rows.length === 0 ? [] : [table(heads, rows)];
  const line = chartSourceLine(data, known, language);
  return [
    ...(svg === null ? alternative : [drawing(svg, altText)]),
    captionOf(data.caption),
    ...(line === '' ? [] : [element('p', 'figures-source', [line, ...mark(data.citationId)])]),
    ...said,
    ...(svg === null ? [] : [disclosure(alternative, isOpen)]),
  ];
}

function drawing(svg: string, altText: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const made = element('div', 'figures-drawing', [document.importNode(parsed, true)]);
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', altText);
  return made;
}

function disclosure(children: Children, isOpen: boolean): HTMLElement {
  const made = element('details', 'figures-values', [element('summary', '', ['Show as table']), ...children]);
  made.open = isOpen;
  return made;
}
