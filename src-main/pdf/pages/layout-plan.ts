import type { BlockId } from '#core/model/ids.ts';
import type { Role, Sheet } from './sheets.ts';

/** A run of text as it stands on the page: sizes in points, `y` from the paper's top edge to the line's top. */
export interface PlanRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `furniture` is everything that repeats or is computed: marking, heads, page numbers, contents, repeated table heads. */
  readonly role: Role;
  /** In the body the note whose raised number this is; in a note that note's number. */
  readonly note: number | null;
  /** The raised comma that parts two numbers of notes. */
  readonly betweenMarks: boolean;
  /** The block it belongs to; null for what belongs to none, such as the title, notes and page numbers. */
  readonly blockId: BlockId | null;
}

/** A drawn picture. */
export interface PlanPicture {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlanPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly PlanRun[];
  readonly pictures: readonly PlanPicture[];
}

/** What stands where, for checking what was printed against what should have been. */
export interface LayoutPlan {
  readonly pages: readonly PlanPage[];
}

export function planOf(sheets: readonly Sheet[]): LayoutPlan {
  return {
    pages: sheets.map((sheet) => ({
      width: sheet.width,
      height: sheet.height,
      runs: sheet.items.flatMap(({ mark, role, note, blockId }) =>
        mark.type !== 'text'
          ? []
          : mark.line.fragments.map(({ text, span, x, width }) => ({
              text,
              x: mark.x + x,
              y: mark.y,
              width,
              height: mark.height,
              role,
              note: role === 'body' ? span.mark : note,
              betweenMarks: span.rise > 0 && !span.isRaised,
              blockId,
            })),
      ),
      pictures: sheet.items.flatMap(({ mark }) =>
        mark.type === 'picture' ? [{ x: mark.x, y: mark.y, width: mark.width, height: mark.height }] : [],
      ),
    })),
  };
}
