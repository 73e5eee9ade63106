import { expect } from 'vitest';
import { library, sourceWith } from '#core/citing/test-data.ts';
import type { Block } from '#core/model/block.ts';
import { briefing as briefingSchema } from '#core/model/briefing.ts';
import { excerptId } from '#core/model/ids.ts';
import type { Inline } from '#core/model/inline.ts';
import { parseBriefing } from './briefing-markdown-parse.ts';
import { resolveBriefing } from './briefing-markdown-resolve.ts';
import type { BriefingContext, FoundQuote } from './briefing-markdown-resolving.ts';

export const readBriefing = (markdown: string, it: BriefingContext) =>
  resolveBriefing(parseBriefing(markdown), it);

const sources = ['rowan', 'gazette', 'o_hara.2', 'тези-1'].map((key) => sourceWith(key));
const quotes: Readonly<Record<string, FoundQuote>> = {
  'The quay stays open.': { outcome: 'found', excerptId: excerptId.parse('e1') },
  'First part.\n\nSecond part.': { outcome: 'found', excerptId: excerptId.parse('e2') },
  'Said twice.': { outcome: 'ambiguous' },
};

export function context(): BriefingContext {
  let ids = 0;
  return {
    newId: () => `id${(ids += 1)}`,
    now: '2026-03-09T12:00:00.000Z',
    references: library,
    titleIfNone: 'notes.md',
    sourceOf: (key) => sources.find((it) => it.citeKey === key) ?? null,
    findQuote: (sourceId, quote) => (sourceId === 'rowan' && quotes[quote]) || { outcome: 'not-found' },
  };
}

export function read(markdown: string) {
  const { briefing, problems } = readBriefing(markdown, context());
  expect(briefingSchema.parse(briefing)).toEqual(briefing);
  return { briefing, problems: problems.map((it) => `${it.line} ${it.code}: ${it.subject}`) };
}

/** Words with `*` for italic, `**` for bold, `<...>` for a link and other marks, `{...}` for what is no words. */
function shown(content: readonly Inline[]): string {
  return content
    .map((it) => {
      if (it.type === 'text') {
        const stars = `${it.bold ? '**' : ''}${it.italic ? '*' : ''}`;
        const { change, author, at } = it.suggestion ?? {};
        const suggested = change && `${change} ${author?.name} ${author?.initials} ${at}`;
        const marks = [it.link, it.highlight && 'mark', it.comments?.join(' '), suggested];
        return `${stars}${it.text}${stars}${marks.map((mark) => (mark === undefined ? '' : `<${mark}>`)).join('')}`;
      }
      if (it.type === 'note') return `{note ${shown(it.content)}}`;
      if (it.type === 'figure') return `{figure ${it.figureId} ${it.form.value} ${it.text}}`;
      if (it.type === 'cross-reference') return `{${it.form} of ${it.to}}`;
      const cites = it.targets.map(({ prefix, target, locator, suffix }) =>
        [prefix, `${target.kind} ${target.id}`, locator && `${locator.kind}=${locator.value}`, suffix]
          .filter((part) => part !== null && part !== '')
          .join(' | '),
      );
      return `{${cites.join('; ')}}`;
    })
    .join('');
}

export function line(it: Block): string {
  const mark = it.marking === null ? '' : `(${it.marking.label}) `;
  switch (it.type) {
    case 'heading':
      return `${mark}h${it.level} ${shown(it.content)}`;
    case 'quotation':
      return `${mark}quote<${it.excerptId ?? ''}> ${shown(it.content)}`;
    case 'list':
      return `${mark}${it.ordered ? 'ol' : 'ul'} ${it.items.map((item) => `${item.depth}:${shown(item.content)}`).join(' / ')}`;
    case 'table':
      return `${mark}table${it.headerRow ? '+' : ''} ${it.rows.map((row) => row.map((cell) => shown(cell.content)).join(' | ')).join(' / ')}`;
    case 'paragraph':
      return mark + shown(it.content);
    case 'picture':
      return `${mark}picture ${it.pictureId}: ${shown(it.content)}`;
    case 'figure-table':
      return `${mark}figures ${it.caption} ${it.columns.join(' ')}: ${it.rows.map((row) => row.figureId).join(' ')}`;
    case 'chart':
      return `${mark}${it.form} ${it.caption}: ${it.figures.map((row) => `${row.figureId} ${row.label}`).join(', ')}`;
    case 'key-judgement': {
      const axes = [it.likelihood && `${it.likelihood.scale}/${it.likelihood.term}`, it.confidence];
      return `${mark}judgement <${axes.join(' ')}> ${shown(it.content)} / ${shown(it.basis)}`;
    }
    case 'question':
      return `${mark}${[it.content, it.line, it.ifPressed, it.fact].map(shown).join(' / ')}`;
    case 'speaking-point':
      return `${mark}point ${shown(it.content)} / ${shown(it.fact)}`;
    case 'page-break':
    case 'rule':
      return mark + it.type;
  }
}

export type Case = [markdown: string, blocks: readonly string[], problems?: readonly string[]];

export function check(...[markdown, blocks, problems = []]: Case) {
  const made = read(markdown);
  expect({ blocks: made.briefing.blocks.map(line), problems: made.problems }).toEqual({ blocks, problems });
}
