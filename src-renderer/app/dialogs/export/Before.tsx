import { useRef, useState } from 'react';
import type { Finding as CheckFinding } from '#core/checks/finding.ts';
import type { PrintChoice } from '#core/contract/print-views.ts';
import type { BlockId, PictureId } from '#core/model/ids.ts';
import { CheckedBefore } from './CheckedBefore.tsx';
import { FindingList } from './FindingList.tsx';
import { notSaidTwice } from './findings.ts';
import { MissingDescriptions } from './MissingDescriptions.tsx';
import type { CheckedExport } from './use-checked-export.ts';
import type { Preparation } from './use-preparation.ts';
import { WhatIsPrinted } from './WhatIsPrinted.tsx';
import { WorkingCopyChoice } from './WorkingCopyChoice.tsx';

/** Which pictures were described while the dialog was open. */
export function useDescribed() {
  const [described, setDescribed] = useState<ReadonlySet<PictureId>>(new Set());
  const latest = useRef(described);
  const onDescribed = (id: PictureId, isDescribed: boolean) => {
    const others = [...latest.current].filter((it) => it !== id);
    latest.current = new Set(isDescribed ? [...others, id] : others);
    setDescribed(latest.current);
  };
  return {
    described,
    onDescribed,
    /** Asked of what was stored by now, drawn or not. */
    isDescribed: (id: PictureId) => latest.current.has(id),
  };
}

interface BeforeProps {
  of: Preparation;
  choice: PrintChoice;
  onChoice: (choice: PrintChoice) => void;
  described: ReturnType<typeof useDescribed>;
  /** Whether it is laid out on pages: Markdown is not, and has nothing to choose. */
  asPages: boolean;
  /** Whether every picture must be described. */
  needsDescriptions: boolean;
  onPageSetup: () => void;
  onShow: (block: BlockId) => void;
  /** What the checks found. */
  checked: {
    readonly of: CheckedExport;
    /** Whether what is wrong stands in the way. */
    readonly gates: boolean;
    readonly onChecks: (block: BlockId | null) => void;
  };
}

/** What is looked at before a briefing is exported or printed. */
export function Before(props: BeforeProps) {
  const { of, choice, asPages, described, checked } = props;
  const saidTwice = checked.of.state.findings;
  return (
    <>
      <CheckedBefore checked={checked.of} gates={checked.gates} onChecks={checked.onChecks} />
      <WhatIsPrinted of={of} onPageSetup={asPages ? props.onPageSetup : null} />
      {asPages ? (
        <WorkingCopyChoice wanted={choice} onWanted={props.onChoice} />
      ) : (
        <p className="export-hint">
          All of the text is written, suggestions and the places of comments too. What comments say stays in
          the library.
        </p>
      )}
      <MissingDescriptions
        pictures={of.mute}
        described={described.described}
        onDescribed={described.onDescribed}
        needed={props.needsDescriptions}
        onShow={props.onShow}
      />
      {of.isLong ? (
        <div className="export-found">
          <LookedThrough of={of} checked={saidTwice} onShow={props.onShow} />
        </div>
      ) : (
        of.found !== null && (
          <FindingList findings={notSaidTwice(of.found.findings, saidTwice)} onShow={props.onShow} />
        )
      )}
    </>
  );
}

/** Of a long briefing, which is shown before it is looked through. */
function LookedThrough({
  of: { found },
  checked,
  onShow,
}: Pick<BeforeProps, 'of' | 'onShow'> & { checked: readonly CheckFinding[] }) {
  const findings = notSaidTwice(found?.findings ?? [], checked);
  if (findings.length > 0) return <FindingList findings={findings} onShow={onShow} />;
  return (
    <p role="status" className="export-hint">
      {found === null ? 'Looking through the briefing…' : 'Nothing was found that is worth a look.'}
    </p>
  );
}
