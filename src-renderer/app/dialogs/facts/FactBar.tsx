import { sentenceFor } from '#core/contract/messages.ts';
import type { SourceId } from '#core/model/ids.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import type { FactFilter } from './fact-filter.ts';
import { readWords, summaryWords } from './fact-words.ts';
import type { ReadFacts } from './use-facts.ts';

interface FactBarProps {
  facts: ReadFacts;
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
  sources: readonly SourceId[] | null;
  onAll: () => void;
  shown: number;
}

/** How far the texts are read, of which sources, and which facts are listed. */
export function FactBar({ facts, filter, onFilter, sources, onAll, shown }: FactBarProps) {
  const { compared, state } = facts;
  return (
    <div className="facts-bar">
      <div className="facts-filters" role="search" aria-label="Which facts">
        <input
          type="search"
          className="ui-input facts-words"
          aria-label="Words to find"
          placeholder="Find, such as “barges”"
          value={filter.words}
          spellCheck={false}
          onChange={(event) => onFilter({ ...filter, words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            event.currentTarget.closest('.facts')?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          }}
        />
        <select
          aria-label="Which facts are listed"
          className="ui-input facts-show"
          value={filter.show}
          onChange={(event) =>
            onFilter({ ...filter, show: event.target.value === 'all' ? 'all' : 'disagree' })
          }
        >
          <option value="disagree">Only disagreements</option>
          <option value="all">All facts</option>
        </select>
        {sources !== null && (
          <span className="facts-scope">
            Of {counted(sources.length, 'selected source')}
            <Button tone="quiet" onClick={onAll}>
              Compare All
            </Button>
          </span>
        )}
      </div>
      <div className="facts-progress">
        <p role="status">
          {compared === null
            ? 'Reading the texts…'
            : state === 'ready'
              ? summaryWords(compared.facts, compared.total, shown)
              : `${readWords(compared.read, compared.total)}${state === 'stopped' ? ', then stopped' : ''}`}
        </p>
        {facts.error !== null && compared !== null && (
          <p role="alert" className="facts-problem">
            {sentenceFor(facts.error)}
          </p>
        )}
        {state === 'reading' && compared !== null && (
          <>
            <ProgressBar
              label="Texts read"
              share={compared.read / Math.max(1, compared.total)}
              words={readWords(compared.read, compared.total)}
            />
            <Button tone="quiet" onClick={facts.stop}>
              Stop
            </Button>
          </>
        )}
        {(state === 'stopped' || (state === 'failed' && compared !== null)) && (
          <Button tone="quiet" onClick={facts.again}>
            Go On
          </Button>
        )}
      </div>
    </div>
  );
}
