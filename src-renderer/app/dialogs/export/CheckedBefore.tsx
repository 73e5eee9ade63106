import { useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { BlockId } from '#core/model/ids.ts';
import { ReasonField } from '#renderer/app/checks/ReasonField.tsx';
import { WeightSign } from '#renderer/editor/findings/WeightSign.tsx';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { CheckedExport } from './use-checked-export.ts';

interface CheckedBeforeProps {
  checked: CheckedExport;
  /** Whether what is wrong stands in the way. */
  gates: boolean;
  /** Opens the list of findings, at a block where one is given. */
  onChecks: (block: BlockId | null) => void;
}

/** What the checks found: first what must be mended or let stand, then how much else there is. */
export function CheckedBefore({ checked, gates, onChecks }: CheckedBeforeProps) {
  const [isWaiving, setIsWaiving] = useState(false);
  const { state, wrong, others } = checked;
  if (state.error !== null)
    return <p className="export-hint">The briefing could not be checked. {sentenceFor(state.error)}</p>;
  if (state.checkedAt === null)
    return (
      <p role="status" className="export-hint">
        Checking the briefing…
      </p>
    );
  return (
    <>
      {wrong.length > 0 && (
        <section className="export-part" aria-label="What is wrong">
          <h3 className="export-heading" data-stops>
            {`${counted(wrong.length, 'finding')} ${gates ? 'must be mended or let stand' : 'of weight “wrong”'}`}
          </h3>
          <ul className="export-findings">
            {wrong.map((it) => (
              <li key={it.id}>
                <span className="export-checked">
                  <WeightSign weight="wrong" />
                  <span className="export-finding">{it.message}</span>
                </span>
                <Button tone="quiet" aria-label={`Show: ${it.message}`} onClick={() => onChecks(it.blockId)}>
                  Show
                </Button>
              </li>
            ))}
          </ul>
          {isWaiving ? (
            <ReasonField
              label={wrong.length === 1 ? 'Why it may stand' : 'Why they may stand'}
              hint="Kept with the briefing, and printed in the annex where Page Setup wants it."
              send="Let Stand"
              onSend={(reason) => {
                setIsWaiving(false);
                checked.waiveAll(reason);
              }}
              onGiveUp={() => setIsWaiving(false)}
            />
          ) : (
            <div>
              <Button onClick={() => setIsWaiving(true)}>
                {wrong.length === 1 ? 'Let It Stand…' : 'Let All Stand…'}
              </Button>
            </div>
          )}
        </section>
      )}
      {others !== '' && (
        <div className="export-others">
          <span>{others}</span>
          <Button tone="quiet" onClick={() => onChecks(null)}>
            Show in Checks
          </Button>
        </div>
      )}
    </>
  );
}
