import type { EditorCommand } from '#core/contract/menu.ts';
import type { Commands } from '#renderer/editor/commands/registry.ts';

/** What is said where a change cannot be suggested. */
export const FORM_SENTENCE = 'Turn off suggesting to change the form of a block.';
export const OTHERS_SENTENCE = 'Words that somebody else suggests are accepted or refused, not deleted.';

/** Commands that change how words stand, not which words. */
const FORM_COMMANDS: readonly EditorCommand[] = [
  'editor.bold',
  'editor.italic',
  'editor.highlight',
  'editor.link',
  'editor.clearFormatting',
  'editor.paragraph',
  'editor.heading1',
  'editor.heading2',
  'editor.heading3',
  'editor.quotation',
  'editor.bulletList',
  'editor.numberedList',
  'editor.numberParagraph',
  'editor.moveUp',
  'editor.moveDown',
  'insert.table',
  'insert.picture',
  'insert.figureTable',
  'insert.chart',
  'insert.keyJudgement',
  'insert.question',
  'insert.speakingPoint',
  'insert.pageBreak',
  'insert.rule',
];

/** Commands of which those that change the form do nothing but `onForm` while changes are suggested. */
export function whileSuggesting(commands: Commands, isOn: () => boolean, onForm: () => void): Commands {
  return {
    ...commands,
    run: (command) => {
      if (isOn() && FORM_COMMANDS.includes(command)) onForm();
      else commands.run(command);
    },
  };
}
