import { useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { outlineOf, sectionAt, type OutlineEntry } from '#core/briefing/outline.ts';
import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { usePart, useStore } from '#renderer/ui/store.ts';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import './outline.css';
import { neighbourOf, placeAfter } from './section-moves.ts';

const DRAG = 'application/x-chancery-section';

interface Sections {
  readonly blocks: readonly Block[];
  readonly all: readonly OutlineEntry[];
  readonly of: (heading: BlockId) => OutlineEntry | undefined;
}

interface OutlinePanelProps {
  session: BriefingSession;
  readOnly: boolean;
}

/** The sections with their words. Enter goes there; drag, or Alt with the arrows, puts a section elsewhere. */
export function OutlinePanel({ session, readOnly }: OutlinePanelProps) {
  const outline = usePart(session.state, (it) => it.outline);
  const caret = useStore(session.caret);
  const [over, setOver] = useState<{ id: BlockId; side: 'before' | 'after' } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** The section that was moved last: its button is moved in the page, and may lose the keyboard by it. */
  const moved = useRef<BlockId | null>(null);
  useLayoutEffect(() => {
    const at = outline.findIndex((it) => it.blockId === moved.current);
    moved.current = null;
    const isLost = document.activeElement === document.body;
    if (at >= 0 && isLost) list.current?.querySelectorAll('button')[at]?.focus();
  }, [outline]);
  const blocks = session.blocks();
  const at = caret === null ? -1 : blocks.findIndex((it) => it.id === caret);
  const present = at < 0 ? null : sectionAt(outline, at);
  if (outline.length === 0) {
    return (
      <EmptyPlace title="No sections yet">
        Headings make the outline: turn a line into one with Ctrl+Alt+1, 2 or 3.
      </EmptyPlace>
    );
  }

  /** Moves a section by what the text is now: what is shown here follows it only with the next pause. */
  const move = (id: BlockId, placeIn: (now: Sections) => BlockId | null | undefined) => {
    const blocks = session.blocks();
    const all = outlineOf(blocks, { headingNumbers: false });
    const before = placeIn({ blocks, all, of: (it) => all.find((one) => one.blockId === it) });
    if (before === undefined || session.handle()?.moveSection(id, before) !== true) return;
    moved.current = id;
    session.recount();
  };
  const onKeyDown = (entry: OutlineEntry) => (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (event.altKey && !readOnly) {
      move(entry.blockId, ({ all, blocks, of }) => {
        const section = of(entry.blockId);
        return section && neighbourOf(all, section, step, blocks);
      });
      return;
    }
    const buttons = [...(event.currentTarget.closest('ol')?.querySelectorAll('button') ?? [])];
    const index = buttons.findIndex((it) => it === event.currentTarget);
    buttons[Math.min(buttons.length - 1, Math.max(0, index + step))]?.focus();
  };
  const onDrop = (entry: OutlineEntry) => (event: DragEvent) => {
    const dragged = outline.find((it) => it.blockId === event.dataTransfer.getData(DRAG));
    setOver(null);
    if (dragged === undefined) return;
    event.preventDefault();
    // Asked of the drop itself: what the pointer was over last may not be drawn yet.
    const side = sideOf(event);
    move(dragged.blockId, ({ blocks, of }) => {
      const section = of(entry.blockId);
      return section && (side === 'before' ? section.blockId : placeAfter(section, blocks));
    });
  };
  const onDragOver = (entry: OutlineEntry) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(DRAG)) return;
    event.preventDefault();
    const side = sideOf(event);
    if (over === null || over.id !== entry.blockId || over.side !== side)
      setOver({ id: entry.blockId, side });
  };
  return (
    <ol ref={list} className="outline" aria-label="Sections">
      {outline.map((entry) => (
        <li
          key={entry.blockId}
          className="outline-section"
          data-level={entry.level}
          data-over={over?.id === entry.blockId ? over.side : undefined}
        >
          <button
            type="button"
            draggable={!readOnly}
            aria-current={entry === present || undefined}
            title={readOnly ? undefined : 'Alt with the arrows moves the section'}
            onClick={() => session.handle()?.revealBlock(entry.blockId)}
            onKeyDown={onKeyDown(entry)}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAG, entry.blockId);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onDragEnd={() => setOver(null)}
            onDragOver={onDragOver(entry)}
            onDrop={onDrop(entry)}
          >
            {entry.number !== null && <span className="outline-number">{entry.number}</span>}{' '}
            <span className="outline-title">{entry.title || 'Untitled section'}</span>{' '}
            <span className="outline-words">
              {entry.words.toLocaleString()}
              <span className="ui-hidden"> {entry.words === 1 ? 'word' : 'words'}</span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Which half of a section the pointer is over. */
function sideOf(event: DragEvent): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
