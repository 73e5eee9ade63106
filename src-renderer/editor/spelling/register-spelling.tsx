import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  mergeRegister,
  registerEventListeners,
  type LexicalEditor,
} from 'lexical';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $wordsOfBlock, type PlacedWord } from './block-words.ts';
import { makeChecker, type Checker } from './checker.ts';
import { makeMarks, type Misspelling } from './marks.ts';
import { shownBlocks } from './shown-blocks.ts';
import './spelling.css';
import { SuggestionList } from './SuggestionList.tsx';

/** Looked at when typing or scrolling has paused for so long. Milliseconds. */
const PAUSE = 350;
/** So many blocks are asked about at once on the way to the next misspelling. */
const STRIDE = 40;

/**
 * Marks misspelt words of what is on the screen while the text rests, never the word that is being typed. Marks are drawn
 * beside the text, so they are no change of it. The context menu of a marked word offers what may have been meant.
 */
export function registerSpelling({ editor, commands, floats, latest }: EditorParts): () => void {
  const marks = makeMarks(editor);
  let stale = new Set<string>();
  let looked = new Set<string>();
  let timer = 0;
  let language = '';
  let checker: Checker = makeChecker(async () => []);
  let isStopped = false;

  const beginAnew = () => {
    marks.clear();
    [stale, looked] = [new Set(), new Set()];
    language = latest.current.facts.language;
    checker = makeChecker((words) => latest.current.spelling.check(language, words));
  };
  const look = async (): Promise<void> => {
    const on = latest.current.spelling.isOn();
    if (!on || language !== latest.current.facts.language) beginAnew();
    const root = editor.getRootElement();
    if (!on || root === null) return;
    const shown = editor.read('latest', () => $shownBlocks(editor, root));
    // Chromium goes through all marks there are for each frame it draws, those off the screen too.
    for (const key of marks.keepOnly(shown)) looked.delete(key);
    const words = editor.read('latest', () => $wordsToAsk(shown, stale, looked, language));
    if (words.size === 0) return;
    const wrong = await checker.wrongOf([...words.values()].flat().map((it) => it.word));
    // Marks that come after the editor has gone would stay with the page.
    if (isStopped) return;
    editor.read('latest', () => {
      const typed = $wordBeingTyped();
      for (const [key, placed] of words) {
        // Touched again while the question was on its way: it is looked at with the next pause.
        if (stale.has(key)) continue;
        looked.add(key);
        marks.put(
          key,
          placed.filter(
            (it) => wrong.has(it.word) && !(typed?.key === it.to.key && typed.offset === it.to.offset),
          ),
        );
      }
    });
  };
  const lookSoon = () => {
    window.clearTimeout(timer);
    // What cannot be asked is not marked; the next change asks again.
    timer = window.setTimeout(() => void look().catch(() => undefined), PAUSE);
  };

  const replace = ({ placed }: Misspelling, by: string) => {
    editor.update(
      () => {
        if ($select(placed)) $getSelection()?.insertText(by);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };
  const accept = (word: string) => {
    checker.accept(word);
    looked = new Set();
    lookSoon();
  };
  const open = (it: Misspelling) => {
    const { word } = it.placed;
    floats.open({
      label: `Spelling of ${word}`,
      beside: it.range.getBoundingClientRect(),
      content: (close) => (
        <SuggestionList
          word={word}
          suggestions={latest.current.spelling.suggest(language, word)}
          onReplace={(by) => {
            close();
            replace(it, by);
          }}
          onLearn={() => {
            close();
            accept(word);
            void latest.current.spelling.learn(word);
          }}
          onIgnore={() => {
            close();
            accept(word);
          }}
        />
      ),
    });
  };
  const onContextMenu = (event: MouseEvent) => {
    const place = placeOf(event);
    const found = place === null ? null : marks.at(place.node, place.offset);
    if (found === null || !editor.isEditable()) return;
    event.preventDefault();
    open(found);
  };
  const next = async (): Promise<void> => {
    if (language !== latest.current.facts.language) beginAnew();
    const keys = editor.read('latest', $blocksAfterCaret);
    for (let at = 0; at < keys.length; at += STRIDE) {
      const words = editor.read('latest', () =>
        keys.slice(at, at + STRIDE).flatMap((key) => {
          const block = $getNodeByKey(key);
          return block === null ? [] : $wordsOfBlock(block, language);
        }),
      );
      const wrong = await checker.wrongOf(words.map((it) => it.word));
      if (isStopped) return;
      const caret = at === 0 ? editor.read('latest', $caretPlace) : null;
      const found = words.find((it) => wrong.has(it.word) && (caret === null || isAfter(editor, it, caret)));
      if (found === undefined) continue;
      editor.update(() => void $select(found), { discrete: true });
      editor.getElementByKey(found.from.key)?.scrollIntoView({ block: 'nearest' });
      marks.put(found.from.key, [found]);
      const place = window.getSelection()?.getRangeAt(0).cloneRange();
      if (place !== undefined) open({ placed: found, range: place });
      return;
    }
    latest.current.tell('No misspelt word comes after the caret.');
  };

  return mergeRegister(
    commands.on('editor.nextMisspelling', () => void next().catch(() => undefined)),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState }) => {
      const [now, before] = [editorState._selection, prevEditorState._selection];
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && now === before) return;
      editorState.read(() => {
        const keys = [...dirtyElements.keys(), ...dirtyLeaves];
        // The word that was left by the caret is looked at now.
        if ($isRangeSelection(before)) keys.push(before.anchor.key);
        for (const key of keys) {
          const node = $getNodeByKey(key);
          const top = node === null ? null : $topBlock(node);
          if (top === null) marks.drop(key);
          else stale.add(top.getKey());
        }
      });
      lookSoon();
    }),
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      lookSoon();
      const scroller = root.closest('.editor-scroll');
      scroller?.addEventListener('scroll', lookSoon, { passive: true });
      const stop = registerEventListeners(root, { contextmenu: onContextMenu });
      return () => {
        scroller?.removeEventListener('scroll', lookSoon);
        stop();
      };
    }),
    latest.current.spelling.onChange(() => {
      beginAnew();
      lookSoon();
    }),
    () => {
      isStopped = true;
      window.clearTimeout(timer);
      marks.clear();
    },
  );
}

/** The blocks on the screen and about it, in order. */
function $shownBlocks(editor: LexicalEditor, root: HTMLElement): Set<string> {
  const keys = new Set<string>();
  for (const element of shownBlocks(root)) {
    const key = $getNearestNodeFromDOMNode(element)?.getKey();
    if (key !== undefined && editor.getElementByKey(key) === element) keys.add(key);
  }
  return keys;
}

/** The words of the blocks on the screen that were not looked at as they are now. Takes them off `stale`. */
function $wordsToAsk(
  shown: ReadonlySet<string>,
  stale: Set<string>,
  looked: ReadonlySet<string>,
  language: string,
): Map<string, PlacedWord[]> {
  const words = new Map<string, PlacedWord[]>();
  for (const key of shown) {
    const block = $getNodeByKey(key);
    if (block === null) continue;
    if (looked.has(key) && !stale.has(key)) continue;
    stale.delete(key);
    words.set(key, $wordsOfBlock(block, language));
  }
  return words;
}

/** The end of the word at the caret, while it is being typed. */
function $wordBeingTyped(): { key: string; offset: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  return { key: selection.anchor.key, offset: selection.anchor.offset };
}

const $caretPlace = $wordBeingTyped;

function $blocksAfterCaret(): string[] {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? $topBlock(selection.focus.getNode()) : null;
  const blocks = $getRoot().getChildren();
  const at = top === null ? 0 : blocks.findIndex((it) => it.is(top));
  return blocks.slice(Math.max(0, at)).map((it) => it.getKey());
}

/** Whether a word begins at or after the caret, as they stand in the DOM. */
function isAfter(
  editor: LexicalEditor,
  { from }: PlacedWord,
  caret: { key: string; offset: number },
): boolean {
  if (from.key === caret.key) return from.offset >= caret.offset;
  const [word, place] = [editor.getElementByKey(from.key), editor.getElementByKey(caret.key)];
  if (word === null || place === null) return true;
  return (place.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function $select({ word, from, to }: PlacedWord): boolean {
  const [first, last] = [$getNodeByKey(from.key), $getNodeByKey(to.key)];
  if (!$isTextNode(first) || !$isTextNode(last)) return false;
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, 'text');
  selection.focus.set(to.key, to.offset, 'text');
  if (selection.getTextContent() !== word) return false;
  $setSelection(selection);
  return true;
}

/** Where in the text a context menu was asked for: under the pointer, or at the caret by the keyboard. */
function placeOf(event: MouseEvent): { node: Node; offset: number } | null {
  const isByKeyboard = event.button !== 2;
  const range = isByKeyboard
    ? window.getSelection()?.getRangeAt(0)
    : document.caretRangeFromPoint(event.clientX, event.clientY);
  return range == null ? null : { node: range.startContainer, offset: range.startOffset };
}
