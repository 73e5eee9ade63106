import { useId, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { PLAIN_CHOICE } from '#core/contract/print-views.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { PageSetupDialog } from '#renderer/app/dialogs/page-setup/PageSetupDialog.tsx';
import { factsStored } from '#renderer/app/inspector/store-facts.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Before, useDescribed } from './Before.tsx';
import './export.css';
import { showBlock, showFindings } from './show-block.ts';
import { useCheckedExport } from './use-checked-export.ts';
import { stored } from './use-export.ts';
import { usePreparation } from './use-preparation.ts';

interface PrintDialogProps {
  session: BriefingSession;
  onClose: () => void;
}

/** What will be printed; then the system asks for the printer. */
export function PrintDialog({ session, onClose }: PrintDialogProps) {
  const desk = useDesk();
  const [choice, setChoice] = useState(PLAIN_CHOICE);
  const [settingPage, setSettingPage] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const described = useDescribed();
  const preparation = usePreparation(session, choice.suggestions);
  const checked = useCheckedExport(session);
  const form = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  const print = async () => {
    await factsStored();
    setError(null);
    setPrinting(true);
    cancel.current?.focus();
    const unsaved = await stored(session, () => session.flush());
    const answer =
      unsaved === null
        ? await call('exporting.print', { id: session.id, ...choice, copy: choice.copy?.trim() || null })
        : { ok: false as const, error: unsaved };
    setPrinting(false);
    if (answer.ok) {
      onClose();
      desk.tell(`${counted(answer.value.pages, 'page')} went to the printer.`);
    } else if (answer.error.code !== 'cancelled') setError(answer.error);
  };
  const show = (block: BlockId) => {
    onClose();
    showBlock(desk, session, block);
  };
  const actions = (
    <>
      {printing && (
        <p role="status" className="export-progress">
          Laying out the pages…
        </p>
      )}
      <Button ref={cancel} onClick={onClose}>
        Cancel
      </Button>
      <Button tone="primary" type="submit" form={form} disabled={printing || !checked.mayExport}>
        Print…
      </Button>
    </>
  );
  return (
    <>
      <Dialog title="Print" wide onClose={onClose} actions={actions}>
        <form
          id={form}
          className="export-form"
          inert={printing}
          onSubmit={(event) => {
            event.preventDefault();
            void print();
          }}
        >
          {preparation !== null && (
            <Before
              of={preparation}
              choice={choice}
              onChoice={setChoice}
              described={described}
              asPages
              needsDescriptions={checked.isPictureMute}
              checked={{
                of: checked,
                gates: true,
                onChecks: (block) => {
                  onClose();
                  showFindings(desk, session, block);
                },
              }}
              onPageSetup={() => setSettingPage(true)}
              onShow={show}
            />
          )}
        </form>
        {error !== null && (
          <p role="alert" className="dialogs-problem">
            {sentenceFor(error)}
          </p>
        )}
      </Dialog>
      {settingPage && <PageSetupDialog session={session} onClose={() => setSettingPage(false)} />}
    </>
  );
}
