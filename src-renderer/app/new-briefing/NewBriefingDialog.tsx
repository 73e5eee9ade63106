import { useState } from 'react';
import { factsOfKind, inLanguage } from '#core/briefing/kinds.ts';
import { briefingKind, type BriefingKind } from '#core/model/briefing.ts';
import { briefingId, type BriefingId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { lengthInWords } from './length-words.ts';
import './new-briefing.css';

const KIND_CHOICES = briefingKind.options.map((value) => ({ value, label: BRIEFING_KINDS[value] }));
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
  { value: 'uk', label: 'Українська' },
  { value: 'ru', label: 'Русский' },
];
const TEMPLATE = 'template';
const EMPTY = 'empty';

interface NewBriefingDialogProps {
  onClose: () => void;
  onMade: (id: BriefingId) => void;
}

/** What a new briefing is to be: its kind with the sections of its template, empty, or a copy of another. */
export function NewBriefingDialog({ onClose, onMade }: NewBriefingDialogProps) {
  const desk = useDesk();
  const others = useCall('briefings.list', { trashed: false }, ['briefings']);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<BriefingKind>('meeting-brief');
  const [language, setLanguage] = useState('en');
  const [start, setStart] = useState(TEMPLATE);
  const [busy, setBusy] = useState(false);
  const existing = others.state === 'ready' ? others.value.rows : [];
  const isCopy = start !== TEMPLATE && start !== EMPTY;

  const make = async () => {
    setBusy(true);
    const answer = isCopy
      ? await call('briefings.createFrom', { id: briefingId.parse(start), title })
      : await call('briefings.create', { title, kind, language, template: start === TEMPLATE });
    setBusy(false);
    if (!answer.ok) return desk.fail(answer.error);
    onClose();
    onMade(answer.value.id);
  };
  return (
    <Dialog
      title="New briefing"
      onClose={onClose}
      actions={
        <>
          <Button
            tone="quiet"
            onClick={() => {
              onClose();
              desk.run('briefings.importChosen');
            }}
          >
            From a Markdown file…
          </Button>
          <span className="new-briefing-space" />
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={busy} onClick={() => void make()}>
            Create
          </Button>
        </>
      }
    >
      <form
        className="new-briefing"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <TextField label="Title" value={title} onValue={setTitle} maxLength={1000} spellCheck={false} />
        <Select
          label="Start with"
          value={start}
          onValue={setStart}
          choices={[
            { value: TEMPLATE, label: 'The sections of its kind' },
            { value: EMPTY, label: 'An empty page' },
          ]}
          groups={
            existing.length === 0
              ? []
              : [
                  {
                    label: 'A copy of',
                    choices: existing.map((it) => ({
                      value: it.id,
                      label: it.title || 'Untitled briefing',
                    })),
                  },
                ]
          }
        />
        {!isCopy && (
          <div className="new-briefing-pair">
            <Select
              label="Kind"
              value={kind}
              onValue={(value) => setKind(briefingKind.parse(value))}
              choices={KIND_CHOICES}
            />
            <Select label="Language" value={language} onValue={setLanguage} choices={LANGUAGES} />
          </div>
        )}
        {!isCopy && <KindSummary kind={kind} language={language} sections={start === TEMPLATE} />}
        <input type="submit" hidden value="Create" />
      </form>
    </Dialog>
  );
}

/** What a kind is made of, so that nobody has to know it by heart. */
function KindSummary(props: { kind: BriefingKind; language: string; sections: boolean }) {
  const { sections, defaults, length } = factsOfKind(props.kind);
  const headings = sections.flatMap((it) =>
    it.heading === null ? [] : [inLanguage(it.heading, props.language)],
  );
  const lines = [
    props.sections && headings.length > 0
      ? headings.map((it) => it.replaceAll(' ', '\u00a0')).join(' · ')
      : null,
    lengthInWords(length),
    defaults.authorLine ? null : 'Without an author line.',
    defaults.paragraphNumbers ? 'Paragraphs are numbered.' : null,
  ].filter((it) => it !== null);
  return (
    <div className="new-briefing-summary">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
