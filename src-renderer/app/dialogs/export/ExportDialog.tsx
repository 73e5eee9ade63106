import { useEffect, useId, useRef, useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import { PLAIN_CHOICE, type ExportFormat } from '#core/contract/print-views.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { factsStored } from '#renderer/app/inspector/store-facts.ts';
import { PageSetupDialog } from '#renderer/app/dialogs/page-setup/PageSetupDialog.tsx';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ProgressLine } from '#renderer/ui/ProgressBar.tsx';
import { Before, useDescribed } from './Before.tsx';
import './export.css';
import { ExportResult, ShowInFolder } from './ExportResult.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { FORMATS, progressShare, progressWords } from './report-words.ts';
import { showBlock, showFindings } from './show-block.ts';
import { useCheckedExport } from './use-checked-export.ts';
import { useExport } from './use-export.ts';
import { usePreparation } from './use-preparation.ts';

interface ExportDialogProps {
  session: BriefingSession;
  /** What is chosen first. */
  format: ExportFormat;
  onClose: () => void;
}

/** From what will be exported to the file that was: nothing is left out of it in silence. */
export function ExportDialog({ session, format: first, onClose }: ExportDialogProps) {
  const desk = useDesk();
  const [format, setFormat] = useState(first);
  const [choice, setChoice] = useState(PLAIN_CHOICE);
  const [settingPage, setSettingPage] = useState(false);
  /** An export was asked for while a picture had no description. */
  const [isMissing, setIsMissing] = useState(false);
  const { state, run, stop } = useExport(session);
  const described = useDescribed();
  const preparation = usePreparation(session, choice.suggestions);
  const checked = useCheckedExport(session);
  // Markdown is the text to go on with, not a paper that leaves the house.
  const needsChecks = format !== 'markdown';
  const needsDescriptions = format === 'pdf' || (needsChecks && checked.isPictureMute);
  const form = useId();
  const body = useRef<HTMLFormElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  const isRunning = state.step === 'running';
  // The button that was pressed is gone with the step it belongs to.
  useEffect(() => {
    if (state.step === 'running') cancel.current?.focus();
    if (state.step === 'done') done.current?.focus();
  }, [state.step]);

  const start = async () => {
    // The field that is being typed in belongs to what is exported.
    await factsStored();
    const left = preparation?.mute.findIndex((it) => !described.isDescribed(it.picture.id)) ?? -1;
    if (needsDescriptions && left >= 0) {
      setIsMissing(true);
      body.current?.querySelectorAll<HTMLTextAreaElement>('.export-mute textarea')[left]?.focus();
      return;
    }
    setIsMissing(false);
    await run(format, choice);
  };
  const close = () => {
    if (isRunning) void stop();
    else onClose();
  };
  const show = (block: BlockId) => {
    onClose();
    showBlock(desk, session, block);
  };
  const openChecks = (block: BlockId | null) => {
    onClose();
    showFindings(desk, session, block);
  };
  const actions =
    state.step === 'done' ? (
      <>
        <ShowInFolder />
        <Button ref={done} tone="primary" onClick={onClose}>
          Done
        </Button>
      </>
    ) : (
      <>
        {isRunning && (
          <ProgressLine
            label="Export"
            share={progressShare(state.progress, preparation?.pages ?? 1)}
            words={state.stopping ? 'Stopping' : progressWords(state.progress)}
          />
        )}
        <Button ref={cancel} onClick={close}>
          Cancel
        </Button>
        <Button
          tone="primary"
          type="submit"
          form={form}
          disabled={isRunning || (needsChecks && !checked.mayExport)}
        >
          Export…
        </Button>
      </>
    );
  const isMute = preparation?.mute.some((it) => !described.described.has(it.picture.id)) ?? false;
  const missing =
    isMissing && isMute && needsDescriptions ? 'Describe the picture first, then export again.' : null;
  const problem = state.step === 'before' && state.error !== null ? sentenceFor(state.error) : missing;
  return (
    <>
      <Dialog title={FORMATS[format].title} wide onClose={close} actions={actions}>
        {state.step === 'done' ? (
          <ExportResult report={state.report} />
        ) : (
          <form
            ref={body}
            id={form}
            className="export-form"
            inert={isRunning}
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            <FormatChoice format={format} disabled={isRunning} onFormat={setFormat} />
            {preparation !== null && (
              <Before
                of={preparation}
                choice={choice}
                onChoice={setChoice}
                described={described}
                asPages={format !== 'markdown'}
                needsDescriptions={needsDescriptions}
                onPageSetup={() => setSettingPage(true)}
                onShow={show}
                checked={{ of: checked, gates: needsChecks, onChecks: openChecks }}
              />
            )}
          </form>
        )}
        {problem !== null && (
          <p role="alert" className="dialogs-problem">
            {problem}
          </p>
        )}
        {state.step === 'before' && state.wasCancelled && (
          <p role="status">The export was stopped. No file was written.</p>
        )}
      </Dialog>
      {settingPage && <PageSetupDialog session={session} onClose={() => setSettingPage(false)} />}
    </>
  );
}
