import { expect, test } from 'vitest';
import { calls, type CallName } from '#core/contract/calls.ts';
import { changedAreas } from './changed-areas.ts';

/** Calls of the main process that leave the library as it is. */
const QUIET: readonly CallName[] = [
  'library.state',
  'library.lock',
  'library.leaveLocked',
  'protection.state',
  'protection.cancel',
  'protection.changePassphrase',
  'importing.cancel',
  'exporting.cancel',
  'exporting.keepElsewhere',
  'exporting.print',
  'exporting.showLast',
  'verifying.verifyChosen',
  'backups.list',
  'backups.look',
  'backups.preview',
  'backups.make',
  'backups.chooseSecond',
  'backups.forgetSecond',
  'backups.restoreAsNew',
  'backups.cancel',
  'backups.damaged',
  'soundness.check',
  'soundness.salvage',
  'bundles.exportChosen',
  'bundles.readChosen',
  'bundles.cancel',
  'signing.get',
  'signing.make',
  'signing.saveCopy',
  'signing.useCopy',
  'signing.know',
  'signing.forget',
  'preferences.get',
  'preferences.set',
  'window.start',
  'window.claim',
  'window.release',
  'window.showWriter',
  'window.open',
  'window.keepUndo',
  'window.takeUndo',
  'shell.copyText',
  'shell.pastePlain',
  'shell.readyToSwitch',
  'shell.readyToClose',
];
const onShell = (Object.keys(calls) as CallName[]).filter((name) => calls[name].on === 'shell');

test.each(onShell)('%s says what it changes, or is known to change nothing', (name) => {
  expect(changedAreas(name).length > 0).toBe(!QUIET.includes(name));
});

test.each<[CallName, string[]]>([
  ['sources.list', []],
  ['briefings.get', []],
  ['briefings.create', ['library', 'briefings']],
])('%s changes %j', (name, areas) => {
  expect(changedAreas(name)).toEqual(areas);
});
