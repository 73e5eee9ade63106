import { History, ListChecks, ListTree, MessageSquare } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import type { Citation } from '#core/model/citation.ts';
import type { BlockId, FigureId } from '#core/model/ids.ts';
import type { Reviewer } from '#core/model/inline.ts';
import { call } from '#renderer/api.ts';
import { BriefingEditor } from '#renderer/editor/BriefingEditor.tsx';
import type { ReviewProps } from '#renderer/editor/comments/review-handle.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { useDesk, type Desk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { AccessBar } from './AccessBar.tsx';
import { BriefingHeader } from './BriefingHeader.tsx';
import type { BriefingSession } from './briefing-session.ts';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { useChecks } from './checks/use-checks.ts';
import { newId } from './citing.ts';
import { CommentsPanel } from './comments/CommentsPanel.tsx';
import { ReviewerDialog } from './comments/ReviewerDialog.tsx';
import { useReview } from './comments/use-review.ts';
import { useReviewer } from './comments/use-reviewer.ts';
import { findPictures } from './find-pictures.ts';
import { findFigures, findTargets } from './find-targets.ts';
import { OutlinePanel } from './outline/OutlinePanel.tsx';
import { SidePanel, type SideTab } from './SidePanel.tsx';
import { SessionDesk } from './SessionDesk.tsx';
import { spelling } from './spelling.ts';
import type { PreferencePatch } from './use-preferences.ts';
import { usePart } from '#renderer/ui/store.ts';
import { noteUse } from './used-targets.ts';
import { VersionsPanel } from './versions/VersionsPanel.tsx';

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

interface BriefingHostProps {
  session: BriefingSession;
  preferences: Preferences;
  onPreferences: (patch: PreferencePatch) => void;
}

/** A briefing in its editor, and above it what stands in the way of writing, if anything does. */
export function BriefingHost(props: BriefingHostProps) {
  return (
    <SessionDesk session={props.session}>
      <AccessBar session={props.session} />
      <Writing {...props} />
    </SessionDesk>
  );
}

/** The text, and what is said of it beside it. */
function Writing({ session, preferences, onPreferences }: BriefingHostProps) {
  const [handle, setHandle] = useState<BriefingEditorHandle | null>(null);
  const keep = useCallback((reviewer: Reviewer) => onPreferences({ reviewer }), [onPreferences]);
  const reviewer = useReviewer(preferences.reviewer, keep);
  const review = useReview(session, handle, reviewer);
  const { readOnly } = useDesk();
  const checks = useChecks(session, handle, {
    filter: preferences.checks,
    setFilter: (filter) => onPreferences((now) => ({ checks: { ...now.checks, ...filter } })),
    open: () => onPreferences({ sidePanel: 'checks' }),
    by: preferences.reviewer?.name ?? null,
  });
  const outline = <OutlinePanel session={session} readOnly={readOnly} />;
  const tabs: SideTab[] = [
    { id: 'outline', title: 'Outline', icon: ListTree, content: outline },
    {
      id: 'comments',
      title: 'Comments',
      icon: MessageSquare,
      count: review.open,
      content: <CommentsPanel review={review} reviewer={reviewer} handle={handle} />,
    },
    {
      id: 'checks',
      title: 'Checks',
      icon: ListChecks,
      count: checks.counts.wrong + checks.counts.doubtful,
      content: <ChecksPanel checks={checks} />,
    },
    { id: 'versions', title: 'Versions', icon: History, content: <VersionsPanel session={session} /> },
  ];
  return (
    <>
      <HostedEditor
        session={session}
        onHandle={setHandle}
        strip={preferences.checks.strip}
        onFindings={checks.showBlock}
        onWalkFindings={checks.walk}
        beside={
          <SidePanel
            prefix={`beside-${session.id}`}
            tabs={tabs}
            open={preferences.sidePanel}
            onOpen={(sidePanel) => onPreferences({ sidePanel })}
          />
        }
        review={{
          author: preferences.reviewer,
          reviewer: reviewer.who,
          onBegin: (thread) => {
            onPreferences({ sidePanel: 'comments' });
            review.begin(thread);
          },
        }}
      />
      {reviewer.asking && <ReviewerDialog before={reviewer.reviewer} onDone={reviewer.answer} />}
    </>
  );
}

interface HostedEditorProps {
  session: BriefingSession;
  review: ReviewProps;
  beside: ReactNode;
  onHandle: (handle: BriefingEditorHandle | null) => void;
  strip: boolean;
  onFindings: (block: BlockId | null) => void;
  onWalkFindings: (by: 1 | -1) => void;
}

/** Reading a briefing, saving it, and what its citations lead to. */
function HostedEditor(props: HostedEditorProps) {
  const { session, review, beside, onHandle } = props;
  const desk = useDesk();
  const briefing = usePart(session.state, (it) => it.briefing);
  const facts = usePart(session.state, (it) => it.facts);
  const failed = usePart(session.state, (it) => it.failed);
  const round = usePart(session.state, (it) => it.round);
  const unreadable = usePart(session.state, (it) => it.unreadable);
  useLibraryChange(['sources', 'excerpts', 'figures', 'pictures'], () => void session.refreshReferences());
  useLibraryChange(['styles'], () => void session.refreshStyle());
  useEffect(
    () => () => {
      session.attach(null);
      onHandle(null);
    },
    [session, onHandle],
  );
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
      beside={beside}
      header={<BriefingHeader session={session} />}
      newId={newId}
      findTargets={findTargets}
      onCited={noteUse}
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
      review={review}
      strip={props.strip}
      onFindings={props.onFindings}
      onWalkFindings={props.onWalkFindings}
      onReady={(handle) => {
        session.attach(handle);
        onHandle(handle);
      }}
    />
  );
}
