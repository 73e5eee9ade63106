// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { block } from '#core/model/block.ts';
import { noteId } from '#core/model/ids.ts';
import type { Inline } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';
import { readHtml } from './read-html.ts';

const read = (html: string): DraftBlock[] => {
  let made = 0;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return readHtml(document, () => noteId.parse(`n${(made += 1)}`));
};
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

/** Content in short: `*bold*`, `/italic/`, `=highlight=`, `<address|words>`, `[^note]`. */
function shown(content: readonly Inline[]): string {
  return content
    .map((it) => {
      if (it.type === 'note') return `[^${it.content.map((one) => one.text).join('')}]`;
      if (it.type !== 'text') return `{${it.type}}`;
      const marks = `${it.bold ? '*' : ''}${it.italic ? '/' : ''}${it.highlight === true ? '=' : ''}`;
      const words = `${marks}${it.text}${[...marks].toReversed().join('')}`;
      return it.link === undefined ? words : `<${it.link}|${words}>`;
    })
    .join('');
}

function lines(blocks: readonly DraftBlock[]): string[] {
  return blocks.flatMap((it): string[] => {
    switch (it.type) {
      case 'heading':
        return [`${'#'.repeat(it.level)} ${shown(it.content)}`];
      case 'list':
        return it.items.map(
          (item) => `${'  '.repeat(item.depth)}${it.ordered ? '1.' : '-'} ${shown(item.content)}`,
        );
      case 'table':
        return it.rows.map((row, at) => {
          const cells = row.map(
            (cell) =>
              `${shown(cell.content)}${cell.columns ? ` ↔${cell.columns}` : ''}${cell.rows ? ` ↕${cell.rows}` : ''}`,
          );
          return `|${it.headerRow && at === 0 ? '|' : ''} ${cells.join(' | ')}`;
        });
      case 'quotation':
        return [`> ${shown(it.content)}`];
      case 'rule':
        return ['---'];
      default:
        return 'content' in it ? [shown(it.content)] : [it.type];
    }
  });
}

it.each<[string, string[]]>([
  [
    'word.html',
    [
      '# Quay repairs at Port Marrow',
      '## What was agreed',
      'The two harbour offices met on *Tuesday* and /agreed/ a plan[^Minutes of the second meeting.], see <https://halm.example/plan|the plan> and =the open point=.',
      '- dredging first',
      '  - the *north* basin',
      '- cranes after it',
      'In this order:',
      '1. tender',
      '1. work',
      '|| *Basin* | *Berths*',
      '| North ↕2 | 4',
      '| 6',
      '| Ten together ↔2',
      'The cost is open.',
    ],
  ],
  [
    'outlook.html',
    [
      'Dear Ana,',
      'The inspectors arrive on *Monday*.',
      '- two from Halm',
      '  - one by train',
      '- one from Tessen',
      '*From:* Desk 4 <<mailto:desk4@halm.example|desk4@halm.example>>\n*Sent:* 3 May 2031',
    ],
  ],
  [
    'libreoffice.html',
    [
      '# Berths',
      'Ten berths[^Counted in May.] are *open*.',
      '1. north',
      '1. south',
      '  1. old quay',
      '|| Basin | Berths',
      '| North | 4',
      '> “We wait,” the pilot said.',
    ],
  ],
  [
    'web-page.html',
    [
      '### Night shift',
      'Crews /work/ until =dawn=, they say, really.',
      '---',
      'one\n  two',
      'Tug',
      'a small ship',
    ],
  ],
])('%s', (name, expected) => expect(lines(read(fixture(name)))).toEqual(expected));

it('gives blocks that a briefing can hold, whatever comes', () => {
  const tag = fc.constantFrom(
    'p',
    'b',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'a',
    'div',
    'blockquote',
    'pre',
    'br',
    'hr',
    'span',
  );
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll('<', '&lt;')),
    tag.map((it) => `<${it} colspan=3 rowspan=9 style="mso-list:l0 level3 lfo1" href="#_ftn1">`),
    tag.map((it) => `</${it}>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const [index, it] of read(`<body>${pieces.join('')}</body>`).entries())
        expect(block.safeParse({ ...it, id: `b${index}`, marking: null }).success).toBe(true);
    }),
    { numRuns: 150 },
  );
});
