import type { EditorCommand } from '#core/contract/menu.ts';

/** What the commands of the text do. Each feature of the editor adds its own when it is attached. */
export interface Commands {
  /** Says what a command does, until the answer is called. A command has one meaning: a second one is a bug. */
  on(command: EditorCommand, run: () => void): () => void;
  run(command: EditorCommand): void;
  has(command: EditorCommand): boolean;
}

export function makeCommands(): Commands {
  const known = new Map<EditorCommand, () => void>();
  return {
    on(command, run) {
      if (known.has(command)) throw new Error(`${command} has a meaning already`);
      known.set(command, run);
      return () => known.delete(command);
    },
    run: (command) => known.get(command)?.(),
    has: (command) => known.has(command),
  };
}
