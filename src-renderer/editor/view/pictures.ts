import type { PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $setSelection,
  mergeRegister,
  registerEventListeners,
} from 'lexical';
import { $isPictureNode, PICTURE_ATTRIBUTE, PictureNode } from '#renderer/editor/document/PictureNode.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';

/** Fills in the image, the credit and what is missing of each picture, and selects a picture when it is clicked. */
export function registerPictures({ editor, knowledge, latest }: EditorParts): () => void {
  const describe = (element: HTMLElement, picture: Picture | null): void => {
    const image = element.querySelector('img');
    if (image !== null) image.alt = picture?.altText ?? '';
    const credit = element.querySelector<HTMLElement>(':scope > .picture-credit');
    if (credit !== null) showCredit(credit, picture);
  };
  const show = async (element: HTMLElement, id: PictureId): Promise<void> => {
    const image = element.querySelector('img');
    if (image === null || image.src !== '') return;
    const url = await latest.current.pictureUrl(id);
    if (url === null) element.dataset['missing'] = 'This picture is not in the library.';
    else image.src = url;
  };
  const $pictureOf = (key: string): PictureId | null => {
    const node = $getNodeByKey(key);
    return $isPictureNode(node) ? node.getPictureId() : null;
  };
  const shown = () => [
    ...(editor.getRootElement()?.querySelectorAll<HTMLElement>(`:scope > [${PICTURE_ATTRIBUTE}]`) ?? []),
  ];
  const pictureAt = (target: Element): PictureId | null =>
    editor.read('latest', () => {
      const node = $getNearestNodeFromDOMNode(target);
      return $isPictureNode(node) ? node.getPictureId() : null;
    });
  const onClick = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target.closest('.picture-credit button') !== null) {
      const id = pictureAt(target);
      if (id !== null) latest.current.onPicture(id);
      return;
    }
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
        const id = editor.read('latest', () => $pictureOf(key));
        if (element === null || id === null) continue;
        void show(element, id);
        void knowledge.picture(id).then((picture) => describe(element, picture));
      }
    }),
    // The library may say something else of a picture than when it was set in.
    knowledge.onChange(() => {
      for (const element of shown()) {
        const id = pictureAt(element);
        if (id !== null) describe(element, knowledge.knownPicture(id));
      }
    }),
    editor.registerRootListener((root) =>
      root === null ? undefined : registerEventListeners(root, { click: onClick }),
    ),
  );
}

/** Who made the picture, and a reminder where those who cannot see it are told nothing. */
function showCredit(place: HTMLElement, picture: Picture | null): void {
  const parts: HTMLElement[] = [];
  if (picture?.credit) {
    const credit = document.createElement('span');
    credit.textContent = picture.credit;
    parts.push(credit);
  }
  if (picture !== null && !picture.altText) {
    const reminder = document.createElement('p');
    reminder.className = 'picture-no-alt';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Describe it';
    reminder.append('No alt text: readers who cannot see it learn nothing. ', button);
    parts.push(reminder);
  }
  place.replaceChildren(...parts);
}
