import { useEffect, useState } from 'react';
import { useArrowList } from '#renderer/editor/floats/use-arrow-list.ts';

interface SuggestionListProps {
  word: string;
  suggestions: Promise<readonly string[]>;
  onReplace: (by: string) => void;
  onLearn: () => void;
  onIgnore: () => void;
}

/** What may have been meant, and what to do with a word that is right. */
export function SuggestionList({ word, suggestions, onReplace, onLearn, onIgnore }: SuggestionListProps) {
  const [found, setFound] = useState<readonly string[] | 'searching' | 'failed'>('searching');
  useEffect(() => {
    let isCurrent = true;
    suggestions.then(
      (it) => isCurrent && setFound(it),
      () => isCurrent && setFound('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [suggestions]);
  const list = useArrowList(found);
  const words = typeof found === 'string' ? [] : found;
  return (
    <div className="spelling-list">
      {words.length === 0 && (
        <p role="status">
          {found === 'searching'
            ? 'Looking…'
            : found === 'failed'
              ? 'No suggestions could be had. Try again.'
              : 'No suggestions.'}
        </p>
      )}
      <div role="menu" aria-label={`Spelling of ${word}`} {...list}>
        {words.map((it) => (
          <button
            key={it}
            type="button"
            role="menuitem"
            className="spelling-word"
            onClick={() => onReplace(it)}
          >
            {it}
          </button>
        ))}
        <hr />
        <button type="button" role="menuitem" onClick={onLearn}>
          Add “{word}” to the dictionary
        </button>
        <button type="button" role="menuitem" onClick={onIgnore}>
          Ignore while this briefing is open
        </button>
      </div>
    </div>
  );
}
