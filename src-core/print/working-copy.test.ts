import { describe, expect, it } from 'vitest';
import { briefingOf, citationOf, cite, library, textRun } from '#core/citing/test-data.ts';
import { commentThreadId, blockId } from '#core/model/ids.ts';
import type { Thread } from './comment-marks.ts';
import { composeDocument, type ComposeOptions } from './compose.ts';
import type { PrintRun } from './document.ts';

// What a working copy shows beside the text, and a finished paper does not.

const AR = { name: 'Ana Ruiz', initials: 'AR' };
const TD = { name: 'Tom Dale', initials: 'TD' };
const at = '2026-02-01T08:00:00.000Z';

const thread = (id: string, more: Partial<Thread> = {}): Thread => ({
  id: commentThreadId.parse(id),
  blockId: blockId.parse('p1'),
  quote: `quote of ${id}`,
  resolved: null,
  comments: [{ author: AR, body: `About ${id}.`, createdAt: at }],
  ...more,
});
const run = (text: string, ...comments: string[]) => ({
  ...textRun(text),
  ...(comments.length > 0 && { comments }),
});
const suggested = (change: 'insert' | 'delete', id = 's1', author = AR) => ({
  suggestion: { id, change, author, at },
});
const paragraph = (id: string, content: readonly unknown[], more: object = {}) => ({
  ...{ type: 'paragraph', id, marking: null, content },
  ...more,
});

/** Runs on one line: `{+new+}`, `{-old-}`, `<remark>`, `[1]` for a mark. */
const shown = (runs: readonly PrintRun[]) =>
  runs
    .map((it) => {
      if (it.type === 'mark') return `[${it.note}]`;
      if (it.type === 'remark') return `<${it.text}>`;
      return it.change === 'insert' ? `{+${it.text}+}` : it.change === 'delete' ? `{-${it.text}-}` : it.text;
    })
    .join('');

function printed(blocks: readonly unknown[], options: ComposeOptions) {
  const result = composeDocument(briefingOf(blocks), library, options);
  if (!result.ok) throw new Error(result.error.code);
  const { document } = result.value;
  return { ...document, lines: document.blocks.map((it) => ('runs' in it ? shown(it.runs) : it.type)) };
}

describe('comments', () => {
  const annex = (threads: readonly Thread[]): ComposeOptions => ({ comments: { threads, place: 'annex' } });
  const check = (blocks: readonly unknown[], threads: readonly Thread[], lines: readonly string[]) =>
    expect(printed(blocks, annex(threads)).lines).toEqual(lines);

  it.each(['margin', 'annex'] as const)('take no room in the %s where there are none', (place) =>
    expect(
      printed([paragraph('p1', [run('one')])], { comments: { threads: [], place } }).comments,
    ).toBeNull(),
  );

  it('have a letter behind the last of their words, in reading order', () =>
    check(
      [
        paragraph('p1', [run('one ', 't2'), run('two', 't2', 't1'), run(' three')]),
        paragraph('p2', [run('four', 't1', 't3')]),
      ],
      [thread('t3'), thread('t1'), thread('t2')],
      ['one two<[a]> three', 'four<[b]><[c]>'],
    ));

  it('stand before blanks at the end of their words', () =>
    check([paragraph('p1', [run('one ', 't1'), run('two')])], [thread('t1')], ['one<[a]> two']));

  it('on a block as a whole stand at its end', () => {
    const whole = thread('t1', { quote: '' });
    check([paragraph('p1', [run('one')]), paragraph('p2', [run('two')])], [whole], ['one<[a]>', 'two']);
    expect(printed([paragraph('p1', [run('one')])], annex([whole])).comments?.threads[0]?.quote).toBe('one');
  });

  it('whose words are gone, or only suggested, come last and say so', () => {
    const blocks = [paragraph('p1', [run('one', 't2'), { ...run(' two', 't3'), ...suggested('insert') }])];
    const { comments, lines } = printed(blocks, annex([thread('t1'), thread('t2'), thread('t3')]));
    expect(lines).toEqual(['one<[a]>']);
    expect(comments?.threads.map((it) => [it.label, it.quote, it.isPlaced, it.remarks])).toEqual([
      ['a', 'quote of t2', true, []],
      ['b', 'quote of t1', false, ['About words that are not on these pages.']],
      ['c', 'quote of t3', false, ['About words that are not on these pages.']],
    ]);
  });

  it('say who, when, and whether they are settled', () => {
    const said = thread('t1', {
      resolved: { at, by: TD },
      comments: [
        { author: AR, body: 'Is it so?', createdAt: at },
        { author: TD, body: 'It is.', createdAt: '2026-02-03T08:00:00.000Z' },
      ],
    });
    const { comments } = printed([paragraph('p1', [run('one', 't1')])], annex([said]));
    expect(comments?.threads).toEqual([
      {
        ...{
          label: 'a',
          isPlaced: true,
          quote: 'quote of t1',
          remarks: ['Resolved by TD, 1 February 2026.'],
        },
        comments: [
          { head: 'AR, 1 February 2026', body: 'Is it so?', by: { initials: 'AR', at } },
          {
            ...{ head: 'TD, 3 February 2026', body: 'It is.' },
            by: { initials: 'TD', at: '2026-02-03T08:00:00.000Z' },
          },
        ],
      },
    ]);
  });

  it.each<ComposeOptions>([{}, { comments: null }])('are not printed unasked: %j', (options) => {
    const { comments, lines } = printed([paragraph('p1', [run('one', 't1'), run(' two')])], options);
    expect([comments, lines]).toEqual([null, ['one two']]);
  });
});

describe('suggestions', () => {
  const blocks = [
    paragraph('p1', [
      run('one '),
      { ...run('two'), ...suggested('delete') },
      { ...run('three'), ...suggested('insert') },
      { ...citationOf('c1', [cite('excerpt e3')]), ...suggested('insert', 's2', TD) },
      run('.'),
      citationOf('c2', [cite('figure f2')]),
    ]),
    paragraph('p2', [run('Four.')], suggested('insert', 's3')),
  ];

  it('are left out, and the text stands as it was', () => {
    const { lines, notes, sources } = printed(blocks, {});
    expect([lines, notes.length, sources.length]).toEqual([['one two.[1]Four.'], 1, 1]);
  });

  it('are shown with initials where somebody asks, and what they cite has a note', () => {
    const { lines, notes } = printed(blocks, { showSuggestions: true });
    expect(lines).toEqual(['one {-two-}{+three+}<AR>[1]<TD>.[2]', '{+¶+}<AR> Four.']);
    expect(notes.length).toBe(2);
  });

  it('count for the banner where they are shown', () => {
    const secret = { marking: { scheme: 'nato', label: 'NS' } };
    const given = [
      paragraph('p1', [run('one')]),
      paragraph('p2', [{ ...run('two'), ...suggested('insert') }], { ...secret, ...suggested('insert') }),
    ];
    expect(printed(given, {}).banners).toEqual([]);
    expect(printed(given, { showSuggestions: true }).banners.map((it) => it.text)).toEqual(['NATO SECRET']);
  });
});
