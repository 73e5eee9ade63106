import { useEffect, useRef, useState } from 'react';
import type { BundlePreview, MergeReport } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { counted, shownMoment, shownSize } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressLine } from '#renderer/ui/ProgressBar.tsx';
import './bundles.css';
import { asChoices, countComing, type Chosen } from './bundle-choices.ts';
import { countWords, mergeWords, progressShare, progressWords } from './bundle-words.ts';
import { ItemTable } from './ItemTable.tsx';
import { SignatureLine } from './SignatureLine.tsx';
import { useBundleWork } from './use-bundle-work.ts';

interface ImportBundleDialogProps {
  /** Names a dropped file; null asks for one. */
  token: string | null;
  onOpenBriefing: (id: BriefingId) => void;
  onClose: () => void;
}

/** From a file to what is in it, who it is from and how it differs, and only then into the library. */
export function ImportBundleDialog({ token, onOpenBriefing, onClose }: ImportBundleDialogProps) {
  const work = useBundleWork();
  const [preview, setPreview] = useState<BundlePreview | null>(null);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [report, setReport] = useState<MergeReport | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  const usual = useRef<HTMLButtonElement>(null);
  const read = async (from: string | null) => {
    const got = await work.run(() => call('bundles.readChosen', { token: from }));
    if (got.ok) {
      setPreview(got.value);
      setChosen(new Map());
    } else if (got.error.code === 'cancelled') onClose(); // There is nothing to look at here.
  };
  const first = useRef(read);
  const isAsked = useRef(false);
  useEffect(() => {
    // Asked once, though a development build runs effects twice.
    if (isAsked.current) return;
    isAsked.current = true;
    void first.current(token);
  }, [token]);
  useEffect(() => {
    if (!work.isRunning) usual.current?.focus();
  }, [work.isRunning, report]);
  const merge = async () => {
    if (preview === null) return;
    const { items, digest } = preview;
    const done = await work.run(() =>
      call('bundles.merge', { token: preview.token, digest, choices: asChoices(items, chosen) }),
    );
    if (done.ok) setReport(done.value);
  };
  const close = () => {
    if (work.isRunning) void work.stop();
    else onClose();
  };
  const coming = preview === null ? 0 : countComing(preview.items, chosen);
  const openIt = () => {
    if (report?.briefingId == null) return;
    onClose();
    onOpenBriefing(report.briefingId);
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
        {work.error !== null && preview === null && (
          <Button onClick={() => void read(null)}>Choose Another…</Button>
        )}
        <Button onClick={close}>Cancel</Button>
        {preview !== null && (
          <Button
            ref={usual}
            tone="primary"
            disabled={work.isRunning || coming === 0}
            onClick={() => void merge()}
          >
            {coming === 0 ? 'Nothing to Bring In' : `Bring In ${counted(coming, 'Item')}`}
          </Button>
        )}
      </>
    ) : (
      <>
        {report.briefingId !== null && <Button onClick={openIt}>Open the Briefing</Button>}
        <Button ref={usual} tone="primary" onClick={onClose}>
          Done
        </Button>
      </>
    );
  const error = work.error ?? failed;
  return (
    <Dialog title="Import Bundle" wide onClose={close} actions={actions}>
      {report !== null ? (
        <div className="bundles-part" role="status">
          {mergeWords(report).map((it) => (
            <p key={it}>{it}</p>
          ))}
        </div>
      ) : preview === null ? (
        work.error === null && (
          <p role="status">
            Choose a bundle. It is read and checked to its end before anything of it is shown; nothing is
            brought in yet.
          </p>
        )
      ) : (
        <div className="bundles-part" inert={work.isRunning}>
          <About preview={preview} />
          <SignatureLine
            signature={preview.signature}
            onKnown={(signature) => setPreview({ ...preview, signature })}
            onFail={setFailed}
          />
          <ItemTable items={preview.items} chosen={chosen} onChosen={setChosen} />
          <p className="bundles-muted">
            What the briefing rests on comes with it. Texts and original files that are here are never
            changed.
          </p>
        </div>
      )}
      {error !== null && (
        <p role="alert" className="dialogs-problem">
          {sentenceFor(error)}
        </p>
      )}
    </Dialog>
  );
}

function About({ preview }: { preview: BundlePreview }) {
  const [now] = useState(() => new Date().toISOString());
  const { kind, title, fileName, madeAt, version, ceiling, counts, size } = preview;
  return (
    <dl className="dialogs-facts">
      <dt>{kind === 'briefing' ? 'Briefing' : 'Collection'}</dt>
      <dd>{title || 'Untitled briefing'}</dd>
      <dt>File</dt>
      <dd>
        {fileName}, made {shownMoment(madeAt, now)} with Chancery {version}
      </dd>
      <dt>Holds</dt>
      <dd>
        {countWords(counts) || 'Nothing'}, {shownSize(size)}
        {ceiling !== null && `; nothing marked above ${ceiling.label}`}
      </dd>
    </dl>
  );
}
