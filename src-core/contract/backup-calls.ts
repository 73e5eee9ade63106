import { z } from 'zod';
import { instant } from '#core/model/dates.ts';
import { call, nothing } from './call.ts';
import { soundnessReport } from './soundness.ts';

/** `here`: in the library's own folder. `second`: in the other folder that somebody chose. */
export const backupPlace = z.enum(['here', 'second']);
/** A name as the list told it: it never leads out of the folder of copies. */
export const backupRef = z.object({
  place: backupPlace,
  name: z
    .string()
    .max(100)
    .regex(/^[a-z]+(-[a-z0-9]+)*\.db$/),
});
export type BackupRef = z.infer<typeof backupRef>;

/** `open`: the library that is open. `damaged`: the one that could not be opened last because it is damaged. */
export const whichLibrary = z.enum(['open', 'damaged']);

export const backupRow = backupRef.extend({
  kind: z.enum(['regular', 'before-schema', 'before-restore']),
  at: instant,
  /** Its name tells the day and no time. */
  dayOnly: z.boolean(),
  byteLength: z.int(),
});
export type BackupRow = z.infer<typeof backupRow>;

const counts = z.object({
  sources: z.int(),
  excerpts: z.int(),
  figures: z.int(),
  pictures: z.int(),
  briefings: z.int(),
});
export type BackupCounts = z.infer<typeof counts>;

/** What was found in a copy by opening it; without counts where it cannot be read. */
export const backupLook = z.object({
  sound: z.boolean(),
  schema: z.int().nullable(),
  /** It is of a later Chancery: this one leaves it alone. */
  newer: z.boolean(),
  counts: counts.nullable(),
});
export type BackupLook = z.infer<typeof backupLook>;

/** Things by name, the first of them, and how many there are. */
const named = z.object({ count: z.int(), first: z.array(z.string()) });
const things = z.object({
  sources: named,
  excerpts: named,
  figures: named,
  pictures: named,
  briefings: named,
});
export type BackupThings = z.infer<typeof things>;

/** What would come back with a copy, and what would be lost, against what is there now; what is in the trash is not there. */
export const backupPreview = z.object({
  gains: things,
  losses: things,
  changed: z.array(z.object({ title: z.string(), savedThen: instant, savedNow: instant })),
});
export type BackupPreview = z.infer<typeof backupPreview>;

/** Original files that neither the library nor the second folder has whole any more, by what they belong to. */
export const restored = z.object({ name: z.string(), missingFiles: z.array(z.string()) });

/** The work that takes long goes on in steps; `total` is 0 where it is not known. */
export const careProgress = z.object({
  step: z.enum(['copying', 'database', 'texts', 'files', 'briefings', 'rows', 'closing']),
  done: z.int(),
  total: z.int(),
});
export type CareProgress = z.infer<typeof careProgress>;

const ofLibrary = z.object({ library: whichLibrary });
const copyOf = ofLibrary.extend({ copy: backupRef });

/** Copies of the library, and whether it is what it was. */
export const backupCalls = {
  /** The copies, the newest first, and the second folder where one was chosen. */
  'backups.list': call(
    'shell',
    ofLibrary,
    z.object({
      /** What the library is called. */
      name: z.string(),
      rows: z.array(backupRow),
      second: z.object({ name: z.string(), isThere: z.boolean() }).nullable(),
    }),
  ),
  /** Opens a copy and looks whether it is sound; that takes a moment for a large one. */
  'backups.look': call('shell', copyOf, backupLook),
  'backups.preview': call('shell', copyOf, backupPreview),
  /** Makes a copy now; null where that would be the same second. */
  'backups.make': call('shell', nothing, z.object({ name: z.string().nullable() })),
  /** Chooses the second folder by a dialog, and copies there what is missing. */
  'backups.chooseSecond': call('shell', nothing, z.object({ name: z.string() })),
  'backups.forgetSecond': call('shell', nothing, nothing),
  /** Makes a new library of a copy in a folder that a dialog asks for; `token` opens it like a recent one. */
  'backups.restoreAsNew': call('shell', copyOf, restored.extend({ token: z.string() })),
  /** Puts a copy in the place of the library, which is first kept as a copy itself, and opens it. */
  'backups.restoreInPlace': call('shell', copyOf, restored),
  /** Stops looking, restoring or salvaging; what was begun is taken away. */
  'backups.cancel': call('shell', nothing, nothing),
  /** The library that could not be opened last because it is damaged. */
  'backups.damaged': call('shell', nothing, z.object({ name: z.string().nullable() })),

  /** Looks at everything in the library: pages, references, and the hash of whatever has one. */
  'soundness.check': call('shell', ofLibrary, soundnessReport),
  /** Carries over what can be read and proved into a new library, in a folder that a dialog asks for. */
  'soundness.salvage': call(
    'shell',
    ofLibrary,
    z.object({ report: z.string(), name: z.string(), lost: z.int(), token: z.string() }),
  ),
} as const;
