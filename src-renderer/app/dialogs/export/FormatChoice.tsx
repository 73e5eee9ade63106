import { useId } from 'react';
import { exportFormat, type ExportFormat } from '#core/contract/print-views.ts';
import { FORMATS } from './report-words.ts';
import './export.css';

interface FormatChoiceProps {
  format: ExportFormat;
  disabled: boolean;
  onFormat: (format: ExportFormat) => void;
}

/** What is made of the briefing, each with what it is good for. */
export function FormatChoice({ format, disabled, onFormat }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset className="export-formats" disabled={disabled}>
      <legend className="ui-hidden">Format</legend>
      {exportFormat.options.map((it) => (
        <label key={it} className="export-format" data-chosen={it === format || undefined}>
          <input
            type="radio"
            name={name}
            checked={it === format}
            aria-describedby={`${name}-${it}`}
            onChange={() => onFormat(it)}
          />
          <span className="export-format-name">{FORMATS[it].name}</span>
          <span id={`${name}-${it}`} className="export-format-hint">
            {FORMATS[it].hint}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
