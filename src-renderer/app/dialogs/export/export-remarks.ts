import { suggestionIds } from '#core/model/suggestions.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { References } from '#core/model/references.ts';
import { counted } from '#renderer/library/words.ts';

/** What somebody should know before a briefing leaves the house, in sentences. */
export function exportRemarks(
  title: string,
  blocks: readonly Block[],
  dangling: number,
  references: References,
  { suggestions: areShown = false }: { readonly suggestions?: boolean } = {},
): string[] {
  const placed = blocks.flatMap((it) => (it.type === 'picture' ? [it.pictureId] : []));
  const mute = references.pictures.filter((it) => placed.includes(it.id) && it.altText === null).length;
  const open = areShown ? 0 : suggestionIds(blocks).size;
  const figures = new Set(references.figures.map((it) => it.id));
  const lost = blocks
    .flatMap((it) => contentsOf(it).flat())
    .filter((it) => it.type === 'figure' && !figures.has(it.figureId)).length;
  const unvouched = blocks.filter((it) => it.type === 'quotation' && it.excerptId === null).length;
  return [
    title.trim() === '' ? 'The briefing has no title.' : '',
    dangling === 0
      ? ''
      : `${counted(dangling, 'citation')} ${dangling === 1 ? 'leads' : 'lead'} to something that is not in the library. The export will stop there.`,
    lost === 0
      ? ''
      : `${counted(lost, 'figure')} in the text ${lost === 1 ? 'is' : 'are'} not in the library any more. The export will stop there.`,
    open === 0
      ? ''
      : `${counted(open, 'suggestion')} ${open === 1 ? 'is open; it is' : 'are open; they are'} not printed.`,
    mute === 0
      ? ''
      : `${counted(mute, 'picture')} ${mute === 1 ? 'has' : 'have'} no description for those who cannot see.`,
    unvouched === 0
      ? ''
      : `${counted(unvouched, 'quotation')} ${unvouched === 1 ? 'is' : 'are'} not tied to an excerpt, so nothing vouches for the words.`,
  ].filter((sentence) => sentence !== '');
}
