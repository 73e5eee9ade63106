import { HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import {
  BookMarked,
  Bold,
  ChevronDown,
  Highlighter,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquarePlus,
  Redo2,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { EditorCommand } from '#core/contract/menu.ts';
import { $setKind, type BlockKind } from '#renderer/editor/commands/block-kinds.ts';
import type { Floats } from '#renderer/editor/floats/floats.ts';

import type { SuggestingMode } from '#renderer/editor/suggestions/mode.ts';
import { SuggestingButton } from '#renderer/editor/suggestions/SuggestingButton.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import { commandKey, commandLabel } from './command-words.ts';
import { insertEntries } from './insert-entries.ts';
import { tableEntries } from './table-entries.ts';
import './toolbar.css';
import { useToolbarState, useUndoState, type ToolbarState } from './use-toolbar-state.ts';

const KINDS: readonly { kind: BlockKind; label: string }[] = [
  { kind: 'paragraph', label: 'Paragraph' },
  { kind: 'heading-1', label: 'Heading 1' },
  { kind: 'heading-2', label: 'Heading 2' },
  { kind: 'heading-3', label: 'Heading 3' },
  { kind: 'quotation', label: 'Quotation' },
];
const ICON = { size: 16, 'aria-hidden': true } as const;

interface Props {
  editor: LexicalEditor;
  /** Null until the document is there. */
  floats: Floats | null;
  readOnly: boolean;
  /** Null until the document is there. */
  suggesting: SuggestingMode | null;
  run: (command: EditorCommand) => void;
}

/** What can be done with the text. It leaves the focus and the caret where they are. */
export function Toolbar({ editor, floats, readOnly, suggesting, run }: Props) {
  const state = useToolbarState(editor);
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label="Formatting"
      className="editor-toolbar"
      onKeyDown={(event) => {
        // An open menu has Escape for itself.
        if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) editor.focus();
        else walk(event);
      }}
      onMouseDown={keepFocus}
    >
      <fieldset disabled={readOnly}>
        <KindSelect editor={editor} state={state} />
        <div className="editor-toolbar-group">
          <CommandButton command="editor.bold" icon={Bold} run={run} pressed={state.bold} />
          <CommandButton command="editor.italic" icon={Italic} run={run} pressed={state.italic} />
          <CommandButton command="editor.highlight" icon={Highlighter} run={run} pressed={state.highlight} />
          <CommandButton command="editor.link" icon={Link} run={run} />
        </div>
        <div className="editor-toolbar-group">
          <CommandButton
            command="editor.bulletList"
            icon={List}
            run={run}
            pressed={state.list === 'bullet'}
          />
          <CommandButton
            command="editor.numberedList"
            icon={ListOrdered}
            run={run}
            pressed={state.list === 'number'}
          />
        </div>
        <div className="editor-toolbar-group">
          <CommandButton command="editor.cite" icon={BookMarked} run={run} />
          <MenuButton entries={insertEntries(run)}>
            <Button tone="quiet" className="editor-toolbar-menu">
              Insert
              <ChevronDown size={14} aria-hidden />
            </Button>
          </MenuButton>
        </div>
        <div className="editor-toolbar-group">
          <CommandButton command="review.comment" icon={MessageSquarePlus} run={run} />
          <SuggestingButton mode={suggesting} run={run} />
          <TableMenu editor={editor} floats={floats} state={state} />
        </div>
        <UndoButtons editor={editor} />
      </fieldset>
    </div>
  );
}

function KindSelect({ editor, state }: { editor: LexicalEditor; state: ToolbarState }) {
  const set = (value: string) => {
    const chosen = KINDS.find((it) => it.kind === value);
    if (chosen === undefined) return;
    editor.update(() => $setKind(chosen.kind), { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  return (
    <select
      aria-label="Block type"
      title="Block type (Ctrl+Alt+0 to 3)"
      className="ui-input editor-kind"
      disabled={state.kind === null && state.other === null}
      value={state.kind ?? state.other ?? 'paragraph'}
      onChange={(event) => set(event.target.value)}
    >
      {state.other !== null && <option value={state.other}>{state.other}</option>}
      {KINDS.map(({ kind, label }) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface CommandButtonProps {
  command: EditorCommand;
  icon: LucideIcon;
  run: (command: EditorCommand) => void;
  /** Set for what is on or off. */
  pressed?: boolean;
}

/** A command with the words and the key of the menu. */
function CommandButton({ command, icon: Icon, run, pressed }: CommandButtonProps) {
  return (
    <IconButton
      label={commandLabel(command)}
      shortcut={commandKey(command)}
      aria-pressed={pressed}
      onClick={() => run(command)}
    >
      <Icon {...ICON} />
    </IconButton>
  );
}

interface TableMenuProps {
  editor: LexicalEditor;
  floats: Floats | null;
  state: ToolbarState;
}

/** What can be done with the table of the caret. */
function TableMenu({ editor, floats, state: { table } }: TableMenuProps) {
  const entries = table === null || floats === null ? [] : tableEntries(editor, floats, table);
  return (
    <MenuButton entries={entries}>
      <button
        type="button"
        aria-label="Table"
        title={table === null ? 'Table: for the one the caret is in' : 'Table'}
        className="ui-icon-button"
        disabled={entries.length === 0}
      >
        <Table {...ICON} />
      </button>
    </MenuButton>
  );
}

function UndoButtons({ editor }: { editor: LexicalEditor }) {
  const { canUndo, canRedo } = useUndoState(editor);
  return (
    <div className="editor-toolbar-group">
      <IconButton
        label="Undo"
        shortcut="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
      >
        <Undo2 {...ICON} />
      </IconButton>
      <IconButton
        label="Redo"
        shortcut="Ctrl+Y"
        disabled={!canRedo}
        onClick={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
      >
        <Redo2 {...ICON} />
      </IconButton>
    </div>
  );
}

function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
}

/** Left and right walk along the buttons. The choice of a block type is left to Tab: arrows change it. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (
    (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') ||
    !(event.target instanceof HTMLButtonElement)
  )
    return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')];
  const next = controls.indexOf(event.target) + (event.key === 'ArrowLeft' ? -1 : 1);
  controls.at(next % controls.length)?.focus();
  event.preventDefault();
}
