import { join } from 'node:path';

/** Where the parts of the built app lie. */
export interface Places {
  /** The entries of the main process and its workers. */
  readonly main: string;
  readonly preload: string;
  readonly renderer: string;
  readonly resources: string;
  /** The address of the development server; null for a built page. */
  readonly devServer: string | null;
}

/**
 * The parts beside `main`, the folder of the entry that was started (a bundled chunk lies one folder deeper and would
 * not know). `devServer` counts only where the app is not packaged.
 */
export function placesFrom(main: string, devServer: string | undefined, isPackaged: boolean): Places {
  return {
    main,
    preload: join(main, '../preload/preload.cjs'),
    renderer: join(main, '../renderer'),
    resources: join(main, '../resources'),
    devServer: isPackaged ? null : (devServer ?? null),
  };
}
