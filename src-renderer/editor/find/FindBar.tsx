import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import './find.css';
import type { Finder, FinderState } from './finder.ts';

/** Finds and replaces in the text, above the page. */
export function FindBar({ finder, readOnly }: { finder: Finder; readOnly: boolean }) {
  const state = useSyncExternalStore(finder.subscribe, finder.state);
  return state === null ? null : <OpenBar finder={finder} readOnly={readOnly} state={state} />;
}

function countWords({ text, count, at }: FinderState): string {
  if (text.trim() === '') return '';
  return count === 0 ? 'Not found' : `${(at + 1).toLocaleString()} of ${count.toLocaleString()}`;
}

interface OpenBarProps {
  finder: Finder;
  readOnly: boolean;
  state: FinderState;
}

function OpenBar({ finder, readOnly, state }: OpenBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onKeyDown = (inReplacement: boolean) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') finder.close();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (inReplacement) finder.replace();
      else finder.walk(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = state.count === 0;
  return (
    <div className="editor-find" role="search" aria-label="Find and replace in the briefing">
      <div className="editor-find-row">
        <input
          ref={field}
          className="ui-input"
          aria-label="Find in the briefing"
          placeholder="Find"
          spellCheck={false}
          maxLength={500}
          value={state.text}
          aria-invalid={(none && state.text.trim() !== '') || undefined}
          onChange={(event) => finder.look({ text: event.target.value })}
          onKeyDown={onKeyDown(false)}
        />
        <IconButton
          label="Letter by letter"
          aria-pressed={state.exact}
          onClick={() => finder.look({ exact: !state.exact })}
        >
          <CaseSensitive size={16} aria-hidden />
        </IconButton>
        <IconButton
          label="Whole words"
          aria-pressed={state.wholeWords}
          onClick={() => finder.look({ wholeWords: !state.wholeWords })}
        >
          <WholeWord size={16} aria-hidden />
        </IconButton>
        <span className="editor-find-count" role="status">
          {countWords(state)}
        </span>
        <IconButton label="Previous" shortcut="Shift+Enter" disabled={none} onClick={() => finder.walk(-1)}>
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton label="Next" shortcut="Enter" disabled={none} onClick={() => finder.walk(1)}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        <IconButton label="Close" shortcut="Esc" onClick={() => finder.close()}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      {!readOnly && (
        <div className="editor-find-row">
          <input
            className="ui-input"
            aria-label="Replace with"
            placeholder="Replace with"
            spellCheck={false}
            maxLength={1000}
            value={state.replacement}
            onChange={(event) => finder.look({ replacement: event.target.value })}
            onKeyDown={onKeyDown(true)}
          />
          <Button disabled={none} onClick={() => finder.replace()}>
            Replace
          </Button>
          <Button disabled={none} onClick={() => finder.replaceAll()}>
            Replace All
          </Button>
        </div>
      )}
      {state.told !== '' && (
        <p className="editor-find-told" role="status">
          {state.told}
        </p>
      )}
    </div>
  );
}
