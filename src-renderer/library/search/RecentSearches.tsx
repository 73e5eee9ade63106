import { History } from 'lucide-react';
import { Button } from '#renderer/ui/Button.tsx';

interface RecentSearchesProps {
  searches: readonly string[];
  active: number;
  canForget: boolean;
  onChoose: (text: string) => void;
  onForget: () => void;
}

/** What was looked for before, below the empty field. The field keeps the keyboard. */
export function RecentSearches({ searches, active, canForget, onChoose, onForget }: RecentSearchesProps) {
  return (
    <div className="search-recent" role="presentation" onMouseDown={(event) => event.preventDefault()}>
      <div id="search-recent" role="listbox" aria-label="Recent searches">
        {searches.map((text, index) => (
          <div
            key={text}
            id={`search-recent-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            className="search-past"
            onClick={() => onChoose(text)}
            onKeyDown={(event) => event.key === 'Enter' && onChoose(text)}
          >
            <History size={14} aria-hidden />
            <span>{text}</span>
          </div>
        ))}
      </div>
      {canForget && (
        <Button tone="quiet" tabIndex={-1} onClick={onForget}>
          Forget Searches
        </Button>
      )}
    </div>
  );
}
