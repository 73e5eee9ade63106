import type { BlockId } from '#core/model/ids.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './export.css';
import type { Finding } from './findings.ts';

interface FindingListProps {
  findings: readonly Finding[];
  onShow: (block: BlockId) => void;
}

/** What stands in the way, then what is worth a look; each leads to its place in the text. */
export function FindingList({ findings, onShow }: FindingListProps) {
  const stops = findings.filter((it) => it.stops);
  const looks = findings.filter((it) => !it.stops);
  return (
    <>
      {stops.length > 0 && (
        <Findings
          name={`${counted(stops.length, 'thing')} in the way: nothing is exported until ${stops.length === 1 ? 'it is' : 'they are'} mended`}
          stops
          findings={stops}
          onShow={onShow}
        />
      )}
      {looks.length > 0 && (
        <Findings
          name={`${counted(looks.length, 'finding')} worth a look`}
          findings={looks}
          onShow={onShow}
        />
      )}
    </>
  );
}

function Findings({
  name,
  findings,
  stops = false,
  onShow,
}: FindingListProps & { name: string; stops?: boolean }) {
  return (
    <section className="export-part" aria-label={name}>
      <h3 className="export-heading" data-stops={stops || undefined}>
        {name}
      </h3>
      <ul className="export-findings">
        {findings.map(({ sentence, blockId }, index) => (
          <li key={index}>
            <span className="export-finding">{sentence}</span>
            {blockId !== null && (
              <Button tone="quiet" aria-label={`Show: ${sentence}`} onClick={() => onShow(blockId)}>
                Show
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
