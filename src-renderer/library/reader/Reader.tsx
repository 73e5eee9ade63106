import type { Ref } from 'react';
import type { Preferences, SourceDetail } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Passage } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import './reader.css';
import { SourceText } from './SourceText.tsx';

/** What stands beside the text. */
export type Beside = Preferences['beside'];

/** What the menu can ask of the reader. */
export interface ReaderHandle {
  readonly excerpt: () => void;
  readonly figure: () => void;
  /** Keeps the selected words as an excerpt, unless they are one, and cites them in the open briefing. */
  readonly cite: () => void;
  readonly find: () => void;
  /** Goes to the next or the previous excerpt or figure. */
  readonly walk: (step: 1 | -1) => void;
  readonly toggle: (part: keyof Beside) => void;
}

/** A passage to show. `round` counts the times it was asked for, so that asking twice shows it twice. */
export interface ShownPassage extends Passage {
  readonly round: number;
}

interface ReaderProps {
  sourceId: SourceId;
  passage: ShownPassage | null;
  /** Kept outside, so that it stays while one goes from source to source. */
  beside: Beside;
  onBeside: (beside: Beside) => void;
  ref: Ref<ReaderHandle>;
}

/** One source: read from the library, shown by SourceText. */
export function Reader({ sourceId, passage, beside, onBeside, ref }: ReaderProps) {
  const loaded = useCall('sources.get', { id: sourceId }, ['sources', 'excerpts', 'figures']);
  const pictures = useCall('pictures.list', { filter: { sourceId } }, ['pictures']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return <p className="reader-waiting">Reading…</p>;
  const detail: SourceDetail = loaded.value;
  return (
    <SourceText
      key={sourceId}
      detail={detail}
      pictures={pictures.state === 'ready' ? pictures.value.rows : []}
      passage={passage}
      beside={beside}
      onBeside={onBeside}
      onChanged={loaded.again}
      ref={ref}
    />
  );
}
