import {
  BookmarkPlus,
  ChevronDown,
  ChevronUp,
  FileText,
  Image,
  Info,
  ListChecks,
  Search,
} from 'lucide-react';
import type { Source } from '#core/model/source.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { shownDate, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { Beside } from './Reader.tsx';

interface SourceHeaderProps {
  source: Source;
  beside: Beside;
  /** How many proposals wait for a decision; null while they are not known. */
  proposals: number | null;
  /** Whether the document can be shown as it was printed. */
  hasOriginal: boolean;
  /** How many pictures are from the source. */
  pictures: number;
  onToggle: (part: keyof Beside) => void;
  onFind: () => void;
  /** How many excerpts and figures one can walk through, and the number of the one walked to last; 0 for none. */
  stops: { readonly count: number; readonly at: number };
  onWalk: (step: 1 | -1) => void;
}

const toolTitle = (command: 'reader.proposals' | 'reader.original'): string =>
  `${commandLabel(command)} (${commandKey(command) ?? ''})`;

/** What is being read: title, where, when, by whom, how it is marked; and what can stand beside it. */
export function SourceHeader(props: SourceHeaderProps) {
  const { source, beside, proposals, stops } = props;
  const desk = useDesk();
  const line = [
    source.outlet,
    source.publishedOn === null ? null : shownDate(source.publishedOn),
    source.authors.join(', ') || null,
  ].filter((part) => part !== null);
  return (
    <header className="reader-head">
      <div className="reader-head-line">
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
      </div>
      <div className="reader-tools" role="toolbar" aria-label="Tools of the reader">
        <Button
          tone="quiet"
          icon={<ListChecks size={14} />}
          aria-pressed={beside.proposals}
          title={toolTitle('reader.proposals')}
          onClick={() => props.onToggle('proposals')}
        >
          <span>
            <span className="reader-tool-words">Proposals </span>
            {proposals !== null && <span className="reader-count">{proposals.toLocaleString()}</span>}
          </span>
        </Button>
        {props.hasOriginal && (
          <Button
            tone="quiet"
            icon={<FileText size={14} />}
            aria-pressed={beside.original}
            title={toolTitle('reader.original')}
            onClick={() => props.onToggle('original')}
          >
            <span className="reader-tool-words">Original</span>
          </Button>
        )}
        {props.pictures > 0 && (
          <Button
            tone="quiet"
            icon={<Image size={14} />}
            aria-pressed={beside.pictures}
            title="Show the pictures of the source"
            onClick={() => props.onToggle('pictures')}
          >
            <span>
              <span className="reader-tool-words">Pictures </span>
              <span className="reader-count">{props.pictures.toLocaleString()}</span>
            </span>
          </Button>
        )}
        <span className="reader-walk">
          <span className="reader-count" aria-live="polite">
            {stops.at > 0 ? `${stops.at} of ${stops.count.toLocaleString()}` : ''}
          </span>
          <IconButton
            label={commandLabel('reader.previous')}
            shortcut={commandKey('reader.previous')}
            disabled={stops.count === 0}
            onClick={() => props.onWalk(-1)}
          >
            <ChevronUp size={16} />
          </IconButton>
          <IconButton
            label={commandLabel('reader.next')}
            shortcut={commandKey('reader.next')}
            disabled={stops.count === 0}
            onClick={() => props.onWalk(1)}
          >
            <ChevronDown size={16} />
          </IconButton>
          <IconButton
            label={commandLabel('reader.find')}
            shortcut={commandKey('reader.find')}
            onClick={props.onFind}
          >
            <Search size={15} />
          </IconButton>
        </span>
      </div>
    </header>
  );
}
