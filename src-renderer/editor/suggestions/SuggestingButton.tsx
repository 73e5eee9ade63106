import { PencilLine } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { EditorCommand } from '#core/contract/menu.ts';
import { commandKey, commandLabel } from '#renderer/editor/toolbar/command-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { SuggestingMode } from './mode.ts';

const never = () => () => undefined;
const nobody = () => null;

/** Who suggests here; null while changes are made. */
function useSuggester(mode: SuggestingMode | null) {
  return useSyncExternalStore(mode?.subscribe ?? never, mode?.author ?? nobody);
}

interface Props {
  mode: SuggestingMode | null;
  run: (command: EditorCommand) => void;
}

/** Says whether changes are made or suggested, and switches between the two. */
export function SuggestingButton({ mode, run }: Props) {
  const isOn = useSuggester(mode) !== null;
  const title = `${commandLabel('review.suggesting')} (${commandKey('review.suggesting') ?? ''})`;
  return (
    <Button
      tone="quiet"
      className="suggesting-button"
      icon={<PencilLine size={16} aria-hidden />}
      aria-pressed={isOn}
      title={title}
      onClick={() => run('review.suggesting')}
    >
      {isOn ? 'Suggesting' : 'Suggest'}
    </Button>
  );
}

/** A line above the text, as long as changes are suggested. */
export function SuggestingBand({ mode }: { mode: SuggestingMode | null }) {
  const author = useSuggester(mode);
  if (author === null) return null;
  return (
    <p role="status" className="suggesting-band">
      Suggesting as {author.name}. The text stands as it was until somebody accepts.
    </p>
  );
}
