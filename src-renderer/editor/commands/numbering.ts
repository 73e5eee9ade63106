import { $getState, $isParagraphNode, $setState, HISTORY_PUSH_TAG, mergeRegister } from 'lexical';
import { unnumberedState } from '#renderer/editor/document/state.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $selectedBlocks } from '#renderer/editor/selection.ts';

/** Numbers of headings and paragraphs: wanted or not, and the paragraphs that go without. */
export function registerNumbering({ editor, commands, latest }: EditorParts): () => void {
  return mergeRegister(
    commands.on('editor.headingNumbers', () => {
      const { facts, onFacts } = latest.current;
      onFacts({ headingNumbers: !facts.headingNumbers });
    }),
    commands.on('editor.paragraphNumbers', () => {
      const { facts, onFacts } = latest.current;
      onFacts({ paragraphNumbers: !facts.paragraphNumbers });
    }),
    commands.on('editor.numberParagraph', () => {
      const { facts, onFacts } = latest.current;
      // Where nothing is numbered, to ask for a number is to ask for numbers.
      if (!facts.paragraphNumbers) onFacts({ paragraphNumbers: true });
      else editor.update($toggleNumber, { tag: HISTORY_PUSH_TAG });
    }),
  );
}

/** Takes the numbers off the selected paragraphs, or gives them back where none has one. */
export function $toggleNumber(): void {
  const paragraphs = $selectedBlocks().filter($isParagraphNode);
  const isNumbered = paragraphs.some((it) => !$getState(it, unnumberedState));
  for (const it of paragraphs) $setState(it, unnumberedState, isNumbered);
}
