import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Kinds of files a page is made of. What is not listed is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

export interface UiFile {
  readonly path: string;
  readonly mediaType: string;
}

function filesIn(folder: string, prefix: string): [string, UiFile][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) return [];
    const path = join(entry.parentPath, entry.name);
    return [[prefix + relative(folder, path).split(sep).join('/'), { path, mediaType }] as const];
  });
}

/**
 * Every file the page may ask for, by the path in its address: the built page (`renderer`; null where a development
 * server has it), and the bundled fonts under `/fonts/`. A list made once, so that no address can be turned into a path.
 */
export function listUiFiles(renderer: string | null, fonts: string): ReadonlyMap<string, UiFile> {
  return new Map([...filesIn(fonts, '/fonts/'), ...(renderer === null ? [] : filesIn(renderer, '/'))]);
}
