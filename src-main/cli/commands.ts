import { backupCommand, doctorCommand, restoreCommand } from './backup-commands.ts';
import {
  briefExportMarkdownCommand,
  briefExportWebPageCommand,
  briefExportWordCommand,
  briefImportCommand,
  briefListCommand,
  briefShowCommand,
  exportCommand,
} from './briefing-commands.ts';
import { bundleExportCommand, bundleImportCommand, bundleShowCommand } from './bundle-commands.ts';
import { checkCommand } from './check-command.ts';
import { collectionsCommand } from './collections-command.ts';
import type { Command } from './command.ts';
import { commentsListCommand } from './comments-command.ts';
import { compareCommand } from './compare-command.ts';
import { demoCommand } from './demo-command.ts';
import { importCommand } from './import-command.ts';
import { searchCommand, showCommand, sourcesCommand } from './library-commands.ts';
import { originsCommand } from './origins-command.ts';
import { styleAddCommand, styleListCommand, styleRemoveCommand } from './style-commands.ts';
import { verifyCommand } from './verify-command.ts';
import { versionsCompareCommand, versionsListCommand, versionsRestoreCommand } from './version-commands.ts';

/** Every command, by the words that call it, in the order --help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['import', importCommand],
  ['sources', sourcesCommand],
  ['collections', collectionsCommand],
  ['show', showCommand],
  ['search', searchCommand],
  ['origins', originsCommand],
  ['compare', compareCommand],
  ['brief import', briefImportCommand],
  ['brief list', briefListCommand],
  ['brief show', briefShowCommand],
  ['brief export-markdown', briefExportMarkdownCommand],
  ['brief export-docx', briefExportWordCommand],
  ['brief export-html', briefExportWebPageCommand],
  ['check', checkCommand],
  ['versions list', versionsListCommand],
  ['versions compare', versionsCompareCommand],
  ['versions restore', versionsRestoreCommand],
  ['comments list', commentsListCommand],
  ['style list', styleListCommand],
  ['style add', styleAddCommand],
  ['style remove', styleRemoveCommand],
  ['export', exportCommand],
  ['bundle export', bundleExportCommand],
  ['bundle show', bundleShowCommand],
  ['bundle import', bundleImportCommand],
  ['verify', verifyCommand],
  ['backup', backupCommand],
  ['restore', restoreCommand],
  ['doctor', doctorCommand],
  ['demo', demoCommand],
]);

export function helpText(): string {
  const rows = [...commands.values()].map((it) => `  ${it.usage.padEnd(42)}  ${it.summary}`);
  return `Chancery on the command line

usage: npm run --silent cli -- COMMAND [--library DIR] [--json]

${rows.join('\n')}

  --library DIR  the folder of the library; every command but demo, verify and bundle show needs it
  --passphrase-file FILE  its first line is the passphrase of an encrypted library; without it a terminal is asked
  --json         one JSON document on standard output, messages on standard error
  --help         this text

For export, brief export-docx and brief export-html:
  --comments none|margin|annex  comments beside the text, or on pages of their own; none without it
  --suggestions                 suggested words, marked as such
  --copy "3 of 12"              the number of the copy, printed on it

For bundle export:
  --ceiling LABEL  nothing marked higher goes, such as NR or TLP:GREEN; --leave-out leaves such portions out
  --with-comments  comments go along
  --sign           signs with the key of this account, which is made in the app

Exit code: 0 done, 1 done with problems, 2 wrong usage, 3 failed.
`;
}
