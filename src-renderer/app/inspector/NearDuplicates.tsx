import type { SourceDetail } from '#core/contract/views.ts';
import type { Source } from '#core/model/source.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

interface NearDuplicatesProps {
  source: Source;
  nearDuplicates: SourceDetail['nearDuplicates'];
}

/** Sources that say nearly the same, until a person has decided which to keep. */
export function NearDuplicates({ source, nearDuplicates }: NearDuplicatesProps) {
  const desk = useDesk();
  return nearDuplicates.map((it) => (
    <div key={it.source.id} className="inspector-notice">
      <p>
        Says nearly the same ({Math.round(it.share * 100)} %) as{' '}
        {[sourceName(it.source), sourceLine(it.source)].filter((part) => part !== '').join(', ')}.
      </p>
      <Button onClick={() => desk.compare(source.id, it.source.id)}>Compare…</Button>
    </div>
  ));
}
