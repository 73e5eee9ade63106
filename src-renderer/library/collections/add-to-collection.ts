import type { Collection } from '#core/model/collection.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import type { Desk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';

/** What was put into a collection; what was in it before is not counted. */
export function addedSentence(name: string, asked: number, added: number): string {
  if (added === 0) return `${asked === 1 ? 'It is' : 'They are'} in “${name}” already.`;
  const known = asked - added;
  const rest = known === 0 ? '' : ` ${known.toLocaleString()} ${known === 1 ? 'was' : 'were'} in it already.`;
  return `Added ${counted(added, 'source')} to “${name}”.${rest}`;
}

/** Puts sources into a collection and says so; can be taken back while all of them are new to it. */
export async function addToCollection(
  desk: Desk,
  { id, name }: Collection,
  sources: SourceId[],
): Promise<void> {
  const answer = await call('collections.addSources', { id, sources });
  if (!answer.ok) {
    desk.fail(answer.error);
    return;
  }
  const { count } = answer.value;
  const text = addedSentence(name, sources.length, count);
  // Of some that were there before nobody could say which to take out again.
  if (count < sources.length) desk.tell(text);
  else
    desk.tell(text, {
      label: 'Undo',
      run: () => void removeFromCollection(desk, { id, name }, sources),
    });
}

export async function removeFromCollection(
  desk: Desk,
  { id, name }: Collection,
  sources: SourceId[],
): Promise<void> {
  const answer = await call('collections.removeSources', { id, sources });
  if (!answer.ok) desk.fail(answer.error);
  else desk.tell(`Took ${counted(answer.value.count, 'source')} out of “${name}”.`);
}
