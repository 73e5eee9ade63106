import { BookmarkPlus, Info } from 'lucide-react';
import type { Source } from '#core/model/source.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { shownDate, sourceName } from '#renderer/library/words.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

/** What is being read: title, where, when, by whom, and how it is marked. */
export function SourceHeader({ source }: { source: Source }) {
  const desk = useDesk();
  const line = [
    source.outlet,
    source.publishedOn === null ? null : shownDate(source.publishedOn),
    source.authors.join(', ') || null,
  ].filter((part) => part !== null);
  return (
    <header className="reader-head">
      <div className="reader-head-words">
        <h2 className="ui-copyable" title={sourceName(source)}>
          {sourceName(source)}
        </h2>
        <p>
          {line.join(' · ') || 'Outlet, date and author are not stated'}
          {source.marking !== null && <MarkingChip marking={source.marking} />}
        </p>
      </div>
      <IconButton
        label="Cite in Briefing"
        disabled={desk.readOnly}
        onClick={() => desk.cite([{ kind: 'source', id: source.id }])}
      >
        <BookmarkPlus size={16} />
      </IconButton>
      <IconButton
        label="Details of the Source"
        onClick={() => {
          desk.select({ kind: 'source', id: source.id });
          desk.run('view.inspector');
        }}
      >
        <Info size={16} />
      </IconButton>
    </header>
  );
}
