import { checkName } from '#core/checks/finding.ts';
import type { Waiver } from '#core/model/waiver.ts';
import { moment } from '#renderer/app/comments/ThreadCard.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import type { WaivedRow } from './check-list.ts';
import { CHECK_WORDS } from './check-words.ts';

interface WaivedListProps {
  rows: readonly WaivedRow[];
  readOnly: boolean;
  onUndo: (waiver: Waiver) => void;
}

/** What somebody lets stand, and why; it can be taken back. */
export function WaivedList({ rows, readOnly, onUndo }: WaivedListProps) {
  if (rows.length === 0)
    return (
      <EmptyPlace title="Nothing is let stand">
        A finding that may stand is kept here with its reason.
      </EmptyPlace>
    );
  return (
    <ul className="checks-list checks-waived" aria-label="Waived">
      {rows.map(({ waiver, finding }) => (
        <li key={waiver.finding} className="checks-card">
          <p className="checks-kind">
            <span className="checks-check">{checkWords(waiver.check)}</span>
            {finding === null && <span className="checks-lapsed">No longer found</span>}
          </p>
          {waiver.quote !== '' && <p className="checks-quote">{waiver.quote}</p>}
          <p className="checks-message">{waiver.message}</p>
          <p className="checks-advice ui-copyable">{waiver.reason}</p>
          <p className="checks-note">
            {[waiver.by, moment(waiver.at)].filter((it) => it !== null).join(', ')}
          </p>
          {!readOnly && (
            <Button tone="quiet" aria-label={`Take back: ${waiver.message}`} onClick={() => onUndo(waiver)}>
              Take Back
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function checkWords(name: string): string {
  const known = checkName.safeParse(name);
  return known.success ? CHECK_WORDS[known.data] : name;
}
