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

/** Loads the paragraphs the page was written with; answers the milliseconds from having them to the painted text. */
function load(paragraphs: readonly Paragraph[]): Promise<number> {
  const begun = performance.now();
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
  new EditorView(document.body.querySelector('#text'), { state });
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - begun);
      channel.port2.postMessage(null);
    });
  });
}

Object.assign(globalThis, { loadProseMirror: load });
