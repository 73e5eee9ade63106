import { DRAG_TYPE, readTargets } from '#core/contract/drag.ts';
import { citationId, type FigureId } from '#core/model/ids.ts';
import { ownCitationsOf } from '#core/model/block.ts';
import type { Citation } from '#core/model/citation.ts';
import {
  $getNodeByKey,
  COMMAND_PRIORITY_CRITICAL,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { CITE_ATTRIBUTE } from '#renderer/editor/citation/NumberedNode.ts';
import { $insertBlock } from '#renderer/editor/citation/cite.ts';
import { $readBlock } from '#renderer/editor/convert.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { elementAt, listenOnRoot } from '#renderer/editor/pointer.ts';
import { $selectedWhole, $selectWhole } from '#renderer/editor/selection.ts';
import { withFigure, type BlockDraft } from './draft.ts';
import { makeFigureDialogs, type FigureDialogs } from './figure-dialog.ts';
import { $figuresInText } from './figures-in-text.ts';
import { $isFiguresNode, EDIT_CLASS, figuresAt, registerFigureViews } from './figure-views.ts';
import {
  $addFigures,
  $createChart,
  $createFigureTable,
  $isChartNode,
  EMPTY_CHART,
  EMPTY_TABLE,
  FIGURES_ATTRIBUTE,
} from './nodes.ts';
import './figures.css';

export interface FigureBlocks {
  readonly dialogs: FigureDialogs;
  /** To be called when the briefing is written in another language. */
  redraw(): void;
  stop(): void;
}

const STEP = { tag: HISTORY_PUSH_TAG, discrete: true } as const;

/** Figure tables and charts: how they come, are drawn, taken hold of, filled by dragging, and opened to be edited. */
export function registerFigures(parts: EditorParts): FigureBlocks {
  const { editor, commands } = parts;
  const dialogs = makeFigureDialogs();
  const views = registerFigureViews(parts);
  const stop = mergeRegister(
    views.stop,
    commands.on('insert.figureTable', () =>
      openNew(parts, dialogs, { kind: 'figure-table', data: EMPTY_TABLE }),
    ),
    commands.on('insert.chart', () => openNew(parts, dialogs, { kind: 'chart', data: EMPTY_CHART })),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // On a button inside a block the key is the button's.
        if (
          event !== null &&
          event.target !== editor.getRootElement() &&
          figuresAt(editor, event.target) !== null
        )
          return true;
        const key = $selectedWhole($isFiguresNode)?.getKey() ?? null;
        if (key === null || !editor.isEditable()) return false;
        event?.preventDefault();
        queueMicrotask(() => openBlock(parts, dialogs, key));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    registerPointer(parts, dialogs),
    registerFigureDrop(parts),
  );
  return { dialogs, redraw: views.redraw, stop };
}

/** A new block with what is said or cited at the caret; it comes into the text when the dialog is done. */
function openNew({ editor }: EditorParts, dialogs: FigureDialogs, empty: BlockDraft): void {
  const draft = editor.read('latest', $figuresInText).reduce(withFigure, empty);
  dialogs.open({
    draft,
    isNew: true,
    onDone: (done) => {
      let key: NodeKey | null = null;
      editor.update(() => {
        const node = done.kind === 'chart' ? $createChart(done.data) : $createFigureTable(done.data);
        $insertBlock(node);
        $selectWhole(node.getKey());
        key = node.getKey();
      }, STEP);
      show(editor, key);
    },
  });
}

function openBlock({ editor }: EditorParts, dialogs: FigureDialogs, key: NodeKey): void {
  const draft = editor.read('latest', (): BlockDraft | null => {
    const node = $getNodeByKey(key);
    if (!$isFiguresNode(node)) return null;
    return $isChartNode(node)
      ? { kind: 'chart', data: node.getData() }
      : { kind: 'figure-table', data: node.getData() };
  });
  if (draft === null) return;
  dialogs.open({
    draft,
    isNew: false,
    onDone: (done) => {
      editor.update(() => {
        const node = $getNodeByKey(key);
        if (!$isFiguresNode(node)) return;
        if ($isChartNode(node)) {
          if (done.kind === 'chart') node.setData(done.data);
        } else if (done.kind === 'figure-table') node.setData(done.data);
        $selectWhole(key);
      }, STEP);
      show(editor, key);
    },
  });
}

/** Goes to the block once the dialog has given the keyboard back to where it was. */
function show(editor: LexicalEditor, key: NodeKey | null): void {
  setTimeout(() => {
    editor.focus();
    if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  }, 0);
}

const isControl = (event: Event) => elementAt(event.target, 'button, summary') !== null;

/** A press selects, two open; one on a mark shows where the figure is stated. */
function registerPointer(parts: EditorParts, dialogs: FigureDialogs): () => void {
  const { editor, latest } = parts;
  const onClick = (event: MouseEvent) => {
    const key = figuresAt(editor, event.target);
    if (key === null) return;
    const cited = citationAt(editor, key, event.target);
    const [target] = cited?.targets ?? [];
    if (target?.target.kind === 'figure' && cited?.targets.length === 1)
      latest.current.onOpenFigure(target.target.id);
    else if (elementAt(event.target, `.${EDIT_CLASS}`) !== null) {
      if (editor.isEditable()) openBlock(parts, dialogs, key);
    } else if (!isControl(event)) editor.update(() => $selectWhole(key), { discrete: true });
  };
  const onDoubleClick = (event: MouseEvent) => {
    const key = figuresAt(editor, event.target);
    if (key === null || isControl(event) || !editor.isEditable()) return;
    openBlock(parts, dialogs, key);
  };
  // Written only when it is wanted, as with the marks in the text.
  const onPointerOver = (event: PointerEvent) => {
    const key =
      event.target instanceof Element && event.target.hasAttribute(CITE_ATTRIBUTE)
        ? figuresAt(editor, event.target)
        : null;
    const cited = key === null ? null : citationAt(editor, key, event.target);
    if (cited !== null && event.target instanceof Element)
      event.target.setAttribute('title', latest.current.describeCitation(cited));
  };
  return listenOnRoot(editor, { click: onClick, dblclick: onDoubleClick, pointerover: onPointerOver });
}

/** The citation whose mark was pressed in a block. */
function citationAt(editor: LexicalEditor, key: NodeKey, target: EventTarget | null): Citation | null {
  const mark = elementAt(target, `[${CITE_ATTRIBUTE}]`);
  const id = citationId.safeParse(mark?.getAttribute(CITE_ATTRIBUTE)).data;
  if (id === undefined) return null;
  return editor.read('latest', () => {
    const node = $getNodeByKey(key);
    const all = $isFiguresNode(node) ? ownCitationsOf($readBlock(node)) : [];
    return all.find((it) => it.id === id) ?? null;
  });
}

/** Figures dragged from the library onto a block join it. What else is dragged there is left to others. */
function registerFigureDrop(parts: EditorParts): () => void {
  const { editor } = parts;
  const isOurs = (event: DragEvent) =>
    editor.isEditable() && (event.dataTransfer?.types.includes(DRAG_TYPE) ?? false);
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const key = isOurs(event) ? figuresAt(editor, event.target) : null;
        if (key === null || event.dataTransfer === null) return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        // The line that shows a place between blocks may still stand where the pointer came from.
        document.querySelector('.editor-drop-line')?.remove();
        showDropOn(editor, key);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        showDropOn(editor, null);
        const key = isOurs(event) ? figuresAt(editor, event.target) : null;
        const targets = readTargets(event.dataTransfer?.getData(DRAG_TYPE) ?? '') ?? [];
        const ids = targets.flatMap((it) => (it.kind === 'figure' ? [it.id] : []));
        if (key === null || ids.length !== targets.length || ids.length === 0) return false;
        event.preventDefault();
        void addFigures(parts, key, ids);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    listenOnRoot(editor, {
      dragleave: () => showDropOn(editor, null),
      dragend: () => showDropOn(editor, null),
    }),
  );
}

function showDropOn(editor: LexicalEditor, key: NodeKey | null): void {
  const wanted = key === null ? null : editor.getElementByKey(key);
  for (const it of editor.getRootElement()?.querySelectorAll(`[${FIGURES_ATTRIBUTE}].is-dropped-on`) ?? [])
    if (it !== wanted) it.classList.remove('is-dropped-on');
  wanted?.classList.add('is-dropped-on');
}

/** Adds figures to a block in one step of undo; says so where there was no room for all. */
async function addFigures(
  { editor, knowledge, latest }: EditorParts,
  key: NodeKey,
  ids: readonly FigureId[],
): Promise<void> {
  // Known before it is drawn, so that it does not look lost for a moment.
  await Promise.allSettled(ids.map((id) => knowledge.figure(id)));
  let left: readonly FigureId[] = [];
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isFiguresNode(node)) left = $addFigures(node, ids);
  }, STEP);
  // So that undo, the next key people think of, is that of the text.
  editor.focus();
  if (left.length > 0) latest.current.tell(`A chart holds 50 figures: ${left.length} were not added.`);
}
