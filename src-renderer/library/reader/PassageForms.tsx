import { useMemo } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { FigureFacts } from '#core/model/figure.ts';
import { proposeFigure } from '#core/text/figure-proposal.ts';
import { proposeSpeaker } from '#core/text/quotations/propose-speaker.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { emptyFigureDraft, figureDraft } from '#renderer/library/fact-text.ts';
import { ExcerptForm, type ExcerptStart } from './ExcerptForm.tsx';
import { FigureForm } from './FigureForm.tsx';
import type { SelectedWords } from './use-passage-selection.ts';

/** Words that are about to be kept. Without facts to begin with, those that the text itself seems to state are proposed. */
export type PendingForm = { readonly passage: SelectedWords } & (
  | { readonly kind: 'excerpt'; readonly facts?: ExcerptStart }
  | { readonly kind: 'figure'; readonly facts?: FigureFacts }
);

interface PassageFormsProps {
  form: PendingForm;
  detail: SourceDetail;
  onClose: () => void;
  onSaved: () => void;
}

/** The form for the words that are being kept, filled with what the text itself seems to say. */
export function PassageForms({ form, detail, onClose, onSaved }: PassageFormsProps) {
  const desk = useDesk();
  const { source, text } = detail;
  const { passage } = form;
  const excerpt = useMemo(() => {
    if (form.kind !== 'excerpt') return null;
    const { start, end } = form.passage;
    return form.facts ?? { speaker: proposeSpeaker(text, start, end), note: null };
  }, [form, text]);
  const figure = useMemo(() => {
    if (form.kind !== 'figure') return null;
    const { start, end } = form.passage;
    const facts = form.facts ?? proposeFigure(text, start, end, source);
    return facts === null ? emptyFigureDraft : figureDraft(facts);
  }, [form, text, source]);
  const saved = (it: Parameters<typeof desk.select>[0]) => {
    onClose();
    onSaved();
    desk.select(it);
  };
  const common = { sourceId: source.id, passage, onClose };
  if (excerpt !== null)
    return (
      <ExcerptForm {...common} proposed={excerpt} onSaved={(it) => saved({ kind: 'excerpt', id: it.id })} />
    );
  return (
    <FigureForm
      {...common}
      proposed={figure ?? emptyFigureDraft}
      onSaved={(it) => saved({ kind: 'figure', id: it.id })}
    />
  );
}
