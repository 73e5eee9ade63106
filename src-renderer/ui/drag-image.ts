import './drag-image.css';

/** Shows words beside the pointer while several things are dragged. */
export function showDragged(data: DataTransfer, words: string): void {
  const image = document.createElement('div');
  image.className = 'ui-drag-image';
  image.textContent = words;
  document.body.append(image);
  data.setDragImage(image, -12, -8);
  // The picture is taken when this event is over.
  setTimeout(() => image.remove(), 0);
}
