import { useMemo } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import { proposeFigure, proposeSpeaker } from '#core/text/figure-proposal.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { emptyFigureDraft, figureDraft } from '#renderer/library/fact-text.ts';
import { ExcerptForm } from './ExcerptForm.tsx';
import { FigureForm } from './FigureForm.tsx';
import type { SelectedWords } from './use-passage-selection.ts';

export interface PendingForm {
  readonly kind: 'excerpt' | 'figure';
  readonly passage: SelectedWords;
}

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
  const { kind, passage } = form;
  const speaker = useMemo(
    () => (kind === 'excerpt' ? proposeSpeaker(text, passage.start, passage.end) : null),
    [kind, text, passage],
  );
  const draft = useMemo(() => {
    const facts = kind === 'figure' ? proposeFigure(text, passage.start, passage.end, source) : null;
    return facts === null ? emptyFigureDraft : figureDraft(facts);
  }, [kind, text, passage, source]);
  const saved = (it: Parameters<typeof desk.select>[0]) => {
    onClose();
    onSaved();
    desk.select(it);
  };
  const common = { sourceId: source.id, passage, onClose };
  return kind === 'excerpt' ? (
    <ExcerptForm
      {...common}
      proposedSpeaker={speaker}
      onSaved={(it) => saved({ kind: 'excerpt', id: it.id })}
    />
  ) : (
    <FigureForm {...common} proposed={draft} onSaved={(it) => saved({ kind: 'figure', id: it.id })} />
  );
}
