import type { Decision, Suggested } from '#core/model/suggestions.ts';
import type { SuggestionId } from '#core/model/ids.ts';
import {
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { nextOf, reveal, soon } from '#renderer/editor/comments/register-comments.ts';
import type { SuggestionPlace } from '#renderer/editor/comments/places.ts';
import type { Review } from '#renderer/editor/comments/review.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { elementAt, listenOnRoot } from '#renderer/editor/pointer.ts';
import { $decide, DECISION_TAG } from './decide.ts';
import { FORM_SENTENCE, OTHERS_SENTENCE } from './form-commands.ts';
import { registerGuard } from './guard.ts';
import type { SuggestingMode } from './mode.ts';
import { $suggestionOf } from './pieces.ts';
import { registerSuggestedTyping } from './register-typing.ts';
import { SuggestionFloat } from './SuggestionFloat.tsx';
import './suggestions.css';

const LABEL = 'Suggestion';

/** Suggesting: making suggestions, showing who made which, and deciding about them. */
export function registerSuggestions(parts: EditorParts, review: Review, mode: SuggestingMode): () => void {
  const { editor, commands, floats, latest } = parts;
  const tell = (sentence: string) => latest.current.tell(sentence);
  const toggle = async () => {
    if (mode.go() !== null) {
      mode.end();
      return;
    }
    const author = await latest.current.review.reviewer();
    if (author !== null) mode.begin(author);
    editor.focus();
  };
  const suggestions = () => review.now().filter((it): it is SuggestionPlace => it.kind === 'suggestion');
  const decideHere = (decision: Decision) => () => {
    const ids = new Set(editor.read('latest', $suggestionsSelected));
    if (ids.size === 0) tell('There is no suggestion at the caret.');
    else decide(editor, ids, decision);
  };
  const decideAll = (decision: Decision) => () => {
    if (suggestions().length === 0) tell('There are no suggestions.');
    else decide(editor, 'all', decision);
  };
  let opened: string | null = null;
  const open = (id: string, element: Element) => {
    const place = suggestions().find((it) => it.id === id);
    if (place === undefined) return;
    opened = id;
    floats.open({
      label: LABEL,
      beside: element.getBoundingClientRect(),
      content: (close) => (
        <SuggestionFloat
          place={place}
          readOnly={!editor.isEditable()}
          onDecide={(decision) => {
            close();
            decide(editor, new Set([place.id]), decision);
          }}
        />
      ),
    });
  };
  const onClick = (event: MouseEvent) => {
    const element = elementAt(event.target, '[data-suggestion-id]');
    const id = element?.dataset['suggestionId'];
    if (element === null || id === undefined) return;
    review.select(id);
    open(id, element);
  };
  // Written only when it is wanted: there may be thousands.
  const onPointerOver = (event: PointerEvent) => {
    const element = elementAt(event.target, '[data-suggestion-id]');
    const place = suggestions().find((it) => it.id === element?.dataset['suggestionId']);
    if (element === null || place === undefined) return;
    const change = element.dataset['suggestion'] === 'insert' ? 'Inserted' : 'Deleted';
    element.title = `${change} by ${place.author.name}`;
  };
  const next = () => {
    const found = nextOf(editor, suggestions(), 1);
    if (found === null) {
      tell('There are no suggestions.');
      return;
    }
    reveal(editor, review, found, true);
    const element = editor.getElementByKey(found.keys[0] ?? '');
    if (element !== null) open(found.id, element);
  };
  // It belongs to what is looked at: it goes when the caret goes elsewhere, or the suggestion.
  const closeElsewhere = () => {
    const { selected, places } = review.state();
    const isThere = selected === opened && places.some((it) => it.id === opened);
    if (opened === null || isThere) return;
    opened = null;
    if (floats.state()?.label === LABEL) floats.close();
  };
  return mergeRegister(
    review.subscribe(closeElsewhere),
    registerGuard(editor, mode.go, () => tell(FORM_SENTENCE)),
    registerSuggestedTyping(editor, mode, (outcome) => {
      if (outcome === 'form') tell(FORM_SENTENCE);
      if (outcome === 'others') tell(OTHERS_SENTENCE);
    }),
    commands.on(
      'review.suggesting',
      soon(() => void toggle()),
    ),
    commands.on('review.nextSuggestion', soon(next)),
    commands.on('review.accept', soon(decideHere('accept'))),
    commands.on('review.refuse', soon(decideHere('refuse'))),
    commands.on('review.acceptAll', soon(decideAll('accept'))),
    commands.on('review.refuseAll', soon(decideAll('refuse'))),
    listenOnRoot(editor, { click: onClick, pointerover: onPointerOver }),
  );
}

/** Accepts or refuses suggestions in one step of undo. */
export function decide(editor: LexicalEditor, suggested: Suggested, decision: Decision): void {
  if (!editor.isEditable()) return;
  editor.update(() => $decide(suggested, decision), {
    discrete: true,
    tag: [HISTORY_PUSH_TAG, DECISION_TAG],
  });
}

/** The suggestions in the selection, or the one the caret stands in or beside. */
function $suggestionsSelected(): SuggestionId[] {
  const selection = $getSelection();
  const nodes = selection?.getNodes() ?? [];
  const found = nodes.flatMap((it) => $suggestionOf(it)?.id ?? []);
  if (found.length > 0 || !$isRangeSelection(selection) || !selection.isCollapsed()) return found;
  const node = selection.anchor.getNode();
  const beside = [node.getPreviousSibling(), node.getNextSibling(), node.getTopLevelElement()];
  return beside.flatMap((it) => (it === null ? [] : ($suggestionOf(it)?.id ?? []))).slice(0, 1);
}
