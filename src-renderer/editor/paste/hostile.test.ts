// @vitest-environment happy-dom
import { $getRoot, PASTE_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { block, textOfBlock } from '#core/model/block.ts';
import { noteId } from '#core/model/ids.ts';
import { $readBlocks, type DraftBlock } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { isSoundCopy } from './own-copy.ts';
import { registerPaste } from './paste.ts';
import { readHtml } from './read-html.ts';

const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (page: Document): DraftBlock[] => readHtml(page, () => noteId.parse('n1'));
/** The words of what came in; every block is one that a briefing can hold. */
function wordsOf(blocks: readonly DraftBlock[]): string[] {
  return z
    .array(block)
    .parse(blocks.map((it, at) => ({ ...it, id: `b${at}`, marking: null })))
    .map(textOfBlock);
}

/** So many elements, each in the one before, around a word. */
function nested(tags: readonly string[], depth: number): Document {
  const page = pageOf('<body></body>');
  let at: Element = page.body;
  for (let level = 0; level < depth; level += 1) {
    const made = page.createElement(tags[level % tags.length] ?? 'div');
    at.append(made);
    at = made;
  }
  at.append('deep');
  return page;
}

describe('a pasted page', () => {
  it.each([
    ['elements', ['div']],
    ['emphasis', ['b', 'i']],
    ['lists', ['ul', 'li']],
    ['tables', ['table', 'tr', 'td']],
    ['quotations', ['blockquote']],
  ])('keeps the words in endlessly nested %s', (_, tags) =>
    // No parser of pages nests deeper.
    expect(wordsOf(read(nested(tags, 511))).join('')).toContain('deep'),
  );
  it('has no cell wider than a briefing can hold', () => {
    const html = '<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr><tr><td>b</td></tr></table>';
    expect(wordsOf(read(pageOf(html)))).toEqual(['a\nb']);
  });
  it('has no item deeper than a briefing can hold', () => {
    const html = '<p style="mso-list:l0 level1000000000 lfo1">a</p><p style="mso-list:l0 level99 lfo1">b</p>';
    expect(wordsOf(read(pageOf(html)))).toEqual(['a\nb']);
  });
  it('keeps notes that no mark leads to', () =>
    expect(wordsOf(read(pageOf('<p>a</p><div id="ftn1"><p>the note</p></div>')))).toEqual(['a', 'the note']));
  it('sets a note once, however many marks lead to it', () => {
    const marks = '<a href="#_ftn1">[1]</a>'.repeat(3);
    const [words] = read(pageOf(`<p>a${marks}</p><div id="ftn1"><p>the note</p></div>`));
    expect(words).toMatchObject({
      content: [{ text: 'a' }, { type: 'note', content: [{ text: 'the note' }] }, {}, {}],
    });
  });
});

const text = { type: 'text', text: 'kept', format: 0, detail: 0, mode: 'normal', style: '', version: 1 };
const element = (type: string, children: unknown[], more: object = {}) => ({
  ...{ type, children, direction: null, format: '', indent: 0, version: 1 },
  ...more,
});
const copyOf = (...nodes: unknown[]) => JSON.stringify({ namespace: 'ours', nodes });
const deep = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((it) => element('paragraph', [it]), text);

it.each<[string, string, boolean]>([
  ['a piece of text', copyOf(text), true],
  ['blocks', copyOf(element('paragraph', [text]), element('paragraph', [])), true],
  ['nothing', '', false],
  ['what is no JSON', '{"namespace":"ours","nodes":[', false],
  ['another program', JSON.stringify({ namespace: 'theirs', nodes: [text] }), false],
  ['no nodes', copyOf(), false],
  ['nodes that are none', copyOf(null, 7), false],
  ['a type nobody knows', copyOf(element('iframe', [])), false],
  ['such a type deep inside', copyOf(element('paragraph', [element('iframe', [])])), false],
  ['a whole document in a block', copyOf(element('root', [])), false],
  ['text without text', copyOf({ ...text, text: 7 }), false],
  ['children that are no list', copyOf({ ...element('paragraph', []), children: 'many' }), false],
  ['a cell of endless width', copyOf(element('tablecell', [], { colSpan: 1e9 })), false],
  ['endless depth', copyOf(deep(500)), false],
])('a copy is ours or not: %s', (_, json, expected) => {
  const known = new Set(['text', 'paragraph', 'tablecell', 'root']);
  expect(isSoundCopy(json, 'ours', (type) => known.has(type))).toBe(expected);
});

describe('what lies on the clipboard as a copy of ours', () => {
  const pasted = (json: string, plain = 'plain'): LexicalEditor => {
    const editor = headlessEditor([]);
    editor.update(() => void $getRoot().selectEnd(), { discrete: true });
    registerPaste(editor, () => 'n1');
    const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer() });
    event.clipboardData?.setData('application/x-lexical-editor', json.replace('"ours"', '"chancery"'));
    event.clipboardData?.setData('text/plain', plain);
    editor.dispatchCommand(PASTE_COMMAND, event);
    editor.read(() => null);
    return editor;
  };
  const words = (editor: LexicalEditor) => editor.read($readBlocks).map((it) => [it.type, textOfBlock(it)]);

  it('comes in', () =>
    expect(words(pasted(copyOf(element('paragraph', [text]))))).toEqual([['paragraph', 'kept']]));
  it('comes in as plain text where it cannot be ours', () =>
    expect(words(pasted(copyOf(element('iframe', [text]))))).toEqual([['paragraph', 'plain']]));
  it.each(['tablerow', 'tablecell', 'listitem', 'card-part', 'citation', 'linebreak', 'chart', 'picture'])(
    'leaves blocks behind that can be saved: a bare %s',
    (type) => {
      const editor = pasted(copyOf(element('paragraph', [text]), element(type, [text]), text));
      const read = editor.read($readBlocks);
      expect(z.array(block).parse(read)).toEqual(read);
      expect(read.map(textOfBlock).join('')).toContain('kept');
    },
  );
});
