import { useId, type Ref } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import type { Fact } from '#core/statements/fact.ts';
import type { Passage } from '#renderer/library/desk.ts';
import { Differences } from './Differences.tsx';
import { countWords, verdictWords, type SourcesById } from './fact-words.ts';
import { kindsOf } from './marked-words.ts';
import { StatementCard } from './StatementCard.tsx';

interface FactDetailProps {
  fact: Fact;
  sources: SourcesById;
  /** Before anything is remembered about it. */
  onMark: () => void;
  onOpen: (source: SourceId, passage: Passage) => void;
  ref: Ref<HTMLElement>;
}

/** What each source states about one thing, in the order of their dates, and in what they differ. */
export function FactDetail({ fact, sources, onMark, onOpen, ref }: FactDetailProps) {
  const heading = useId();
  const kinds = kindsOf(fact);
  const parts = [verdictWords(fact), countWords(fact, sources), fact.unit];
  return (
    <section ref={ref} className="facts-detail" aria-labelledby={heading} tabIndex={-1}>
      <h3 id={heading} className="ui-copyable">
        {fact.about}
      </h3>
      <p className="facts-line">{parts.filter((it) => it !== null).join(' · ')}</p>
      <Differences fact={fact} sources={sources} onMark={onMark} />
      <div className="facts-cards" role="list" aria-label="Statements, the oldest first">
        {fact.statements.map((it) => (
          <StatementCard
            key={it.key}
            statement={it}
            fact={fact}
            kinds={kinds}
            sources={sources}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}
