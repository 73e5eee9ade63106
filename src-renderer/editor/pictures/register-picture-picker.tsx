import type { PictureId } from '#core/model/ids.ts';
import { insertAsBlocks } from '#renderer/editor/citation/insert.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { PicturePicker } from './PicturePicker.tsx';
import './pictures.css';

/** Sets a picture of the library, or one brought in for it, into the text. */
export function registerPicturePicker(parts: EditorParts): () => void {
  const { editor, commands, floats, latest } = parts;
  const insert = async (ids: readonly PictureId[]) => {
    const targets = ids.map((id) => ({ kind: 'picture' as const, id }));
    await insertAsBlocks(parts, targets, null);
    editor.focus();
  };
  const find = (words: string) => latest.current.findPictures(words);
  const urlOf = (id: PictureId) => latest.current.pictureUrl(id);
  return commands.on('insert.picture', () => {
    const beside = caretBox(editor);
    if (beside === null) return;
    floats.open({
      label: 'Picture',
      beside,
      content: (close) => (
        <PicturePicker
          find={find}
          urlOf={urlOf}
          onChoose={(id) => {
            close();
            void insert([id]);
          }}
          onBringIn={() => {
            close();
            void latest.current.bringInPictures().then(insert);
          }}
        />
      ),
    });
  });
}
