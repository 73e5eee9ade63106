import type { Block } from '#core/model/block.ts';
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { configExtension, defineExtension, type LexicalEditor } from 'lexical';
import { documentExtension } from './extension.ts';

/** An editor without a window, with ids `new-1`, `new-2` ...: for tests of the document's rules. */
export function headlessEditor(blocks: readonly Block[]): LexicalEditor {
  let made = 0;
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'chancery/headless',
      dependencies: [
        documentExtension(blocks, () => `new-${(made += 1)}`),
        // Without a window Lexical keeps no history by itself.
        configExtension(HistoryExtension, { disabled: false }),
      ],
    }),
  );
  editor._headless = true;
  return editor;
}
