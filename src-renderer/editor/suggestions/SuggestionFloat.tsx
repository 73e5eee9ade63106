import type { Decision } from '#core/model/suggestions.ts';
import { Check, X } from 'lucide-react';
import type { SuggestionPlace } from '#renderer/editor/comments/places.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface Props {
  place: SuggestionPlace;
  readOnly: boolean;
  onDecide: (decision: Decision) => void;
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Who suggested a change and when, and what to do with it. */
export function SuggestionFloat({ place, readOnly, onDecide }: Props) {
  return (
    <div className="suggestion-float">
      <p>
        <strong>{place.author.name}</strong> <span>{moment.format(new Date(place.at))}</span>
      </p>
      {!readOnly && (
        <div className="suggestion-float-buttons">
          <Button tone="primary" icon={<Check size={14} aria-hidden />} onClick={() => onDecide('accept')}>
            Accept
          </Button>
          <Button icon={<X size={14} aria-hidden />} onClick={() => onDecide('refuse')}>
            Refuse
          </Button>
        </div>
      )}
    </div>
  );
}
