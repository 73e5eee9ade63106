import { useState } from 'react';
import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import { isEnabled, type Openness } from '#renderer/app/actions.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const COMMANDS = Object.keys(menuCommands).filter((it): it is MenuCommand => it in menuCommands);

/** Keys that belong to one place and are no commands. */
const MORE: readonly (readonly [string, string])[] = [
  ['Select the next paragraph of a source', 'Alt+Down'],
  ['Select the paragraph before', 'Alt+Up'],
  ['Extend the selection in a source', 'Shift with the arrows'],
  ['Next or previous excerpt or figure, in the text', '] and ['],
  ['Next or previous hit in a source', 'F3 and Shift+F3'],
  ['Accept, edit or dismiss a proposal', 'Enter, E, Delete'],
  ['Select everything in a list', 'Ctrl+A'],
  ['Open, or show in the source', 'Enter'],
  ['Move to the Trash, or close a tab', 'Delete'],
  ['Best matches of a search first', 'Enter'],
  ['Walk the hits of a search', 'Up, Down'],
  ['Back from the search', 'Esc'],
  ['Rename a collection', 'F2'],
];

interface KeysDialogProps {
  openness: Openness;
  onRun: (command: MenuCommand) => void;
  onClose: () => void;
}

/** Every command with its key; each can be run from here. */
export function KeysDialog({ openness, onRun, onClose }: KeysDialogProps) {
  const [wanted, setWanted] = useState('');
  const shown = COMMANDS.filter((it) => commandLabel(it).toLowerCase().includes(wanted.trim().toLowerCase()));
  const run = (command: MenuCommand) => {
    onClose();
    onRun(command);
  };
  return (
    <Dialog title={commandLabel('help.keys')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const first = shown.find((it) => isEnabled(it, openness));
          if (first !== undefined) run(first);
        }}
      >
        <TextField label="Find a command" value={wanted} onValue={setWanted} />
      </form>
      <table className="dialogs-keys">
        <tbody>
          {shown.map((command) => (
            <tr key={command}>
              <th scope="row">
                <Button tone="quiet" disabled={!isEnabled(command, openness)} onClick={() => run(command)}>
                  {commandLabel(command)}
                </Button>
              </th>
              <td>
                <kbd>{commandKey(command) ?? ''}</kbd>
              </td>
            </tr>
          ))}
          {wanted.trim() === '' &&
            MORE.map(([what, key]) => (
              <tr key={what}>
                <th scope="row" className="dialogs-more">
                  {what}
                </th>
                <td>
                  <kbd>{key}</kbd>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Dialog>
  );
}
