import type { Use } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** The briefings that rest on something; each opens. */
export function UsedIn({ uses }: { uses: readonly Use[] }) {
  const desk = useDesk();
  return (
    <section className="inspector-part" aria-label="Used in">
      <h3>
        {uses.length === 0 ? 'Not used in a briefing yet' : `Used in ${counted(uses.length, 'briefing')}`}
      </h3>
      {uses.map((it) => (
        <Button
          key={it.briefingId}
          tone="quiet"
          className="inspector-jump"
          onClick={() => desk.openBriefing(it.briefingId)}
        >
          {it.title || 'Untitled briefing'} ({counted(it.citations, 'citation')})
        </Button>
      ))}
    </section>
  );
}
