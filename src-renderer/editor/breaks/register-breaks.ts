import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
} from 'lexical';
import { $onEnter } from '#renderer/editor/commands/enter.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $nodeAt, elementAt, listenOnRoot } from '#renderer/editor/pointer.ts';
import { $selectWhole } from '#renderer/editor/selection.ts';
import { $insertBreak, $ruleFromDashes } from './break-acts.ts';
import { $isBreakNode, type BreakKind } from './BreakNode.ts';
import './breaks.css';

/** Page breaks and rules: how they come, and how they are taken hold of. */
export function registerBreaks({ editor, commands }: EditorParts): () => void {
  const $split = () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection) && !$onEnter()) selection.insertParagraph();
  };
  const insert = (kind: BreakKind) => () => {
    editor.update(() => $insertBreak(kind, $split), { tag: HISTORY_PUSH_TAG });
    editor.focus();
  };
  const onClick = (event: MouseEvent) => {
    if (elementAt(event.target, '.break') === null) return;
    editor.update(() => {
      const node = $nodeAt(event.target, '.break', $isBreakNode);
      if (node !== null) $selectWhole(node.getKey());
    });
  };
  return mergeRegister(
    commands.on('insert.pageBreak', insert('page-break')),
    commands.on('insert.rule', insert('rule')),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $ruleFromDashes, COMMAND_PRIORITY_HIGH),
    listenOnRoot(editor, { click: onClick }),
  );
}
