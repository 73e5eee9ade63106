import type { CheckContext } from '#core/checks/check.ts';
import type { Difference } from '#core/checks/finding.ts';
import type { KnownThings } from '#core/checks/known-things.ts';
import type { Passage } from '#core/checks/library-view.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { LocatedExcerpt } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { isFunctionWord } from '#core/text/words/small-words.ts';
import { gradeAgainst, readPassage, type ReadPassage } from './grade.ts';
import type { Quotation } from './quotations-in.ts';
import { isOneSpeaker } from './speakers.ts';
import { gradeInExcerpt, readExcerpt, readFound, supportOf } from './supports.ts';
import { quotedTokens } from './tokens.ts';
import { TRANSLATED } from './words.ts';

/** A wording of what somebody said. */
export interface Variant {
  readonly sourceId: SourceId;
  readonly words: string;
  readonly speaker: string;
  readonly about: Passage['about'];
  /** Its source says that it is a translation. */
  readonly isTranslated: boolean;
  /** Against the words of the briefing. */
  readonly differences: Difference[];
  /** Whether more than small words differ. */
  readonly hasOtherWords: boolean;
}

export interface Variants {
  /** The wording that the briefing gives. */
  readonly own: Variant;
  readonly variants: readonly Variant[];
  /** What the same person is quoted with in other languages about that time. */
  readonly elsewhere: readonly Variant[];
}

/** Fewer words are a formula anybody repeats. */
const LEAST_WORDS = 6;
/** From this share of its words on a passage is another wording of it. */
const ALIKE = 0.6;
/** Said again after so many days it is another occasion. */
const SAME_OCCASION = 30;
const MEANING_LENGTH = 4;
/** Endings and derived words change where a sentence is told anew: "extend" is "extension". */
const STEM = 5;
/** Kept as words of one person of one time, a sentence is the same where it has most of its words, in whatever order. */
const RETOLD = 0.6;
const LEAST_SHARED = 4;

/** The other wordings of a quotation; null where it is not known whose words it gives, or whether its source says them. */
export function variantsOf(quotation: Quotation, context: CheckContext): Variants | null {
  const own = ownWording(quotation, context);
  if (own === null) return null;
  const { words } = quotation;
  const keys = quotedTokens(words).flatMap((it) => (it.kind === 'word' ? [it.key] : []));
  if (keys.length < LEAST_WORDS) return null;
  const stems = stemsOf(keys);
  const near: { readonly candidate: Candidate; readonly shared: number; readonly of: number }[] = [];
  const elsewhere: Variant[] = [];
  const day = dayOf(own.about);
  for (const candidate of [...foundPassages(words, context), ...keptExcerpts(context.things)]) {
    const { sourceId, speaker, about, passage } = candidate;
    if (sourceId === own.sourceId || !isOneSpeaker(own.speaker, speaker)) continue;
    if (!isSameOccasion(day, candidate.day)) continue;
    const theirs = stemsOfPassage(passage);
    const shared = inBoth(stems, theirs);
    const of = Math.min(stems.size, theirs.size);
    if (shared * 2 >= of) near.push({ candidate, shared, of });
    else if (isOtherLanguage(own.about, about))
      elsewhere.push({ ...candidate, words: passage.text, differences: [], hasOtherWords: true });
  }
  const found = new Map<SourceId, Variant>();
  for (const { candidate, shared, of } of near
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, MOST_GRADED)) {
    const isRetold = candidate.isKept && shared >= LEAST_SHARED && shared >= RETOLD * of;
    const variant = variantFrom(words, candidate, isRetold);
    if (variant !== null) found.set(variant.sourceId, variant);
  }
  return { own, variants: [...found.values()], elsewhere };
}

/** So many are compared word by word, those first that share most. */
const MOST_GRADED = 6;

interface Candidate extends Pick<Variant, 'sourceId' | 'speaker' | 'about' | 'isTranslated'> {
  readonly passage: ReadPassage;
  /** When its source was published. */
  readonly day: number | null;
  /** Whether somebody has kept it as words of its speaker. */
  readonly isKept: boolean;
}

/** Null where a passage says the same, or something else. */
function variantFrom(words: string, candidate: Candidate, isRetold: boolean): Variant | null {
  const { passage, sourceId, speaker, about, isTranslated } = candidate;
  const grade = gradeAgainst(words, passage);
  if (grade.grade !== 'drifted' || (grade.share < ALIKE && !isRetold)) return null;
  // The other way round: what is only part of what is quoted here is no other wording.
  if (gradeAgainst(passage.text, readPassage(words)).grade !== 'drifted') return null;
  const changed = grade.differences.filter((it) => it.in !== 'both').map((it) => it.words.trim());
  if (changed.every((it) => /^[\d.,\s]+$/.test(it))) return null;
  const isPart = grade.at !== null && grade.share >= ALIKE;
  return {
    ...{ sourceId, speaker, about, isTranslated, differences: grade.differences },
    words: isPart ? passage.text.slice(grade.at.start, grade.at.end) : passage.text,
    hasOtherWords: changed.some((it) => /\p{L}{4}/u.test(it)),
  };
}

/** What was found in the library with somebody's name to it. */
function foundPassages(words: string, { library }: CheckContext): Candidate[] {
  return (library.found.get(words)?.alike ?? []).flatMap((it) =>
    typeof it.speaker !== 'string' || it.isResidue === true
      ? []
      : [
          {
            ...{ sourceId: it.sourceId, speaker: it.speaker, about: it.about },
            ...{ passage: readFound(it), isTranslated: false, isKept: false, day: dayOf(it.about) },
          },
        ],
  );
}

const kept = new WeakMap<KnownThings, readonly Candidate[]>();

function keptExcerpts(things: KnownThings): readonly Candidate[] {
  const known =
    kept.get(things) ??
    [...things.excerpts.values()].flatMap((it): Candidate[] => {
      const { sourceId, speaker } = it;
      if (speaker === null) return [];
      const about = things.sources.get(sourceId);
      const isTranslated = saysTranslated(it, about);
      const passage = readExcerpt(it);
      return [{ sourceId, speaker, about, passage, isTranslated, isKept: true, day: dayOf(about) }];
    });
  kept.set(things, known);
  return known;
}

function stemsOf(keys: Iterable<string>): Set<string> {
  const meaning = [...keys].filter((it) => it.length >= MEANING_LENGTH && !isFunctionWord(it));
  return new Set(meaning.map((it) => it.slice(0, STEM)));
}

const stemsKnown = new WeakMap<ReadPassage, ReadonlySet<string>>();

function stemsOfPassage(passage: ReadPassage): ReadonlySet<string> {
  const stems = stemsKnown.get(passage) ?? stemsOf(passage.keys);
  stemsKnown.set(passage, stems);
  return stems;
}

/** Of whom and from where a quotation is: the excerpt or passage that says it. */
function ownWording(quotation: Quotation, context: CheckContext): Variant | null {
  const { words } = quotation;
  const support = supportOf(quotation, context);
  const excerpt = support.excerpts.find((it) => gradeInExcerpt(words, it).grade !== 'drifted');
  const passage = support.found?.exact.find(
    (it) =>
      it.isResidue !== true && (!support.isCited || support.sources.some((one) => one.id === it.sourceId)),
  );
  const speaker = excerpt?.speaker ?? passage?.speaker ?? null;
  const sourceId = excerpt?.sourceId ?? passage?.sourceId;
  if (speaker === null || sourceId === undefined) return null;
  const source = context.things.sources.get(sourceId);
  return {
    ...{ sourceId, words, speaker, about: source ?? passage?.about, differences: [], hasOtherWords: false },
    isTranslated: quotation.isTranslation || saysTranslated(excerpt, source),
  };
}

function saysTranslated(excerpt: LocatedExcerpt | undefined, source: Source | undefined): boolean {
  return TRANSLATED.test(`${excerpt?.note ?? ''} ${source?.descriptor ?? ''}`);
}

function isOtherLanguage(one: Passage['about'], other: Passage['about']): boolean {
  const [a, b] = [one?.language?.slice(0, 2), other?.language?.slice(0, 2)];
  return a !== undefined && b !== undefined && a !== b;
}

function inBoth(stems: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let count = 0;
  for (const it of stems) if (theirs.has(it)) count += 1;
  return count;
}

function isSameOccasion(one: number | null, other: number | null): boolean {
  return one === null || other === null || Math.abs(one - other) <= SAME_OCCASION;
}

/** Days since 1970; null where the day is not known. */
function dayOf(about: Passage['about']): number | null {
  const date = about?.publishedOn;
  return date?.length === 10 ? Date.parse(`${date}T00:00:00Z`) / 86_400_000 : null;
}
