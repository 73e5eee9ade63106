import {
  isEditorCommand,
  menuCommands,
  onlyReads,
  type EditorCommand,
  type MenuCommand,
} from '#core/contract/menu.ts';
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
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  REDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $topBlock } from '#renderer/editor/selection.ts';
import { isPress } from '#renderer/ui/keys.ts';
import { registerAboveFirst } from './above-first.ts';
import { registerAroundWhole } from './around-whole.ts';
import { $setKind, $toggleList } from './block-kinds.ts';
import { $onEnter } from './enter.ts';
import { $markdownAtCaret } from './markdown.ts';
import { $move } from './move.ts';
import { $punctuationBeforeMark } from './punctuation.ts';
import type { Commands } from './registry.ts';
import { $caretForTyping, isTyping } from './typing-on-node.ts';

const PLATFORM = IS_APPLE ? 'darwin' : 'other';
const MOST_INDENT = 8;
/** Redo beside Ctrl+Y, as some are used to. */
const REDO_TOO = 'CmdOrCtrl+Shift+Z';

const COMMANDS = Object.keys(menuCommands).filter(
  (it): it is EditorCommand => it in menuCommands && isEditorCommand(it as MenuCommand),
);

/** What the commands do that turn blocks into others, move them or change the form of letters. */
export function registerBlockCommands(editor: LexicalEditor, commands: Commands): () => void {
  const step = ($run: () => void) => () => {
    editor.update($run, { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  return mergeRegister(
    commands.on('editor.bold', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
    commands.on('editor.italic', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')),
    commands.on('editor.toolbar', () =>
      editor
        .getRootElement()
        ?.closest('.editor')
        ?.querySelector<HTMLElement>('[role="toolbar"] button:enabled')
        ?.focus(),
    ),
    commands.on(
      'editor.paragraph',
      step(() => $setKind('paragraph')),
    ),
    commands.on(
      'editor.heading1',
      step(() => $setKind('heading-1')),
    ),
    commands.on(
      'editor.heading2',
      step(() => $setKind('heading-2')),
    ),
    commands.on(
      'editor.heading3',
      step(() => $setKind('heading-3')),
    ),
    commands.on(
      'editor.quotation',
      step(() => $setKind('quotation')),
    ),
    commands.on(
      'editor.bulletList',
      step(() => $toggleList('bullet')),
    ),
    commands.on(
      'editor.numberedList',
      step(() => $toggleList('number')),
    ),
    commands.on(
      'editor.moveUp',
      step(() => $moveAndShow(editor, 'up')),
    ),
    commands.on(
      'editor.moveDown',
      step(() => $moveAndShow(editor, 'down')),
    ),
  );
}

/** The keys of the editor that Lexical does not know by itself. */
export function registerKeyboard(
  editor: LexicalEditor,
  commands: Commands,
  language: () => string,
): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.isComposing) return false;
        if (!editor.isEditable()) return readingCommand(event, commands);
        if (isPress(event, REDO_TOO, PLATFORM)) return editor.dispatchCommand(REDO_COMMAND, undefined);
        const command = event.getModifierState('AltGraph') ? null : commandOf(event, commands);
        const $run = command === null ? $actionOf(event, language()) : null;
        if (command === null && $run === null) {
          if (isTyping(event)) $caretForTyping();
          return false;
        }
        event.preventDefault();
        if (command !== null) commands.run(command);
        else if ($run !== null) editor.update($run, { tag: HISTORY_PUSH_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    registerAboveFirst(editor),
    registerAroundWhole(editor),
    editor.registerCommand(KEY_TAB_COMMAND, (event) => $indentItem(editor, event), COMMAND_PRIORITY_LOW),
    // Lexical takes the keyboard away from the text here, and the next word would go nowhere.
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
    // Underline and the like are no part of a briefing.
    editor.registerCommand(
      FORMAT_TEXT_COMMAND,
      (format) => format !== 'bold' && format !== 'italic' && format !== 'highlight',
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $onEnter, COMMAND_PRIORITY_HIGH),
  );
}

function commandOf(event: KeyboardEvent, commands: Commands): EditorCommand | null {
  // Find belongs to the pane that has the keyboard: the reader has the key elsewhere.
  if (isPress(event, 'CmdOrCtrl+F', PLATFORM)) return 'editor.find';
  const pressed = COMMANDS.find((it) => {
    const { key } = menuCommands[it];
    return key !== null && isPress(event, key, PLATFORM);
  });
  return pressed !== undefined && commands.has(pressed) ? pressed : null;
}

/** Where nothing can be written, a text can still be looked through. */
function readingCommand(event: KeyboardEvent, commands: Commands): boolean {
  const command = commandOf(event, commands);
  if (command === null || !onlyReads(command)) return false;
  event.preventDefault();
  commands.run(command);
  return true;
}

function $actionOf(event: KeyboardEvent, language: string): (() => void) | null {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (event.key === ' ' && isPlain) return $markdownAtCaret();
  if (isPlain && PUNCTUATION.includes(event.key)) return $punctuationBeforeMark(event.key, language);
  return null;
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
