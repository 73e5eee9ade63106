import { useEffect, useState } from 'react';
import { citedTarget, locator, type CitedTarget, type Locator } from '#core/model/citation.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { TOO_LONG } from './store-facts.ts';

const KINDS: Record<Locator['kind'], string> = { page: 'Page', paragraph: 'Paragraph', time: 'Time' };
const EXAMPLES: Record<Locator['kind'], string> = {
  page: 'such as 3 or iv',
  paragraph: 'such as 12 or 12-14',
  time: 'such as 12:40',
};

/** What stands in the note where no place is given. */
const without = ({ target: { kind } }: CitedTarget): string =>
  kind === 'excerpt' || kind === 'figure' ? `From the ${kind}` : 'None';

interface CitedFieldsProps {
  cited: CitedTarget;
  onChange: (next: CitedTarget) => void;
}

/** How a thing is cited: words before, the place within the source, words after. */
export function CitedFields({ cited, onChange }: CitedFieldsProps) {
  const { readOnly } = useDesk();
  const place = cited.locator;
  const stored = place?.kind ?? null;
  // A kind without a value is only on its way to be a place.
  const [kind, setKind] = useState(stored);
  useEffect(() => setKind(stored), [stored]);
  const put = (next: CitedTarget): string | null => {
    if (!citedTarget.safeParse(next).success) return TOO_LONG;
    onChange(next);
    return null;
  };
  const choose = (value: string) => {
    const chosen = locator.shape.kind.safeParse(value).data ?? null;
    setKind(chosen);
    if (chosen === null) put({ ...cited, locator: null });
    else if (place !== null) put({ ...cited, locator: { ...place, kind: chosen } });
  };
  const choices = [
    { value: '', label: without(cited) },
    ...Object.entries(KINDS).map(([value, label]) => ({ value, label })),
  ];
  return (
    <>
      <FactField
        label="Before"
        placeholder="such as see, or compare"
        value={cited.prefix}
        onStore={async (text) => put({ ...cited, prefix: text.trim() })}
      />
      <div className="inspector-place">
        <Select label="Locator" disabled={readOnly} value={kind ?? ''} choices={choices} onValue={choose} />
        {kind !== null && (
          <FactField
            label={KINDS[kind]}
            placeholder={EXAMPLES[kind]}
            value={place?.value ?? ''}
            onStore={async (text) => {
              const value = text.trim();
              return put({ ...cited, locator: value === '' ? null : { kind, value } });
            }}
          />
        )}
      </div>
      <FactField
        label="After"
        placeholder="such as author's translation"
        value={cited.suffix}
        onStore={async (text) => put({ ...cited, suffix: text.trim() })}
      />
    </>
  );
}
