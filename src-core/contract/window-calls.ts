import { z } from 'zod';
import { briefingId } from '#core/model/ids.ts';
import { call, nothing } from './call.ts';
import { MOST_PASSPHRASE } from './protection-calls.ts';
import * as views from './views.ts';

/** The window around the library: which one is open, spelling, preferences. */
export const windowCalls = {
  // library: which folder is open
  'library.state': call('shell', nothing, views.libraryState),
  /**
   * Makes a new library in the default place or one that a dialog asks for, and opens it; with a passphrase an encrypted
   * one. Fails with `passphrase-weak`.
   */
  'library.create': call(
    'shell',
    z.object({
      place: z.enum(['default', 'choose']),
      passphrase: z.string().min(1).max(MOST_PASSPHRASE).nullable().default(null),
    }),
    views.libraryState,
  ),
  /** Fails with `library-locked` where a passphrase is needed: `library.unlock` goes on. */
  'library.open': call('shell', nothing, views.libraryState),
  'library.openRecent': call('shell', z.object({ token: z.string() }), views.libraryState),
  /** Opens the sample library, making it first if need be. */
  'library.openSample': call('shell', nothing, views.libraryState),

  // spelling: nothing is fetched; dictionaries come with the app
  'spelling.languages': call('spelling', nothing, z.object({ languages: z.array(z.string()) })),
  /** Which of some words are misspelt. A language without a dictionary has none. */
  'spelling.check': call(
    'spelling',
    z.object({ language: z.string().max(35), words: z.array(z.string().max(200)).max(20_000) }),
    z.object({ wrong: z.array(z.string()) }),
  ),
  'spelling.suggest': call(
    'spelling',
    z.object({ language: z.string().max(35), word: z.string().max(200) }),
    z.object({ suggestions: z.array(z.string()) }),
  ),
  /** The personal dictionary of this machine: words that are right in every language. */
  'spelling.learnt': call('spelling', nothing, z.object({ words: z.array(z.string()) })),
  'spelling.learn': call('spelling', z.object({ word: z.string().min(1).max(200) }), nothing),
  'spelling.unlearn': call('spelling', z.object({ word: z.string().min(1).max(200) }), nothing),

  // the window
  'preferences.get': call('shell', nothing, views.preferences),
  /** What this window begins with. `first`: it is the one that was open the longest; the others begin empty. */
  'window.start': call('shell', nothing, z.object({ first: z.boolean(), briefing: briefingId.nullable() })),
  /**
   * Asks for the right to write a briefing: one window has it at a time. `false`: another window has it. It ends with
   * `release`, or with the window. `insist`: the window that has it is asked to save and give it up (`window.yield`).
   */
  'window.claim': call(
    'shell',
    z.object({ id: briefingId, insist: z.boolean().default(false) }),
    z.object({ granted: z.boolean() }),
  ),
  'window.release': call('shell', z.object({ id: briefingId }), nothing),
  /** Brings the window to the front that writes a briefing, and the briefing in it. */
  'window.showWriter': call('shell', z.object({ id: briefingId }), nothing),
  /** Opens another window on the same library, with a briefing where one is given. */
  'window.open': call('shell', z.object({ briefing: briefingId.nullable() }), nothing),
  /** Keeps what undo knows of a briefing until the app ends, for when it is opened again. */
  'window.keepUndo': call('shell', z.object({ id: briefingId, undo: z.json() }), nothing),
  'window.takeUndo': call('shell', z.object({ id: briefingId }), z.object({ undo: z.json().nullable() })),
  'preferences.set': call('shell', views.preferences.partial(), views.preferences),
  'shell.copyText': call('shell', z.object({ text: z.string().max(20_000_000) }), nothing),
  /** Answers `library.closing`: whether everything of this window is saved. */
  'shell.readyToSwitch': call('shell', z.object({ saved: z.boolean() }), nothing),
  /** Pastes into the field that has the keyboard, without formatting: a page may not look at the clipboard by itself. */
  'shell.pastePlain': call('shell', nothing, nothing),
  /** Says that everything is saved and the window may close. */
  'shell.readyToClose': call('shell', nothing, nothing),
} as const;
