import type { PictureId } from '#core/model/ids.ts';
import type { PrintBlock } from '#core/print/document.ts';
import { headingDestination } from './destinations.ts';
import { breakLines } from './lines.ts';
import { listStrips } from './list.ts';
import { INDENT, MEASURE, PAGE, PICTURE, SPACE, STYLES } from './page-style.ts';
import type { OpenedPicture } from './pictures.ts';
import { spansOfRuns } from './spans.ts';
import {
  makeStrip,
  stripsOfLines,
  together,
  withFirst,
  type Column,
  type Heading,
  type Strip,
} from './strips.ts';
import { tableStrips } from './table.ts';
import type { Typefaces } from './typefaces.ts';

/** What setting a block needs beside the block. */
export interface Setting {
  readonly typefaces: Typefaces;
  readonly images: ReadonlyMap<PictureId, OpenedPicture>;
  /** Height of the page between head and foot. */
  readonly pageHeight: number;
}

/** A block as strips, the white space it wants around it, and whether the next block must begin on the same page. */
export interface SetBlock {
  readonly strips: readonly Strip[];
  readonly before: number;
  readonly after: number;
  readonly keepsNext: boolean;
}

const FULL: Column = { x: PAGE.side, width: MEASURE };

/** The headings of a document that have words, in order. */
export function headingsOf(blocks: readonly PrintBlock[], sourcesTitle: string | null): Heading[] {
  const found: Heading[] = [];
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    const text = headingText(block);
    if (text !== '') found.push({ index: found.length, level: block.level, text });
  }
  if (sourcesTitle !== null) found.push({ index: found.length, level: 1, text: sourcesTitle });
  return found;
}

function headingText(block: Extract<PrintBlock, { type: 'heading' }>): string {
  const words = block.runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return [block.portionMark, words].join(' ').replace(/\s+/g, ' ').trim();
}

/** All blocks in order; `headings` are theirs, as `headingsOf` gives them. */
export function setBlocks(
  setting: Setting,
  blocks: readonly PrintBlock[],
  headings: readonly Heading[],
): SetBlock[] {
  let seen = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading' || headingText(block) === '') return setBlock(setting, block);
    const heading = headings[seen];
    seen += 1;
    if (heading === undefined) throw new Error('a heading is missing from the list of headings');
    return setHeading(setting.typefaces, block, heading);
  });
}

function setBlock(setting: Setting, block: PrintBlock): SetBlock {
  const { typefaces } = setting;
  switch (block.type) {
    case 'heading':
      return setHeading(typefaces, block, null);
    case 'paragraph': {
      const lines = breakLines(spansOfRuns(typefaces, STYLES.body, block.runs, block.portionMark), MEASURE);
      return { strips: stripsOfLines(lines, STYLES.body, FULL), ...SPACE.paragraph, keepsNext: false };
    }
    case 'quotation': {
      const column = { x: PAGE.side + INDENT.quotation, width: MEASURE - 2 * INDENT.quotation };
      const spans = spansOfRuns(typefaces, STYLES.quotation, block.runs, block.portionMark);
      const strips = stripsOfLines(breakLines(spans, column.width), STYLES.quotation, column);
      return { strips, ...SPACE.quotation, keepsNext: false };
    }
    case 'list':
      return { strips: listStrips(typefaces, block), ...SPACE.list, keepsNext: false };
    case 'table':
      return { strips: tableStrips(typefaces, block, setting.pageHeight), ...SPACE.table, keepsNext: false };
    case 'picture':
      return { strips: pictureStrips(setting, block), ...SPACE.picture, keepsNext: false };
  }
}

/**
 * A heading set in its level's style. It never stands at a page's foot without what it heads. `heading` is its entry in
 * the contents and the outline, null for one without words.
 */
export function setHeading(
  typefaces: Typefaces,
  block: Pick<PrintBlock & { type: 'heading' }, 'level' | 'runs' | 'portionMark'>,
  heading: Heading | null,
): SetBlock {
  const key = `heading${block.level}` as const;
  const lines = breakLines(spansOfRuns(typefaces, STYLES[key], block.runs, block.portionMark), MEASURE);
  const strips = withFirst(together(stripsOfLines(lines, STYLES[key], FULL)), () => ({
    heading,
    destinations: heading === null ? [] : [headingDestination(heading.index)],
  }));
  return { strips, ...SPACE[key], keepsNext: true };
}

function pictureStrips(setting: Setting, block: Extract<PrintBlock, { type: 'picture' }>): Strip[] {
  const image = setting.images.get(block.pictureId);
  if (image === undefined) throw new Error('a picture of the document was not opened');
  const turned = (image.orientation ?? 1) > 4;
  const wide = (turned ? image.height : image.width) * PICTURE.pointsPerPixel;
  const high = (turned ? image.width : image.height) * PICTURE.pointsPerPixel;
  const scale = Math.min(1, MEASURE / wide, (setting.pageHeight * PICTURE.heightShare) / high);
  const size = { width: wide * scale, height: high * scale };
  const drawn = makeStrip(size.height, [{ type: 'picture', image, x: PAGE.side, y: 0, ...size }]);
  const spans = spansOfRuns(setting.typefaces, STYLES.caption, block.runs, block.portionMark);
  const caption = stripsOfLines(breakLines(spans, MEASURE), STYLES.caption, FULL);
  return together([drawn, ...withFirst(caption, () => ({ above: PICTURE.captionGap }))]);
}
