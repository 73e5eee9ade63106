import type { CallError } from '#core/contract/errors.ts';
import { computeNotes } from '#core/citing/notes.ts';
import { textOf } from '#core/citing/reference.ts';
import { citationsOf, type Block } from '#core/model/block.ts';
import type { Briefing, BriefingFacts } from '#core/model/briefing.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { BlockId, BriefingId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { call } from '#renderer/api.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { makeAutosave, type Autosave, type Clock, type SaveState } from './autosave.ts';
import { estimatePages } from '#core/briefing/pages.ts';
import { countWords } from '#core/briefing/words.ts';
import { mergedReferences, missingTargets, noReferences } from './references.ts';
import { bannerState, NO_BANNER, type BannerState } from './banner/banner-state.ts';
import { makeStore, type Store } from './store.ts';

export interface SessionState {
  /** The briefing as it was read; what is typed since then is in the editor. */
  readonly briefing: Briefing | null;
  readonly failed: CallError | null;
  readonly facts: BriefingFacts | null;
  readonly save: SaveState;
  /** How often it was read: the editor begins anew with each. */
  readonly round: number;
  readonly words: number;
  /** About how many printed pages. */
  readonly pages: number;
  readonly citations: number;
  /** The banner as computed when the text paused last. */
  readonly banner: BannerState;
}

interface Changes {
  readonly order: BlockId[];
  readonly changed: Block[];
  readonly facts: Partial<BriefingFacts>;
}

/** An open briefing: read once, saved by itself, kept as a version now and then. */
export interface BriefingSession {
  readonly id: BriefingId;
  readonly state: Store<SessionState>;
  /** Reads the briefing; what is not saved is given up. */
  load(): Promise<void>;
  attach(handle: BriefingEditorHandle | null): void;
  handle(): BriefingEditorHandle | null;
  references(): References;
  touch(): void;
  changeFacts(patch: Partial<BriefingFacts>): void;
  /** Saves what is not saved; answers whether everything is. */
  flush(): Promise<boolean>;
  /** Saves, and keeps a version where something changed since the last one. */
  keepVersion(): Promise<boolean>;
  /** What targets point at. Throws when the library cannot be read. */
  resolve(targets: readonly Target[]): Promise<References>;
  /** The words of the note that a citation leads to. */
  describe(citation: Citation): string;
  /** Reads again what the citations point at. */
  refreshReferences(): Promise<void>;
  blocks(): readonly Block[];
  stop(): void;
}

/** A version is kept when so much time with changes has passed. Milliseconds. */
const VERSION_EVERY = 5 * 60_000;
/** Words are counted when typing has paused for so long. Milliseconds. */
const COUNT_PAUSE = 700;

/** How many targets one question may hold. */
const MOST_TARGETS = 500;

const SAVED_NEVER: SaveState = { state: 'saved', at: null };

export function makeBriefingSession(id: BriefingId, clock: Clock): BriefingSession {
  const state = makeStore<SessionState>({
    briefing: null,
    failed: null,
    facts: null,
    save: SAVED_NEVER,
    round: 0,
    words: 0,
    pages: 0,
    citations: 0,
    banner: NO_BANNER,
  });
  let handle: BriefingEditorHandle | null = null;
  let known = noReferences;
  let revision = 0;
  let order: BlockId[] = [];
  let unsavedFacts: Partial<BriefingFacts> = {};
  let changedSinceVersion = false;
  let versionAt = clock.now();
  let countTimer: unknown = null;
  let autosave: Autosave | null = null;

  const patch = (next: Partial<SessionState>) => state.set({ ...state.get(), ...next });
  const blocks = () => handle?.snapshot() ?? state.get().briefing?.blocks ?? [];

  const take = (): Changes | null => {
    const edited = handle?.takeChanges() ?? null;
    const facts = unsavedFacts;
    unsavedFacts = {};
    if (edited === null && Object.keys(facts).length === 0) return null;
    if (edited !== null) order = edited.order;
    return { order, changed: edited?.changed ?? [], facts };
  };
  const restore = (changes: Changes) => {
    handle?.restoreChanges();
    unsavedFacts = { ...changes.facts, ...unsavedFacts };
  };
  const keep = async (): Promise<boolean> => {
    const answer = await call('briefings.keepVersion', { id, name: null });
    if (!answer.ok) return false;
    versionAt = clock.now();
    changedSinceVersion = false;
    return true;
  };
  const send = async (changes: Changes) => {
    const answer = await call('briefings.save', { id, revision, ...changes });
    if (!answer.ok) return answer;
    revision = answer.value.revision;
    changedSinceVersion = true;
    if (clock.now() - versionAt >= VERSION_EVERY) void keep();
    return answer;
  };

  const learn = async (targets: readonly Target[]) => {
    const answer = await call('briefings.resolve', { targets: [...targets] });
    if (answer.ok) known = mergedReferences(known, answer.value);
    return answer;
  };
  const learnAll = async (targets: readonly Target[]) => {
    for (let at = 0; at < targets.length; at += MOST_TARGETS)
      await learn(targets.slice(at, at + MOST_TARGETS));
  };
  const rollUp = (now: readonly Block[]) => {
    const { facts, banner } = state.get();
    if (facts === null) return;
    const next = bannerState({ ...facts, blocks: [...now] }, known);
    if (JSON.stringify(next) !== JSON.stringify(banner)) patch({ banner: next });
  };
  const count = () => {
    const now = blocks();
    const citations = citationsOf(now);
    patch({ words: countWords(now), pages: estimatePages(now), citations: citations.length });
    rollUp(now);
    const missing = missingTargets(citations, known);
    if (missing.length > 0) void learnAll(missing).then(() => rollUp(blocks()));
  };
  const countSoon = () => {
    if (countTimer !== null) clock.clearTimer(countTimer);
    countTimer = clock.setTimer(count, COUNT_PAUSE);
  };
  const flush = async () => (await autosave?.flush()) ?? true;

  return {
    id,
    state,
    async load() {
      patch({ failed: null });
      const answer = await call('briefings.get', { id });
      if (!answer.ok) {
        patch({ failed: answer.error });
        return;
      }
      const { briefing, references, savedAt } = answer.value;
      revision = answer.value.revision;
      order = briefing.blocks.map((it) => it.id);
      known = references;
      const { model: _model, id: _id, blocks: _blocks, ...facts } = briefing;
      unsavedFacts = {};
      autosave?.stop();
      autosave = makeAutosave({ take, restore, send }, clock, (save) => patch({ save }), savedAt);
      const round = state.get().round + 1;
      patch({ briefing, facts, round, save: { state: 'saved', at: savedAt } });
      count();
    },
    attach(next) {
      handle = next;
    },
    handle: () => handle,
    references: () => known,
    touch() {
      autosave?.touch();
      countSoon();
    },
    changeFacts(next) {
      const { facts } = state.get();
      if (facts === null) return;
      unsavedFacts = { ...unsavedFacts, ...next };
      patch({ facts: { ...facts, ...next } });
      autosave?.touch();
      countSoon();
    },
    flush,
    async keepVersion() {
      if (!(await flush())) return false;
      return changedSinceVersion ? keep() : true;
    },
    async resolve(targets) {
      const answer = await learn(targets);
      if (!answer.ok) throw new Error(`what is cited could not be read: ${answer.error.code}`);
      return answer.value;
    },
    describe(citation) {
      const { facts } = state.get();
      if (facts === null) return '';
      const now = blocks();
      const { notes } = computeNotes({ ...facts, blocks: [...now] }, known);
      const note = notes.find((it) => it.of.id === citation.id);
      return note === undefined ? '' : textOf(note.runs);
    },
    async refreshReferences() {
      const targets = citationsOf(blocks()).flatMap((it) => it.targets.map((cited) => cited.target));
      await learnAll(targets);
      handle?.learn(known);
    },
    blocks,
    stop() {
      autosave?.stop();
      if (countTimer !== null) clock.clearTimer(countTimer);
    },
  };
}
