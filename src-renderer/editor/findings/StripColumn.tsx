import type { BlockId } from '#core/model/ids.ts';
import { useStore } from '#renderer/ui/store.ts';
import { WeightSign } from './WeightSign.tsx';
import type { Strip } from './strip.ts';
import { stripSentence } from './strip-words.ts';
import './strip.css';

interface StripColumnProps {
  strip: Strip;
  onChoose: (block: BlockId) => void;
}

/** A sign above counts, as high as a line with what parts it from the next. Pixels. */
const SHORTEST = 36;

/** Beside each block: what it rests on, and the worst that was found there. The pane says the same to the keyboard. */
export function StripColumn({ strip, onChoose }: StripColumnProps) {
  const marks = useStore(strip.marks);
  return (
    <div className="editor-strip" role="group" aria-label="State of the paragraphs">
      {marks.map((it) => (
        <button
          key={it.blockId}
          type="button"
          className="editor-strip-mark"
          tabIndex={-1}
          style={{ top: it.top, maxHeight: Math.max(it.height, SHORTEST) }}
          title={stripSentence(it)}
          aria-label={stripSentence(it)}
          data-weight={it.worst ?? undefined}
          // The text keeps the keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(it.blockId)}
        >
          {it.worst !== null && <WeightSign weight={it.worst} />}
          {it.citations > 0 && (
            // Drawn, not written: the name of the button says it in words.
            <span className="editor-strip-counts" data-counts={`${it.carriers}·${it.origins}`} aria-hidden />
          )}
        </button>
      ))}
    </div>
  );
}
