import type { CallInput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import { sourceFacts, sourceStatus, type Source } from '#core/model/source.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { orNull } from '#renderer/library/fact-text.ts';
import { SOURCE_STATUSES } from '#renderer/library/words.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { FactField } from './FactField.tsx';
import { RestingOn } from './RestingOn.tsx';
import { problemOf, storeIf, TOO_LONG } from './store-facts.ts';

interface SourceStatusProps {
  source: Source;
  onUpdate: (patch: CallInput<'sources.update'>['patch']) => Promise<Result<unknown, CallError>>;
}

/** Whether the source has been corrected or withdrawn since, and then what rests on it. */
export function SourceStatus({ source, onUpdate }: SourceStatusProps) {
  const desk = useDesk();
  const choose = async (value: string) => {
    const status = sourceStatus.safeParse(value).data;
    if (status === undefined) return;
    const problem = await problemOf(onUpdate({ status }));
    if (problem !== null) desk.tell(problem);
  };
  return (
    <>
      <Select
        label="Status"
        disabled={desk.readOnly}
        value={source.status}
        choices={Object.entries(SOURCE_STATUSES).map(([value, label]) => ({ value, label }))}
        onValue={(value) => void choose(value)}
      />
      {source.status !== 'current' && (
        <>
          <FactField
            label={
              source.status === 'corrected'
                ? 'What was corrected, and where it says so'
                : 'Why it was withdrawn'
            }
            long
            value={source.statusNote ?? ''}
            onStore={(text) =>
              storeIf(sourceFacts.shape.statusNote, orNull(text), TOO_LONG, (it) =>
                onUpdate({ statusNote: it }),
              )
            }
          />
          <RestingOn id={source.id} />
        </>
      )}
    </>
  );
}
