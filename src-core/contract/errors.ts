import { z } from 'zod';
import { bundleFault } from '#core/bundle/faults.ts';
import { instant } from '#core/model/dates.ts';

/**
 * Every expected failure of a call, as data. `sentenceFor` (messages.ts) turns each into words; add a code and the
 * compiler asks for its sentence.
 */
export const callError = z.discriminatedUnion('code', [
  /** The person closed a dialog or pressed Cancel: nothing was done and nothing needs saying. */
  z.object({ code: z.literal('cancelled') }),
  z.object({ code: z.literal('no-library-open') }),
  z.object({ code: z.literal('not-a-library'), name: z.string() }),
  z.object({ code: z.literal('library-in-use'), name: z.string() }),
  /** The lock is that of another machine; `lastUsed` is when it was last heard of, by its own clock. */
  z.object({
    code: z.literal('library-in-use-elsewhere'),
    name: z.string(),
    host: z.string(),
    lastUsed: instant,
  }),
  /** The folder of the open library is gone, or its disk does not answer. It is opened again when it is back. */
  z.object({ code: z.literal('library-unreachable'), name: z.string() }),
  /** Somebody opened it on another machine in spite of the lock of this one. */
  z.object({ code: z.literal('library-taken-over'), name: z.string(), host: z.string() }),
  z.object({ code: z.literal('library-newer'), name: z.string() }),
  z.object({ code: z.literal('library-damaged'), name: z.string() }),
  /** It opened; it had not been closed, and what was written last could not be read back. */
  z.object({ code: z.literal('last-write-lost'), name: z.string() }),
  z.object({ code: z.literal('library-read-only'), name: z.string() }),
  /** It is encrypted, and its passphrase was not given. */
  z.object({ code: z.literal('library-locked'), name: z.string() }),
  z.object({ code: z.literal('wrong-passphrase'), name: z.string() }),
  z.object({ code: z.literal('passphrase-weak') }),
  /** `library.key` is not as it was written: no passphrase can open the library. */
  z.object({ code: z.literal('library-key-damaged'), name: z.string() }),
  z.object({ code: z.literal('folder-not-empty'), name: z.string() }),
  /** Another window of this app has something that could not be saved: the library it belongs to stays open. */
  z.object({ code: z.literal('other-window-unsaved') }),
  z.object({ code: z.literal('disk-full') }),
  /** The work comes first: a copy is refused before the disk is full. `name` is the library or the folder of copies. */
  z.object({ code: z.literal('no-room-for-backup'), name: z.string() }),
  /** A copy of the library that is itself damaged. */
  z.object({ code: z.literal('backup-unsound'), name: z.string() }),
  /** The second folder for copies is not there: a stick that is away, a share that is not connected. */
  z.object({ code: z.literal('backup-folder-away'), name: z.string() }),
  /** The database could not be read at all: there is nothing to carry over. */
  z.object({ code: z.literal('nothing-to-salvage'), name: z.string() }),
  z.object({ code: z.literal('cannot-write-file'), name: z.string() }),
  z.object({ code: z.literal('cannot-read-file'), name: z.string() }),
  /** A briefing comes in as UTF-8 alone: what is guessed must not become a quotation. */
  z.object({ code: z.literal('not-utf-8'), name: z.string() }),
  z.object({
    code: z.literal('not-found'),
    what: z.enum([
      ...['source', 'excerpt', 'figure', 'picture', 'briefing', 'version', 'collection', 'comment'],
      'citation-style',
    ] as const),
  }),
  z.object({ code: z.literal('range-outside-text') }),
  z.object({ code: z.literal('range-in-residue') }),
  z.object({ code: z.literal('residue-not-on-paragraphs') }),
  /** The text is read anew only while nothing is anchored in it. */
  z.object({ code: z.literal('text-in-use'), excerpts: z.int(), figures: z.int() }),
  /** The kept bytes cannot be read that way. */
  z.object({ code: z.literal('cannot-read-again') }),
  z.object({ code: z.literal('collection-name-taken'), name: z.string() }),
  /** A source cannot derive from itself, nor from what derives from it. */
  z.object({ code: z.literal('origin-in-a-circle') }),
  /** Only what is in the trash can be destroyed. */
  z.object({ code: z.literal('not-in-trash') }),
  z.object({ code: z.literal('cite-key-taken'), citeKey: z.string() }),
  /** The briefing was saved elsewhere since this window read it. */
  z.object({ code: z.literal('briefing-changed-elsewhere') }),
  z.object({ code: z.literal('briefing-newer') }),
  z.object({ code: z.literal('not-a-picture'), name: z.string() }),
  /** A picture of a briefing whose bytes are those that were brought in, and cannot be drawn. */
  z.object({ code: z.literal('picture-unreadable'), name: z.string() }),
  /** Characters that no bundled font can draw: the export stops rather than print boxes. */
  z.object({
    code: z.literal('glyph-missing'),
    characters: z.array(z.string()),
    /** What Unicode calls each of them. */
    names: z.array(z.string()),
    blockId: z.string().nullable(),
    /** The first words of what they stand in; empty for title, furniture and sources. */
    place: z.string(),
  }),
  /** The briefing points at things the library does not hold: nothing is dropped from a page in silence. */
  z.object({
    code: z.literal('dangling-references'),
    citations: z.int(),
    pictures: z.int(),
    /** Live figures in the text; those of figure tables and charts count as citations. */
    figures: z.int(),
  }),
  /** Stored bytes or words no longer have the hash they were stored with. */
  z.object({ code: z.literal('stored-bytes-changed'), what: z.string() }),
  /** Names of pictures, as a person knows them: a PDF is not made of pictures nobody describes. */
  z.object({ code: z.literal('alt-text-missing'), pictures: z.array(z.string()) }),
  /** So many findings of a briefing are of weight `wrong`, and neither mended nor let stand. */
  z.object({ code: z.literal('findings-open'), wrong: z.int().positive() }),
  /** A PDF without evidence of ours, or a file that is no PDF. */
  z.object({ code: z.literal('no-evidence'), name: z.string() }),
  /** `reason` is a sentence. */
  z.object({ code: z.literal('bad-citation-style'), name: z.string(), reason: z.string() }),
  /** A bundle with a fault that has a name; `entry` is what shows it, empty where it is the whole. */
  z.object({ code: z.literal('bundle-refused'), name: z.string(), fault: bundleFault, entry: z.string() }),
  /** It is no longer what was shown before it was to be merged. */
  z.object({ code: z.literal('bundle-changed'), name: z.string() }),
  /** The briefing is marked above the ceiling, or so many portions of it are and were not to be left out. */
  z.object({ code: z.literal('bundle-above-ceiling'), portions: z.int() }),
  /** What was written did not pass when it was read back, so it is not kept. */
  z.object({ code: z.literal('bundle-not-made'), fault: bundleFault, entry: z.string() }),
  /** A briefing that is to be written over is being written in a window. */
  z.object({ code: z.literal('bundle-briefing-open') }),
  z.object({ code: z.literal('no-signing-key') }),
  z.object({ code: z.literal('not-a-signing-key'), name: z.string() }),
  z.object({ code: z.literal('no-printer') }),
  z.object({ code: z.literal('nothing-to-import') }),
  /** The input had the wrong shape: a fault of the caller. */
  z.object({ code: z.literal('bad-input'), call: z.string() }),
  /** A bug. `number` is what the person can quote; the log has the stack, without content. */
  z.object({ code: z.literal('unexpected'), number: z.string() }),
]);
export type CallError = z.infer<typeof callError>;
