import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { publisherOf } from '#core/briefing/figure-cells.ts';
import { figureText } from '#core/briefing/figure-text.ts';
import { formatDate } from '#core/citing/date.ts';
import type { FigureId } from '#core/model/ids.ts';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import { draftFigures, withLabel, withMoved, withoutFigure, type BlockDraft } from './draft.ts';

interface ChosenProps {
  draft: BlockDraft;
  knowledge: Knowledge;
  language: string;
  onDraft: (draft: BlockDraft) => void;
}

const ICON = { size: 14, 'aria-hidden': true } as const;
/** A row of this list on its way to another place of it. */
const ROW_TYPE = 'application/x-chancery-figure-row';

/** The figures of a block in their order; moved by buttons, by Alt and the arrows, or by dragging. */
export function ChosenFigures({ draft, knowledge, language, onDraft }: ChosenProps) {
  const [dragged, setDragged] = useState<{ from: number; over: number } | null>(null);
  const figures = draftFigures(draft);
  const move = (from: number, to: number) => onDraft(withMoved(draft, from, to));
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(at, at + step);
  };
  const onDragOver = (event: DragEvent, over: number) => {
    if (dragged === null || !event.dataTransfer.types.includes(ROW_TYPE)) return;
    event.preventDefault();
    if (dragged.over !== over) setDragged({ ...dragged, over });
  };
  return (
    <section aria-label="Figures" className="figure-dialog-chosen">
      <h3 className="ui-field-label">{figures.length === 0 ? 'No figures yet' : 'In this order'}</h3>
      <ol>
        {figures.map(({ figureId, label }, at) => (
          // Dragging is for the pointer; the buttons of the row do the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            // A table may use one figure twice.
            key={`${figureId} ${figures.slice(0, at).filter((it) => it.figureId === figureId).length}`}
            draggable
            data-over={
              dragged?.over === at && dragged.from !== at
                ? dragged.from < at
                  ? 'below'
                  : 'above'
                : undefined
            }
            onDragStart={(event) => {
              event.dataTransfer.setData(ROW_TYPE, String(at));
              event.dataTransfer.effectAllowed = 'move';
              setDragged({ from: at, over: at });
            }}
            onDragOver={(event) => onDragOver(event, at)}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged.from, at);
            }}
            onDragEnd={() => setDragged(null)}
          >
            <GripVertical {...ICON} className="figure-dialog-grip" />
            <FigureWords id={figureId} knowledge={knowledge} language={language} />
            <span className="figure-dialog-moves">
              <Move
                onKeyDown={(event) => onKeyDown(event, at)}
                label="Move up"
                isOff={at === 0}
                onPress={() => move(at, at - 1)}
              >
                <ArrowUp {...ICON} />
              </Move>
              <Move
                onKeyDown={(event) => onKeyDown(event, at)}
                label="Move down"
                isOff={at === figures.length - 1}
                onPress={() => move(at, at + 1)}
              >
                <ArrowDown {...ICON} />
              </Move>
              <Move
                onKeyDown={(event) => onKeyDown(event, at)}
                label="Remove"
                isOff={false}
                onPress={() => onDraft(withoutFigure(draft, at))}
              >
                <X {...ICON} />
              </Move>
            </span>
            {draft.kind === 'chart' && (
              <input
                className="ui-input"
                aria-label={`Label of figure ${at + 1}`}
                placeholder="Label, if it is to have its own"
                maxLength={200}
                lang={language}
                spellCheck={false}
                value={label ?? ''}
                onKeyDown={(event) => onKeyDown(event, at)}
                onChange={(event) => onDraft(withLabel(draft, at, event.target.value))}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface MoveProps {
  label: string;
  isOff: boolean;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** Kept in the row when it cannot act, so that the keyboard is not thrown out of it. */
function Move({ label, isOff, onPress, onKeyDown, children }: MoveProps) {
  return (
    <button
      type="button"
      className="ui-icon-button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onKeyDown={onKeyDown}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}

interface WordsProps {
  id: FigureId;
  knowledge: Knowledge;
  language: string;
}

function FigureWords({ id, knowledge, language }: WordsProps) {
  const figure = knowledge.knownFigure(id);
  if (figure === null)
    return <span className="figure-dialog-words is-missing">Not in the library any more</span>;
  const source = knowledge.knownSource(figure.sourceId);
  const form = { value: 'number', qualifier: true, unit: true, asOf: false } as const;
  const facts = [
    figure.measures,
    figure.asOf === null ? null : formatDate(figure.asOf, language),
    source === null ? null : publisherOf(source, language),
  ].filter((it) => it !== null && it !== '');
  return (
    <span className="figure-dialog-words">
      <strong>{figureText(figure, form, language)}</strong>
      <span>{facts.join(' · ')}</span>
    </span>
  );
}
