import { call } from '#renderer/api.ts';
import type { PickablePicture } from '#renderer/editor/props.ts';
import { pictureName } from '#renderer/library/words.ts';

const MOST = 60;

/** Pictures that can be set into a text; for no words the ones brought in last. Throws when the library cannot be read. */
export async function findPictures(words: string): Promise<readonly PickablePicture[]> {
  if (words.trim() === '') {
    const answer = await call('pictures.list', { offset: 0, limit: MOST, descending: true });
    if (!answer.ok) throw new Error(`the pictures could not be read: ${answer.error.code}`);
    return answer.value.rows.map((it) => ({
      id: it.id,
      label: pictureName(it),
      detail: it.credit ?? `${it.width} × ${it.height}`,
    }));
  }
  const filter = { kinds: ['picture' as const] };
  const answer = await call('search.find', { text: words, limit: MOST, mode: 'typing', filter });
  if (!answer.ok) throw new Error(`the search failed: ${answer.error.code}`);
  return answer.value.hits.flatMap((hit) =>
    hit.kind === 'picture'
      ? [{ id: hit.pictureId, label: hit.snippet.map((part) => part.text).join(''), detail: '' }]
      : [],
  );
}
