import { useState } from 'react';
import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import type { Actions } from '#renderer/app/actions.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const COMMANDS = Object.keys(menuCommands).filter((it): it is MenuCommand => it in menuCommands);

/** Every command with its key; each can be run from here. */
export function KeysDialog({ actions, onClose }: { actions: Actions; onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const shown = COMMANDS.filter((it) => commandLabel(it).toLowerCase().includes(wanted.trim().toLowerCase()));
  const run = (command: MenuCommand) => {
    onClose();
    actions[command].run();
  };
  return (
    <Dialog title="Commands and keys" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const first = shown.find((it) => actions[it].enabled);
          if (first !== undefined) run(first);
        }}
      >
        <TextField label="Find a command" value={wanted} onValue={setWanted} autoFocus />
      </form>
      <table className="dialogs-keys">
        <tbody>
          {shown.map((command) => (
            <tr key={command}>
              <th scope="row">
                <Button tone="quiet" disabled={!actions[command].enabled} onClick={() => run(command)}>
                  {commandLabel(command)}
                </Button>
              </th>
              <td>
                <kbd>{commandKey(command) ?? ''}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
