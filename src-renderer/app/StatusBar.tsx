import { useEffect } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { LibraryState } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted, shownMoment } from '#renderer/library/words.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import type { SaveState } from './autosave.ts';
import type { BriefingSession } from './briefing-session.ts';
import { ImportStatus } from './ImportStatus.tsx';
import { lengthState } from './length-state.ts';
import { usePart } from '#renderer/ui/store.ts';
import type { Importing } from './use-importing.ts';

function saveWords(save: SaveState): string {
  switch (save.state) {
    case 'saved':
      return save.at === null ? 'Saved' : `Saved ${shownMoment(save.at, new Date().toISOString())}`;
    case 'waiting':
    case 'saving':
      return 'Saving';
    case 'failed':
      return `Not saved: ${sentenceFor(save.error)}`;
  }
}

/** What can be done where a save failed. Another's change stands in the way for good: then the text here goes its own way. */
function AfterFailure({ session, error }: { session: BriefingSession; error: CallError }) {
  const desk = useDesk();
  const keep = async () => {
    const kept = await session.keepAsNew();
    if (!kept.ok) {
      desk.fail(kept.error);
      return;
    }
    await session.load();
    desk.openBriefing(kept.value);
    desk.tell(
      'Your text is a briefing of its own now. The other one is open beside it, as it was saved elsewhere.',
    );
  };
  const keepCopy = async () => {
    const kept = await session.keepElsewhere();
    if (kept.ok)
      desk.tell(
        `“${kept.value.fileName}” holds your text as it stands now. Saving in the library is tried again by itself; Import Briefing reads the copy back.`,
      );
    else desk.fail(kept.error);
  };
  if (error.code !== 'briefing-changed-elsewhere') {
    return (
      <>
        <Button tone="quiet" onClick={() => void session.flush()}>
          Try again
        </Button>
        <Button tone="quiet" onClick={() => void keepCopy()}>
          Save a copy elsewhere…
        </Button>
      </>
    );
  }
  return (
    <>
      <Button tone="quiet" onClick={() => void keep()}>
        Keep my text as a new briefing
      </Button>
      <Button tone="quiet" onClick={() => void session.load()}>
        Give up my changes and read it again
      </Button>
    </>
  );
}

function BriefingStatus({ session }: { session: BriefingSession }) {
  const { state } = session;
  // While one types, a save comes and goes every second: only what is seen of it is drawn.
  const saving = usePart(state, (it) => saveWords(it.save));
  const error = usePart(state, ({ save }) => (save.state === 'failed' ? save.error : null));
  const facts = usePart(state, (it) => it.facts);
  const words = usePart(state, (it) => it.words);
  const pages = usePart(state, (it) => it.pages);
  const citations = usePart(state, (it) => it.citations);
  const { markings } = usePart(state, (it) => it.banner);
  const title = facts?.title ?? '';
  useEffect(() => {
    document.title = title === '' ? 'Chancery' : `Chancery — ${title}`;
    return () => {
      document.title = 'Chancery';
    };
  }, [title]);
  if (facts === null) return null;
  const length = lengthState(facts.kind, words, pages);
  return (
    <>
      <span
        role="status"
        aria-label="Saving"
        title={error === null ? undefined : sentenceFor(error)}
        className={error !== null ? 'app-status-failed' : 'app-status-save'}
      >
        {saving}
      </span>
      {error !== null && <AfterFailure session={session} error={error} />}
      <span className={length.over === null ? '' : 'app-status-over'} title={length.over ?? undefined}>
        {length.words}
        {length.over !== null && <span className="ui-hidden"> {length.over}</span>}
      </span>
      <span title="Estimated from the words.">{length.pages}</span>
      <span>{counted(citations, 'citation')}</span>
      {markings.map((it) => (
        <MarkingChip key={`${it.scheme} ${it.label}`} marking={it} />
      ))}
    </>
  );
}

/** What is done about it, and what a person can do. */
const ON_A_SHARE =
  'A lock keeps every other computer out while it is open here, but a share that fails in the middle of a save can ' +
  'damage what lies on it. Keep the library on a disk of this computer, and copies of it on the share.';

interface StatusBarProps {
  library: NonNullable<LibraryState['open']>;
  session: BriefingSession | null;
  importing: Importing;
}

/** What is true of the window now: saved or not, how much is written, what is running. */
export function StatusBar({ library, session, importing }: StatusBarProps) {
  const { progress } = importing;
  const { name, onNetwork, isCut } = library;
  const { tell, fail } = useDesk();
  useEffect(() => {
    if (onNetwork) tell(`“${name}” lies on a share of the network. ${ON_A_SHARE}`);
  }, [tell, name, onNetwork]);
  useEffect(() => {
    if (isCut) fail({ code: 'last-write-lost', name });
  }, [fail, name, isCut]);
  return (
    <footer className="app-status">
      {session !== null && <BriefingStatus key={session.id} session={session} />}
      <span className="app-status-space" />
      {progress !== null && <ImportStatus progress={progress} onCancel={importing.cancel} />}
      <span className="app-status-name" title={library.name}>
        {library.name}
      </span>
      {onNetwork && (
        <span className="app-status-read-only" title={ON_A_SHARE}>
          on a share
        </span>
      )}
      {library.readOnly && (
        <span
          className="app-status-read-only"
          title="This library lies where nothing can be written. You can read, search and copy; open it from another place to change it."
        >
          read-only
        </span>
      )}
      {library.isProtected && (
        <span title="Encrypted. It locks when it is left alone, or by the menu File.">protected</span>
      )}
      <span title="Chancery never uses the network">offline</span>
    </footer>
  );
}
