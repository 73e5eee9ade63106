import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { LexicalEditor } from 'lexical';
import type { SuggestingMode } from '#renderer/editor/suggestions/mode.ts';
import type { WordsLook } from './look-at-words.ts';
import { putBlocks } from './put-blocks.ts';
import type { Strip } from './strip.ts';

/** What checks found, in the text. */
export interface FindingsHandle extends Pick<WordsLook, 'look'>, Pick<Strip, 'show'> {
  /**
   * Puts blocks in the place of one, as one step of undo; the caret and the keyboard stay where they are. `suggesting`: nothing was
   * done, because changes are suggested now; `gone`: the block is not there, or nothing can be written.
   */
  put(id: BlockId, blocks: readonly Block[]): 'done' | 'suggesting' | 'gone';
  /** Opens the list of what was found; at a block where one is given. */
  choose(id: BlockId | null): void;
}

export function findingsHandle(
  editor: LexicalEditor,
  { look }: WordsLook,
  { show }: Strip,
  suggesting: SuggestingMode,
  choose: (id: BlockId | null) => void,
): FindingsHandle {
  return {
    look,
    show,
    choose,
    put(id, blocks) {
      if (!editor.isEditable()) return 'gone';
      if (suggesting.go() !== null) return 'suggesting';
      return putBlocks(editor, id, blocks) ? 'done' : 'gone';
    },
  };
}
