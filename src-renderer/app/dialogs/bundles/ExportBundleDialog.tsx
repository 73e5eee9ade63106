import { useEffect, useId, useRef, useState } from 'react';
import type { BundleReport, BundleSubject } from '#core/contract/bundle-views.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { CollectionId } from '#core/model/ids.ts';
import { fail } from '#core/model/result.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { CopyHash } from '#renderer/app/dialogs/export/CopyHash.tsx';
import { stored } from '#renderer/app/dialogs/export/use-export.ts';
import { call } from '#renderer/api.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { shownSize } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Check } from '#renderer/ui/Check.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressLine } from '#renderer/ui/ProgressBar.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import './bundles.css';
import { BundlePlanView } from './BundlePlanView.tsx';
import { ceilingOf, CEILINGS, countWords, progressShare, progressWords } from './bundle-words.ts';
import { Fingerprint } from './Fingerprint.tsx';
import { SigningKeyDialog } from './SigningKeyDialog.tsx';
import { useBundleWork } from './use-bundle-work.ts';
import { useSigning } from './use-signing.ts';

const BRIEFING = 'briefing';

interface ExportBundleDialogProps {
  /** The briefing in front, if any. */
  session: BriefingSession | null;
  onClose: () => void;
}

/** From what would go and what would stay out to the file: nothing is left out in silence, nothing goes unseen. */
export function ExportBundleDialog({ session, onClose }: ExportBundleDialogProps) {
  const collections = useCall('collections.list', {}, ['collections']);
  const rows = collections.state === 'ready' ? collections.value.rows : [];
  const [chosen, setChosen] = useState<string | null>(session === null ? null : BRIEFING);
  const what = chosen ?? rows[0]?.id ?? null;
  const [ceiling, setCeiling] = useState('');
  const [comments, setComments] = useState(false);
  const [leaveOut, setLeaveOut] = useState(false);
  const [sign, setSign] = useState(true);
  const [isAtKey, setIsAtKey] = useState(false);
  const [report, setReport] = useState<BundleReport | null>(null);
  const { signing, reload } = useSigning();
  const work = useBundleWork();
  const form = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (work.isRunning) cancel.current?.focus();
    else if (report !== null) done.current?.focus();
  }, [work.isRunning, report]);

  // The usual button waits for the plan, and a button that waits takes no keyboard.
  useEffect(() => document.getElementById(form)?.querySelector('select')?.focus(), [form]);

  const subject: BundleSubject | null =
    what === null
      ? null
      : what === BRIEFING && session !== null
        ? { kind: 'briefing', id: session.id }
        : { kind: 'collection', id: what as CollectionId };
  const wish = subject && {
    ...{ subject, ceiling: ceilingOf(ceiling), comments: comments && subject.kind === 'briefing' },
    leaveOutPortions: leaveOut,
  };
  const plan = useCall('bundles.plan', wish, [
    'sources',
    'excerpts',
    'figures',
    'pictures',
    'briefings',
    'comments',
  ]);
  const key = signing?.key ?? null;
  const write = async () => {
    if (wish === null) return;
    const made = await work.run(async () => {
      const unsaved =
        session === null || subject?.kind !== 'briefing'
          ? null
          : await stored(session, () => session.keepVersion());
      if (unsaved !== null) return fail(unsaved);
      return call('bundles.exportChosen', { ...wish, sign: sign && key !== null });
    });
    if (made.ok) setReport(made.value);
  };
  const planned = plan.state === 'ready' ? plan.value : null;
  const isBlocked = planned === null || planned.isBriefingAbove || (planned.portions.length > 0 && !leaveOut);
  const close = () => {
    if (work.isRunning) void work.stop();
    else onClose();
  };
  const actions =
    report === null ? (
      <>
        {work.isRunning && (
          <ProgressLine
            label="Bundle"
            share={progressShare(work.progress)}
            words={work.isStopping ? 'Stopping' : progressWords(work.progress)}
          />
        )}
        <Button ref={cancel} onClick={close}>
          Cancel
        </Button>
        <Button tone="primary" type="submit" form={form} disabled={work.isRunning || isBlocked}>
          Export…
        </Button>
      </>
    ) : (
      <Button ref={done} tone="primary" onClick={onClose}>
        Done
      </Button>
    );
  const title = session?.state.get().facts?.title || 'Untitled briefing';
  return (
    <>
      <Dialog title="Export Bundle" wide onClose={close} actions={actions}>
        {report !== null ? (
          <Written report={report} />
        ) : subject === null ? (
          <p>
            There is nothing to send yet. Open a briefing, or put sources into a collection, and export it
            from here.
          </p>
        ) : (
          <form
            id={form}
            className="bundles-part"
            inert={work.isRunning}
            onSubmit={(event) => {
              event.preventDefault();
              if (!isBlocked) void write();
            }}
          >
            <p>
              One file with a briefing and what it rests on, or with a collection, for another library of
              Chancery.
            </p>
            <div className="bundles-fields">
              <Select
                label="What"
                value={what ?? ''}
                onValue={setChosen}
                choices={session === null ? [] : [{ value: BRIEFING, label: `Briefing “${title}”` }]}
                groups={
                  rows.length === 0
                    ? []
                    : [
                        {
                          label: 'Collections',
                          choices: rows.map((it) => ({ value: it.id, label: it.name })),
                        },
                      ]
                }
              />
              <Select
                label="Ceiling"
                value={ceiling}
                onValue={setCeiling}
                choices={[{ value: '', label: 'None: everything goes' }]}
                groups={CEILINGS}
              />
            </div>
            {subject.kind === 'briefing' && (
              <Check label="Comments go along" checked={comments} onChecked={setComments} />
            )}
            {planned !== null && planned.portions.length + Number(leaveOut) > 0 && (
              <Check
                label="Leave out the portions above the ceiling"
                checked={leaveOut}
                onChecked={setLeaveOut}
              />
            )}
            <Signing
              fingerprint={key?.fingerprint ?? null}
              signer={key?.signer ?? ''}
              sign={sign}
              onSign={setSign}
              onKey={() => setIsAtKey(true)}
            />
            {planned !== null && <BundlePlanView plan={planned} leavesOut={leaveOut} />}
            {plan.state === 'failed' && (
              <p role="alert" className="dialogs-problem">
                {sentenceFor(plan.error)}
              </p>
            )}
          </form>
        )}
        {work.error !== null && (
          <p role="alert" className="dialogs-problem">
            {sentenceFor(work.error)}
          </p>
        )}
      </Dialog>
      {isAtKey && (
        <SigningKeyDialog
          onClose={() => {
            setIsAtKey(false);
            reload();
          }}
        />
      )}
    </>
  );
}

interface SigningProps {
  fingerprint: string | null;
  signer: string;
  sign: boolean;
  onSign: (sign: boolean) => void;
  onKey: () => void;
}

function Signing({ fingerprint, signer, sign, onSign, onKey }: SigningProps) {
  if (fingerprint === null)
    return (
      <div className="bundles-line">
        <span>Without a signature nobody can tell who made the file.</span>
        <Button tone="quiet" onClick={onKey}>
          Make a Signing Key…
        </Button>
      </div>
    );
  return (
    <div className="bundles-line">
      <Check label={`Sign as ${signer}`} checked={sign} onChecked={onSign} />
      <Button tone="quiet" onClick={onKey}>
        Signing Key…
      </Button>
    </div>
  );
}

function Written({ report }: { report: BundleReport }) {
  return (
    <div className="bundles-part">
      <p role="status" className="bundles-done">
        “{report.fileName}” is written, and was read back to its end.
      </p>
      <dl className="dialogs-facts">
        <dt>Holds</dt>
        <dd>{countWords(report.counts) || 'Nothing'}</dd>
        <dt>Size</dt>
        <dd>{shownSize(report.size)}</dd>
        <dt>SHA-256</dt>
        <dd className="bundles-hash">
          <span className="dialogs-hash">{report.sha256}</span>
          <CopyHash sha256={report.sha256} of={report.fileName} />
        </dd>
        <dt>Signature</dt>
        <dd>
          {report.fingerprint === null ? (
            'None'
          ) : (
            <>
              Tell the receiver these digits by another way than the file:
              <Fingerprint of="your key" digits={report.fingerprint} />
            </>
          )}
        </dd>
      </dl>
    </div>
  );
}
