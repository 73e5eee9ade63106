import { markingSchemes, type Marking } from '#core/model/marking.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Select } from '#renderer/ui/Select.tsx';

const keyOf = (it: Marking) => JSON.stringify([it.scheme, it.label]);

const GROUPS = markingSchemes.map((scheme) => ({
  label: scheme.name,
  choices: scheme.levels.map((level) => ({
    value: keyOf({ scheme: scheme.id, label: level.label }),
    label: level.banner,
  })),
}));
const MARKINGS = new Map(
  markingSchemes.flatMap((scheme) =>
    scheme.levels.map((level): [string, Marking] => {
      const it = { scheme: scheme.id, label: level.label };
      return [keyOf(it), it];
    }),
  ),
);

interface MarkingFieldProps {
  marking: Marking | null;
  onMarking: (marking: Marking | null) => void;
}

/** A marking of one of the schemes; one that no scheme knows stays until another is chosen. */
export function MarkingField({ marking, onMarking }: MarkingFieldProps) {
  const { readOnly } = useDesk();
  const value = marking === null ? '' : keyOf(marking);
  const foreign =
    marking === null || MARKINGS.has(value) ? [] : [{ value, label: `${marking.label} (${marking.scheme})` }];
  return (
    <Select
      label="Marking"
      disabled={readOnly}
      value={value}
      choices={[{ value: '', label: 'None' }, ...foreign]}
      groups={GROUPS}
      onValue={(key) => {
        const chosen = MARKINGS.get(key) ?? null;
        if (key === '' || chosen !== null) onMarking(chosen);
      }}
    />
  );
}
