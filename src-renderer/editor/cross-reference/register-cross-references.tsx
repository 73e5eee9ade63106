import type { BlockId } from '#core/model/ids.ts';
import type { CrossReference } from '#core/model/inline.ts';
import { $getNodeByKey, HISTORY_PUSH_TAG, mergeRegister, type LexicalEditor, type NodeKey } from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { caretBox } from '#renderer/editor/picker/picker.ts';
import { $nodeAt, listenOnRoot, openOnEnter } from '#renderer/editor/pointer.ts';
import { $caret, $selectedWhole } from '#renderer/editor/selection.ts';
import './cross-reference.css';
import { ReferenceFloat, ReferenceList } from './CrossReferenceFloats.tsx';
import {
  $createCrossReferenceNode,
  $isCrossReferenceNode,
  REFERENCE_ATTRIBUTE,
} from './CrossReferenceNode.ts';
import { $blocksById, $listedPlaces } from './listed-places.ts';
import { registerReferenceWords, type ReferenceWords } from './reference-words.ts';

const STEP = { tag: HISTORY_PUSH_TAG, discrete: true } as const;

/** References to other places of the briefing: setting them in, following them, saying them in another form. */
export function registerCrossReferences(parts: EditorParts): ReferenceWords {
  const { editor, commands } = parts;
  const words = registerReferenceWords(parts);
  const stop = mergeRegister(
    words.stop,
    commands.on('insert.crossReference', () => openList(parts)),
    openOnEnter(
      editor,
      () => $selectedWhole($isCrossReferenceNode)?.getTo() ?? null,
      (to) => goTo(editor, to),
    ),
    listenOnRoot(editor, {
      click: (event) => {
        const found = editor.read('latest', () => {
          const node = $nodeAt(event.target, `[${REFERENCE_ATTRIBUTE}]`, $isCrossReferenceNode);
          return node && { key: node.getKey(), to: node.getTo() };
        });
        if (found === null) return;
        if ((event.ctrlKey || event.metaKey) && found.to !== null) goTo(editor, found.to);
        else openReference(parts, found.key);
      },
    }),
  );
  return { refresh: words.refresh, stop };
}

/** Puts the caret to the block that is referred to and shows it. Nothing happens where it is gone. */
function goTo(editor: LexicalEditor, to: BlockId): void {
  const key = editor.read(
    'latest',
    () =>
      $blocksById(new Set([to]))
        .get(to)
        ?.getKey() ?? null,
  );
  if (key === null) return;
  editor.update(() => $getNodeByKey(key)?.selectStart(), { discrete: true });
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  editor.focus();
}

function openList({ editor, floats, blockNumbers, latest }: EditorParts): void {
  const beside = caretBox(editor);
  if (beside === null) return;
  const { facts } = latest.current;
  const places = editor.read('latest', () => $listedPlaces(blockNumbers, facts));
  floats.open({
    label: 'Cross-reference',
    beside,
    content: (close) => (
      <ReferenceList
        key="list"
        places={places}
        language={facts.language}
        onChoose={(id, form) => {
          close();
          editor.update(() => $caret().insertNodes([$createCrossReferenceNode(id, form)]), STEP);
          editor.focus();
        }}
      />
    ),
  });
}

function openReference({ editor, floats }: EditorParts, key: NodeKey): void {
  let state: { form: CrossReference['form']; to: BlockId } | null = null;
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const to = $isCrossReferenceNode(node) ? node.getTo() : null;
      if (!$isCrossReferenceNode(node) || to === null) return;
      state = { form: node.getForm(), to };
      // What is typed after the float is closed goes on behind it.
      node.selectNext(0, 0);
    },
    { discrete: true },
  );
  const dom = editor.getElementByKey(key);
  if (dom === null || state === null) return;
  const { form, to }: { form: CrossReference['form']; to: BlockId } = state;
  const isMissing = dom.classList.contains('reference-missing');
  floats.open({
    label: 'Cross-reference',
    beside: dom.getBoundingClientRect(),
    content: (close) => (
      <ReferenceFloat
        key={key}
        form={form}
        isMissing={isMissing}
        readOnly={!editor.isEditable()}
        onForm={(next) => {
          editor.update(() => {
            const node = $getNodeByKey(key);
            if ($isCrossReferenceNode(node)) node.setForm(next);
          }, STEP);
        }}
        onGo={() => {
          close();
          goTo(editor, to);
        }}
      />
    ),
  });
}
