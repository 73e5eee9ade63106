import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './access-bar.css';
import type { BriefingSession } from './briefing-session.ts';
import { usePart } from '#renderer/ui/store.ts';

/** Says why a briefing cannot be written here, and what can be done about it. Nothing where it can. */
export function AccessBar({ session }: { session: BriefingSession }) {
  const access = usePart(session.state, (it) => it.access);
  const isRead = usePart(session.state, (it) => it.briefing !== null);
  if (!isRead || access === 'writing') return null;
  return access === 'newer' ? (
    <div className="app-access" role="status">
      Parts of this briefing were made by a later version. It can be read here; the original is kept.
    </div>
  ) : (
    <WrittenElsewhere session={session} />
  );
}

function WrittenElsewhere({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const [asking, setAsking] = useState(false);
  const goThere = async () => {
    const answer = await call('window.showWriter', { id: session.id });
    if (!answer.ok) desk.fail(answer.error);
  };
  const writeHere = async () => {
    setAsking(true);
    const granted = await session.writeHere();
    setAsking(false);
    if (granted) session.handle()?.focus();
    else
      desk.tell('The other window could not save what was written there, so it goes on there.', {
        label: 'Go There',
        run: () => void goThere(),
      });
  };
  return (
    <div className="app-access" role="status">
      <span>This briefing is being written in another window.</span>
      <div>
        <Button onClick={() => void goThere()}>Go There</Button>
        <Button disabled={asking} onClick={() => void writeHere()}>
          Write Here
        </Button>
      </div>
    </div>
  );
}
