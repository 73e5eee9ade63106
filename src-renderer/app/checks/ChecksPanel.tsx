import { RefreshCw } from 'lucide-react';
import { checkName } from '#core/checks/finding.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { moment } from '#renderer/app/comments/ThreadCard.tsx';
import { counted } from '#renderer/library/words.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CHECK_WORDS, countsLine } from './check-words.ts';
import type { CheckFilter } from './check-list.ts';
import { FindingList } from './FindingList.tsx';
import type { CheckDesk } from './use-checks.ts';
import { WaivedList } from './WaivedList.tsx';
import './checks.css';

/** What was found in the briefing, in its order; each finding with what can be done about it. */
export function ChecksPanel({ checks }: { checks: CheckDesk }) {
  const { readOnly } = useDesk();
  const { state, filter } = checks;
  return (
    <div className="checks">
      <Bar checks={checks} />
      {state.error !== null && (
        <p role="alert" className="checks-error">
          {sentenceFor(state.error)} What is shown may be out of date.
        </p>
      )}
      {filter.show === 'waived' ? (
        <WaivedList rows={checks.waived} readOnly={readOnly} onUndo={checks.unwaive} />
      ) : checks.rows.length > 0 ? (
        <FindingList checks={checks} readOnly={readOnly} />
      ) : (
        <Nothing checks={checks} />
      )}
      {state.checkedAt !== null && !state.complete && (
        <p className="checks-foot">Quotations are still being looked for in the library…</p>
      )}
    </div>
  );
}

function Bar({ checks }: { checks: CheckDesk }) {
  const { filter, setFilter, state, counts, waived } = checks;
  return (
    <div className="checks-bar">
      <div className="checks-summary">
        <p role="status">{state.checkedAt === null ? 'Checking…' : countsLine(counts, waived.length)}</p>
        <IconButton label="Check again" onClick={checks.recheck}>
          <RefreshCw size={14} aria-hidden />
        </IconButton>
      </div>
      <div className="checks-filters">
        <select
          aria-label="Which findings"
          className="ui-input"
          value={filter.show}
          onChange={(event) => setFilter({ ...filter, show: event.target.value as CheckFilter['show'] })}
        >
          <option value="open">All open</option>
          <option value="wrong">Wrong</option>
          <option value="doubtful">To look at</option>
          <option value="hint">Hints</option>
          <option value="waived">Waived</option>
        </select>
        <select
          aria-label="Of which check"
          className="ui-input"
          value={filter.check ?? ''}
          onChange={(event) => {
            const check = checkName.safeParse(event.target.value);
            setFilter({ ...filter, check: check.success ? check.data : null });
          }}
        >
          <option value="">All checks</option>
          {checkName.options.map((it) => (
            <option key={it} value={it}>
              {CHECK_WORDS[it]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Nothing({ checks: { state, counts, filter, size } }: { checks: CheckDesk }) {
  if (state.checkedAt === null) return null;
  const isFiltered = filter.check !== null || filter.show !== 'open';
  if (isFiltered && counts.wrong + counts.doubtful + counts.hints > 0)
    return (
      <EmptyPlace title="Nothing of this kind">
        Choose “All open” and “All checks” to see the rest.
      </EmptyPlace>
    );
  const at = moment(state.checkedAt);
  return (
    <EmptyPlace title="Nothing found">
      {counted(checkName.options.length, 'check')} looked at {counted(size.blocks, 'block')} and{' '}
      {counted(size.citations, 'citation')}, {at}. What they cannot see is yours to judge.
    </EmptyPlace>
  );
}
