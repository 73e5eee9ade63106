import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { mainThreadFor } from './editor-keys.ts';
import { asHtml, type Paragraph } from './editor-text.ts';
import { inFolder } from './made.ts';

/** Another editor with the same text in the same letters, on lines of the same length. */
export interface Peer {
  readonly name: string;
  readonly html: string;
  /** Puts the text in; answers the main-thread milliseconds until the page rests. */
  load(page: Page): Promise<number>;
}

/** After a load, so long for what is put off. Milliseconds. */
export const REST = 2500;

const font = join(
  import.meta.dirname,
  '../node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
);

/** The rules the product has for its text (src-renderer/editor/editor.css). */
function style(): string {
  const data = readFileSync(font).toString('base64');
  return `<style>
    @font-face { font-family: 'Noto Serif'; src: url('data:font/ttf;base64,${data}') format('truetype'); }
    #text { font: 16px / 1.6 'Noto Serif', serif; width: 57ch; margin: auto; padding-bottom: 30vh; outline: none;
      white-space: pre-wrap; overflow-wrap: break-word; }
    #text p { margin: 0 0 0.75em; }
  </style>`;
}

/** What a browser does by itself: the least there can be without leaving anything out of the page. */
export function bareContenteditable(paragraphs: readonly Paragraph[]): Peer {
  const page = (text: string) =>
    `${style()}<div id="text" contenteditable spellcheck="false"></div><template>${text}</template>`;
  return {
    name: 'bare contenteditable',
    html: page(asHtml(paragraphs)),
    load: (it) =>
      mainThreadFor(it, REST, () =>
        it.evaluate(() => {
          const [text, kept] = [document.querySelector('#text'), document.querySelector('template')];
          if (text === null || kept === null) throw new Error('the page is another');
          text.innerHTML = kept.innerHTML;
        }),
      ),
  };
}

/** ProseMirror with a schema for this text, history and its base keys. `script` comes from `proseMirrorScript`. */
export function proseMirror(paragraphs: readonly Paragraph[], script: string): Peer {
  const data = JSON.stringify(paragraphs).replaceAll('<', '\\u003c');
  return {
    name: 'ProseMirror',
    html: `${style()}<div id="text"></div><script>globalThis.paragraphs = ${data};</script><script>${script}</script>`,
    load: (it) =>
      mainThreadFor(it, REST, () =>
        it.evaluate(() => {
          const load = Reflect.get(globalThis, 'loadProseMirror') as (paragraphs: unknown) => void;
          load(Reflect.get(globalThis, 'paragraphs'));
        }),
      ),
  };
}

export function proseMirrorScript(): Promise<string> {
  return inFolder(async (folder) => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(import.meta.dirname, 'prosemirror-peer.ts'),
          formats: ['iife'],
          name: 'peer',
          fileName: () => 'peer.js',
        },
      },
    });
    return readFileSync(join(folder, 'peer.js'), 'utf8').replaceAll('</script', '<\\/script');
  });
}
