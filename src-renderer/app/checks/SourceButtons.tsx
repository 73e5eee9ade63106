import { BookOpen } from 'lucide-react';
import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface SourceButtonsProps {
  sources: readonly SourceId[];
  onOpen: (source: SourceId) => void;
}

/** The sources a finding is about; each opens in the reader, at the passage where that is known. */
export function SourceButtons({ sources, onOpen }: SourceButtonsProps) {
  const targets = sources.map((id) => ({ kind: 'source' as const, id }));
  const known = useCall('briefings.resolve', { targets }, ['sources']);
  const found = known.state === 'ready' ? known.value.sources : [];
  return (
    <div className="checks-sources">
      {sources.map((id) => {
        const source = found.find((it) => it.id === id);
        const line = source === undefined ? '' : sourceLine(source);
        return (
          <Button
            key={id}
            tone="quiet"
            icon={<BookOpen size={13} aria-hidden />}
            title={line === '' ? undefined : line}
            onClick={() => onOpen(id)}
          >
            <span className="checks-source">{source === undefined ? 'Source' : sourceName(source)}</span>
          </Button>
        );
      })}
    </div>
  );
}
