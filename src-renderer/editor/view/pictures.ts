import type { PictureId } from '#core/model/ids.ts';
import { $getNodeByKey, type LexicalEditor } from 'lexical';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $setSelection,
  mergeRegister,
  registerEventListeners,
} from 'lexical';
import { $isPictureNode, PictureNode } from '#renderer/editor/document/PictureNode.ts';
import type { Knowledge } from '#renderer/editor/knowledge.ts';

/** Fills in the images of figures, and selects a picture when it is clicked. */
export function registerPictures(
  editor: LexicalEditor,
  knowledge: Knowledge,
  pictureUrl: (id: PictureId) => Promise<string | null>,
): () => void {
  const show = async (element: HTMLElement, id: PictureId): Promise<void> => {
    const image = element.querySelector('img');
    if (image === null || image.src !== '') return;
    const [url, picture] = await Promise.all([pictureUrl(id), knowledge.picture(id)]);
    image.alt = picture?.altText ?? '';
    if (url === null) element.dataset['missing'] = 'This picture is not in the library.';
    else image.src = url;
  };
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLImageElement)) return;
    editor.update(() => {
      const node = $getNearestNodeFromDOMNode(target);
      if (!$isPictureNode(node)) return;
      const selection = $createNodeSelection();
      selection.add(node.getKey());
      $setSelection(selection);
    });
  };
  return mergeRegister(
    editor.registerMutationListener(PictureNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
        const id = editor.read('latest', () => {
          const node = $getNodeByKey(key);
          return $isPictureNode(node) ? node.getPictureId() : null;
        });
        if (element !== null && id !== null) void show(element, id);
      }
    }),
    editor.registerRootListener((root) =>
      root === null ? undefined : registerEventListeners(root, { click: onClick }),
    ),
  );
}
