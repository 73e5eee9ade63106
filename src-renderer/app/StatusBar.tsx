import { sentenceFor } from '#core/contract/messages.ts';
import { counted, shownTime } from '#renderer/library/words.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import type { SaveState } from './autosave.ts';
import type { BriefingSession, SessionState } from './briefing-session.ts';
import { useStore } from './store.ts';
import type { Importing, ImportProgress } from './use-importing.ts';

function saveWords(save: SaveState): string {
  switch (save.state) {
    case 'saved':
      return save.at === null ? 'Saved' : `Saved ${shownTime(save.at)}`;
    case 'waiting':
    case 'saving':
      return 'Saving';
    case 'failed':
      return `Not saved: ${sentenceFor(save.error)}`;
  }
}

function BriefingStatus({ session }: { session: BriefingSession }) {
  const state: SessionState = useStore(session.state);
  if (state.facts === null) return null;
  const failed = state.save.state === 'failed';
  return (
    <>
      <span role="status" aria-label="Saving" className={failed ? 'app-status-failed' : 'app-status-save'}>
        {saveWords(state.save)}
      </span>
      {failed && (
        <Button tone="quiet" onClick={() => void session.flush()}>
          Try again
        </Button>
      )}
      <span>{counted(state.words, 'word')}</span>
      <span>{counted(state.citations, 'citation')}</span>
      {state.facts.marking !== null && <MarkingChip marking={state.facts.marking} />}
    </>
  );
}

function importWords({ done, total, fileName }: ImportProgress): string {
  return `Importing ${(done + 1).toLocaleString()} of ${counted(total, 'file')}: ${fileName}`;
}

/** What is true of the window now: saved or not, how much is written, what is running. */
export function StatusBar({ session, importing }: { session: BriefingSession | null; importing: Importing }) {
  const { progress } = importing;
  return (
    <footer className="app-status">
      {session !== null && <BriefingStatus key={session.id} session={session} />}
      <span className="app-status-space" />
      {progress !== null && (
        <span className="app-status-running">
          <span role="status" aria-label="Import">
            {importWords(progress)}
          </span>
          <Button tone="quiet" onClick={() => void importing.cancel()}>
            Cancel
          </Button>
        </span>
      )}
      <span title="Chancery never uses the network">offline</span>
    </footer>
  );
}
