import {
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { BookMarked, Bold, Italic, List, ListOrdered, Redo2, Table, Undo2 } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import {
  $setKind,
  $toggleList,
  type BlockKind,
  type ListKind,
} from '#renderer/editor/commands/block-kinds.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import { tableEntries } from './table-entries.ts';
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
  readOnly: boolean;
  onCite: () => void;
}

/** What can be done with the text, in one row. It leaves the focus and the caret where they are. */
export function Toolbar({ editor, readOnly, onCite }: Props) {
  const state = useToolbarState(editor);
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label="Formatting"
      className="editor-toolbar"
      onKeyDown={walk}
      onMouseDown={keepFocus}
    >
      <fieldset disabled={readOnly}>
        <KindSelect editor={editor} state={state} />
        <EmphasisButtons editor={editor} state={state} />
        <BlockButtons editor={editor} state={state} />
        <IconButton label="Cite…" shortcut="Ctrl+Shift+C" onClick={onCite}>
          <BookMarked {...ICON} />
        </IconButton>
        <UndoButtons editor={editor} />
      </fieldset>
    </div>
  );
}

interface PartProps {
  editor: LexicalEditor;
  state: ToolbarState;
}

function KindSelect({ editor, state }: PartProps) {
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

function EmphasisButtons({ editor, state }: PartProps) {
  const toggle = (format: 'bold' | 'italic') => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
  return (
    <>
      <IconButton label="Bold" shortcut="Ctrl+B" aria-pressed={state.bold} onClick={toggle('bold')}>
        <Bold {...ICON} />
      </IconButton>
      <IconButton label="Italic" shortcut="Ctrl+I" aria-pressed={state.italic} onClick={toggle('italic')}>
        <Italic {...ICON} />
      </IconButton>
    </>
  );
}

function BlockButtons({ editor, state }: PartProps) {
  const list = (kind: ListKind) => () => {
    editor.update(() => $toggleList(kind), { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  const { list: present } = state;
  return (
    <>
      <IconButton
        label="Bullet list"
        shortcut="Ctrl+Shift+8"
        aria-pressed={present === 'bullet'}
        onClick={list('bullet')}
      >
        <List {...ICON} />
      </IconButton>
      <IconButton
        label="Numbered list"
        shortcut="Ctrl+Shift+7"
        aria-pressed={present === 'number'}
        onClick={list('number')}
      >
        <ListOrdered {...ICON} />
      </IconButton>
      <MenuButton entries={tableEntries(editor, state.headerRow)}>
        <button type="button" aria-label="Table" title="Table" className="ui-icon-button">
          <Table {...ICON} />
        </button>
      </MenuButton>
    </>
  );
}

function UndoButtons({ editor }: { editor: LexicalEditor }) {
  const { canUndo, canRedo } = useUndoState(editor);
  return (
    <>
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
    </>
  );
}

function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
}

/** Left and right walk along the buttons. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (
    (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') ||
    !(event.target instanceof HTMLButtonElement)
  )
    return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled, select:enabled')];
  const next = controls.indexOf(event.target) + (event.key === 'ArrowLeft' ? -1 : 1);
  controls.at(next % controls.length)?.focus();
  event.preventDefault();
}
