import { useState } from 'react';
import type { Fact } from '#core/statements/fact.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import {
  differingPairs,
  pairsAlike,
  placeWords,
  type DifferingPair,
  type SourcesById,
} from './fact-words.ts';

interface DifferencesProps {
  fact: Fact;
  sources: SourcesById;
  onMark: () => void;
}

/** In what the statements differ, pair by pair, and whether one of a pair follows the other. */
export function Differences({ fact, sources, onMark }: DifferencesProps) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const pairs = differingPairs(fact);
  if (pairs.length === 0) return <p className="facts-line">All of them state the same.</p>;

  const mark = async (alike: readonly [string, string][], isSequence: boolean): Promise<boolean> => {
    for (const statements of alike) {
      const answer = await call('checks.markSequence', { statements: [...statements], isSequence });
      if (!answer.ok) {
        desk.fail(answer.error);
        return false;
      }
    }
    return true;
  };
  const choose = async ({ statements, isSequence }: DifferingPair) => {
    if (busy) return;
    const alike = pairsAlike(fact, statements);
    onMark();
    setBusy(true);
    const isDone = await mark(alike, !isSequence);
    setBusy(false);
    if (!isDone) return;
    // A notice beside the dialog could not be pressed; the button takes it back.
    setSaid(isSequence ? 'The two are compared again.' : 'It is remembered that one follows the other.');
  };
  const nameOf = (id: string) => placeWords(sources.get(id));
  return (
    <>
      <ul className="facts-differences" aria-label="Differences">
        {pairs.map((pair) => {
          const [one, other] = pair.statements;
          const name = `${nameOf(one.sourceId)} and ${nameOf(other.sourceId)}`;
          return (
            <li key={`${one.key} ${other.key}`} data-sequence={pair.isSequence || undefined}>
              <div className="facts-difference">
                {pair.messages.map((it) => (
                  <p key={it} className="ui-copyable">
                    {it}
                  </p>
                ))}
                <p className="facts-below">
                  {name}
                  {pair.isSequence && ' · a sequence'}
                </p>
              </div>
              {pair.canFollow && !desk.readOnly && (
                <Button
                  aria-disabled={busy || undefined}
                  title={
                    pair.isSequence
                      ? 'They are about the same after all'
                      : 'One follows the other in time, so that they do not contradict each other'
                  }
                  aria-label={`${pair.isSequence ? 'Not a sequence' : 'This is a sequence'}: ${name}`}
                  onClick={() => void choose(pair)}
                >
                  {pair.isSequence ? 'Not a Sequence' : 'This Is a Sequence'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className="ui-hidden">
        {said}
      </p>
    </>
  );
}
