import { z } from 'zod';
import { briefingId } from '#core/model/ids.ts';
import { careProgress } from './backup-calls.ts';
import { callError } from './errors.ts';
import { menuCommands, type MenuCommand } from './menu.ts';
import { preferences } from './views.ts';

const menuCommand = z.custom<MenuCommand>((it) => typeof it === 'string' && it in menuCommands);

/** What of a library is shown in lists, each by itself. */
export const libraryArea = z.enum([
  'library',
  'sources',
  'excerpts',
  'figures',
  'pictures',
  'briefings',
  'collections',
  'origins',
  'comments',
  'versions',
  'styles',
]);

/** What the app tells the window without being asked. */
export const events = {
  /** A command of the native menu or its accelerator. */
  'menu.command': z.object({ command: menuCommand }),
  /**
   * An import is running: `done` of `total` files so far known (folders and archives add to it), and what is being done
   * with which one.
   */
  'import.progress': z.object({
    done: z.int(),
    total: z.int(),
    fileName: z.string(),
    step: z.enum(['looking', 'reading', 'storing']),
    added: z.int(),
    failed: z.int(),
  }),
  /** An export is running. `pages` is 0 until the layout has begun. */
  'export.progress': z.object({ step: z.enum(['reading', 'laying-out', 'writing']), pages: z.int() }),
  /** A bundle is being written, read or merged: bytes done of all. `total` is 0 where it is not known yet. */
  'bundle.progress': z.object({
    step: z.enum(['gathering', 'writing', 'checking', 'keeping', 'merging']),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
  }),
  /** Looking at everything, restoring or salvaging goes on. */
  'care.progress': careProgress,
  /** A backup could not be made by itself. */
  'backup.failed': z.object({ error: callError }),
  /** Something in the library changed; lists that show one of these areas read again. */
  'library.changed': z.object({ areas: z.array(libraryArea) }),
  /** Which window may write a briefing changed: one that could not may ask again. */
  'window.released': z.object({ id: briefingId }),
  /** Another window saved a briefing; one that only reads it reads again. */
  'briefing.saved': z.object({ id: briefingId, revision: z.int() }),
  /** Another window wants to write a briefing: save it, keep what undo knows of it, and call `window.release`. */
  'window.yield': z.object({ id: briefingId }),
  /** Another window sent somebody here, to this briefing. */
  'briefing.show': z.object({ id: briefingId }),
  /** Another window chose these: they hold for all. */
  'preferences.changed': preferences.pick({ theme: true, reviewer: true, spelling: true }),
  /**
   * Another window is about to open another library: save what is not saved, change nothing more, and call
   * `shell.readyToSwitch`. Where the other library opens, this page is loaded anew.
   */
  'library.closing': z.object({}),
  /** How far encrypting the library has come: files done of all. */
  'protection.progress': z.object({
    step: z.enum(['database', 'files', 'comparing', 'swapping']),
    done: z.int(),
    total: z.int(),
  }),
  /** The library was to be locked, and was not, because something could not be saved. */
  'library.notLocked': z.object({}),
  /** The library of `library.closing` stays open after all. */
  'library.stays': z.object({}),
  /** The window is about to close: save what is not saved, then call `shell.readyToClose`. */
  'window.closing': z.object({}),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<N extends EventName> = z.output<Events[N]>;
