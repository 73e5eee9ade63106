import type { EditorCommand } from '#core/contract/menu.ts';
import type { Block, BlockType } from '#core/model/block.ts';
import type { Briefing, BriefingFacts } from '#core/model/briefing.ts';
import type { Citation, CitedTarget, Target } from '#core/model/citation.ts';
import type { BlockId, CitationId, ExcerptId, FigureId, PictureId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import type { ReactNode } from 'react';
import type { Changes } from './changes.ts';
import type { FindingsHandle } from './findings/findings-handle.ts';
import type { ReviewHandle, ReviewProps } from './comments/review-handle.ts';
import type { Spelling } from './spelling/checker.ts';

/** Something that can be cited, as the picker lists it. */
export interface PickableTarget {
  readonly target: Target;
  /** What it is called: a title, a printed number. */
  readonly label: string;
  /** Where it is from: outlet, date. */
  readonly detail: string;
  /** Its words. */
  readonly snippet: string;
}

/** A picture as the picker lists it. */
export interface PickablePicture {
  readonly id: PictureId;
  readonly label: string;
  /** Its credit or size. */
  readonly detail: string;
}

/** Where the caret is. */
export interface EditorSelection {
  readonly blockId: BlockId;
  readonly blockType: BlockType;
  readonly marking: Marking | null;
  /** The excerpt a quotation is bound to. */
  readonly excerptId: ExcerptId | null;
  /** The citation that is selected as a whole. */
  readonly citation: Citation | null;
}

export interface BriefingEditorHandle {
  /** What changed since the last call, or null; reads only the blocks that were touched, and lets keys through meanwhile. */
  takeChanges(): Promise<Changes | null>;
  /** Puts the changes of the last `takeChanges` back: they could not be saved. */
  restoreChanges(): void;
  /** The words of an excerpt as a block after that of the caret, with their citation. */
  insertQuotation(excerptId: ExcerptId, text: string, citation: Citation): void;
  /** Cites at the caret; beside a mark the targets join it. */
  cite(targets: readonly CitedTarget[]): void;
  /** Replaces what a citation of the document says. False when it is no longer there. */
  updateCitation(citation: Citation): boolean;
  /** A picture as a block after that of the caret, with the caption the library knows. */
  insertPicture(pictureId: PictureId): Promise<void>;
  /** Marks the selected blocks. */
  setMarking(marking: Marking | null): void;
  /** Does what a command of the menu says. */
  run(command: EditorCommand): void;
  /** Takes in what the library says now of what the text points at. */
  learn(references: References): void;
  focus(): void;
  /** Puts the caret into a block and scrolls there. False when it is no longer there. */
  revealBlock(id: BlockId): boolean;
  /** Puts a section before another block, or at the end (null). False where it cannot be. */
  moveSection(heading: BlockId, before: BlockId | null): boolean;
  noteNumberOf(id: CitationId): number | null;
  /** Comments and suggestions in the text. */
  readonly review: ReviewHandle;
  /** What checks found, in the text. */
  readonly findings: FindingsHandle;
  /** All blocks as they are now; those that did not change since the last call are the same objects. */
  snapshot(): Block[];
  /** What undo and redo know, for `restoreHistory`. The text must be saved as `revision`. */
  keepHistory(revision: number): string;
  /** Undo and redo know again what they knew, where the text is still that of `revision`. */
  restoreHistory(kept: string, revision: number): void;
  /** Undo and redo begin anew with the text as it is. */
  forgetHistory(): void;
  /** Shows the text as it was saved elsewhere: no change, no step of undo; the place that is read stays. */
  follow(blocks: readonly Block[]): void;
}

export interface BriefingEditorProps {
  /** What is shown first. Key the component by the briefing's id. */
  briefing: Briefing;
  /** What is known of the targets of the briefing at first. */
  references: References;
  /** Its facts as they are now. */
  facts: BriefingFacts;
  onFacts: (patch: Partial<BriefingFacts>) => void;
  readOnly: boolean;
  /** Blocks that are not shown as they were written, because a later version wrote them: which, and of what type. */
  unreadable?: ReadonlyMap<BlockId, string>;
  /** Shown above the text, inside the page that scrolls. */
  header?: ReactNode;
  /** Shown beside the page, below the toolbar. */
  beside?: ReactNode;
  /** Makes ids for new blocks and citations. */
  newId: () => string;
  findTargets: (query: string) => Promise<readonly PickableTarget[]>;
  /** Figures of the library for some words; for none, the newest. */
  findFigures: (query: string) => Promise<readonly PickableTarget[]>;
  /** Told of what was cited just now, so that it can be offered first the next time. */
  onCited: (targets: readonly Target[]) => void;
  /** What newly cited things are; unknown ones are absent. */
  resolve: (targets: Target[]) => Promise<References>;
  /** Pictures of the library for some words; for none, those brought in last. */
  findPictures: (words: string) => Promise<readonly PickablePicture[]>;
  /** Lets a person choose image files and answers the pictures made of them; none where that was given up. */
  bringInPictures: () => Promise<readonly PictureId[]>;
  /** Shows what the library knows of a picture, to be completed. */
  onPicture: (id: PictureId) => void;
  /** A picture as a data URL, or null when it is not in the library. */
  pictureUrl: (id: PictureId) => Promise<string | null>;
  /** The reference a mark stands for, shown when the pointer rests on it. */
  describeCitation: (citation: Citation) => string;
  spelling: Spelling;
  /** Says something to the person, in a sentence. */
  tell: (text: string) => void;
  review: ReviewProps;
  /** Whether the state of each block stands beside it. */
  strip: boolean;
  /** Opens the list of what was found; at a block where one is given. */
  onFindings: (block: BlockId | null) => void;
  /** Goes to the next or the previous finding. */
  onWalkFindings: (by: 1 | -1) => void;
  /** Told of every change of the document, not of the selection. */
  onDirty: () => void;
  onOpenCitation: (citation: Citation) => void;
  /** Shows where a figure is stated. */
  onOpenFigure: (id: FigureId) => void;
  /** Puts words on the clipboard. */
  copyText: (text: string) => void;
  onSelectionChange: (selection: EditorSelection | null) => void;
  /** Given once the document is there. */
  onReady: (handle: BriefingEditorHandle) => void;
}

/** The properties as they are now, for code that runs outside of drawing. */
export interface Latest {
  current: BriefingEditorProps;
}
