import { useEffect, useMemo, useRef } from 'react';
import { inText, menuCommands, type MenuCommand } from '#core/contract/menu.ts';
import { onEvent, platform } from '#renderer/api.ts';
import { isPress, type KeyPress } from '#renderer/ui/keys.ts';
import { isEnabled, runCommand, type Deeds, type Openness } from './actions.ts';

const COMMANDS = Object.keys(menuCommands).filter((it): it is MenuCommand => it in menuCommands);

/** The command whose key was pressed, or null. */
export function commandOf(press: KeyPress, on: string): MenuCommand | null {
  const isKeyOf = (command: MenuCommand) => {
    const { key } = menuCommands[command];
    return key !== null && isPress(press, key, on);
  };
  return COMMANDS.find(isKeyOf) ?? null;
}

/** Whether a briefing has the keyboard: its text, or what stands beside it. */
const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.editor') !== null;

/**
 * Runs commands: those of the native menu, and their keys. The page sees a key before the menu does and keeps it, so
 * that a command runs once wherever the key is handled. Answers how anything else runs one.
 */
export function useCommands(open: Openness, deeds: Deeds): (command: MenuCommand) => void {
  const latest = useRef({ open, deeds });
  useEffect(() => {
    latest.current = { open, deeds };
  });
  const run = useMemo(
    () => (command: MenuCommand) => {
      if (isEnabled(command, latest.current.open)) runCommand(command, latest.current.deeds);
    },
    [],
  );
  useEffect(() => {
    const isFree = () => document.querySelector('dialog[open]') === null;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, platform());
      if (command === null) return;
      event.preventDefault();
      if (isFree()) run(isInText(event.target) ? inText(command) : command);
    };
    window.addEventListener('keydown', press);
    const stop = onEvent('menu.command', ({ command }) => {
      if (isFree()) run(command);
    });
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, [run]);
  return run;
}
