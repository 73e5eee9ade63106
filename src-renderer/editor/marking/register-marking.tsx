import { $getState, $setState, HISTORY_PUSH_TAG, mergeRegister } from 'lexical';
import type { Marking } from '#core/model/marking.ts';
import { markingState } from '#renderer/editor/document/state.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { $selectedBlocks } from '#renderer/editor/selection.ts';
import './marking.css';
import { MarkingPicker } from './MarkingPicker.tsx';

/** Marks portions by keyboard: a small list beside the caret, one key for each label. */
export function registerMarking({ editor, commands, floats, latest }: EditorParts): () => void {
  const mark = (marking: Marking | null) => {
    editor.update(
      () => {
        for (const block of $selectedBlocks()) $setState(block, markingState, marking);
      },
      { tag: HISTORY_PUSH_TAG },
    );
    if (marking !== null && latest.current.facts.markingScheme === null)
      latest.current.onFacts({ markingScheme: marking.scheme });
  };
  const open = () => {
    const beside = caretBox(editor);
    if (beside === null) return;
    const present = editor.read(() => {
      const [first] = $selectedBlocks();
      return first === undefined ? null : $getState(first, markingState);
    });
    floats.open({
      label: 'Portion mark',
      beside,
      content: (close) => (
        <MarkingPicker
          present={present}
          scheme={present?.scheme ?? latest.current.facts.markingScheme}
          onChoose={(marking) => {
            close();
            mark(marking);
          }}
        />
      ),
    });
  };
  return mergeRegister(commands.on('editor.marking', open));
}
