import { Button } from '#renderer/ui/Button.tsx';
import type { Paragraph } from '#core/model/source-text.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import type { Mark } from './segments.ts';
import { ReaderParagraph } from './ReaderParagraph.tsx';

interface ResidueFoldProps {
  text: string;
  paragraphs: readonly Paragraph[];
  marksOf: (paragraph: Paragraph) => readonly Mark[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onRestore: (ids: readonly string[]) => void;
}

/** What was set aside, folded into one line; unfolded it is grey, and each paragraph can be taken back. */
export function ResidueFold({ text, paragraphs, marksOf, open, onOpen, onRestore }: ResidueFoldProps) {
  const { readOnly } = useDesk();
  const lines = paragraphs.reduce((sum, it) => sum + text.slice(it.start, it.end).split('\n').length, 0);
  return (
    <div
      className="reader-fold"
      data-fold-start={paragraphs[0]?.start ?? 0}
      data-fold-end={paragraphs.at(-1)?.end ?? 0}
    >
      <div className="reader-fold-line">
        <Button tone="quiet" aria-expanded={open} onClick={() => onOpen(!open)}>
          {counted(lines, 'line')} set aside as page furniture
        </Button>
        {open && paragraphs.length > 1 && (
          <Button tone="quiet" disabled={readOnly} onClick={() => onRestore(paragraphs.map((it) => it.id))}>
            Restore all
          </Button>
        )}
      </div>
      {open &&
        paragraphs.map((it) => (
          <div key={it.id} className="reader-set-aside">
            <ReaderParagraph
              text={text.slice(it.start, it.end)}
              start={it.start}
              number={null}
              marks={marksOf(it)}
            />
            <Button
              tone="quiet"
              aria-label={`Restore “${text.slice(it.start, Math.min(it.end, it.start + 40))}”`}
              disabled={readOnly}
              onClick={() => onRestore([it.id])}
            >
              Restore
            </Button>
          </div>
        ))}
    </div>
  );
}
