import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { ESCAPE } from './briefing-markdown-reading.ts';

/** The tree of a text: CommonMark with YAML front matter, tables, footnotes and generic directives. */
export function treeOf(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable(), gfmFootnote(), directive()],
    mdastExtensions: [
      frontmatterFromMarkdown(['yaml']),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      directiveFromMarkdown(),
      keepEscapes(),
    ],
  });
}

/** Keeps it known which characters were escaped or written as references: `\@` and `&#64;` begin no citation. */
function keepEscapes(): Extension {
  /** How long the text was before a reference; null outside one, whose `&` and `;` are markers alike. */
  let before: number | null = null;
  return {
    enter: {
      characterReferenceMarker() {
        before ??= held(this.stack.at(-1)).value.length;
      },
    },
    exit: {
      characterEscapeValue(token) {
        const node = held(this.stack.pop());
        node.value += ESCAPE + this.sliceSerialize(token);
        if (node.position) node.position.end = { ...token.end };
      },
      characterReference(token) {
        const node = held(this.stack.pop());
        const start = before ?? node.value.length;
        const signs = [...node.value.slice(start)];
        node.value = node.value.slice(0, start) + signs.map((it) => ESCAPE + it).join('');
        before = null;
        if (node.position) node.position.end = { ...token.end };
      },
    },
  };
}

type Held = { value: string; position?: Root['position'] };

function held(node: object | undefined): Held {
  if (node === undefined || !('value' in node)) throw new Error('an escaped character outside text');
  return node as Held;
}
