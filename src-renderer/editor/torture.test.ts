// @vitest-environment happy-dom
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { block, citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import fc from 'fast-check';
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalNode,
} from 'lexical';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from './convert.ts';
import { headlessEditor } from './document/headless-editor.ts';
import { historyOf } from './history/keep-history.ts';
import { anyAct, doAct, type Act } from './torture-acts.test-support.ts';
import { tortureDesk, type Desk } from './torture-desk.test-support.ts';

// What no sequence of acts may do to a document. More runs: TORTURE_RUNS=5000 TORTURE_SEED=7 npx vitest run <this file>.

const RUNS = Number(process.env['TORTURE_RUNS'] ?? 25);
const ACTS = Number(process.env['TORTURE_ACTS'] ?? 20);
const SEED = process.env['TORTURE_SEED'];

// happy-dom has no highlights.
vi.stubGlobal('Highlight', Set);
vi.stubGlobal('CSS', { highlights: new Map() });

const blocksSchema = z.array(block);
const read = ({ editor }: Desk): Block[] => editor.read('latest', $readBlocks);

function idsOf(blocks: readonly Block[]): string[] {
  const notes = blocks
    .flatMap((it) => contentsOf(it).flat())
    .flatMap((it) => (it.type === 'note' ? it.id : []));
  const charts = blocks.flatMap((it) =>
    it.type === 'chart' && it.figures.length === 0 ? it.citationId : [],
  );
  return [
    ...blocks.map((it) => `block ${it.id}`),
    ...citationsOf(blocks).map((it) => `citation ${it.id}`),
    ...charts.map((it) => `citation ${it}`),
    ...notes.map((it) => `note ${it}`),
  ];
}

/** The blocks with the marks, breaks and wholes in them: words aside, what a reader sees. */
function $shape(): string[] {
  const leaves = (node: LexicalNode): string[] => {
    if ($isElementNode(node)) return node.getChildren().flatMap(leaves);
    return $isTextNode(node) || $isLineBreakNode(node) ? [] : [node.getType()];
  };
  return $getRoot()
    .getChildren()
    .map((it) => `${it.getType()}: ${leaves(it).join(' ')}`);
}

function holds(desk: Desk): Block[] {
  const blocks = read(desk);
  const ids = idsOf(blocks);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(blocksSchema.parse(blocks)).toEqual(blocks);
  const again = headlessEditor(blocks);
  expect(again.read($readBlocks)).toEqual(blocks);
  // Nothing is on the screen that is not saved.
  expect(desk.editor.read('latest', $shape)).toEqual(again.read($shape));
  expect(desk.handle.snapshot()).toEqual(blocks);
  return blocks;
}

async function steps(desk: Desk, command: typeof UNDO_COMMAND): Promise<void> {
  const { undoStack, redoStack } = historyOf(desk.editor);
  const stack = command === UNDO_COMMAND ? undoStack : redoStack;
  while (stack.length > 0) {
    desk.editor.dispatchCommand(command, undefined);
    // oxlint-disable-next-line no-await-in-loop -- one step after another
    await desk.settle();
  }
}

const COPY_ALL: Act = { name: 'copy', a: 0, b: 0, at: 'all', from: 0, to: 0 };

async function torture(first: readonly Block[], acts: readonly Act[]): Promise<void> {
  // As the editor reads it: a table may be stored with holes, and runs apart that are one.
  const desk = tortureDesk(headlessEditor(first).read($readBlocks));
  try {
    const before = read(desk);
    await desk.save(true);
    for (const act of [{ ...COPY_ALL }, ...acts]) {
      // oxlint-disable-next-line no-await-in-loop -- one act after another
      await doAct(desk, act);
      holds(desk);
    }
    await desk.save(true);
    expect(desk.stored()).toEqual(read(desk));
    // What was undone on the way is done again first.
    await steps(desk, REDO_COMMAND);
    const last = holds(desk);
    await steps(desk, UNDO_COMMAND);
    expect(holds(desk)).toEqual(before);
    await desk.save(true);
    expect(desk.stored()).toEqual(before);
    await steps(desk, REDO_COMMAND);
    expect(holds(desk)).toEqual(last);
    await desk.save(true);
    expect(desk.stored()).toEqual(last);
  } finally {
    desk.stop();
  }
}

it('keeps a document whole, saved and undoable, whatever is done to it', async () => {
  const some = anyBriefing.map((it) => it.blocks).filter((it) => it.length > 0);
  const property = fc.asyncProperty(some, fc.array(anyAct, { minLength: 1, maxLength: ACTS }), torture);
  await fc.assert(property, {
    numRuns: RUNS,
    ...(SEED === undefined ? {} : { seed: Number(SEED) }),
    // Looking for a smaller example ends some time.
    interruptAfterTimeLimit: 240_000,
    markInterruptAsFailure: false,
  });
}, 900_000);

const act = (name: string, more: Partial<Act> = {}): Act => ({
  ...{ name, a: 0, b: 0, at: 'as it is', from: 0, to: 0 },
  ...more,
});
const whole = (...blocks: object[]): Block[] => blocksSchema.parse(blocks);
const cells = { type: 'table', headerRow: false, rows: [[{ content: [] }, { content: [] }]] };
const gone = { id: 's1', change: 'delete', author: { name: 'Ana Ruiz', initials: 'AR' } };

it.each<[string, Block[], Act[]]>([
  [
    'an act on cells whose selection leads out of the table',
    whole({ id: 'k0', marking: null, ...cells }, { id: 'k1', marking: null, type: 'paragraph', content: [] }),
    [act('deleteColumn', { at: 'range', to: 0.9 })],
  ],
  [
    'Enter over a selection that takes the card of the caret along',
    whole(
      { id: 'k0', marking: null, ...cells },
      { id: 'k1', marking: null, type: 'speaking-point', content: [], fact: [] },
    ),
    [act('enter', { at: 'range', to: 0.75 })],
  ],
  [
    'cells still selected whose table was accepted to go',
    whole({ id: 'k0', marking: null, ...cells, suggestion: { ...gone, at: '2026-02-01T08:00:00.000Z' } }),
    [act('reference'), act('review.acceptAll', { at: 'cells' }), act('reference')],
  ],
  [
    'a column deleted where another row has lost a cell',
    whole({ id: 'k0', marking: null, ...cells, rows: [...cells.rows, ...cells.rows] }),
    [
      act('figure'),
      act('cut', { at: 'range', from: 0.125, to: 0.375 }),
      act('deleteColumn', { at: 'cells', from: 0.334, to: 0.334 }),
    ],
  ],
  [
    'a section moved while everything is selected',
    whole(
      { id: 'k0', marking: null, type: 'rule' },
      { id: 'k1', marking: null, type: 'paragraph', content: [] },
    ),
    [act('moveSection', { a: 0.5, at: 'all' })],
  ],
])('survives %s', (_, first, acts) => torture(first, acts));
