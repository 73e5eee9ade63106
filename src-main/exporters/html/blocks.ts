import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { headRowsOf, numericColumns, wordsOf } from '#main/exporters/words/columns.ts';
import { directionOf, languageOf, type Direction } from '#main/exporters/words/direction.ts';
import { listMarkup } from './list.ts';
import { element, escaped, ready, together, type Content, type Markup } from './markup.ts';
import { runsMarkup, type RunSetting } from './runs.ts';

export interface PageSetting extends RunSetting {
  readonly language: string;
  readonly direction: Direction;
  /** Addresses of pictures that hold the whole of them (`data:`), by block. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Ids of headings. */
  anchorOf(heading: PrintBlock): string | null;
}

type Of<T extends PrintBlock['type']> = Extract<PrintBlock, { type: T }>;

/** The language and direction of words, where they are not those of the document. */
export function tongueOf(
  words: string,
  { language, direction }: Pick<PageSetting, 'language' | 'direction'>,
): Record<string, string> {
  const lang = languageOf(words, language);
  const dir = directionOf(words, direction);
  return { ...(lang !== language && { lang }), ...(dir !== direction && { dir }) };
}

export function blockMarkup(block: PrintBlock, setting: PageSetting): Markup {
  const runs = (it: readonly PrintRun[]) => runsMarkup(it, setting);
  const portion = block.portionMark === null ? null : [`${block.portionMark} `];
  const tongue = (it: readonly PrintRun[]) => tongueOf(wordsOf(it), setting);
  switch (block.type) {
    case 'heading': {
      // The title is the first heading of the page.
      const attributes = { id: setting.anchorOf(block), ...tongue(block.runs) };
      const number = block.number === null ? null : [element('span', { class: 'number' }, block.number), ' '];
      return element(`h${block.level + 1}`, attributes, portion, number, runs(block.runs));
    }
    case 'paragraph': {
      if (block.number === null) return element('p', tongue(block.runs), portion, runs(block.runs));
      const number = element('span', { class: 'number' }, block.number);
      const attributes = { class: 'numbered', ...tongue(block.runs) };
      return element('p', attributes, number, ' ', portion, runs(block.runs));
    }
    case 'quotation':
      return element('blockquote', tongue(block.runs), element('p', {}, portion, runs(block.runs)));
    case 'list': {
      const words = (at: number) => together([at === 0 ? portion : null, runs(block.items[at]?.runs ?? [])]);
      return listMarkup(block, tongue(block.items.flatMap((it) => it.runs)), words);
    }
    case 'table':
      return tableMarkup(block, setting, portion);
    case 'picture': {
      const image = element('img', {
        ...{ src: setting.pictures.get(block.id) ?? '', alt: block.altText?.trim() ?? '' },
        ...{ width: block.width, height: block.height },
      });
      const caption = element('figcaption', tongue(block.runs), portion, runs(block.runs));
      return element('figure', {}, image, caption);
    }
    case 'chart':
      return chartMarkup(block, setting, portion);
    case 'key-judgement': {
      const axes = [block.likelihood, block.confidence].map((it) =>
        it === null ? null : element('p', { class: 'axis' }, runs(it)),
      );
      const judged = element('p', { class: 'judged' }, portion, runs(block.runs));
      return element('div', { class: 'judgement', ...tongue(block.runs) }, judged, axes);
    }
    case 'question': {
      const parts = block.parts.map((it) => [
        element('dt', {}, it.label),
        element('dd', tongue(it.runs), runs(it.runs)),
      ]);
      const asked = element('p', { class: 'asked' }, portion, runs(block.runs));
      const answers = parts.length === 0 ? null : element('dl', {}, parts);
      return element('div', { class: 'question', ...tongue(block.runs) }, asked, answers);
    }
    case 'speaking-point': {
      const point = element('p', { class: 'point' }, portion, runs(block.runs));
      const fact = block.fact.length === 0 ? null : element('p', { class: 'fact' }, runs(block.fact));
      return element('div', { class: 'speaking-point', ...tongue(block.runs) }, point, fact);
    }
    case 'page-break':
      return element('div', { class: 'page-break' });
    case 'rule':
      return element('hr', {});
  }
}

/** In a box that scrolls by itself: a wide table never widens the page. */
function tableMarkup(block: Of<'table'>, setting: PageSetting, portion: Content): Markup {
  const numeric = numericColumns(block);
  const heads = headRowsOf(block);
  const row = (cells: Of<'table'>['rows'][number], isHead: boolean) =>
    element(
      'tr',
      {},
      cells.map((cell) =>
        element(
          isHead ? 'th' : 'td',
          {
            scope: isHead ? (cell.columns > 1 ? 'colgroup' : 'col') : null,
            colspan: cell.columns > 1 ? cell.columns : null,
            rowspan: cell.rows > 1 ? cell.rows : null,
            class: numeric[cell.column] === true && cell.columns === 1 ? 'numeric' : null,
            ...tongueOf(wordsOf(cell.runs), setting),
          },
          runsMarkup(cell.runs, setting),
        ),
      ),
    );
  const caption =
    block.caption === null && portion === null
      ? null
      : element('caption', tongueOf(wordsOf(block.caption ?? []), setting), portion, [
          runsMarkup(block.caption ?? [], setting),
        ]);
  const head = block.rows.slice(0, heads).map((it) => row(it, true));
  const body = block.rows.slice(heads).map((it) => row(it, false));
  const shares =
    block.shares === null
      ? null
      : element(
          'colgroup',
          {},
          block.shares.map((it) => element('col', { style: `width:${shareOf(it, block.shares ?? [])}%` })),
        );
  return element(
    'div',
    { class: 'scroll', tabindex: 0 },
    element(
      'table',
      {},
      caption,
      shares,
      head.length === 0 ? null : element('thead', {}, head),
      element('tbody', {}, body),
    ),
  );
}

function shareOf(share: number, shares: readonly number[]): string {
  const all = shares.reduce((sum, it) => sum + it, 0);
  return all > 0 ? String(Math.round((share / all) * 1000) / 10) : '0';
}

/** Between its caption and its source line, the drawing itself with its words for those who cannot see it. */
function chartMarkup(block: Of<'chart'>, setting: PageSetting, portion: Content): Markup {
  const title = wordsOf(block.caption).trim();
  const words = together([element('title', {}, title), element('desc', {}, block.altText)]);
  const drawn = block.svg.replace(
    /^<svg([^>]*)>/,
    (_, own: string) => `<svg${own} role="img" aria-label="${escaped(block.altText)}">${words.html}`,
  );
  const set = (runs: readonly PrintRun[]) =>
    [tongueOf(wordsOf(runs), setting), runsMarkup(runs, setting)] as const;
  const [tongue, caption] = set(block.caption);
  const [sourceTongue, source] = set(block.source);
  return element(
    'figure',
    { class: 'chart' },
    element('figcaption', tongue, portion, caption),
    element('div', { class: 'scroll', tabindex: 0 }, ready(drawn)),
    block.source.length === 0 ? null : element('p', { class: 'chart-source', ...sourceTongue }, source),
  );
}
