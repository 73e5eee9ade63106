import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { originWords } from '#renderer/library/words.ts';

/** How many sources some things rest on and how many origins stand behind them: `3 carriers, 1 origin`. */
export function OriginCount({ sources }: { sources: readonly SourceId[] }) {
  const carriers = [...new Set(sources)];
  const counted = useCall('origins.count', carriers.length > 1 ? { sources: carriers } : null, [
    'origins',
    'sources',
  ]);
  if (counted.state !== 'ready') return null;
  return <p className="inspector-line">{originWords(counted.value)}</p>;
}
