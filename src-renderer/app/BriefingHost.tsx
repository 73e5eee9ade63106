import { useEffect } from 'react';
import type { Citation } from '#core/model/citation.ts';
import type { FigureId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { BriefingEditor } from '#renderer/editor/BriefingEditor.tsx';
import { useDesk, type Desk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { AccessBar } from './AccessBar.tsx';
import { BriefingHeader } from './BriefingHeader.tsx';
import type { BriefingSession } from './briefing-session.ts';
import { newId } from './citing.ts';
import { findPictures } from './find-pictures.ts';
import { findFigures, findTargets } from './find-targets.ts';
import { SessionDesk } from './SessionDesk.tsx';
import { spelling } from './spelling.ts';
import { useStore } from './store.ts';

/** Goes to the passage a citation rests on, and shows the citation in the inspector. */
function openCitation(desk: Desk, session: BriefingSession, citation: Citation): void {
  desk.select({ kind: 'citation', citation });
  const target = citation.targets[0]?.target;
  const known = session.references();
  if (target?.kind === 'source') desk.read(target.id, null);
  if (target?.kind === 'picture') desk.showPicture(target.id);
  const anchored =
    known.excerpts.find((it) => it.id === target?.id) ?? known.figures.find((it) => it.id === target?.id);
  if (anchored !== undefined) desk.read(anchored.sourceId, anchored.anchor);
}

/** Goes to the words that state a figure, and shows it in the inspector. */
function openFigure(desk: Desk, session: BriefingSession, id: FigureId): void {
  desk.select({ kind: 'figure', id });
  const figure = session.references().figures.find((it) => it.id === id);
  if (figure !== undefined) desk.read(figure.sourceId, figure.anchor);
}

/** A briefing in its editor, and above it what stands in the way of writing, if anything does. */
export function BriefingHost({ session }: { session: BriefingSession }) {
  return (
    <SessionDesk session={session}>
      <AccessBar session={session} />
      <HostedEditor session={session} />
    </SessionDesk>
  );
}

/** Reading a briefing, saving it, and what its citations lead to. */
function HostedEditor({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const { briefing, facts, failed, round, unreadable } = useStore(session.state);
  useLibraryChange(['sources', 'excerpts', 'figures', 'pictures'], () => void session.refreshReferences());
  useEffect(() => () => session.attach(null), [session]);
  if (failed !== null) return <Failed error={failed} onAgain={() => void session.load()} />;
  if (briefing === null) return <p className="app-waiting">Reading…</p>;
  return (
    <BriefingEditor
      key={`${briefing.id} ${round}`}
      briefing={briefing}
      references={session.references()}
      facts={facts ?? briefing}
      onFacts={(patch) => session.changeFacts(patch)}
      readOnly={desk.readOnly}
      unreadable={unreadable}
      header={<BriefingHeader session={session} />}
      newId={newId}
      findTargets={findTargets}
      findFigures={findFigures}
      resolve={(targets) => session.resolve(targets)}
      findPictures={findPictures}
      bringInPictures={async () => {
        const answer = await call('pictures.importChosen', {});
        if (answer.ok) return answer.value.pictures.map((it) => it.id);
        desk.fail(answer.error);
        return [];
      }}
      onPicture={(id) => desk.select({ kind: 'picture', id })}
      pictureUrl={async (id) => {
        const answer = await call('pictures.get', { id });
        return answer.ok ? answer.value.dataUrl : null;
      }}
      describeCitation={(citation) => session.describe(citation)}
      spelling={spelling}
      tell={desk.tell}
      onDirty={() => session.touch()}
      onOpenCitation={(citation) => openCitation(desk, session, citation)}
      onOpenFigure={(id) => openFigure(desk, session, id)}
      copyText={(text) =>
        void call('shell.copyText', { text }).then((answer) => {
          if (!answer.ok) desk.fail(answer.error);
        })
      }
      onSelectionChange={(selection) => {
        session.caret.set(selection?.blockId ?? null);
        const citation = selection?.citation ?? null;
        if (citation !== null) desk.select({ kind: 'citation', citation });
      }}
      onReady={(handle) => session.attach(handle)}
    />
  );
}
