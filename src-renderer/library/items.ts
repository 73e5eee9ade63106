import type { CallInput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Use } from '#core/contract/views.ts';
import type { BriefingId, ExcerptId, FigureId, PictureId, SourceId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import type { Desk } from './desk.ts';
import { counted } from './words.ts';

/** Some things of one kind. */
export type Items =
  | { readonly kind: 'source'; readonly ids: SourceId[] }
  | { readonly kind: 'excerpt'; readonly ids: ExcerptId[] }
  | { readonly kind: 'figure'; readonly ids: FigureId[] }
  | { readonly kind: 'picture'; readonly ids: PictureId[] }
  | { readonly kind: 'briefing'; readonly ids: BriefingId[] };
export type ItemKind = Items['kind'];

type Trashed = Promise<Result<{ count: number; inUse?: Use[] }, CallError>>;

function trashCall(it: Items): Trashed {
  switch (it.kind) {
    case 'source':
      return call('sources.trash', { ids: it.ids });
    case 'excerpt':
      return call('excerpts.trash', { ids: it.ids });
    case 'figure':
      return call('figures.trash', { ids: it.ids });
    case 'picture':
      return call('pictures.trash', { ids: it.ids });
    case 'briefing':
      return call('briefings.trash', { ids: it.ids });
  }
}

function restoreCall(it: Items): Promise<Result<{ count: number }, CallError>> {
  switch (it.kind) {
    case 'source':
      return call('sources.restore', { ids: it.ids });
    case 'excerpt':
      return call('excerpts.restore', { ids: it.ids });
    case 'figure':
      return call('figures.restore', { ids: it.ids });
    case 'picture':
      return call('pictures.restore', { ids: it.ids });
    case 'briefing':
      return call('briefings.restore', { ids: it.ids });
  }
}

/** Some things of one kind, as the calls of the trash name them. */
export function inTrash(it: Items): CallInput<'trash.purge'>['items'] {
  switch (it.kind) {
    case 'source':
      return { sources: it.ids };
    case 'excerpt':
      return { excerpts: it.ids };
    case 'figure':
      return { figures: it.ids };
    case 'picture':
      return { pictures: it.ids };
    case 'briefing':
      return { briefings: it.ids };
  }
}

/** What was moved, and which briefings rest on it. */
export function trashSentence(kind: ItemKind, count: number, inUse: readonly Use[]): string {
  const moved = `Moved ${counted(count, kind)} to the trash.`;
  const [first] = inUse;
  if (first === undefined) return moved;
  const rest = inUse.length === 1 ? '' : ` and ${counted(inUse.length - 1, 'other briefing')}`;
  const verb = inUse.length === 1 ? 'cites' : 'cite';
  return `${moved} “${first.title}”${rest} still ${verb} ${count === 1 ? 'it' : 'them'}.`;
}

export async function restoreItems(desk: Desk, items: Items): Promise<void> {
  const answer = await restoreCall(items);
  if (answer.ok) desk.tell(`Restored ${counted(answer.value.count, items.kind)}.`);
  else desk.fail(answer.error);
}

/** Moves things to the trash and offers to take that back. */
export async function trashItems(desk: Desk, items: Items): Promise<void> {
  const answer = await trashCall(items);
  if (!answer.ok) {
    desk.fail(answer.error);
    return;
  }
  const { count, inUse = [] } = answer.value;
  desk.tell(trashSentence(items.kind, count, inUse), {
    label: 'Undo',
    run: () => void restoreItems(desk, items),
  });
}
