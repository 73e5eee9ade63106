import { createContext, useContext } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { MenuCommand } from '#core/contract/menu.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { BriefingId, ExcerptId, FigureId, PictureId, SourceId } from '#core/model/ids.ts';

/** The thing the inspector speaks of. */
export type Selected =
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'excerpt'; readonly id: ExcerptId }
  | { readonly kind: 'figure'; readonly id: FigureId }
  | { readonly kind: 'picture'; readonly id: PictureId }
  | { readonly kind: 'briefing'; readonly id: BriefingId }
  | { readonly kind: 'citation'; readonly citation: Citation };

/** A passage of a source to show; offsets in UTF-16 units. Null shows the source as it was left. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What the library asks of the window around it. */
export interface Desk {
  /** The open library cannot be written: what would write is not offered. */
  readonly readOnly: boolean;
  /** Opens a source in the reader, at a passage where one is given. */
  readonly read: (source: SourceId, passage: Passage | null) => void;
  /** Shows a picture in the reader. */
  readonly showPicture: (id: PictureId) => void;
  readonly openBriefing: (id: BriefingId) => void;
  /** Opens a briefing in a window of its own. */
  readonly openWindow: (id: BriefingId) => void;
  /** Shows two sources side by side, for a person to say which to keep. */
  readonly compare: (a: SourceId, b: SourceId) => void;
  /** Shows where sources agree and disagree: what these state, or all of the library. */
  readonly compareFacts: (sources: readonly SourceId[] | null) => void;
  readonly select: (it: Selected | null) => void;
  /** Cites things at the caret of the open briefing. */
  readonly cite: (targets: readonly Target[]) => void;
  /** Quotes an excerpt, or places a picture, at the caret of the open briefing. */
  readonly insert: (target: Target) => void;
  /** Runs a command, the same one as its menu entry. */
  readonly run: (command: MenuCommand) => void;
  readonly tell: (text: string, action?: { label: string; run: () => void }) => void;
  /** Says what went wrong; says nothing about what a person cancelled. */
  readonly fail: (error: CallError) => void;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('the library is shown without a desk');
  return desk;
}
