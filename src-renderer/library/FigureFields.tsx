import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { FigureDraft, FigureProblems } from './fact-text.ts';
import './figure-fields.css';
import { QUALIFIERS } from './words.ts';

interface FigureFieldsProps {
  draft: FigureDraft;
  problems: FigureProblems;
  onDraft: (draft: FigureDraft) => void;
  /** Called when a field is left. */
  onLeave?: () => void;
  /** Shows note and tags at once; else they wait behind a button. */
  complete?: boolean;
  readOnly?: boolean;
}

const QUALIFIER_CHOICES = [
  { value: '', label: 'exactly' },
  ...Object.entries(QUALIFIERS).map(([value, label]) => ({ value, label })),
];

/** Every fact of a figure as a field. */
export function FigureFields(props: FigureFieldsProps) {
  const { draft, problems, onDraft, onLeave, complete = false, readOnly = false } = props;
  const [more, setMore] = useState(complete);
  const field = (name: keyof FigureDraft) => ({
    value: draft[name],
    problem: problems[name] ?? null,
    readOnly,
    onValue: (value: string) => onDraft({ ...draft, [name]: value }),
    onBlur: () => onLeave?.(),
  });
  return (
    <div className="figure-fields">
      <div className="figure-row">
        <Select
          label="Qualifier"
          disabled={readOnly}
          choices={QUALIFIER_CHOICES}
          value={draft.qualifier}
          onValue={(value) => onDraft({ ...draft, qualifier: value })}
          onBlur={() => onLeave?.()}
        />
        <TextField label="Value" inputMode="decimal" {...field('value')} />
        <TextField label="Range to" inputMode="decimal" {...field('upper')} />
        <TextField label="Unit" {...field('unit')} />
      </div>
      <TextField label="What it measures" {...field('measures')} />
      <div className="figure-row figure-halves">
        <TextField label="As of" placeholder="such as 2031-05" {...field('asOf')} />
        <TextField label="Claimed by" {...field('claimant')} />
      </div>
      <TextField
        label="Via"
        hint="Nearest to the claimant first, separated by semicolons"
        {...field('via')}
      />
      {more ? (
        <>
          <TextArea label="Note" {...field('note')} />
          <TextField label="Tags" hint="Separated by commas" {...field('tags')} />
        </>
      ) : (
        <Button tone="quiet" className="figure-more" onClick={() => setMore(true)}>
          Note and tags
        </Button>
      )}
    </div>
  );
}
