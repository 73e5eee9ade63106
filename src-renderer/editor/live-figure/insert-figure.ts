import { HISTORY_PUSH_TAG } from 'lexical';
import { figureText } from '#core/briefing/figure-text.ts';
import { plainly } from '#core/model/citation.ts';
import type { FigureId } from '#core/model/ids.ts';
import { $cite } from '#renderer/editor/citation/cite.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $caret } from '#renderer/editor/selection.ts';
import { $createFigureNode, PLAIN_FORM } from './FigureNode.ts';

/** Sets a live figure in at the caret, with a mark that says whose it is. One that is not in the library is cited alone. */
export async function insertFigure(
  { editor, knowledge, latest }: Pick<EditorParts, 'editor' | 'knowledge' | 'latest'>,
  id: FigureId,
): Promise<void> {
  const figure = await knowledge.figure(id);
  if (!editor.isEditable()) return;
  const text = figure && figureText(figure, PLAIN_FORM, latest.current.facts.language);
  editor.update(
    () => {
      if (text !== null) $caret().insertNodes([$createFigureNode(id, PLAIN_FORM, text)]);
      $cite([plainly({ kind: 'figure', id })]);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  editor.focus();
}
