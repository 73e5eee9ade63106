import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { plainText, type CrossReference } from '#core/model/inline.ts';
import { fill } from '#core/citing/words.ts';
import { numberBlocks, type BlockNumber } from './block-numbers.ts';
import { briefingWords } from './briefing-words.ts';

/** What a cross-reference can say of a block. */
export interface ReferencePlace {
  readonly kind: BlockNumber['kind'];
  /** Null where the briefing does not number it. */
  readonly number: string | null;
  /** The words of the heading or caption, the first words of a paragraph; shortened, `''` where there are none. */
  readonly title: string;
}

const KINDS: Partial<Record<Block['type'], ReferencePlace['kind']>> = {
  heading: 'section',
  paragraph: 'paragraph',
  table: 'table',
  'figure-table': 'table',
  picture: 'picture',
  chart: 'chart',
};
/** In UTF-16 units. */
const LONGEST_TITLE = 80;
const LONGEST_OPENING = 40;

/** The blocks a cross-reference can point at, in reading order. Hand it what stands (`blocksAsTheyStand`). */
export function referencePlaces(
  blocks: readonly Block[],
  wanted: { readonly headingNumbers: boolean; readonly paragraphNumbers: boolean },
): Map<BlockId, ReferencePlace> {
  const numbers = numberBlocks(blocks, wanted);
  const places = new Map<BlockId, ReferencePlace>();
  for (const it of blocks) {
    const kind = KINDS[it.type];
    if (kind === undefined) continue;
    places.set(it.id, { kind, number: numbers.get(it.id)?.number ?? null, title: titleOf(it) });
  }
  return places;
}

function titleOf(it: Block): string {
  switch (it.type) {
    case 'heading':
    case 'picture':
      return shortened(plainText(it.content), LONGEST_TITLE);
    case 'paragraph':
      return shortened(plainText(it.content), LONGEST_OPENING);
    case 'table':
    case 'figure-table':
    case 'chart':
      return shortened(it.caption ?? '', LONGEST_TITLE);
    default:
      return '';
  }
}

/** Cut between words. A full stop at the end belongs to the caption, not to what refers to it. */
function shortened(text: string, longest: number): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.$/, '');
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut.slice(0, longest)).replace(/[,;:.–-]+$/, '')}…`;
}

/**
 * The words of a cross-reference: "section 2", "Background", "section 2, Background". Without a number (or a title) to say
 * it takes what there is; `undefined`, a block that is gone, says so.
 */
export function crossReferenceText(
  place: ReferencePlace | undefined,
  form: CrossReference['form'],
  language: string,
): string {
  const words = briefingWords(language).references;
  if (place === undefined) return words.missing;
  const { number, title } = place;
  const numbered = number === null ? null : fill(words[place.kind].numbered, { number });
  if (title === '') return numbered ?? words[place.kind].alone;
  if (form === 'title') return title;
  // Words that stand for a number are set apart from the sentence.
  if (numbered === null) return fill(words.quoted, { title });
  return form === 'both' ? fill(words.both, { number: numbered, title }) : numbered;
}
