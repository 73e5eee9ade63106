import { PUNCTUATION } from '#core/citing/mark-place.ts';
import { $isListItemNode, $isListNode, $getListDepth } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $topBlock } from '#renderer/editor/selection.ts';
import { isPress } from '#renderer/ui/keys.ts';
import { $setKind, $toggleList } from './block-kinds.ts';
import { $onEnter } from './enter.ts';
import { $markdownAtCaret } from './markdown.ts';
import { $move } from './move.ts';
import { $punctuationBeforeMark } from './punctuation.ts';
import { $caretForTyping, isTyping } from './typing-on-node.ts';

const PLATFORM = IS_APPLE ? 'darwin' : 'other';
const MOST_INDENT = 8;

const $keys: readonly (readonly [accelerator: string, $run: (editor: LexicalEditor) => void])[] = [
  ['CmdOrCtrl+Alt+0', () => $setKind('paragraph')],
  ['CmdOrCtrl+Alt+1', () => $setKind('heading-1')],
  ['CmdOrCtrl+Alt+2', () => $setKind('heading-2')],
  ['CmdOrCtrl+Alt+3', () => $setKind('heading-3')],
  ['CmdOrCtrl+Shift+7', () => $toggleList('number')],
  ['CmdOrCtrl+Shift+8', () => $toggleList('bullet')],
  ['CmdOrCtrl+Shift+Z', (editor) => editor.dispatchCommand(REDO_COMMAND, undefined)],
  ['Alt+ArrowUp', (editor) => $moveAndShow(editor, 'up')],
  ['Alt+ArrowDown', (editor) => $moveAndShow(editor, 'down')],
];

/** The keys of the editor that Lexical does not know by itself. */
export function registerKeyboard(
  editor: LexicalEditor,
  openPicker: () => void,
  language: () => string,
): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (!editor.isEditable() || event.isComposing) return false;
        const $run = event.getModifierState('AltGraph') ? null : $actionOf(event, openPicker, language());
        if ($run === null) {
          if (isTyping(event)) $caretForTyping();
          return false;
        }
        event.preventDefault();
        editor.update(() => $run(editor), { tag: HISTORY_PUSH_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $indentItem(editor, event), COMMAND_PRIORITY_LOW),
    // Underline and the like are no part of a briefing.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic',
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_HIGH),
  );
}

function $actionOf(
  event: KeyboardEvent,
  openPicker: () => void,
  language: string,
): ((editor: LexicalEditor) => void) | null {
  if (isPress(event, 'CmdOrCtrl+Shift+C', PLATFORM)) return openPicker;
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (event.key === ' ' && isPlain) return $markdownAtCaret();
  if (isPlain && PUNCTUATION.includes(event.key)) return $punctuationBeforeMark(event.key, language);
  return $keys.find(([accelerator]) => isPress(event, accelerator, PLATFORM))?.[1] ?? null;
}

function $moveAndShow(editor: LexicalEditor, direction: 'up' | 'down'): void {
  $move(direction);
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null;
  if (top === null) return;
  requestAnimationFrame(() => editor.getElementByKey(top.getKey())?.scrollIntoView({ block: 'nearest' }));
}

/** In a list, Tab sets an item in. Elsewhere it goes on to the next control, as everybody's keyboard expects. */
function $indentItem(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const item = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  const list = item?.getParent();
  if (!$isListNode(list)) return false;
  event.preventDefault();
  if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
  if ($getListDepth(list) > MOST_INDENT) return true;
  return editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
}
