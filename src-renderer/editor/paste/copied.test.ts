import { expect, it } from 'vitest';
import { plainRun } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';
import { asPlainText, notesAsHtml, notesAsText } from './copied.ts';

it('is read outside as it was written', () => {
  const content = [plainRun('Ten berths[3]')];
  const blocks: DraftBlock[] = [
    { type: 'heading', level: 1, content: [plainRun('Berths')] },
    { type: 'paragraph', content },
    {
      type: 'list',
      ordered: false,
      items: [
        { depth: 0, content },
        { depth: 1, content },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [
        { depth: 0, content },
        { depth: 0, content },
      ],
    },
    {
      type: 'table',
      headerRow: true,
      rows: [
        [{ content }, { content: [] }],
        [{ content }, { content }],
      ],
    },
    { type: 'rule' },
  ];
  expect(asPlainText(blocks)).toBe(
    [
      'Berths',
      'Ten berths[3]',
      '- Ten berths[3]\n  - Ten berths[3]',
      '1. Ten berths[3]\n2. Ten berths[3]',
      'Ten berths[3]\t\nTen berths[3]\tTen berths[3]',
      '',
    ].join('\n\n'),
  );
});

it('brings notes along, as words', () => {
  const notes = [
    { number: '3', words: 'Harbour Post, “Berths & <b>quays</b>”, p. 2.' },
    { number: '4', words: 'Ibid.' },
  ];
  expect(notesAsText(notes)).toBe('[3] Harbour Post, “Berths & <b>quays</b>”, p. 2.\n[4] Ibid.');
  expect(notesAsHtml(notes)).toBe(
    '<hr><p>[3] Harbour Post, “Berths &amp; &lt;b&gt;quays&lt;/b&gt;”, p. 2.</p><p>[4] Ibid.</p>',
  );
});
