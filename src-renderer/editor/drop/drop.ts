import { DRAG_TYPE, readTargets } from '#core/contract/drag.ts';
import { plainly, type Target } from '#core/model/citation.ts';
import {
  $addUpdateTag,
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_TAG,
} from 'lexical';
import { $cite } from '#renderer/editor/citation/cite.ts';
import { canBeBlock, insertAsBlocks, type InsertParts } from '#renderer/editor/citation/insert.ts';
import { insertFigure } from '#renderer/editor/live-figure/insert-figure.ts';
import { listenOnRoot } from '#renderer/editor/pointer.ts';
import { $selectAtPoint, dropPlaceAt, type DropPlace } from './drop-place.ts';

/**
 * Takes what is dragged here from the library. Between blocks an excerpt becomes its quotation and a picture a picture;
 * in text both are cited; with Alt it is the other way round. A figure is said as a live one, with its mark; with Alt it is
 * cited alone. Sources are always cited. Several things between blocks become the bullets of an outline.
 */
export function registerDrop(parts: InsertParts): () => void {
  const { editor } = parts;
  const line = document.createElement('div');
  line.className = 'editor-drop-line';
  const hide = () => line.remove();
  const isOurs = (event: DragEvent) =>
    editor.isEditable() && (event.dataTransfer?.types.includes(DRAG_TYPE) ?? false);

  return mergeRegister(
    hide,
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!isOurs(event) || event.dataTransfer === null) return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const place = dropPlaceAt(editor, event.clientX, event.clientY);
        if (place === null) hide();
        else show(line, place);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        hide();
        if (!isOurs(event)) {
          // Text that is dragged comes in like pasted text: what is another briefing's gets new ids.
          $addUpdateTag(PASTE_TAG);
          return false;
        }
        event.preventDefault();
        const targets = readTargets(event.dataTransfer?.getData(DRAG_TYPE) ?? '');
        if (targets !== null) drop(parts, targets, event);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    listenOnRoot(editor, { dragleave: hide, dragend: hide }),
  );
}

function show(line: HTMLElement, { line: box }: DropPlace): void {
  line.style.left = `${box.left}px`;
  line.style.top = `${box.top}px`;
  line.style.width = `${Math.max(2, box.width)}px`;
  line.style.height = `${Math.max(2, box.height)}px`;
  if (!line.isConnected) document.body.append(line);
}

function drop(parts: InsertParts, targets: Target[], event: DragEvent): void {
  const { editor, latest } = parts;
  latest.current.onCited(targets.filter((it) => it.kind !== 'picture'));
  const place = dropPlaceAt(editor, event.clientX, event.clientY);
  if (place === null) return;
  const asBlocks = place.between !== event.altKey;
  const [only] = targets;
  if (targets.length === 1 && only?.kind === 'figure' && !event.altKey) {
    editor.update(() => $selectAtPoint(editor, event.clientX, event.clientY), { discrete: true });
    void insertFigure(parts, only.id);
    return;
  }
  if (asBlocks && targets.filter((it) => it.kind !== 'picture').length > 1) {
    void insertAsBlocks(parts, targets, place.block);
    editor.focus();
    return;
  }
  editor.update(
    () => {
      $selectAtPoint(editor, event.clientX, event.clientY);
      const cited = asBlocks ? targets.filter((it) => !canBeBlock(it)) : targets;
      if (cited.length > 0) $cite(cited.map(plainly));
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  const blocks = asBlocks ? targets.filter(canBeBlock) : [];
  if (blocks.length > 0) void insertAsBlocks(parts, blocks, place.block);
  editor.focus();
}
