import { useState, type SubmitEvent } from 'react';
import type { FigureView } from '#core/contract/views.ts';
import type { FigureFacts } from '#core/model/figure.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { readFigureDraft, type FigureDraft, type FigureProblems } from '#renderer/library/fact-text.ts';
import { FigureFields } from '#renderer/library/FigureFields.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Floating } from '#renderer/ui/Floating.tsx';
import type { SelectedWords } from './use-passage-selection.ts';

interface FigureFormProps {
  sourceId: SourceId;
  passage: SelectedWords;
  /** What the words seem to state. */
  proposed: FigureDraft;
  onSaved: (figure: FigureView) => void;
  onClose: () => void;
}

/** Keeps the selected number with its owner. Everything proposed can be changed before it is saved. */
export function FigureForm({ sourceId, passage, proposed, onSaved, onClose }: FigureFormProps) {
  const desk = useDesk();
  const [draft, setDraft] = useState(proposed);
  const [problems, setProblems] = useState<FigureProblems>({});
  const [saving, setSaving] = useState(false);
  const save = async (facts: FigureFacts) => {
    setSaving(true);
    const answer = await call('figures.add', { sourceId, start: passage.start, end: passage.end, facts });
    setSaving(false);
    if (answer.ok) onSaved(answer.value);
    else desk.fail(answer.error);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readFigureDraft(draft, null);
    setProblems(read.ok ? {} : read.error);
    if (read.ok && !saving) void save(read.value);
  };
  return (
    <Floating beside={passage.box} side="below" role="dialog" label="New figure" onEscape={onClose}>
      <form className="reader-form" onSubmit={submit}>
        <FigureFields draft={draft} problems={problems} onDraft={setDraft} />
        <div className="reader-form-foot">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={saving}>
            Save Figure
          </Button>
        </div>
      </form>
    </Floating>
  );
}
