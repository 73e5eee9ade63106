import { outlineOf, type OutlineEntry } from '#core/briefing/outline.ts';
import { estimatePages } from '#core/briefing/pages.ts';
import { countWords, wordsOfBlock } from '#core/briefing/words.ts';
import { computeNotes, type Note } from '#core/citing/notes.ts';
import type { CitationStyle } from '#core/citing/style.ts';
import { textOf } from '#core/citing/reference.ts';
import { citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';
import { call } from '#renderer/api.ts';
import type { Clock } from './autosave.ts';
import { bannerState, type BannerState } from './banner/banner-state.ts';
import { makeSessionStyle } from './session-style.ts';
import { mergedReferences, missingTargets, noReferences } from './references.ts';

/** What follows from the text of a briefing and from what it cites. */
export interface SessionKnowledge {
  references(): References;
  add(references: References): void;
  /** What targets point at. Throws when the library cannot be read. */
  resolve(targets: readonly Target[]): Promise<References>;
  /** The words of the note that a citation leads to. */
  describe(citation: Citation): string;
  /** How notes are worded; the house style where the briefing's own is not in the library. */
  style(): CitationStyle;
  /** Reads that style again. */
  refreshStyle(): Promise<void>;
  /** Reads again what the citations point at. */
  refresh(): Promise<void>;
  /** Counts now, or when typing has paused. */
  count(): void;
  countSoon(): void;
  stop(): void;
}

export interface Counted {
  readonly words: number;
  readonly pages: number;
  readonly citations: number;
  readonly banner: BannerState;
  readonly outline: readonly OutlineEntry[];
}

interface Parts {
  readonly clock: Clock;
  readonly blocks: () => readonly Block[];
  /** Null before the briefing is read. */
  readonly facts: () => BriefingFacts | null;
  readonly onCounted: (counted: Partial<Counted>) => void;
}

/** Words are counted when typing has paused for so long. Milliseconds. */
const COUNT_PAUSE = 700;

/** Reading goes on for so long before keys are let through. Milliseconds. */
const SLICE = 4;

/** How many targets one question may hold. */
const MOST_TARGETS = 500;

export function makeSessionKnowledge({ clock, blocks, facts, onCounted }: Parts): SessionKnowledge {
  let known = noReferences;
  /** Kept until the text, its facts or what is known changes: each mark under the pointer asks for its own. */
  let notes: ReadonlyMap<string, Note> | null = null;
  let timer: unknown = null;
  /** Of counting: each begins a new one and ends the one before. */
  let round = 0;

  const learn = async (targets: readonly Target[]) => {
    const answer = await call('briefings.resolve', { targets: [...targets] });
    if (answer.ok) known = mergedReferences(known, answer.value);
    notes = null;
    return answer;
  };
  const learnAll = async (targets: readonly Target[]) => {
    for (let at = 0; at < targets.length; at += MOST_TARGETS)
      await learn(targets.slice(at, at + MOST_TARGETS));
  };
  const rollUp = (now: readonly Block[]) => {
    const its = facts();
    if (its !== null) onCounted({ banner: bannerState({ ...its, blocks: [...now] }, known) });
  };
  /** Reads what is new, a little at a time; false where it was to begin again meanwhile. */
  const readAhead = async (now: readonly Block[]): Promise<boolean> => {
    const mine = (round += 1);
    let start = performance.now();
    for (const it of now) {
      readBlock(it);
      if (performance.now() - start < SLICE) continue;
      await new Promise<void>((done) => void clock.setTimer(done, 0));
      if (mine !== round) return false;
      start = performance.now();
    }
    return true;
  };
  const style = makeSessionStyle({
    named: () => facts()?.citationStyle ?? null,
    read: async (key) => {
      const answer = await call('styles.get', { key });
      return answer.ok ? answer.value.csl : null;
    },
    onOther: () => {
      notes = null;
      void countInSlices();
    },
  });
  const countInSlices = async () => {
    if (await readAhead(blocks())) count();
  };
  const count = () => {
    round += 1;
    notes = null;
    style.follow();
    const now = blocks();
    const citations = citationsOf(now);
    onCounted({
      words: countWords(now),
      pages: estimatePages(now),
      citations: citations.length,
      outline: outlineOf(now, { headingNumbers: facts()?.headingNumbers ?? false }),
    });
    rollUp(now);
    const missing = missingTargets(citations, known);
    if (missing.length > 0) void learnAll(missing).then(() => rollUp(blocks()));
  };
  return {
    references: () => known,
    add(references) {
      known = mergedReferences(known, references);
      notes = null;
    },
    async resolve(targets) {
      const answer = await learn(targets);
      if (!answer.ok) throw new Error(`what is cited could not be read: ${answer.error.code}`);
      return answer.value;
    },
    describe(citation) {
      const its = facts();
      if (its === null) return '';
      notes ??= new Map(
        computeNotes({ ...its, blocks: [...blocks()] }, known, style.now()).notes.map((it) => [it.of.id, it]),
      );
      const note = notes.get(citation.id);
      return note === undefined ? '' : textOf(note.runs);
    },
    style: style.now,
    refreshStyle: style.refresh,
    refresh: () => learnAll(targetsOf(blocks())),
    count: () => void countInSlices(),
    countSoon() {
      if (timer !== null) clock.clearTimer(timer);
      round += 1;
      notes = null;
      timer = clock.setTimer(() => void countInSlices(), COUNT_PAUSE);
    },
    stop() {
      round += 1;
      if (timer !== null) clock.clearTimer(timer);
    },
  };
}

/** What counting asks of a block, which then knows it. */
function readBlock(it: Block): void {
  wordsOfBlock(it);
  estimatePages([it]);
  citationsOf([it]);
}

/** What some blocks cite, and the live figures and pictures nobody cites. */
function targetsOf(blocks: readonly Block[]): Target[] {
  const cited = citationsOf(blocks).flatMap((it) => it.targets.map(({ target }) => target));
  const said = blocks
    .flatMap((it) => contentsOf(it).flat())
    .flatMap((it): Target[] => (it.type === 'figure' ? [{ kind: 'figure', id: it.figureId }] : []));
  const shown = blocks.flatMap((it): Target[] =>
    it.type === 'picture' ? [{ kind: 'picture', id: it.pictureId }] : [],
  );
  return [...new Map([...cited, ...said, ...shown].map((it) => [`${it.kind} ${it.id}`, it])).values()];
}
