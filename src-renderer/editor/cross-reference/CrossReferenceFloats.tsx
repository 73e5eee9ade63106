import { useEffect, useRef, useState } from 'react';
import { crossReferenceText } from '#core/briefing/cross-reference-text.ts';
import type { BlockId } from '#core/model/ids.ts';
import { crossReference, type CrossReference } from '#core/model/inline.ts';
import { FilteredList } from '#renderer/editor/floats/FilteredList.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { placesWith, type ListedPlace } from './listed-places.ts';

type Form = CrossReference['form'];

const SECTION = { kind: 'section', number: '2', title: 'Background' } as const;

/** The forms, each with what it would say in the language of the briefing. */
function formsIn(language: string) {
  const names = { number: 'Number', title: 'Title', both: 'Number and title' };
  return crossReference.shape.form.options.map((value) => ({
    value,
    label: `${names[value]}: ${crossReferenceText(SECTION, value, language)}`,
  }));
}

interface ReferenceListProps {
  places: readonly ListedPlace[];
  language: string;
  onChoose: (id: BlockId, form: Form) => void;
}

/** What can be referred to, filtered by typing, and how it is said. */
export function ReferenceList({ places, language, onChoose }: ReferenceListProps) {
  const [form, setForm] = useState<Form>('number');
  return (
    <FilteredList
      label="Refer to"
      placeholder="Number or words of a heading, table, picture …"
      find={(query) => Promise.resolve(placesWith(places, query))}
      none={(query) =>
        query === ''
          ? 'There is nothing to refer to yet: no heading, numbered paragraph, table, picture or chart.'
          : 'Nothing in this briefing has these words.'
      }
      hint="Enter sets it in · Esc closes"
      foot={
        <Select
          label="Say it by"
          value={form}
          choices={formsIn(language)}
          onValue={(value) => setForm(crossReference.shape.form.parse(value))}
        />
      }
      onChoose={({ id }) => onChoose(id, form)}
    />
  );
}

interface ReferenceFloatProps {
  form: Form;
  isMissing: boolean;
  readOnly: boolean;
  onForm: (form: Form) => void;
  onGo: () => void;
}

/** How a reference is said, and the way to what it refers to. */
export function ReferenceFloat({ form: first, isMissing, readOnly, onForm, onGo }: ReferenceFloatProps) {
  const [form, setForm] = useState(first);
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  return (
    <div className="reference-float">
      {isMissing ? (
        <p>What this pointed at is not in the briefing any more. Delete it, or refer to another place.</p>
      ) : (
        <>
          <Select
            label="Say it by"
            value={form}
            disabled={readOnly}
            choices={[
              { value: 'number', label: 'Number' },
              { value: 'title', label: 'Title' },
              { value: 'both', label: 'Number and title' },
            ]}
            onValue={(value) => {
              const next = crossReference.shape.form.parse(value);
              setForm(next);
              onForm(next);
            }}
          />
          <Button ref={go} onClick={onGo}>
            Go there
          </Button>
        </>
      )}
    </div>
  );
}
