import { Failed } from '#renderer/library/Failed.tsx';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import type { FactFilter } from './fact-filter.ts';
import { readWords } from './fact-words.ts';
import type { ReadFacts } from './use-facts.ts';

interface NoFactsProps {
  facts: ReadFacts;
  filter: FactFilter;
  onFilter: (filter: FactFilter) => void;
  isOfSome: boolean;
}

/** Why no fact is listed, and what would list some. */
export function NoFacts({ facts, filter, onFilter, isOfSome }: NoFactsProps) {
  const { compared, state, error, again } = facts;
  if (error !== null) return <Failed error={error} onAgain={again} />;
  if (compared === null || state === 'reading')
    return (
      <EmptyPlace title="Nothing found yet">
        The texts are being read. What two sources state about the same thing appears here.
      </EmptyPlace>
    );
  if (compared.facts.length > 0 && filter.words.trim() !== '')
    return (
      <EmptyPlace
        title="No fact has these words"
        actions={<Button onClick={() => onFilter({ show: 'all', words: '' })}>Show All Facts</Button>}
      >
        {`${counted(compared.facts.length, 'fact')} ${compared.facts.length === 1 ? 'was' : 'were'} compared. `}
        {filter.show === 'disagree' && 'Only disagreements are listed.'}
      </EmptyPlace>
    );
  if (compared.facts.length > 0)
    return (
      <EmptyPlace
        title="The sources agree"
        actions={<Button onClick={() => onFilter({ ...filter, show: 'all' })}>Show All Facts</Button>}
      >
        {`${counted(compared.facts.length, 'fact')} ${compared.facts.length === 1 ? 'is' : 'are'} stated by two sources or more, and none is stated otherwise.`}
      </EmptyPlace>
    );
  return (
    <EmptyPlace title="Nothing to compare">
      {`${readWords(compared.read, compared.total)}. No two of them state a number about the same thing`}
      {isOfSome ? ' with one of the selected sources.' : '.'}
    </EmptyPlace>
  );
}
