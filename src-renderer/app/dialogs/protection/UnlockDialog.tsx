import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { UnlockForm, type Unlock } from './UnlockForm.tsx';

interface UnlockDialogProps {
  /** What the library is called. */
  name: string;
  onUnlock: Unlock;
  onClose: () => void;
}

/** Another library is to be opened, and it is protected; the one that is open stays until the passphrase is right. */
export function UnlockDialog({ name, onUnlock, onClose }: UnlockDialogProps) {
  return (
    <Dialog title={`Open “${name}”`} onClose={onClose}>
      <p>This library is protected by a passphrase.</p>
      <UnlockForm onUnlock={onUnlock} others={<Button onClick={onClose}>Cancel</Button>} />
    </Dialog>
  );
}
