import type { Block } from '#core/model/block.ts';
import type { References } from '#core/model/references.ts';
import { counted } from '#renderer/library/words.ts';

/** What somebody should know before a briefing leaves the house, in sentences. */
export function exportRemarks(
  title: string,
  blocks: readonly Block[],
  dangling: number,
  references: References,
): string[] {
  const placed = blocks.flatMap((it) => (it.type === 'picture' ? [it.pictureId] : []));
  const mute = references.pictures.filter((it) => placed.includes(it.id) && it.altText === null).length;
  const unvouched = blocks.filter((it) => it.type === 'quotation' && it.excerptId === null).length;
  return [
    title.trim() === '' ? 'The briefing has no title.' : '',
    dangling === 0
      ? ''
      : `${counted(dangling, 'citation')} ${dangling === 1 ? 'leads' : 'lead'} to something that is not in the library. The export will stop there.`,
    mute === 0
      ? ''
      : `${counted(mute, 'picture')} ${mute === 1 ? 'has' : 'have'} no description for those who cannot see.`,
    unvouched === 0
      ? ''
      : `${counted(unvouched, 'quotation')} ${unvouched === 1 ? 'is' : 'are'} not tied to an excerpt, so nothing vouches for the words.`,
  ].filter((sentence) => sentence !== '');
}
