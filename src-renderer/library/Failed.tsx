import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';

/** A place whose content could not be read: it says so, and never looks like an empty one. */
export function Failed({ error, onAgain }: { error: CallError; onAgain: () => void }) {
  return (
    <EmptyPlace title="This could not be read" actions={<Button onClick={onAgain}>Try again</Button>}>
      {sentenceFor(error)}
    </EmptyPlace>
  );
}
