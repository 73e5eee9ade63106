import type { EditorCommand } from '#core/contract/menu.ts';

import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { commandKey, commandLabel } from './command-words.ts';

const GROUPS: readonly (readonly EditorCommand[])[] = [
  ['insert.table', 'insert.figureTable', 'insert.chart', 'insert.picture'],
  ['insert.keyJudgement', 'insert.question', 'insert.speakingPoint'],
  ['insert.figure', 'insert.note', 'insert.crossReference'],
  ['insert.pageBreak', 'insert.rule'],
];

/** Everything that can be set into the text, with the words and keys of the menu. */
export function insertEntries(run: (command: EditorCommand) => void): MenuEntry[] {
  return GROUPS.flatMap((group, index): MenuEntry[] => [
    ...(index === 0 ? [] : (['---'] as const)),
    ...group.map((command) => ({
      label: commandLabel(command),
      shortcut: commandKey(command),
      run: () => run(command),
    })),
  ]);
}
