import type { CitationStyle } from '#core/citing/style.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { BlockId, BriefingId, VersionId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { fail, type Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { makeAutosave, type Autosave, type Clock } from './autosave.ts';
import { keepAsNew } from './keep-as-new.ts';
import { makeSessionKnowledge } from './session-knowledge.ts';
import { makeSessionSaving, type UnsavedChanges } from './session-saving.ts';
import { onlyNew, START, type SessionState } from './session-state.ts';
import { makeStore, type Store } from '#renderer/ui/store.ts';
import { makeWritingRight } from './writing-right.ts';

/** An open briefing: read once, saved by itself, kept as a version now and then. */
export interface BriefingSession {
  readonly id: BriefingId;
  readonly state: Store<SessionState>;
  /** The block that has the caret. */
  readonly caret: Store<BlockId | null>;
  /** Goes up whenever the text or its facts are other ones. */
  readonly edits: Store<number>;
  /** Reads the briefing; what is not saved is given up. */
  load(): Promise<void>;
  attach(handle: BriefingEditorHandle | null): void;
  handle(): BriefingEditorHandle | null;
  /** Gives the text the keyboard as soon as it is shown; a briefing without a title asks for that first. */
  beginWriting(): void;
  /** Of what is stored, as far as this window knows. */
  revision(): number;
  references(): References;
  touch(): void;
  changeFacts(patch: Partial<BriefingFacts>): void;
  /** Saves what is not saved; answers whether everything is. */
  flush(): Promise<boolean>;
  /** Saves, and keeps a version where something changed since the last one. */
  keepVersion(): Promise<boolean>;
  /** Saves, and keeps the text as it is under a name. */
  keepNamedVersion(name: string): Promise<Result<unknown, CallError>>;
  /** Saves, makes the briefing what it was in a version, and shows it so; what it was before is kept as a version. */
  restoreVersion(version: VersionId): Promise<Result<unknown, CallError>>;
  /** What targets point at. Throws when the library cannot be read. */
  resolve(targets: readonly Target[]): Promise<References>;
  /** The words of the note that a citation leads to. */
  describe(citation: Citation): string;
  /** How its notes are worded; the house style where its own is not in the library. */
  style(): CitationStyle;
  /** Reads that style again. */
  refreshStyle(): Promise<void>;
  /** Reads again what the citations point at. */
  refreshReferences(): Promise<void>;
  blocks(): readonly Block[];
  /** Counts now, not when typing has paused: what was just done shows in what is counted. */
  recount(): void;
  /** Takes the right to write over from another window, once that has saved. False where it did not let go. */
  writeHere(): Promise<boolean>;
  /** Another window wants to write: saves, and gives it the right. Where that cannot be saved, the right stays here. */
  giveUp(): Promise<void>;
  /** Nobody writes it any more. */
  released(): Promise<void>;
  /** It was saved in another window: shows what was saved, soon. */
  savedElsewhere(): void;
  /** Makes another briefing of the text as it stands here; answers its id. What is open here stays as it is. */
  keepAsNew(): Promise<Result<BriefingId, CallError>>;
  /** Writes the text as it stands here to a file that a dialog asks for: the library may be unable to take it. */
  keepElsewhere(): Promise<Result<{ fileName: string }, CallError>>;
  /** Keeps what undo knows, for when the briefing is opened again. What is not saved has no place there. */
  keepUndo(): Promise<void>;
  /** Ends it, and its right to write. */
  stop(): void;
}

/** What another window saves is shown at most so often. Milliseconds. */
const FOLLOW_PAUSE = 1_000;

export function makeBriefingSession(id: BriefingId, clock: Clock): BriefingSession {
  const state = makeStore(START);
  let handle: BriefingEditorHandle | null = null;
  let order: readonly BlockId[] = [];
  let unsavedFacts: Partial<BriefingFacts> = {};
  let autosave: Autosave | null = null;
  /** What undo knew when the text was closed, until an editor shows the text. */
  let undo: unknown = null;
  let followTimer: unknown = null;
  let ended = false;
  let isAwaited = false;
  let isLoading = false;
  let wasReleased = false;
  const right = makeWritingRight(id);
  const saving = makeSessionSaving(id, clock);

  const edits = makeStore(0);
  const noteEdit = () => edits.set(edits.get() + 1);
  const patch = (next: Partial<SessionState>) => state.set({ ...state.get(), ...next });
  const isWriting = () => state.get().access === 'writing';
  const blocks = () => handle?.snapshot() ?? state.get().briefing?.blocks ?? [];
  const knowledge = makeSessionKnowledge({
    clock,
    blocks,
    facts: () => state.get().facts,
    onCounted: (counted) => patch(onlyNew(counted, state.get())),
  });

  const take = async (): Promise<UnsavedChanges | null> => {
    if (!right.isHeld()) return null;
    const facts = unsavedFacts;
    unsavedFacts = {};
    const edited = (await handle?.takeChanges()) ?? null;
    if (edited === null && Object.keys(facts).length === 0) return null;
    if (edited !== null) order = edited.order;
    return { order, changed: edited?.changed ?? [], facts };
  };
  const restore = (changes: UnsavedChanges) => {
    handle?.restoreChanges();
    unsavedFacts = { ...changes.facts, ...unsavedFacts };
  };
  const flush = async () => (await autosave?.flush()) ?? true;
  /** Why the last save failed. */
  const notSaved = (): Result<never, CallError> => {
    const { save } = state.get();
    return fail(save.state === 'failed' ? save.error : { code: 'cancelled' });
  };

  const giveUndo = () => {
    if (typeof undo === 'string') handle?.restoreHistory(undo, saving.revision());
    undo = null;
  };
  const storeUndo = async () => {
    if (handle !== null) await call('window.keepUndo', { id, undo: handle.keepHistory(saving.revision()) });
  };

  /** Reads the briefing; `mayWrite`: this window has the right to. `follow` keeps the editor, and the place in it. */
  const read = async (mayWrite: boolean, follow: boolean) => {
    const [answer, kept] = await Promise.all([
      call('briefings.get', { id }),
      mayWrite ? call('window.takeUndo', { id }) : null,
    ]);
    if (ended) return;
    if (!answer.ok) {
      if (mayWrite) void right.release();
      patch({ failed: answer.error });
      return;
    }
    const { briefing, references, savedAt, newer, unreadable } = answer.value;
    if (newer && mayWrite) void right.release();
    order = briefing.blocks.map((it) => it.id);
    saving.begin(answer.value.revision, order);
    knowledge.add(references);
    undo = kept?.ok === true ? kept.value.undo : null;
    const { model: _model, id: _id, blocks: _blocks, ...facts } = briefing;
    unsavedFacts = {};
    autosave?.stop();
    autosave = makeAutosave({ take, restore, send: saving.send }, clock, (save) => patch({ save }), savedAt);
    const following = follow && handle !== null;
    if (following) {
      handle?.learn(knowledge.references());
      handle?.follow(briefing.blocks);
      handle?.forgetHistory();
      giveUndo();
    }
    patch({
      ...{ briefing, facts, failed: null, round: state.get().round + (following ? 0 : 1) },
      access: newer ? 'newer' : mayWrite ? 'writing' : 'elsewhere',
      unreadable: new Map(unreadable.map((it) => [it.blockId, it.type])),
      save: { state: 'saved', at: savedAt },
    });
    knowledge.count();
    noteEdit();
  };

  /**
   * Nobody writes it any more. While it is being read, that reading asks for the right itself: a second one would come
   * after it, over what is typed by then.
   */
  const released = async () => {
    wasReleased = isLoading;
    if (isLoading || state.get().access !== 'elsewhere' || !(await right.claim(false))) return;
    if (state.get().access === 'elsewhere') await read(true, true);
  };

  return {
    id,
    state,
    caret: makeStore<BlockId | null>(null),
    edits,
    async load() {
      patch({ failed: null });
      isLoading = true;
      await read(await right.claim(false), false);
      isLoading = false;
      if (wasReleased) await released();
    },
    attach(next) {
      handle = next;
      if (next === null) return;
      giveUndo();
      if (isAwaited && state.get().facts?.title !== '') next.focus();
      isAwaited = false;
    },
    handle: () => handle,
    beginWriting() {
      isAwaited = true;
    },
    revision: saving.revision,
    references: knowledge.references,
    touch() {
      if (isWriting()) autosave?.touch();
      knowledge.countSoon();
      noteEdit();
    },
    changeFacts(next) {
      const { facts } = state.get();
      if (facts === null || !isWriting()) return;
      unsavedFacts = { ...unsavedFacts, ...next };
      patch({ facts: { ...facts, ...next } });
      autosave?.touch();
      knowledge.countSoon();
      noteEdit();
    },
    flush,
    async keepVersion() {
      return (await flush()) && (await saving.keepVersion(null)).ok;
    },
    async keepNamedVersion(name) {
      return (await flush()) ? saving.keepVersion(name) : notSaved();
    },
    async restoreVersion(version) {
      if (!(await flush())) return notSaved();
      const answer = await call('versions.restore', { id: version, revision: saving.revision() });
      if (answer.ok) await read(right.isHeld(), false);
      return answer;
    },
    recount: knowledge.count,
    resolve: knowledge.resolve,
    describe: knowledge.describe,
    style: knowledge.style,
    refreshStyle: knowledge.refreshStyle,
    async refreshReferences() {
      await knowledge.refresh();
      handle?.learn(knowledge.references());
    },
    blocks,
    async writeHere() {
      const granted = await right.claim(true);
      if (granted) await read(true, true);
      return granted;
    },
    released,
    savedElsewhere() {
      followTimer ??= clock.setTimer(() => {
        followTimer = null;
        if (state.get().access === 'elsewhere' && !right.isHeld()) void read(false, true);
      }, FOLLOW_PAUSE);
    },
    async giveUp() {
      if (!isWriting()) return;
      patch({ access: 'elsewhere' });
      // A turn for the editor to close: what was typed until then is saved, and nothing can be typed after.
      await new Promise<void>((done) => void clock.setTimer(done, 0));
      if (!(await flush())) {
        patch({ access: 'writing' });
        return;
      }
      await storeUndo();
      await right.release();
    },
    async keepUndo() {
      if (right.isHeld() && state.get().save.state === 'saved') await storeUndo();
    },
    async keepAsNew() {
      const { facts } = state.get();
      return facts === null ? fail({ code: 'not-found', what: 'briefing' }) : keepAsNew(facts, blocks());
    },
    async keepElsewhere() {
      const { briefing, facts } = state.get();
      if (briefing === null || facts === null) return fail({ code: 'not-found', what: 'briefing' });
      const standing = { ...briefing, ...facts, blocks: [...blocks()] };
      return call('exporting.keepElsewhere', { briefing: standing, references: knowledge.references() });
    },
    stop() {
      ended = true;
      autosave?.stop();
      knowledge.stop();
      if (followTimer !== null) clock.clearTimer(followTimer);
      right.end();
    },
  };
}
