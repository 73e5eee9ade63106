import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $nodesOfType,
  $setState,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import { onlyReads } from '#core/contract/menu.ts';
import { plainly } from '#core/model/citation.ts';
import { registerBlockTypes } from './block-types.ts';
import { logChanges } from './changes.ts';
import { $cite, $createQuotation, $insertBlock } from './citation/cite.ts';
import { CitationNode } from './citation/CitationNode.ts';
import { insertAsBlocks } from './citation/insert.ts';
import { registerNoteNumbers, type NoteNumbers } from './citation/note-numbers.ts';
import { registerOpening } from './citation/opening.ts';
import { registerBlockCommands, registerKeyboard } from './commands/keyboard.ts';
import { makeCommands } from './commands/registry.ts';
import { registerComments } from './comments/register-comments.ts';
import { makeReview } from './comments/review.ts';
import { reviewHandle } from './comments/review-handle.ts';
import { blockIdState, markingState } from './document/state.ts';
import { registerCrossReferences } from './cross-reference/register-cross-references.tsx';
import type { ReferenceWords } from './cross-reference/reference-words.ts';
import { registerDrop } from './drop/drop.ts';
import { makeFinder, type Finder } from './find/finder.ts';
import { findingsHandle } from './findings/findings-handle.ts';
import { makeWordsLook } from './findings/look-at-words.ts';
import { makeStrip, type Strip } from './findings/strip.ts';
import { makeFloats, type Floats } from './floats/floats.ts';
import { registerFigures, type FigureBlocks } from './figures/register-figures.ts';
import { registerGoTo } from './go-to/register-go-to.tsx';
import { historyHandle } from './history/history-handle.ts';
import { makeKnowledge, type Knowledge } from './knowledge.ts';
import { registerLinks } from './link/register-links.tsx';
import type { FigureNews } from './live-figure/figure-news.ts';
import { registerLiveFigures } from './live-figure/register-live-figures.tsx';
import { registerMarking } from './marking/register-marking.tsx';
import { registerNotes } from './note/register-notes.tsx';
import { $moveSection } from './outline/move-section.ts';
import type { EditorParts } from './parts.ts';
import { registerCopy } from './paste/copy.ts';
import { registerPaste } from './paste/paste.ts';
import { caretBox, makePicker, type Picker } from './picker/picker.ts';
import { $removeTyped, registerTyping } from './picker/typing.ts';
import type { BriefingEditorHandle, Latest } from './props.ts';
import { registerSpelling } from './spelling/register-spelling.tsx';
import { $selectedBlocks } from './selection.ts';
import { FORM_SENTENCE, whileSuggesting } from './suggestions/form-commands.ts';
import { makeSuggestingMode, type SuggestingMode } from './suggestions/mode.ts';
import { registerSuggestions } from './suggestions/register-suggestions.tsx';
import { registerBlockAttributes } from './view/block-attributes.ts';
import { registerBlockNumbers, type BlockNumbers } from './view/block-numbers.ts';
import { registerClickBesideNode } from './view/click-beside-node.ts';
import { focusText } from './view/focus-text.ts';
import { registerCaretKeeping } from './view/keep-caret.ts';
import { registerEstimates, registerJumps } from './view/long-documents.ts';
import { registerReactSelection } from './view/react-selection.ts';
import { registerSelectionInfo } from './view/selection-info.ts';
import { registerUnreadable } from './view/unreadable.ts';

export interface Attached {
  readonly handle: BriefingEditorHandle;
  readonly picker: Picker;
  readonly floats: Floats;
  readonly figures: FigureNews;
  readonly figureBlocks: FigureBlocks;
  readonly knowledge: Knowledge;
  readonly references: ReferenceWords;
  readonly finder: Finder;
  readonly strip: Strip;
  readonly blockNumbers: BlockNumbers;
  readonly suggesting: SuggestingMode;
  stop(): void;
}

/** Gives an editor with a document everything that acts on it. `latest` is asked at the moment something happens. */
export function attach(editor: LexicalEditor, latest: Latest): Attached {
  const knowledge = makeKnowledge(latest.current.references, (targets) => latest.current.resolve(targets));
  const picker = makeCitePicker(editor, knowledge, latest);
  const review = makeReview(editor);
  const suggesting = makeSuggestingMode(latest.current.newId, () => new Date().toISOString());
  const tellForm = () => latest.current.tell(FORM_SENTENCE);
  const commands = whileSuggesting(makeCommands(), () => suggesting.go() !== null, tellForm);
  const floats = makeFloats(editor);
  // Numbers are written onto blocks that have their id in the page already.
  const attributes = registerBlockAttributes(editor);
  const blockNumbers = registerBlockNumbers(editor, () => latest.current.facts);
  const parts: EditorParts = { editor, commands, floats, knowledge, latest, blockNumbers };
  const figures = registerLiveFigures(parts);
  const references = registerCrossReferences(parts);
  const finder = makeFinder(editor, () =>
    suggesting.go() === null ? null : 'Turn off suggesting to replace words.',
  );
  const wordsLook = makeWordsLook(editor);
  const strip = makeStrip(editor);
  const figureBlocks = registerFigures(parts);
  const changes = logChanges(editor, latest.current.briefing.blocks, () => latest.current.onDirty());
  const numbers = registerNoteNumbers(editor);
  const openPicker = () => {
    const beside = caretBox(editor);
    if (beside !== null && editor.isEditable()) picker.open('field', beside, '');
  };
  const stop = mergeRegister(
    changes.stop,
    numbers.stop,
    picker.close,
    attributes,
    blockNumbers.stop,
    registerUnreadable(editor, latest),
    registerBlockTypes(parts),
    registerOpening(
      editor,
      (citation) => latest.current.onOpenCitation(citation),
      (citation) => latest.current.describeCitation(citation),
    ),
    finder.stop,
    wordsLook.stop,
    strip.stop,
    commands.on('editor.find', finder.open),
    commands.on('review.nextFinding', () => latest.current.onWalkFindings(1)),
    commands.on('review.previousFinding', () => latest.current.onWalkFindings(-1)),
    commands.on('editor.cite', openPicker),
    registerBlockCommands(editor, commands),
    registerKeyboard(editor, commands, () => latest.current.briefing.language),
    registerTyping(editor, picker),
    registerGoTo(parts),
    registerMarking(parts),
    figures.stop,
    figureBlocks.stop,
    references.stop,
    registerNotes(parts),
    registerLinks(parts),
    registerSpelling(parts),
    registerComments(parts, review),
    registerSuggestions(parts, review, suggesting),
    registerPaste(editor, () => latest.current.newId()),
    registerCopy(parts),
    registerDrop(parts),
    registerJumps(editor),
    registerEstimates(editor),
    registerCaretKeeping(editor),
    registerReactSelection(editor),
    registerClickBesideNode(editor),
    registerSelectionInfo(editor, (selection) => latest.current.onSelectionChange(selection)),
  );
  const handle: BriefingEditorHandle = {
    takeChanges: changes.take,
    restoreChanges: changes.restore,
    ...insertions(editor, knowledge, latest),
    ...reading(editor, numbers),
    snapshot: changes.snapshot,
    review: reviewHandle(editor, review),
    findings: findingsHandle(editor, wordsLook, strip, suggesting, (id) => latest.current.onFindings(id)),
    ...historyHandle(editor, changes.snapshot),
    run: (command) => {
      if (editor.isEditable() || onlyReads(command)) commands.run(command);
    },
    learn: knowledge.learn,
    focus: () => focusText(editor),
  };
  const shown = { figures, figureBlocks, knowledge, references, finder, strip, blockNumbers, suggesting };
  return { handle, picker, floats, ...shown, stop };
}

const STEP = { tag: HISTORY_PUSH_TAG };

function makeCitePicker(editor: LexicalEditor, knowledge: Knowledge, latest: Latest): Picker {
  return makePicker(
    (query) => latest.current.findTargets(query),
    ({ target }, { mode }, asBlock) => {
      editor.update(
        () => {
          if (mode === 'typed') $removeTyped();
          if (!asBlock) $cite([plainly(target)]);
        },
        { ...STEP, discrete: true },
      );
      editor.focus();
      latest.current.onCited([target]);
      // What was not known before is learnt, so that the caller can describe the new mark.
      if (asBlock) void insertAsBlocks({ editor, knowledge, latest }, [target], null);
      else void latest.current.resolve([target]);
    },
  );
}

type Insertions = Pick<
  BriefingEditorHandle,
  'insertQuotation' | 'cite' | 'updateCitation' | 'insertPicture' | 'setMarking'
>;

function insertions(editor: LexicalEditor, knowledge: Knowledge, latest: Latest): Insertions {
  return {
    insertQuotation(excerptId, text, citation) {
      if (!editor.isEditable()) return;
      editor.update(() => $insertBlock($createQuotation(excerptId, text, citation)), STEP);
      editor.focus();
    },
    cite(targets) {
      if (!editor.isEditable()) return;
      editor.update(() => $cite(targets), STEP);
      latest.current.onCited(targets.map((it) => it.target));
      void latest.current.resolve(targets.map((it) => it.target));
      editor.focus();
    },
    updateCitation(citation) {
      let found = false;
      if (!editor.isEditable()) return found;
      editor.update(
        () => {
          const node = $nodesOfType(CitationNode).find((it) => it.getCitationId() === citation.id);
          node?.setTargets(citation.targets);
          found = node !== undefined;
        },
        { ...STEP, discrete: true },
      );
      return found;
    },
    async insertPicture(id) {
      await insertAsBlocks({ editor, knowledge, latest }, [{ kind: 'picture', id }], null);
      editor.focus();
    },
    setMarking(marking) {
      if (!editor.isEditable()) return;
      editor.update(() => {
        for (const block of $selectedBlocks()) $setState(block, markingState, marking);
      }, STEP);
    },
  };
}

type Reading = Pick<BriefingEditorHandle, 'revealBlock' | 'moveSection' | 'noteNumberOf'>;

function reading(editor: LexicalEditor, numbers: NoteNumbers): Reading {
  return {
    revealBlock(id) {
      const key = editor.read(
        () =>
          $getRoot()
            .getChildren()
            .find((it) => $getState(it, blockIdState) === id)
            ?.getKey() ?? null,
      );
      if (key === null) return false;
      editor.update(() => $getNodeByKey(key)?.selectStart(), { discrete: true });
      editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
      editor.focus();
      return true;
    },
    moveSection(heading, before) {
      let moved = false;
      if (!editor.isEditable()) return moved;
      editor.update(
        () => {
          moved = $moveSection(heading, before);
        },
        // It is asked for from the outline: setting the caret again would take the keyboard from there.
        { tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
      );
      return moved;
    },
    noteNumberOf: numbers.of,
  };
}
