import type { SearchHit } from '#core/contract/search-views.ts';
import { call } from '#renderer/api.ts';
import type { Desk } from '#renderer/library/desk.ts';

/** Opens what was found for some words, and keeps the words: the search led somewhere. */
export function openHit(desk: Desk, hit: SearchHit, text: string): void {
  show(desk, hit);
  if (desk.readOnly) return;
  void call('search.remember', { text }).then((answer) => {
    if (!answer.ok) desk.fail(answer.error);
  });
}

/** Opens the reader at what was found and says what it is. */
function show(desk: Desk, hit: SearchHit): void {
  switch (hit.kind) {
    case 'source':
      desk.select({ kind: 'source', id: hit.sourceId });
      desk.read(hit.sourceId, hit.paragraph);
      return;
    case 'excerpt':
      desk.select({ kind: 'excerpt', id: hit.excerptId });
      desk.read(hit.sourceId, hit);
      return;
    case 'figure':
      desk.select({ kind: 'figure', id: hit.figureId });
      desk.read(hit.sourceId, hit);
      return;
    case 'picture':
      desk.select({ kind: 'picture', id: hit.pictureId });
      desk.showPicture(hit.pictureId);
      return;
    case 'briefing':
      desk.openBriefing(hit.briefingId);
  }
}
