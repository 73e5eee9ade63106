import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { preferences } from '#core/contract/views.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { bounds } from './window-bounds.ts';

const MOST_RECENT = 10;
const ALL_CHECKS = { show: 'open' as const, check: null, strip: true };
const NOTHING_BESIDE = { proposals: false, original: false, pictures: false };

/** What the app remembers between two starts. Each part falls back by itself: a bad one must not take the others along. */
const state = z.object({
  /** The folder of the library that was open last, and of those opened before, the newest first. */
  last: z.string().nullable().catch(null),
  recent: z
    .array(z.object({ token: z.string(), folder: z.string() }))
    .max(MOST_RECENT)
    .catch([]),
  /** Of each library for which one was chosen: the second folder for its copies, and the one of ours within it. */
  backupFolders: z
    .array(z.object({ folder: z.string(), second: z.string(), home: z.string().nullable() }))
    .max(100)
    .catch([]),
  window: z
    .object({ bounds, maximized: z.boolean(), zoom: z.number().min(-4).max(6) })
    .nullable()
    .catch(null),
  preferences: preferences
    .extend({
      beside: preferences.shape.beside.catch(NOTHING_BESIDE),
      reviewer: preferences.shape.reviewer.catch(null),
      sidePanel: preferences.shape.sidePanel.catch(null),
      checks: preferences.shape.checks.catch(ALL_CHECKS),
      pages: preferences.shape.pages.catch(false),
      spelling: preferences.shape.spelling.catch(true),
      lockAfter: preferences.shape.lockAfter.catch(15),
    })
    .catch({
      theme: 'system',
      panes: {},
      folded: [],
      lastBriefing: null,
      openTabs: [],
      beside: NOTHING_BESIDE,
      reviewer: null,
      sidePanel: null,
      checks: ALL_CHECKS,
      pages: false,
      spelling: true,
      lockAfter: 15,
    }),
});
export type State = z.output<typeof state>;

export interface StateFile {
  readonly state: State;
  /** Changes parts of the state; they are on the disk a moment later, or after `flush`. */
  change(patch: Partial<State>): void;
  flush(): void;
}

function read(file: string): State {
  try {
    return state.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Absent at the first start, or not JSON: conveniences alone are kept here, and they begin anew.
    return state.parse({});
  }
}

/**
 * The file `state.json` in `folder`. `onUnwritable` hears of a state that could not be kept; the app works on with it.
 * `delay` in milliseconds.
 */
export function openStateFile(
  folder: string,
  onUnwritable: (error: unknown) => void,
  delay = 500,
): StateFile {
  const file = join(folder, 'state.json');
  let current = read(file);
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    try {
      writeWhole(file, Buffer.from(`${JSON.stringify(current, null, 2)}\n`));
    } catch (error) {
      onUnwritable(error);
    }
  };
  return {
    get state() {
      return current;
    },
    change: (patch) => {
      current = { ...current, ...patch };
      timer ??= setTimeout(flush, delay);
    },
    flush,
  };
}

/** The list of recent libraries with `folder` at its head; one that was there keeps its token. */
export function withRecent(recent: State['recent'], folder: string, newToken: () => string): State['recent'] {
  const token = recent.find((it) => it.folder === folder)?.token ?? newToken();
  return [{ token, folder }, ...recent.filter((it) => it.folder !== folder)].slice(0, MOST_RECENT);
}
