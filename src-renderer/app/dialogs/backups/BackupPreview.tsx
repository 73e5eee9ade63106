import { useEffect, useState } from 'react';
import type { BackupPreview as Preview, BackupRef, BackupThings } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { call } from '#renderer/api.ts';
import { shownMoment } from '#renderer/library/words.ts';
import { thingLines } from './backup-words.ts';
import type { WhichLibrary } from './use-backups.ts';

/** What would come back with a copy, and what would be lost with it in the place of the library. */
export function BackupPreview({ library, copy }: { library: WhichLibrary; copy: BackupRef }) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [now] = useState(() => new Date().toISOString());
  const { place, name } = copy;
  useEffect(() => {
    let wanted = true;
    void call('backups.preview', { library, copy: { place, name } }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setPreview(answer.value);
      else setError(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [library, place, name]);
  if (error !== null)
    return <p className="backups-hint">{library === 'damaged' ? UNREADABLE : sentenceFor(error)}</p>;
  if (preview === null) return <p className="backups-hint">Comparing with the library…</p>;
  const { gains, losses, changed } = preview;
  const isSame = thingLines(gains).length + thingLines(losses).length + changed.length === 0;
  if (isSame) return <p className="backups-hint">The library has not changed since this backup.</p>;
  return (
    <div className="backups-preview">
      <Things title="Only in the backup: would come back" things={gains} />
      <Things title="Only in the library now: would be lost if restored in place" things={losses} />
      {changed.length > 0 && (
        <section>
          <h3>Briefings that changed since</h3>
          <ul>
            {changed.map((it) => (
              <li key={`${it.title} ${it.savedNow}`}>
                {it.title || 'Untitled briefing'}
                <span className="backups-kind">
                  in the backup as of {shownMoment(it.savedThen, now)}, now as of{' '}
                  {shownMoment(it.savedNow, now)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const UNREADABLE =
  'The damaged library cannot be read, so it cannot be said what would come back or be lost.';

/** Names shown of each kind before the rest is only counted. */
const SHOWN = 6;

function Things({ title, things }: { title: string; things: BackupThings }) {
  const lines = thingLines(things);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map(({ title: count, names, more }) => {
          const rest = more + Math.max(0, names.length - SHOWN);
          return (
            <li key={count}>
              {count}
              <span className="backups-kind">
                {names.slice(0, SHOWN).join(' · ')}
                {rest > 0 && ` · and ${rest} more`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
