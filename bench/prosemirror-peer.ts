// The page of the ProseMirror peer: its own schema, a citation as an inline atom, history, nothing else.
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Paragraph } from './editor-text.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: '(text | citation)*', toDOM: () => ['p', 0] },
    citation: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { number: { default: 0 } },
      toDOM: (node) => ['sup', String(node.attrs['number'])],
    },
    text: { group: 'inline' },
  },
});

/** Shows the paragraphs the page was written with. */
function load(paragraphs: readonly Paragraph[]): void {
  let number = 0;
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((pieces) =>
      schema.node(
        'paragraph',
        null,
        pieces.flatMap((piece, at) => [
          ...(at === 0 ? [] : [schema.node('citation', { number: (number += 1) })]),
          ...(piece === '' ? [] : [schema.text(piece)]),
        ]),
      ),
    ),
  );
  const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] });
  const place = document.body.querySelector('#text');
  if (place === null) throw new Error('the page is another');
  // The element itself becomes the editor, so that the paragraphs stand directly in it.
  new EditorView({ mount: place as HTMLElement }, { state });
}

Object.assign(globalThis, { loadProseMirror: load });
