import type { FoundWords, Passage } from '#core/checks/library-view.ts';
import {
  findIn,
  findWords,
  readyText,
  withSpeaker,
  type ReadyText,
} from '#core/checks/quotations/find-words.ts';
import { soughtPhrases } from '#core/checks/quotations/sought-phrases.ts';
import type { WantedWords } from '#core/checks/quotations/wanted.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { paragraphsWith, textAround, wholeText } from '#main/store/quoted-words.ts';
import { textsState } from '#main/store/texts-state.ts';

/** What was found, and what is still to be looked for. */
export interface LookedUp {
  /** By the words; the same objects again as long as the library is the same. */
  readonly found: ReadonlyMap<string, FoundWords>;
  readonly left: readonly WantedWords[];
}

/** Looks quotations up in a library, a little at a time; what it has found it remembers until the library changes. */
export interface WordFinder {
  /** Looks at one at least, and goes on to the next as long as `mayGoOn` says so. */
  lookUp(db: ReadDb, wanted: readonly WantedWords[], mayGoOn: () => boolean): LookedUp;
}

/** Remembered quotations; somebody writing one changes it with every key. */
const MOST_KEPT = 3_000;
/** Cited texts kept ready, the last read. */
const MOST_TEXTS = 12;
/** Paragraphs that have one of the phrases, and those with most of them, which are read with what is around them. */
const MOST_PARAGRAPHS = 120;
const MOST_READ = 8;

export function makeWordFinder(): WordFinder {
  let version = '';
  const kept = new Map<string, FoundWords | 'unreadable'>();
  const texts = new Map<SourceId, ReadyText | 'unreadable' | null>();
  return {
    lookUp(db, wanted, mayGoOn) {
      const now = textsState(db);
      if (now !== version) {
        kept.clear();
        texts.clear();
      }
      version = now;
      const found = new Map<string, FoundWords>();
      const left: WantedWords[] = [];
      let isFirst = true;
      for (const it of wanted) {
        const key = JSON.stringify([it.words, it.cited.toSorted()]);
        let known = kept.get(key);
        if (known === undefined) {
          if (!isFirst && !mayGoOn()) {
            left.push(it);
            continue;
          }
          isFirst = false;
          known = lookFor(db, it, texts);
          kept.set(key, known);
          const [oldest] = kept.keys();
          if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
        }
        if (known !== 'unreadable') found.set(it.words, known);
      }
      return { found, left };
    },
  };
}

type Texts = Map<SourceId, ReadyText | 'unreadable' | null>;

/**
 * First the sources that are cited; where they do not say the words, all others by the index; then what is alike in any of them.
 */
function lookFor(db: ReadDb, { words, cited }: WantedWords, texts: Texts): FoundWords | 'unreadable' {
  const { exact, alike } = soughtPhrases(words);
  const ready: ReadyText[] = [];
  for (const id of cited) {
    const whole = citedText(db, id, texts);
    // What cannot be read cannot be said to lack the words.
    if (whole === 'unreadable') return 'unreadable';
    if (whole === null) ready.push(...around(db, words, [...exact, ...alike], id));
    else ready.push(whole);
  }
  const others = (phrases: readonly string[]): ReadyText[] =>
    around(db, words, phrases, null).filter((it) => !cited.includes(it.of.sourceId));
  const isInCited = ready.some((it) => isSaid(findIn(words, it)));
  const saying = isInCited ? [] : others(exact).filter((it) => isSaid(findIn(words, it)));
  const known = new Set(saying.map((it) => it.of.sourceId));
  const near = others(alike).filter((it) => !known.has(it.of.sourceId));
  const all = [...ready, ...onePerSource(saying), ...bestPerSource(words, near)];
  const found = findWords(words, all);
  const spoken = found.alike.map((it) => {
    const text = all.find(({ of }) => of.sourceId === it.sourceId && covers(of, it));
    return text === undefined ? it : withSpeaker(it, text);
  });
  return { exact: found.exact, alike: spoken };
}

function isSaid({ isExact, passage }: ReturnType<typeof findIn>): boolean {
  return isExact && passage?.isResidue !== true;
}

function covers({ from, text }: ReadyText['of'], { start, end }: Passage): boolean {
  return start >= from && end <= from + text.length;
}

function citedText(db: ReadDb, id: SourceId, texts: Texts): ReadyText | 'unreadable' | null {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const read = wholeText(db, id);
  const ready = !read.ok ? 'unreadable' : read.value === null ? null : readyText(read.value);
  texts.set(id, ready);
  const [oldest] = texts.keys();
  if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
  return ready;
}

/** The stretches of text that have most of some phrases. */
function around(db: ReadDb, words: string, phrases: readonly string[], only: SourceId | null): ReadyText[] {
  const wanted = phrases.map((it) => it.toLowerCase());
  const found = paragraphsWith(db, phrases, MOST_PARAGRAPHS, only).map((it) => {
    const said = it.words.toLowerCase();
    return { it, count: wanted.filter((phrase) => said.includes(phrase)).length };
  });
  const best = found.toSorted((a, b) => b.count - a.count).slice(0, MOST_READ);
  return best.flatMap(({ it }) => {
    const text = textAround(db, it, words.length);
    return text === null ? [] : [readyText(text)];
  });
}

function onePerSource(texts: readonly ReadyText[]): ReadyText[] {
  const seen = new Set<SourceId>();
  return texts.filter(({ of }) => !seen.has(of.sourceId) && seen.add(of.sourceId));
}

function bestPerSource(words: string, texts: readonly ReadyText[]): ReadyText[] {
  const share = new Map(texts.map((it) => [it, findIn(words, it).share]));
  return onePerSource(texts.toSorted((a, b) => (share.get(b) ?? 0) - (share.get(a) ?? 0)));
}
