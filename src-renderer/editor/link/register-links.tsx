import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  isSelectionCapturedInDecoratorInput,
  mergeRegister,
  PASTE_COMMAND,
  TextNode,
  type LexicalEditor,
} from 'lexical';
import { linkAddress } from '#core/model/inline.ts';
import { registerLateTransform } from '#renderer/editor/document/late-transform.ts';
import { linkState } from '#renderer/editor/document/state.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { $nodeAt, elementAt, listenOnRoot } from '#renderer/editor/pointer.ts';
import { $clearFormatting, $leaveLink, $linkHere, $setLink } from './linked.ts';
import { LinkFloat } from './LinkFloat.tsx';

const STEP = { tag: HISTORY_PUSH_TAG, discrete: true } as const;

/** Links, highlight, and taking the dress off words. */
export function registerLinks(parts: EditorParts): () => void {
  const { editor, commands } = parts;
  return mergeRegister(
    commands.on('editor.link', () => openLink(parts)),
    commands.on('editor.highlight', () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'highlight')),
    commands.on('editor.clearFormatting', () => {
      editor.update($clearFormatting, STEP);
      editor.focus();
    }),
    registerLateTransform(editor, TextNode, (node) => $leaveLink(editor, node)),
    registerLooks(editor),
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        const address = linkAddress.safeParse(data?.getData('text/plain').trim()).data;
        const selection = $getSelection();
        if (address === undefined || !editor.isEditable()) return false;
        if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
        if (event.target instanceof Node && isSelectionCapturedInDecoratorInput(event.target)) return false;
        event.preventDefault();
        $setLink(address, selection.getTextContent());
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    listenOnRoot(editor, {
      click: (event) => {
        if (elementAt(event.target, '[data-link]') === null || !(event.ctrlKey || event.metaKey)) return;
        editor.update(() => $nodeAt(event.target, '[data-link]', $isTextNode)?.selectEnd(), {
          discrete: true,
        });
        openLink(parts);
      },
    }),
  );
}

/** Shows which words lead somewhere, on their elements. */
function registerLooks(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TextNode, (mutations) => {
    editor.read('latest', () => {
      for (const [key, mutation] of mutations) {
        const node = mutation === 'destroyed' ? null : $getNodeByKey(key);
        if (!$isTextNode(node)) continue;
        const link = $getState(node, linkState);
        // Most words of a briefing, when it is opened.
        if (mutation === 'created' && link === null) continue;
        const dom = editor.getElementByKey(key);
        if (dom === null) continue;
        if ((dom.dataset['link'] ?? null) === link) continue;
        if (link === null) {
          delete dom.dataset['link'];
          dom.removeAttribute('title');
        } else {
          dom.dataset['link'] = link;
          dom.title = `${link} (Ctrl+click to change or copy it)`;
        }
      }
    });
  });
}

function openLink({ editor, floats, latest }: EditorParts): void {
  const beside = caretBox(editor);
  if (beside === null) return;
  const here = editor.read('latest', $linkHere);
  floats.open({
    label: 'Link',
    beside,
    content: (close) => (
      <LinkFloat
        key={`${here.address} ${here.text}`}
        here={here}
        readOnly={!editor.isEditable()}
        onLink={(address, text) => {
          close();
          editor.update(() => $setLink(address, text), STEP);
          editor.focus();
        }}
        onCopy={(address) => {
          close();
          latest.current.copyText(address);
        }}
      />
    ),
  });
}
