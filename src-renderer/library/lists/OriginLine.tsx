import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { originWords } from '#renderer/library/words.ts';

/** What one call counts; beyond, the line stays away. */
const MOST = 10_000;

interface OriginLineProps {
  /** What is counted where it is not the whole list: `3 selected`. */
  name?: string;
  sources: readonly SourceId[];
}

/** How many independent origins stand behind some sources: ten papers with one wire story are one origin. */
export function OriginLine({ name, sources }: OriginLineProps) {
  const count = useCall(
    'origins.count',
    sources.length === 0 || sources.length > MOST ? null : { sources: [...sources] },
    ['origins', 'sources'],
  );
  const words = count.state === 'ready' ? originWords(count.value) : null;
  return (
    <p className="lists-origins" role="status">
      {[name, words].filter((it) => it != null).join(' · ')}
    </p>
  );
}
