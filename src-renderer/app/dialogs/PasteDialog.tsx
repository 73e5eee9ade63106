import { useId } from 'react';
import { pastedFrom } from '#renderer/app/use-paste.ts';
import { shownKey } from '#renderer/ui/keys.ts';
import { platform } from '#renderer/api.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface PasteDialogProps {
  onPasted: (text: string, html: string | null) => void;
  onClose: () => void;
}

/** A place to paste into: the app looks at the clipboard only when somebody pastes. */
export function PasteDialog({ onPasted, onClose }: PasteDialogProps) {
  const hint = useId();
  return (
    <Dialog title="Import from the clipboard" onClose={onClose}>
      <p id={hint}>
        Press {shownKey('CmdOrCtrl+V', platform())} to import the copied text as a source. Copied web pages
        keep their paragraphs.
      </p>
      <textarea
        className="ui-input dialogs-paste"
        aria-label="Paste here"
        aria-describedby={hint}
        placeholder="Paste here"
        value=""
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          const pasted = pastedFrom(event.clipboardData);
          if (pasted === null) return;
          onClose();
          onPasted(pasted.text, pasted.html);
        }}
      />
    </Dialog>
  );
}
