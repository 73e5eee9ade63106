import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FigureId } from '#core/model/ids.ts';
import { FigureList } from '#renderer/editor/live-figure/FigureList.tsx';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import type { BriefingEditorProps } from '#renderer/editor/props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ChosenFigures } from './ChosenFigures.tsx';
import { ColumnChoice } from './ColumnChoice.tsx';
import { draftFigures, mostOf, tidied, withCaption, withFigure, type BlockDraft } from './draft.ts';
import type { FigureDialogs, OpenFigureDialog } from './figure-dialog.ts';
import { FigurePreview } from './FigurePreview.tsx';
import './figure-dialog.css';

interface HostProps extends Pick<BriefingEditorProps, 'findFigures'> {
  dialogs: FigureDialogs;
  knowledge: Knowledge;
  language: string;
}

/** Shows the dialog of a figure table or a chart while one is open. */
export function FigureDialogHost({ dialogs, ...props }: HostProps) {
  const open = useSyncExternalStore(dialogs.subscribe, dialogs.state);
  return open === null ? null : <FigureDialog {...props} {...open} onClose={dialogs.close} />;
}

interface DialogProps extends Omit<HostProps, 'dialogs'>, OpenFigureDialog {
  onClose: () => void;
}

/** Which figures a table or a chart shows, and how; with what it will look like. */
function FigureDialog({
  draft: before,
  isNew,
  onDone,
  onClose,
  knowledge,
  findFigures,
  language,
}: DialogProps) {
  const [draft, setDraft] = useState(before);
  useRedraw(knowledge);
  const count = draftFigures(draft).length;
  const add = (id: FigureId) => {
    setDraft((it) => withFigure(it, id));
    // It tells the listeners when it is known, and all is shown again.
    void knowledge.figure(id);
  };
  const name = draft.kind === 'chart' ? 'Chart' : 'Figure Table';
  const done = () => {
    onClose();
    onDone(tidied(draft));
  };
  return (
    <Dialog
      title={isNew ? `Insert ${name}` : `Edit ${name}`}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={count === 0} onClick={done}>
            {isNew ? 'Insert' : 'OK'}
          </Button>
        </>
      }
    >
      <div className="figure-dialog">
        <div className="figure-dialog-side">
          <AddFigures findFigures={findFigures} draft={draft} onAdd={add} />
          <ChosenFigures draft={draft} knowledge={knowledge} language={language} onDraft={setDraft} />
        </div>
        <form
          className="figure-dialog-side"
          onSubmit={(event) => {
            event.preventDefault();
            if (count > 0) done();
          }}
        >
          {draft.kind === 'chart' ? (
            <FormChoice draft={draft} onDraft={setDraft} />
          ) : (
            <ColumnChoice
              columns={draft.data.columns}
              onColumns={(columns) => setDraft({ ...draft, data: { ...draft.data, columns } })}
            />
          )}
          <TextField
            label="Caption"
            value={draft.data.caption ?? ''}
            maxLength={1000}
            lang={language}
            onValue={(caption) => setDraft(withCaption(draft, caption))}
          />
          <FigurePreview draft={draft} knowledge={knowledge} language={language} />
        </form>
      </div>
    </Dialog>
  );
}

/** Draws again when the library answered. */
function useRedraw(knowledge: Knowledge): void {
  const [, setTurn] = useState(0);
  useEffect(() => knowledge.onChange(() => setTurn((it) => it + 1)), [knowledge]);
}

interface AddProps extends Pick<BriefingEditorProps, 'findFigures'> {
  draft: BlockDraft;
  onAdd: (id: FigureId) => void;
}

function AddFigures({ findFigures, draft, onAdd }: AddProps) {
  const isFull = draftFigures(draft).length >= mostOf(draft);
  return (
    <section className="figure-dialog-add" aria-label="Add figures">
      <FigureList
        label="Add a figure"
        hint={isFull ? `No more than ${mostOf(draft)} figures have room here.` : 'Enter adds it.'}
        findFigures={findFigures}
        onChoose={onAdd}
      />
    </section>
  );
}

const FORMS = [
  ['bar', 'Bars'],
  ['line', 'Line over time'],
  ['dot', 'Dots'],
] as const;

interface FormProps {
  draft: Extract<BlockDraft, { kind: 'chart' }>;
  onDraft: (draft: BlockDraft) => void;
}

function FormChoice({ draft, onDraft }: FormProps) {
  return (
    <fieldset className="figure-dialog-forms">
      <legend className="ui-field-label">Form</legend>
      {FORMS.map(([form, label]) => (
        <label key={form}>
          <input
            type="radio"
            name="chart-form"
            checked={draft.data.form === form}
            onChange={() => onDraft({ ...draft, data: { ...draft.data, form } })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
