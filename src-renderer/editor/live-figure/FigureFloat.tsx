import { useEffect, useId, useRef, useState } from 'react';
import { figureText } from '#core/briefing/figure-text.ts';
import { formatDate } from '#core/citing/date.ts';
import type { Figure } from '#core/model/figure.ts';
import type { FigureForm } from '#core/model/inline.ts';
import { Button } from '#renderer/ui/Button.tsx';

export interface FigureFloatProps {
  /** Null where it is not in the library any more. */
  figure: Figure | null;
  /** What the text says now, and in which form. */
  said: string;
  form: FigureForm;
  language: string;
  /** What the library would have it say, where that is something else. */
  news: string | null;
  readOnly: boolean;
  onSay: (form: FigureForm) => void;
  onUpdate: () => void;
  onUpdateAll: () => void;
  onKeep: () => void;
  onSource: () => void;
  onPlain: () => void;
}

const VALUES = [
  ['printed', 'As printed'],
  ['number', 'As a number'],
  ['words', 'In words'],
] as const;

/** How a live figure is said: choices with what they give, and what to do when its record changed. */
export function FigureFloat(props: FigureFloatProps) {
  const { figure, said, language, readOnly, onSay, onSource, onPlain } = props;
  const [form, setForm] = useState(props.form);
  const preview = figure === null ? said : figureText(figure, form, language);
  return (
    <form
      className="figure-float"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(form);
      }}
    >
      <p className="figure-float-preview">{preview}</p>
      {figure === null ? (
        <p className="figure-float-about">
          This figure is not in the library any more. What the text says is kept.
        </p>
      ) : (
        <About figure={figure} />
      )}
      {props.news !== null && <News {...props} news={props.news} />}
      {figure !== null && !readOnly && (
        <FormChoices figure={figure} form={form} language={language} onForm={setForm} />
      )}
      <div className="figure-float-actions">
        {!readOnly && figure !== null && (
          <Button type="submit" tone="primary" disabled={isSameForm(form, props.form)}>
            Say it so
          </Button>
        )}
        <Button tone="quiet" disabled={figure === null} onClick={onSource}>
          Go to its source
        </Button>
        {!readOnly && (
          <Button tone="quiet" onClick={onPlain}>
            Turn into plain text
          </Button>
        )}
      </div>
    </form>
  );
}

const isSameForm = (a: FigureForm, b: FigureForm): boolean =>
  a.value === b.value && a.qualifier === b.qualifier && a.unit === b.unit && a.asOf === b.asOf;

function About({ figure: { measures, claimant, asOf } }: { figure: Figure }) {
  const parts = [measures, claimant === null ? null : `according to ${claimant}`, asOf].filter(
    (it) => it !== null,
  );
  return (
    <p className="figure-float-about">
      {parts.length === 0 ? 'Nothing else is known of it.' : parts.join(' · ')}
    </p>
  );
}

function News({ news, said, readOnly, onUpdate, onUpdateAll, onKeep }: FigureFloatProps & { news: string }) {
  return (
    <div className="figure-float-news" role="status">
      <p>
        The text says “{said}”. The library says “{news}” now.
      </p>
      {!readOnly && (
        <div className="figure-float-actions">
          <Button onClick={onUpdate}>Use the new value</Button>
          <Button onClick={onUpdateAll}>Use it everywhere in this briefing</Button>
          <Button tone="quiet" onClick={onKeep}>
            Keep what it says
          </Button>
        </div>
      )}
    </div>
  );
}

interface ChoicesProps {
  figure: Figure;
  form: FigureForm;
  language: string;
  onForm: (form: FigureForm) => void;
}

function FormChoices({ figure, form, language, onForm }: ChoicesProps) {
  const name = useId();
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => chosen.current?.focus(), []);
  const parts = [
    { part: 'qualifier', label: 'Qualifier', has: figure.qualifier?.replace('-', ' ') ?? null },
    { part: 'unit', label: 'Unit', has: figure.unit },
    {
      part: 'asOf',
      label: 'Date',
      has: figure.asOf === null ? null : formatDate(figure.asOf, language),
    },
  ] as const;
  return (
    <>
      <fieldset className="figure-float-choices">
        <legend>Value</legend>
        {VALUES.map(([value, label]) => (
          <label key={value}>
            <input
              ref={form.value === value ? chosen : undefined}
              type="radio"
              name={name}
              checked={form.value === value}
              onChange={() => onForm({ ...form, value })}
            />
            <span>{label}</span>
            <span className="figure-float-gives">{figureText(figure, { ...form, value }, language)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="figure-float-choices">
        <legend>With</legend>
        {parts.map(({ part, label, has }) => (
          <label key={part}>
            <input
              type="checkbox"
              disabled={has === null}
              checked={form[part] && has !== null}
              onChange={(event) => onForm({ ...form, [part]: event.target.checked })}
            />
            <span>{label}</span>
            <span className="figure-float-gives">{has ?? 'none known'}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
