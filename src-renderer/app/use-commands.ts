import { useEffect, useRef } from 'react';
import { menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import { onEvent, platform } from '#renderer/api.ts';
import { isPress } from '#renderer/ui/keys.ts';
import type { Actions } from './actions.ts';

const COMMANDS = Object.keys(menuCommands).filter((it): it is MenuCommand => it in menuCommands);

/** The command whose key was pressed, or null. */
export function commandOf(event: KeyboardEvent, on: string): MenuCommand | null {
  const pressed = (command: MenuCommand) => {
    const { key } = menuCommands[command];
    return key !== null && isPress(event, key, on);
  };
  return COMMANDS.find(pressed) ?? null;
}

/**
 * Runs commands of the native menu, and their keys. The page sees a key before the menu does and keeps it, so that a
 * command runs once wherever the key is handled.
 */
export function useCommands(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const run = (command: MenuCommand) => {
      const action = latest.current[command];
      if (action.enabled && document.querySelector('dialog[open]') === null) action.run();
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, platform());
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', press);
    const stop = onEvent('menu.command', ({ command }) => run(command));
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, []);
}
