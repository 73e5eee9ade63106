import { useState } from 'react';
import type { SearchFilter } from '#core/contract/search-views.ts';
import { partialDate } from '#core/model/dates.ts';
import { reliability } from '#core/model/grade.ts';
import { levelOf } from '#core/model/marking.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { RELIABILITIES, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select, type Choice } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { SearchAround } from './search-around.ts';
import { ALL_KINDS, isNarrowed, noFilter, SEARCH_KINDS, switchedKinds } from './search-filters.ts';

interface FilterFormProps {
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
  around: SearchAround;
}

const anyOf = (choices: readonly Choice[]): Choice[] => [{ value: '', label: 'Any' }, ...choices];
const plain = (values: readonly string[]): Choice[] => anyOf(values.map((it) => ({ value: it, label: it })));

/** Everything a search can be narrowed by; each change counts at once. */
export function FilterForm({ filter, onFilter, around }: FilterFormProps) {
  const facets = useCall('search.facets', {}, ['sources', 'excerpts', 'figures']);
  const collections = useCall('collections.list', {}, ['collections']);
  const known =
    facets.state === 'ready' ? facets.value : { tags: [], outlets: [], languages: [], markings: [] };
  const all = collections.state === 'ready' ? collections.value.rows : [];
  const set = (change: Partial<SearchFilter>) => onFilter({ ...filter, ...change });
  const markingAt = known.markings.findIndex(
    (it) => it.scheme === filter.marking?.scheme && it.label === filter.marking.label,
  );
  return (
    <div className="search-form">
      <div className="search-kinds" role="group" aria-label="Look in">
        {ALL_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kinds?.includes(kind) ?? false}
            onClick={() => set({ kinds: switchedKinds(filter.kinds, kind) })}
          >
            {SEARCH_KINDS[kind]}
          </button>
        ))}
      </div>
      <div className="search-fields">
        <Select
          label="Tag"
          value={filter.tag ?? ''}
          choices={plain(known.tags)}
          onValue={(value) => set({ tag: value || null })}
        />
        <Select
          label="Collection"
          value={filter.collectionId ?? ''}
          choices={anyOf(all.map((it) => ({ value: it.id, label: it.name })))}
          onValue={(value) => set({ collectionId: all.find((it) => it.id === value)?.id ?? null })}
        />
        <Select
          label="Outlet"
          value={filter.outlet ?? ''}
          choices={plain(known.outlets)}
          onValue={(value) => set({ outlet: value || null })}
        />
        <Select
          label="Language"
          value={filter.language ?? ''}
          choices={plain(known.languages)}
          onValue={(value) => set({ language: value || null })}
        />
        <DateField
          label="Published from"
          value={filter.publishedFrom}
          onDate={(publishedFrom) => set({ publishedFrom })}
        />
        <DateField
          label="Published to"
          value={filter.publishedTo}
          onDate={(publishedTo) => set({ publishedTo })}
        />
        <Select
          label="Reliability"
          value={filter.reliability ?? ''}
          choices={anyOf(Object.entries(RELIABILITIES).map(([value, label]) => ({ value, label })))}
          onValue={(value) => set({ reliability: reliability.safeParse(value).data ?? null })}
        />
        <Select
          label="Marking"
          value={markingAt < 0 ? '' : String(markingAt)}
          choices={anyOf(
            known.markings.map((it, at) => ({
              value: String(at),
              label: levelOf(it)?.banner ?? it.label,
            })),
          )}
          onValue={(value) => set({ marking: value === '' ? null : (known.markings[Number(value)] ?? null) })}
        />
      </div>
      <Around filter={filter} onSet={set} around={around} />
      <Button disabled={!isNarrowed(filter)} onClick={() => onFilter(noFilter)}>
        Clear Filters
      </Button>
    </div>
  );
}

interface AroundProps {
  filter: SearchFilter;
  onSet: (change: Partial<SearchFilter>) => void;
  around: SearchAround;
}

/** Filters by what is open around the library: the selected source, the briefing in front. */
function Around({ filter, onSet, around }: AroundProps) {
  const { source, briefing } = around;
  const detail = useCall('sources.get', source === null ? null : { id: source }, ['sources']);
  const briefings = useCall('briefings.list', briefing === null ? null : {}, ['briefings']);
  const front =
    briefings.state === 'ready' ? briefings.value.rows.find((it) => it.id === briefing) : undefined;
  const { briefing: use, originId } = filter;
  return (
    <>
      {front !== undefined && (
        <Select
          label={`Use in “${front.title || 'Untitled briefing'}”`}
          value={use === null ? '' : use.used ? 'used' : 'unused'}
          choices={anyOf([
            { value: 'used', label: 'Used in it' },
            { value: 'unused', label: 'Not used in it' },
          ])}
          onValue={(value) =>
            onSet({ briefing: value === '' ? null : { id: front.id, used: value === 'used' } })
          }
        />
      )}
      {source !== null && detail.state === 'ready' && (
        <label className="search-check">
          <input
            type="checkbox"
            checked={originId === source}
            onChange={(event) => onSet({ originId: event.target.checked ? source : null })}
          />
          Only “{sourceName(detail.value.source)}” and what derives from it
        </label>
      )}
    </>
  );
}

interface DateFieldProps {
  label: string;
  value: string | null;
  onDate: (date: string | null) => void;
}

/** A date as far as it is typed; what is no date yet narrows nothing. */
function DateField({ label, value, onDate }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    if (value !== null || partialDate.safeParse(typed.trim()).success) setTyped(value ?? '');
  }
  const type = (text: string) => {
    setTyped(text);
    setProblem(null);
    onDate(partialDate.safeParse(text.trim()).data ?? null);
  };
  const isDate = typed.trim() === '' || partialDate.safeParse(typed.trim()).success;
  return (
    <TextField
      label={label}
      value={typed}
      placeholder="such as 2031-05"
      problem={problem}
      onValue={type}
      onBlur={() => setProblem(isDate ? null : 'Write 2031, 2031-05 or 2031-05-04.')}
    />
  );
}
