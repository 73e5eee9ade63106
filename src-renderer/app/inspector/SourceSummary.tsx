import { useState } from 'react';
import { briefingFacts } from '#core/model/briefing.ts';
import { ownSourceSummary } from '#core/print/own-source-summary.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { orNull } from '#renderer/library/fact-text.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { usePart } from '#renderer/ui/store.ts';
import { FactField } from './FactField.tsx';
import { factsStored, TOO_LONG } from './store-facts.ts';

interface SourceSummaryProps {
  session: BriefingSession;
  summary: string | null;
}

/** What the sources taken together are worth, in the author's words; a draft can be made of what is known of them. */
export function SourceSummary({ session, summary }: SourceSummaryProps) {
  const desk = useDesk();
  const own = usePart(session.state, ({ outline, facts }) =>
    ownSourceSummary(
      outline.map((it) => it.title),
      facts?.language ?? 'en',
    ),
  );
  const [drafting, setDrafting] = useState(false);
  /** A draft that waits because somebody has written something. */
  const [waiting, setWaiting] = useState<string | null>(null);
  const put = (draft: string, before: string | null) => {
    setWaiting(null);
    session.changeFacts({ sourceSummary: draft });
    desk.tell('The source summary statement was drafted. Read it before you sign it.', {
      label: 'Undo',
      run: () => session.changeFacts({ sourceSummary: before }),
    });
  };
  const draft = async () => {
    setDrafting(true);
    await factsStored();
    // The draft is made of what is stored.
    const answer = (await session.flush())
      ? await call('briefings.draftSourceSummary', { id: session.id })
      : null;
    setDrafting(false);
    if (answer === null) {
      desk.tell('The briefing could not be saved, so nothing was drafted. See the line at the bottom.');
      return;
    }
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    const { text } = answer.value;
    const now = session.state.get().facts?.sourceSummary ?? null;
    if (text.trim() === '') desk.tell('The briefing cites no sources yet, so there is nothing to sum up.');
    else if (now === null || now.trim() === '') put(text, now);
    else if (now === text) desk.tell('The statement already says what a draft would say.');
    else setWaiting(text);
  };
  return (
    <section className="inspector-part" aria-label="Source summary statement">
      <FactField
        label="Source summary statement"
        lines
        hint={
          own === null
            ? 'Strengths and weaknesses of the sources taken together; printed after them. Empty: none is printed.'
            : `The text has a section “${own.trim()}” of its own. What is written here is printed as well, after the text; leave it empty to say it once.`
        }
        value={summary ?? ''}
        onStore={async (text) => {
          const read = briefingFacts.shape.sourceSummary.safeParse(orNull(text));
          if (!read.success) return TOO_LONG;
          session.changeFacts({ sourceSummary: read.data });
          return null;
        }}
      />
      <div className="inspector-actions">
        <Button disabled={desk.readOnly || drafting} onClick={() => void draft()}>
          Draft from the Sources
        </Button>
      </div>
      {waiting !== null && (
        <Dialog
          title="Replace the statement?"
          wide
          onClose={() => setWaiting(null)}
          actions={
            <>
              <Button onClick={() => put(waiting, summary)}>Replace by the Draft</Button>
              <Button tone="primary" onClick={() => setWaiting(null)}>
                Keep What Is Written
              </Button>
            </>
          }
        >
          <p>Somebody has written this statement. The draft would take its place:</p>
          <p className="inspector-quote">{waiting}</p>
        </Dialog>
      )}
    </section>
  );
}
