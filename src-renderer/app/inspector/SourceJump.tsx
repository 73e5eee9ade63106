import type { SourceLabel } from '#core/contract/views.ts';
import { useDesk, type Passage } from '#renderer/library/desk.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** Paragraph numbers as people cite them: `¶12` or `¶12–14`. */
function paragraphWords(paragraphs: readonly [number, number] | null): string {
  if (paragraphs === null) return '';
  const [first, last] = paragraphs;
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}

interface SourceJumpProps {
  source: SourceLabel;
  passage: Passage | null;
  paragraphs: readonly [number, number] | null;
}

/** Where something stands; opens the reader there. */
export function SourceJump({ source, passage, paragraphs }: SourceJumpProps) {
  const desk = useDesk();
  const line = [sourceName(source), sourceLine(source), paragraphWords(paragraphs)].filter((it) => it !== '');
  return (
    <Button tone="quiet" className="inspector-jump" onClick={() => desk.read(source.id, passage)}>
      {line.join(', ')}
    </Button>
  );
}
