import { calls, type CallName, type CallsOn } from '#core/contract/calls.ts';
import { libraryArea, type EventData } from '#core/contract/events.ts';
import { changedBy } from '#main/actions/handlers.ts';

type Areas = EventData<'library.changed'>['areas'];

const EVERYTHING: Areas = libraryArea.options;

/** A file may be a picture too. */
const BY_IMPORT: Areas = [...changedBy['importing.importPasted'], 'pictures'];

/** The calls of the main process that change what a list shows; those of the library are named by its actions. */
const BY_SHELL: Partial<Record<CallName, Areas>> = {
  'library.create': EVERYTHING,
  'library.open': EVERYTHING,
  'library.openRecent': EVERYTHING,
  'library.openSample': EVERYTHING,
  'library.unlock': EVERYTHING,
  'protection.protect': ['library'],
  'backups.restoreInPlace': EVERYTHING,
  'importing.importChosen': BY_IMPORT,
  'importing.importDropped': BY_IMPORT,
  'pictures.importChosen': ['library', 'pictures'],
  // What was exported is kept as a version.
  'exporting.exportPdf': ['versions'],
  'exporting.exportAs': ['versions'],
  'exporting.exportMarkdown': ['versions'],
  'styles.addChosen': ['styles'],
  'bundles.merge': EVERYTHING,
  // Quotations found in their sources become excerpts.
  'briefings.importChosen': ['library', 'sources', 'excerpts', 'briefings'],
};

/** Which areas must be read again after a call succeeded. */
export function changedAreas(name: CallName): Areas {
  return [...(isLibraryCall(name) ? changedBy[name] : (BY_SHELL[name] ?? []))];
}

function isLibraryCall(name: CallName): name is CallsOn<'library'> {
  return calls[name].on === 'library';
}
