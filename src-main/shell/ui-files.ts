import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Kinds of files a page is made of. What is not listed is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
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

/** Folders of `resources` the page may read: fonts, and what draws a PDF. */
const SERVED = ['fonts', 'cmaps', 'pdf'];

/**
 * Every file the page may ask for, by the path in its address: the built page (`renderer`; null where a development
 * server has it), and some folders of the resources under their names, such as `/fonts/`. A list made once, so that no
 * address can be turned into a path.
 */
export function listUiFiles(renderer: string | null, resources: string): ReadonlyMap<string, UiFile> {
  const served = SERVED.flatMap((name) => filesIn(join(resources, name), `/${name}/`));
  return new Map([...served, ...(renderer === null ? [] : filesIn(renderer, '/'))]);
}
