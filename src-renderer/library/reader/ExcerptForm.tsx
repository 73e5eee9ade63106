import { useState, type SubmitEvent } from 'react';
import type { ExcerptView } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { orNull, splitList } from '#renderer/library/fact-text.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Floating } from '#renderer/ui/Floating.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { SelectedWords } from './use-passage-selection.ts';

/** What the form begins with. */
export interface ExcerptStart {
  readonly speaker: string | null;
  readonly note: string | null;
}

interface ExcerptFormProps {
  sourceId: SourceId;
  passage: SelectedWords;
  /** What the text seems to say about the words. */
  proposed: ExcerptStart;
  onSaved: (excerpt: ExcerptView) => void;
  onClose: () => void;
}

/** Keeps the selected words as an excerpt; Enter saves, Escape leaves everything as it was. */
export function ExcerptForm({ sourceId, passage, proposed, onSaved, onClose }: ExcerptFormProps) {
  const desk = useDesk();
  const [speaker, setSpeaker] = useState(proposed.speaker ?? '');
  const [note, setNote] = useState(proposed.note ?? '');
  const [tags, setTags] = useState('');
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const answer = await call('excerpts.add', {
      sourceId,
      start: passage.start,
      end: passage.end,
      facts: { speaker: orNull(speaker), note: orNull(note), tags: splitList(tags, ',') },
    });
    setSaving(false);
    if (answer.ok) onSaved(answer.value);
    else desk.fail(answer.error);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!saving) void save();
  };
  return (
    <Floating beside={passage.box} side="below" role="dialog" label="New excerpt" onEscape={onClose}>
      <form className="reader-form" onSubmit={submit}>
        <TextField label="Speaker" value={speaker} onValue={setSpeaker} maxLength={300} />
        <TextArea
          label="Note"
          value={note}
          onValue={setNote}
          maxLength={20_000}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <TextField label="Tags" value={tags} onValue={setTags} hint="Separated by commas" />
        <div className="reader-form-foot">
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" disabled={saving}>
            Save Excerpt
          </Button>
        </div>
      </form>
    </Floating>
  );
}
