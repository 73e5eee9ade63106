import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import { isEnabled, type Openness } from '#renderer/app/actions.ts';
import { platform } from '#renderer/api.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { shownKey } from '#renderer/ui/keys.ts';

/** Something the window can do, as the palette lists it. */
export interface PaletteEntry {
  readonly id: string;
  /** What it belongs to, shown before the label. */
  readonly area: string;
  readonly label: string;
  readonly key: string | null;
  readonly enabled: boolean;
  readonly run: () => void;
}

const AREAS: Readonly<Record<string, string>> = {
  library: 'Library',
  importing: 'Import',
  briefings: 'Briefing',
  exporting: 'Export',
  verifying: 'Verify',
  window: 'Window',
  reader: 'Reader',
  editor: 'Text',
  insert: 'Insert',
  review: 'Review',
  view: 'View',
  help: 'Help',
};

/** What the platform does in whichever field has the keyboard: no commands of ours, but a person looks for them here. */
const OF_THE_PLATFORM = [
  { id: 'undo', label: 'Undo', key: 'CmdOrCtrl+Z' },
  { id: 'redo', label: 'Redo', key: 'CmdOrCtrl+Y' },
  { id: 'cut', label: 'Cut', key: 'CmdOrCtrl+X' },
  { id: 'copy', label: 'Copy', key: 'CmdOrCtrl+C' },
  { id: 'selectAll', label: 'Select All', key: 'CmdOrCtrl+A' },
] as const;

const COMMANDS = Object.keys(menuCommands).filter((it): it is MenuCommand => it in menuCommands);

/** Everything the palette lists but itself. */
export function paletteEntries(open: Openness, onRun: (command: MenuCommand) => void): PaletteEntry[] {
  const commands = COMMANDS.filter((it) => it !== 'view.palette').map((command) => ({
    id: command,
    area: AREAS[command.split('.')[0] ?? ''] ?? '',
    label: commandLabel(command),
    key: commandKey(command),
    enabled: isEnabled(command, open),
    run: () => onRun(command),
  }));
  const ofThePlatform = OF_THE_PLATFORM.map(({ id, label, key }) => ({
    id,
    area: 'Edit',
    label,
    key: shownKey(key, platform()),
    enabled: true,
    run: () => void document.execCommand(id),
  }));
  return [...commands, ...ofThePlatform];
}
