import { BookOpen } from 'lucide-react';
import type { SourceId } from '#core/model/ids.ts';
import { saidOf } from '#core/statements/differences.ts';
import type { DifferenceKind, Fact } from '#core/statements/fact.ts';
import type { Statement } from '#core/statements/statement.ts';
import type { Passage } from '#renderer/library/desk.ts';
import { shownDate } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { claimantWords, originWords, placeWords, type SourcesById } from './fact-words.ts';
import { markedSentence } from './marked-words.ts';

interface StatementCardProps {
  statement: Statement;
  fact: Fact;
  /** In what the statements of the fact differ. */
  kinds: readonly DifferenceKind[];
  sources: SourcesById;
  onOpen: (source: SourceId, passage: Passage) => void;
}

const TRENDS: Record<NonNullable<Statement['trend']>, string> = {
  up: 'rises',
  down: 'falls',
  steady: 'stays the same',
};

/** What one source says: its words, the number and what differs marked, and where they stand. */
export function StatementCard({ statement, fact, kinds, sources, onOpen }: StatementCardProps) {
  const { sourceId, start, end, trend, asOf } = statement;
  const source = sources.get(sourceId);
  const place = placeWords(source);
  const facts: [string, string | null, boolean][] = [
    ['Trend', trend === null ? null : TRENDS[trend], kinds.includes('trend')],
    ['As of', asOf === null ? null : shownDate(asOf), kinds.includes('period')],
    ['Claimed by', claimantWords(statement), kinds.includes('claimant')],
  ];
  const origin = originWords(sourceId, fact, sources);
  return (
    <div className="facts-card" role="listitem">
      <div className="facts-card-head">
        <span className="facts-said">{saidOf(statement)}</span>
        <span className="facts-place">{place}</span>
      </div>
      {source !== undefined && source.outlet !== null && <p className="facts-title">{source.title}</p>}
      <blockquote className="facts-sentence ui-copyable">
        {markedSentence(statement, kinds, source?.publishedOn ?? null).map((it, index) =>
          it.kind === null ? (
            it.text
          ) : (
            <mark
              key={index}
              className={it.differs ? 'facts-differs' : 'facts-number'}
              title={nameOf(it.kind, it.differs)}
            >
              {it.text}
            </mark>
          ),
        )}
      </blockquote>
      <dl className="facts-facts">
        {facts.map(
          ([name, words, differs]) =>
            words !== null && (
              <div key={name} data-differs={differs || undefined}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
      {origin !== null && <p className="facts-origin">{origin}</p>}
      <Button
        tone="quiet"
        className="facts-open"
        icon={<BookOpen size={13} aria-hidden />}
        aria-label={`Read the passage in ${place}`}
        onClick={() => onOpen(sourceId, { start, end })}
      >
        Read the Passage
      </Button>
    </div>
  );
}

const NAMES = { number: 'number', trend: 'trend', period: 'time', claimant: 'claimant' } as const;
const nameOf = (kind: keyof typeof NAMES, differs: boolean): string =>
  differs ? `The ${NAMES[kind]} differs` : `The ${NAMES[kind]}`;
