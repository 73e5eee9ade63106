import { archives } from './archives.ts';
import type { HostileFile } from './hostile-file.ts';
import { messages } from './messages.ts';
import { pages, savedPages } from './pages.ts';
import { pdfs } from './pdfs.ts';
import { pictures } from './pictures.ts';
import { tables } from './tables.ts';
import { texts } from './texts.ts';
import { wordFiles } from './word-files.ts';
import { workbooks } from './workbooks.ts';

/** Every hostile file, by the kind it is of. */
export const hostileFiles: Readonly<Record<string, readonly HostileFile[]>> = {
  ...{ archives, pdfs, pages, texts, messages, tables, pictures },
  ...{ 'word files': wordFiles, workbooks, 'saved pages': savedPages },
};
