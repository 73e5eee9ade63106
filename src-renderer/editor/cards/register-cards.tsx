import { confidence, type Confidence } from '#core/model/block.ts';
import { wordsFor } from '#core/citing/words.ts';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $nodesOfType,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type NodeKey,
} from 'lexical';
import { $insertBlock } from '#renderer/editor/citation/cite.ts';
import { ChoiceList } from '#renderer/editor/floats/ChoiceList.tsx';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $nodeAt, elementAt, listenOnRoot } from '#renderer/editor/pointer.ts';
import { $selectWhole } from '#renderer/editor/selection.ts';
import { CHOICE_ATTRIBUTE, type CardChoice } from './card-head.ts';
import {
  $cardAtSelection,
  $clearSelectedParts,
  $deleteInCard,
  $enterInCard,
  $nextPart,
  $previousPart,
} from './card-keys.ts';
import { $createEmptyCard } from './card-block.ts';
import { cardKinds, cards } from './card-parts.ts';
import { $isCardNode, CardNode, type Likelihood } from './CardNode.ts';
import { PartNode } from './PartNode.ts';
import { LikelihoodList } from './LikelihoodList.tsx';
import './cards.css';

/** The levels of confidence as they will be printed. */
const confidences = (language: string): { value: Confidence | null; label: string; detail: string }[] => [
  { value: null, label: 'Not set', detail: '' },
  ...confidence.options.map((value) => ({
    ...{ value, label: wordsFor(language).judgement.levels[value], detail: '' },
  })),
];
const STEP = { tag: HISTORY_PUSH_TAG };

/** Key judgements, questions and speaking points: how they come, what keys do in them, what their heads offer. */
export function registerCards(parts: EditorParts): () => void {
  const { editor, commands } = parts;
  return mergeRegister(
    ...cardKinds.map((kind) =>
      commands.on(cards[kind].insertedBy, () => {
        editor.update(() => {
          const card = $createEmptyCard(kind);
          $insertBlock(card);
          const first = card.getFirstChild();
          if ($isElementNode(first)) first.selectStart();
          const key = card.getKey();
          $onUpdate(() => editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' }));
        }, STEP);
        editor.focus();
      }),
    ),
    registerCardKeys(parts),
    registerHeads(parts),
    registerLanguage(parts),
  );
}

function registerCardKeys(parts: EditorParts): () => void {
  const { editor } = parts;
  const $makeWay = () => {
    if (editor.isEditable()) $clearSelectedParts();
    return false;
  };
  return mergeRegister(
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterInCard, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const isDone = event.shiftKey ? $previousPart() : $nextPart();
        if (isDone) event.preventDefault();
        return isDone;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $deleteInCard, COMMAND_PRIORITY_HIGH),
    ),
    // What is typed or pasted over several parts leaves the rest of each in its place.
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $makeWay, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $makeWay, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const card = $cardAtSelection();
        if (card === null || !editor.isEditable()) return false;
        if (event?.altKey === true && card.getKind() === 'key-judgement') {
          openChoice(parts, card.getKey(), 'likelihood', true);
        } else if ($isNodeSelection($getSelection())) {
          // A card that is selected as a whole is gone into.
          card.selectStart();
        } else return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Draws the words of the cards again when the briefing is said to be in another language. */
function registerLanguage({ editor }: EditorParts): () => void {
  const redraw = () =>
    editor.read('latest', () => {
      const drawn = (key: NodeKey) => editor.getElementByKey(key);
      for (const card of $nodesOfType(CardNode)) {
        const dom = drawn(card.getKey());
        if (dom !== null) card.updateDOM(card, dom);
      }
      for (const part of $nodesOfType(PartNode)) {
        const dom = drawn(part.getKey());
        if (dom !== null) part.updateDOM(part, dom);
      }
    });
  const observer = new MutationObserver(redraw);
  const stop = editor.registerRootListener((root) => {
    observer.disconnect();
    if (root !== null) observer.observe(root, { attributeFilter: ['lang'] });
  });
  return () => {
    stop();
    observer.disconnect();
  };
}

/** A press on a chip opens its choices; one elsewhere on the head selects the card as a whole. */
function registerHeads(parts: EditorParts): () => void {
  const { editor } = parts;
  const onMouseDown = (event: MouseEvent) => {
    if (elementAt(event.target, '.card-head') !== null) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const key = editor.read(
      'latest',
      () => $nodeAt(event.target, '.card-head', $isCardNode)?.getKey() ?? null,
    );
    if (key === null) return;
    const choice = elementAt(event.target, `[${CHOICE_ATTRIBUTE}]`)?.getAttribute(CHOICE_ATTRIBUTE) ?? null;
    if (choice === 'likelihood' || choice === 'confidence') {
      if (editor.isEditable()) openChoice(parts, key, choice, false);
      return;
    }
    editor.update(() => $selectWhole(key));
    editor.focus();
  };
  return listenOnRoot(editor, { mousedown: onMouseDown, click: onClick });
}

/** `goesOn`: from the likelihood to a confidence that is not set yet, as one fills in a card from the keyboard. */
function openChoice(parts: EditorParts, key: NodeKey, choice: CardChoice, goesOn: boolean): void {
  const { editor, floats, latest } = parts;
  const chip = editor.getElementByKey(key)?.querySelector(`[${CHOICE_ATTRIBUTE}="${choice}"]`);
  const read = <T,>($read: (card: CardNode) => T): T | null =>
    editor.read('latest', () => {
      const card = $getNodeByKey(key);
      return $isCardNode(card) ? $read(card) : null;
    });
  const set = ($set: (card: CardNode) => void) =>
    editor.update(
      () => {
        const card = $getNodeByKey(key);
        if ($isCardNode(card)) $set(card);
      },
      { ...STEP, discrete: true },
    );
  if (!chip) return;
  const beside = chip.getBoundingClientRect();
  if (choice === 'confidence') {
    const present = read((card) => card.getConfidence());
    floats.open({
      label: 'Confidence',
      beside,
      content: (close) => (
        <ChoiceList
          label="Confidence"
          choices={confidences(latest.current.facts.language)}
          isChosen={(it) => it === present}
          onChoose={(it) => {
            set((card) => card.setConfidence(it));
            close();
          }}
        />
      ),
    });
    return;
  }
  const present = read((card) => card.getLikelihood());
  const choose = (likelihood: Likelihood | null) => {
    const { facts, onFacts } = latest.current;
    set((card) => card.setLikelihood(likelihood));
    // A briefing keeps to one scale: the first term says which.
    if (likelihood !== null && facts.likelihoodScale === null) onFacts({ likelihoodScale: likelihood.scale });
    const isOpen = read((card) => card.getConfidence()) === null;
    if (goesOn && likelihood !== null && isOpen) openChoice(parts, key, 'confidence', false);
    else floats.close();
  };
  floats.open({
    label: 'Likelihood',
    beside,
    content: () => (
      <LikelihoodList
        present={present}
        scale={present?.scale ?? latest.current.facts.likelihoodScale}
        onChoose={choose}
      />
    ),
  });
}
