import { Check, X } from 'lucide-react';
import type { Decision } from '#core/model/suggestions.ts';
import type { SuggestionPlace } from '#renderer/editor/comments/places.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Author, moment } from './ThreadCard.tsx';

interface SuggestionCardProps {
  place: SuggestionPlace;
  readOnly: boolean;
  onDecide: (decision: Decision) => void;
}

/** Who suggested what, and the decision about it. */
export function SuggestionCard({ place, readOnly, onDecide }: SuggestionCardProps) {
  return (
    <>
      <div className="review-comment">
        <header>
          <Author {...place.author} />
          <time dateTime={place.at}>{moment(place.at)}</time>
        </header>
      </div>
      {!readOnly && (
        <div className="review-actions">
          <Button tone="quiet" icon={<Check size={14} aria-hidden />} onClick={() => onDecide('accept')}>
            Accept
          </Button>
          <Button tone="quiet" icon={<X size={14} aria-hidden />} onClick={() => onDecide('refuse')}>
            Refuse
          </Button>
        </div>
      )}
    </>
  );
}

/** The words of a suggestion; a break is shown as a sign. */
export function SuggestedWords({ place }: { place: SuggestionPlace }) {
  const { deleted, inserted } = place;
  return (
    <>
      {deleted !== '' && (
        <span>
          Delete <del>{shownBreaks(deleted)}</del>
        </span>
      )}
      {inserted !== '' && (
        <span>
          Insert <ins>{shownBreaks(inserted)}</ins>
        </span>
      )}
    </>
  );
}

const shownBreaks = (words: string) => words.replaceAll('\n', '¶');
