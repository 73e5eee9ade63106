import type { BlockId, PictureId } from '#core/model/ids.ts';
import type { OpenedDrawing } from '#main/pdf/pictures/drawing.ts';
import type { OpenedPicture } from '#main/pdf/pictures/pictures.ts';
import type { TextSetting } from '#main/pdf/type/spans.ts';
import type { Strip } from './strips.ts';

/** What setting a block needs beside the block. */
export interface Setting extends TextSetting {
  readonly images: ReadonlyMap<PictureId, OpenedPicture>;
  readonly charts: ReadonlyMap<BlockId, OpenedDrawing>;
  /** Height of the page between head and foot. */
  readonly pageHeight: number;
  /** What was set before, for a document that is laid out again and again; absent where it is laid out once. */
  readonly kept?: Kept;
}

/** Answers what was made under this key before, or makes it. All that is kept was set in one style on one height of page. */
export type Kept = <T>(key: string, make: () => T) => T;

/** What `make` makes of the values in `key` and of nothing else but the setting, which is not made twice where it is kept. */
export function keptOrMade<T>({ kept }: Setting, key: readonly unknown[], make: () => T): T {
  return kept === undefined ? make() : kept(JSON.stringify(key), make);
}

/** A block as strips, the white space it wants around it, and whether the next block must begin on the same page. */
export interface SetBlock {
  readonly strips: readonly Strip[];
  readonly before: number;
  readonly after: number;
  readonly keepsNext: boolean;
  /** What comes next begins a new page. */
  readonly endsPage?: true;
}
