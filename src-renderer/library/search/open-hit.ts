import type { SearchHit } from '#core/contract/views.ts';
import type { Desk } from '#renderer/library/desk.ts';

/** Opens the reader at what was found and says what it is. */
export function openHit(desk: Desk, hit: SearchHit): void {
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
      return;
    case 'briefing':
      desk.openBriefing(hit.briefingId);
  }
}
