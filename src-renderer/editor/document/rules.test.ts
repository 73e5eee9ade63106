import { block } from '#core/model/block.ts';
import { pictureId } from '#core/model/ids.ts';
import { $createListItemNode, $createListNode, $isListItemNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  PASTE_TAG,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $createBreakNode } from '#renderer/editor/breaks/BreakNode.ts';
import { logChanges } from '#renderer/editor/changes.ts';
import { $setKind, $toggleList } from '#renderer/editor/commands/block-kinds.ts';
import { $onEnter } from '#renderer/editor/commands/enter.ts';
import { $move } from '#renderer/editor/commands/move.ts';
import { $createBlock, $readBlocks } from '#renderer/editor/convert.ts';
import { $createNoteNode } from '#renderer/editor/note/NoteNode.ts';
import { headlessEditor } from './headless-editor.ts';
import { $createPictureNode } from './PictureNode.ts';

const quay = pictureId.parse('quay');

const NR = { scheme: 'nato', label: 'NR' };
const text = (words: string) => ({ type: 'text', text: words, bold: false, italic: false });
const cite = {
  type: 'citation',
  id: 'c1',
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
};
const paragraph = (id: string, words: string, marking: object | null = null) => ({
  id,
  marking,
  type: 'paragraph',
  content: [text(words), ...(id === 'p2' ? [cite] : [])],
});
const blocks = z.array(block).parse([
  paragraph('p1', 'one'),
  paragraph('p2', 'two', NR),
  {
    id: 'l1',
    marking: NR,
    type: 'list',
    ordered: true,
    items: [0, 1, 0].map((depth, at) => ({ depth, content: [text(`item ${at}`)] })),
  },
  { id: 'q1', marking: null, type: 'quotation', excerptId: 'e1', content: [text('said they')] },
]);

const $block = (index: number) => {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(node)) throw new Error(`no block ${index}`);
  return node;
};
const update = (editor: LexicalEditor, $run: () => unknown, tag?: string) =>
  editor.update(() => void $run(), { discrete: true, ...(tag === undefined ? {} : { tag }) });
const shown = (editor: LexicalEditor) => {
  const read = editor.read($readBlocks);
  return read.map((it) => `${it.id}${it.marking === null ? '' : ` [${it.marking.label}]`} ${it.type}`);
};

/** What the document is after an update: `id [marking] type` of each block. */
function check($run: () => unknown, expected: string[], tag?: string): LexicalEditor {
  const editor = headlessEditor(blocks);
  update(editor, $run, tag);
  expect(shown(editor)).toEqual(expected);
  return editor;
}

const rest = ['l1 [NR] list', 'q1 quotation'];

describe('identity', () => {
  it('leaves the id with the first half of a split block and marks both', () =>
    check(() => $split(1, 1), ['p1 paragraph', 'p2 [NR] paragraph', 'new-1 [NR] paragraph', ...rest]));
  it('gives a copy of a block and of its citation new ids', () => {
    const editor = check(
      () => {
        const [, second] = blocks;
        if (second !== undefined) $getRoot().append($createBlock(second));
      },
      ['p1 paragraph', 'p2 [NR] paragraph', ...rest, 'new-2 [NR] paragraph'],
      PASTE_TAG,
    );
    expect(JSON.stringify(editor.read($readBlocks).at(-1))).toContain('"id":"new-1"');
  });
  it('gives back its id to a block that was cut', () => {
    const editor = headlessEditor(blocks);
    update(editor, () => $block(1).remove());
    update(editor, () => $getRoot().append(...blocks.slice(1, 2).map($createBlock)), PASTE_TAG);
    expect(shown(editor)).toEqual(['p1 paragraph', ...rest, 'p2 [NR] paragraph']);
  });
  it('gives blocks of another briefing new ids', () =>
    check(
      () =>
        $getRoot().append(
          ...z
            .array(block)
            .parse([paragraph('other', 'x')])
            .map($createBlock),
        ),
      ['p1 paragraph', 'p2 [NR] paragraph', ...rest, 'new-1 paragraph'],
      PASTE_TAG,
    ));
});

function $split(index: number, offset: number): void {
  const words = $block(index).getFirstDescendant();
  const selection = words?.selectEnd();
  selection?.anchor.set(words?.getKey() ?? '', offset, 'text');
  selection?.focus.set(words?.getKey() ?? '', offset, 'text');
  if (!$onEnter()) selection?.insertParagraph();
}

describe('Enter', () => {
  it('makes room above at the start of a block', () =>
    check(() => $split(1, 0), ['p1 paragraph', 'new-1 paragraph', 'p2 [NR] paragraph', ...rest]));
  it('binds both halves of a quotation to its excerpt', () => {
    const editor = headlessEditor(blocks);
    update(editor, () => $split(3, 4));
    const halves = editor.read($readBlocks).slice(3);
    expect(halves.map((it) => (it.type === 'quotation' ? it.excerptId : it.type))).toEqual(['e1', 'e1']);
  });
});

describe('a quotation', () => {
  const excerpts = (editor: LexicalEditor) =>
    editor.read($readBlocks).map((it) => (it.type === 'quotation' ? it.excerptId : null));
  it('stays bound in both halves when Enter takes the place of words in it', () => {
    const editor = headlessEditor(blocks);
    update(editor, () => {
      const words = $block(3).getFirstDescendant();
      const selection = words?.selectEnd();
      selection?.anchor.set(words?.getKey() ?? '', 2, 'text');
      selection?.focus.set(words?.getKey() ?? '', 5, 'text');
      if (!$onEnter()) selection?.insertParagraph();
    });
    expect(excerpts(editor).slice(3)).toEqual(['e1', 'e1']);
  });
  it('stays bound when it is made a quotation again', () => {
    const editor = headlessEditor(blocks);
    update(editor, () => {
      $block(3).selectEnd();
      $setKind('quotation');
    });
    expect(excerpts(editor)[3]).toBe('e1');
  });
});

describe('moving', () => {
  it('moves a block up', () =>
    check(() => {
      $block(1).selectStart();
      $move('up');
    }, ['p2 [NR] paragraph', 'p1 paragraph', ...rest]));
  it('moves a list item down with nothing left behind', () => {
    const editor = headlessEditor(blocks);
    update(editor, () => {
      const list = $block(2);
      const first = list.getFirstChild();
      if ($isListItemNode(first)) first.selectStart();
      $move('down');
    });
    const list = editor.read($readBlocks)[2];
    expect(list?.type === 'list' ? list.items.map((it) => it.depth) : null).toEqual([0, 0, 1]);
  });
  it('stays at the end', () =>
    check(() => {
      $block(3).selectStart();
      $move('down');
    }, ['p1 paragraph', 'p2 [NR] paragraph', ...rest]));
});

describe('lists', () => {
  it('keeps id and marking when a paragraph becomes a list', () =>
    check(() => {
      $block(1).selectStart();
      $toggleList('bullet');
    }, ['p1 paragraph', 'p2 [NR] list', ...rest]));
  it('marks every paragraph of a list that is taken apart', () =>
    check(() => {
      $block(2).getFirstDescendant()?.selectStart();
      $toggleList('number');
    }, [
      'p1 paragraph',
      'p2 [NR] paragraph',
      ...['new-1', 'new-2', 'new-3'].map((id) => `${id} [NR] paragraph`),
      'q1 quotation',
    ]));
});

describe('tidying', () => {
  it('keeps headings within three levels and emphasis within bold and italic', () => {
    const editor = headlessEditor([]);
    update(editor, () => {
      const words = $createTextNode('loud')
        .setFormat('underline')
        .setStyle('color: red')
        .toggleFormat('bold');
      $getRoot().clear().append($createHeadingNode('h5').append(words));
    });
    expect(editor.read($readBlocks)).toEqual([
      { id: 'new-2', marking: null, type: 'heading', level: 3, content: [{ ...text('loud'), bold: true }] },
    ]);
  });
  it('turns blocks within a block into lines', () => {
    const editor = headlessEditor([]);
    update(editor, () => {
      const lines = ['a', 'b'].map((it) => $createParagraphNode().append($createTextNode(it)));
      $getRoot()
        .clear()
        .append($createParagraphNode().append(...lines));
    });
    expect(editor.read($readBlocks)).toMatchObject([{ content: [text('a\nb')] }]);
  });
  it('turns line ends within a piece of text into line breaks', () => {
    const editor = headlessEditor([]);
    update(editor, () => {
      const words = $createTextNode('a\n\nb');
      $block(0).append(words);
    });
    expect(
      editor.read(() =>
        $block(0)
          .getChildren()
          .map((it) => it.getType()),
      ),
    ).toEqual([...['text', 'linebreak', 'linebreak', 'text']]);
  });
  it('puts what is a block by itself behind the one that it was pasted into', () => {
    const editor = headlessEditor([]);
    update(editor, () => {
      const items = [$createTextNode('item'), $createBreakNode('rule'), $createPictureNode(quay)];
      $getRoot()
        .clear()
        .append($createListNode('bullet').append($createListItemNode().append(...items)));
    });
    expect(editor.read($readBlocks).map((it) => it.type)).toEqual(['list', 'rule', 'picture']);
  });
  it('reads words and lists in one item in the order in which they are seen', () => {
    const editor = headlessEditor([]);
    update(editor, () => {
      const $item = (words: string) => $createListItemNode().append($createTextNode(words));
      const inner = $createListNode('bullet').append($item('in'));
      const item = $createListItemNode().append($createTextNode('a'), inner, $createTextNode('b'));
      $getRoot().clear().append($createListNode('bullet').append(item));
    });
    const items = ['a', 'in', 'b'].map((it, at) => ({ depth: at === 1 ? 1 : 0, content: [text(it)] }));
    expect(editor.read($readBlocks)).toMatchObject([{ items }]);
  });
  it('makes paragraphs of what is no block', () => {
    const editor = headlessEditor([]);
    update(editor, () => $getRoot().clear().append($createNoteNode([])));
    expect(editor.read($readBlocks)).toMatchObject([{ type: 'paragraph', content: [{ type: 'note' }] }]);
  });
});

describe('changes', () => {
  const edited = () => {
    const editor = headlessEditor(blocks);
    editor.read(() => null);
    let told = 0;
    const changes = logChanges(editor, blocks, () => (told += 1));
    return { editor, changes, told: () => told };
  };
  it('tells nothing of a document just loaded or of the selection', async () => {
    const { editor, changes, told } = edited();
    update(editor, () => $block(0).selectStart());
    expect([await changes.take(), told()]).toEqual([null, 0]);
  });
  it('takes only the block that was touched, once, until it is put back', async () => {
    const { editor, changes, told } = edited();
    update(editor, () => $block(1).getFirstDescendant()?.selectEnd().insertText('!'));
    const taken = await changes.take();
    expect(taken?.changed.map((it) => it.id)).toEqual(['p2']);
    expect(taken?.order).toEqual(['p1', 'p2', 'l1', 'q1']);
    expect([await changes.take(), told()]).toEqual([null, 1]);
    changes.restore();
    expect(await changes.take()).toEqual(taken);
  });
  it('reads only the block that was touched for what is counted; the others are those that were loaded', () => {
    const { editor, changes } = edited();
    changes.snapshot().forEach((it, at) => expect(it).toBe(blocks[at]));
    update(editor, () => $block(1).getFirstDescendant()?.selectEnd().insertText('!'));
    const now = changes.snapshot();
    expect(now.map((it, at) => it === blocks[at])).toEqual([true, false, true, true]);
    expect(now).toEqual(editor.read($readBlocks));
  });
  it('takes the paragraph that an empty briefing begins with, together with the first change', async () => {
    const editor = headlessEditor([]);
    editor.read(() => null);
    const changes = logChanges(editor, [], () => undefined);
    expect(await changes.take()).toBe(null);
    update(editor, () => $block(0).insertAfter($createHeadingNode('h1')));
    const taken = await changes.take();
    expect(taken?.changed.map((it) => it.id).toSorted()).toEqual(taken?.order.toSorted());
  });
  it('takes the new order when a block is deleted', async () => {
    const { editor, changes } = edited();
    update(editor, () => $block(0).remove());
    expect((await changes.take())?.order).toEqual(['p2', 'l1', 'q1']);
  });
});
