import type { SourceCheckRow } from '#core/contract/check-calls.ts';
import type { SourceId } from '#core/model/ids.ts';
import { countsLine } from '#renderer/app/checks/check-words.ts';
import { moment } from '#renderer/app/comments/ThreadCard.tsx';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** When the briefings that rest on a source were checked, and what is open there about it; each opens. */
export function CheckedIn({ id }: { id: SourceId }) {
  const desk = useDesk();
  const loaded = useCall('checks.ofSource', { id }, [
    'sources',
    'excerpts',
    'figures',
    'briefings',
    'origins',
  ]);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading' || loaded.value.rows.length === 0) return null;
  return (
    <section className="inspector-part" aria-label="Checked">
      <h3>Checked</h3>
      {loaded.value.rows.map((it) => (
        <div key={it.briefingId} className="inspector-checked">
          <Button tone="quiet" className="inspector-jump" onClick={() => desk.openBriefing(it.briefingId)}>
            {it.title || 'Untitled briefing'}
          </Button>
          <p className="inspector-line">{lineOf(it)}</p>
        </div>
      ))}
    </section>
  );
}

function lineOf(row: SourceCheckRow): string {
  const found = countsLine(row, 0);
  const stale = row.isStale ? '; the source has changed since' : '';
  return `${moment(row.checkedAt)}: ${found.charAt(0).toLowerCase()}${found.slice(1)}${stale}`;
}
