import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  mergeRegister,
  registerEventListeners,
} from 'lexical';
import { $onEnter } from '#renderer/editor/commands/enter.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
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
    const element = event.target instanceof Element ? event.target.closest('.break') : null;
    if (element === null) return;
    editor.update(() => {
      const node = $getNearestNodeFromDOMNode(element);
      if (!$isBreakNode(node)) return;
      const selection = $createNodeSelection();
      selection.add(node.getKey());
      $setSelection(selection);
    });
  };
  return mergeRegister(
    commands.on('insert.pageBreak', insert('page-break')),
    commands.on('insert.rule', insert('rule')),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $ruleFromDashes, COMMAND_PRIORITY_HIGH),
    editor.registerRootListener((root) =>
      root === null ? undefined : registerEventListeners(root, { click: onClick }),
    ),
  );
}
