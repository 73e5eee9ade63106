import { useEffect, useRef } from 'react';
import { formatDate } from '#core/citing/date.ts';
import { wordsFor } from '#core/citing/words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { BriefingSession } from './briefing-session.ts';
import { usePart } from '#renderer/ui/store.ts';

/** The head of the page: kind, title, and date and author as they will be printed. */
export function BriefingHeader({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const facts = usePart(session.state, (it) => it.facts);
  const title = useRef<HTMLTextAreaElement>(null);
  const wasNew = useRef(facts?.title === '');
  useEffect(() => {
    if (wasNew.current) title.current?.focus();
  }, []);
  if (facts === null) return null;
  const line = [
    wordsFor(facts.language).kinds[facts.kind],
    facts.date === null ? null : formatDate(facts.date, facts.language),
    facts.author,
  ].filter((part) => part !== null);
  return (
    <header className="app-page-head">
      <div className="app-page-line">
        <Button
          tone="quiet"
          aria-label={`${line.join(' · ')}: details`}
          onClick={() => {
            desk.select({ kind: 'briefing', id: session.id });
            desk.run('view.inspector');
          }}
        >
          {line.join(' · ')}
        </Button>
      </div>
      <textarea
        ref={title}
        className="app-page-title"
        aria-label="Title"
        placeholder="Title"
        rows={1}
        maxLength={1000}
        readOnly={desk.readOnly}
        value={facts.title}
        onChange={(event) => session.changeFacts({ title: event.target.value.replaceAll('\n', ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          session.handle()?.focus();
        }}
      />
    </header>
  );
}
