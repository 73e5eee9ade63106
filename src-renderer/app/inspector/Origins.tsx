import { Check, Unlink, X } from 'lucide-react';
import type { CallInput } from '#core/contract/calls.ts';
import type { OriginLink } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { originWords } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { AddOrigin } from './AddOrigin.tsx';
import { evidenceWords, originLines, type OriginLine } from './origin-lines.ts';
import './origins.css';
import { problemOf } from './store-facts.ts';

/** Where a source has its story from, and who has it from there; what is only suggested shows its evidence and waits. */
export function Origins({ id }: { id: SourceId }) {
  const desk = useDesk();
  const loaded = useCall('origins.get', { sourceId: id }, ['origins', 'sources']);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const tree = loaded.value;
  const decide = async (
    name: 'origins.confirm' | 'origins.dismiss' | 'origins.remove',
    { carrier, origin }: Pick<OriginLink, 'origin'> & { carrier: { id: SourceId } },
  ) => {
    const input: CallInput<'origins.confirm'> = { carrier: carrier.id, origin };
    const problem = await problemOf(call(name, input));
    if (problem !== null) desk.tell(problem);
  };
  const lines = originLines(tree);
  return (
    <section className="inspector-part" aria-label="Origins">
      <h3>Origins{tree.count.carriers > 1 ? `: ${originWords(tree.count)}` : ''}</h3>
      {lines.length === 0 && (
        <p className="inspector-line">No other source is known to tell the same story.</p>
      )}
      {lines.length > 0 && (
        <ul className="origins" aria-label="Tree of origins">
          {lines.map((it) => (
            <li key={it.key} style={{ paddingLeft: `calc(${it.depth} * var(--space-4))` }}>
              <Name line={it} isHere={it.sourceId === id} />
              {it.link !== null && (
                <Link
                  link={it.link}
                  readOnly={desk.readOnly}
                  onDecide={(name) => void decide(name, it.link as OriginLink)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <AddOrigin onAdd={(origin) => void decide('origins.confirm', { carrier: { id }, origin })} />
    </section>
  );
}

function Name({ line, isHere }: { line: OriginLine; isHere: boolean }) {
  const desk = useDesk();
  const { sourceId, name, where } = line;
  const words = [name, where].filter((part) => part !== '').join(', ');
  if (sourceId === null || isHere)
    return <span className="origins-name">{isHere ? <strong>{words}</strong> : words}</span>;
  return (
    <Button
      tone="quiet"
      className="inspector-jump"
      onClick={() => {
        desk.select({ kind: 'source', id: sourceId });
        desk.read(sourceId, null);
      }}
    >
      {words}
    </Button>
  );
}

interface LinkProps {
  link: OriginLink;
  readOnly: boolean;
  onDecide: (name: 'origins.confirm' | 'origins.dismiss' | 'origins.remove') => void;
}

/** What a link rests on, and the decision about it. */
function Link({ link, readOnly, onDecide }: LinkProps) {
  const desk = useDesk();
  const { evidence, carrier, state } = link;
  const place = evidence.naming ?? evidence.sharedRuns[0]?.inSource ?? null;
  return (
    <div className="origins-link">
      <span className={state === 'suggested' ? 'origins-suggested' : ''}>
        {state === 'suggested' ? 'Perhaps derives from it. ' : 'Derives from it. '}
        {evidenceWords(evidence).join('. ')}
        {place !== null && (
          <>
            {' '}
            <Button tone="quiet" className="inspector-jump" onClick={() => desk.read(carrier.id, place)}>
              Show
            </Button>
          </>
        )}
      </span>
      {state === 'suggested' ? (
        <>
          <IconButton label="Confirm" disabled={readOnly} onClick={() => onDecide('origins.confirm')}>
            <Check size={14} />
          </IconButton>
          <IconButton label="Not Its Origin" disabled={readOnly} onClick={() => onDecide('origins.dismiss')}>
            <X size={14} />
          </IconButton>
        </>
      ) : (
        <IconButton label="Take the Link Back" disabled={readOnly} onClick={() => onDecide('origins.remove')}>
          <Unlink size={14} />
        </IconButton>
      )}
    </div>
  );
}
