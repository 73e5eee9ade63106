import { menuCommands, type EditorCommand } from '#core/contract/menu.ts';
import { platform } from '#renderer/api.ts';
import { shownKey } from '#renderer/ui/keys.ts';

/** The same words on a button as in the menu. */
export const commandLabel = (command: EditorCommand): string => menuCommands[command].label;

/** The key of a command as shown on this platform, or null. */
export function commandKey(command: EditorCommand): string | null {
  const { key } = menuCommands[command];
  return key === null ? null : shownKey(key, platform());
}
