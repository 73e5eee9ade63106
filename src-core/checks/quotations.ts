import type { Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import type { SourceId } from '#core/model/ids.ts';
import { wordCount } from '#core/text/characters.ts';
import type { Check, CheckContext } from './check.ts';
import type { Mend, Seen } from './finding.ts';
import type { Passage } from './library-view.ts';
import { gradeAgainst } from './quotations/grade.ts';
import { quotationsIn, type Quotation } from './quotations/quotations-in.ts';
import {
  gradeInExcerpt,
  isInOtherLanguage,
  isTitle,
  likest,
  readFound,
  sourcesOf,
  supportOf,
  type Drift,
  type Support,
} from './quotations/supports.ts';
import { inMarks, nameOf } from './quotations/wording.ts';

/** Whether quotations say what they rest on, word for word. Words nobody has looked for yet are silent. */
export const quotationsCheck: Check = {
  name: 'quotations',
  ofBlock: (block, context) =>
    quotationsIn(block, context.facts.language).flatMap((it): Seen[] => {
      const seen = look(block, it, context);
      return seen === null ? [] : [{ place: it.place, quote: it.words, ...seen }];
    }),
};

const EXACT = 'A quotation is exact, or the person quoted is made to say what they did not say.';

function look(block: Block, quotation: Quotation, context: CheckContext): Seen | null {
  const { words } = quotation;
  if (isTitle(words, context)) return null;
  const support = supportOf(quotation, context);
  for (const excerpt of support.excerpts) {
    const grade = gradeInExcerpt(words, excerpt);
    if (grade.grade === 'drifted') continue;
    if (grade.grade === 'allowed' && grade.turned !== null)
      return turned(grade.turned, excerpt.sourceId, context);
    return unbound(block, quotation, support);
  }
  const { found } = support;
  if (found === undefined) return null;
  const cited = new Set(support.sources.map((it) => it.id));
  const inCited = found.exact.filter((it) => cited.has(it.sourceId));
  if (inCited.length > 0) return inCitedSource(words, inCited, context);
  const drift = likest(
    words,
    found.alike.filter((it) => cited.has(it.sourceId)),
    support.excerpts,
  );
  const isForeign = isInOtherLanguage(quotation, support, context);
  if (quotation.isTranslation || (isForeign && quotation.saysLanguage)) return null;
  const elsewhere = found.exact.find((it) => it.isResidue !== true);
  if (elsewhere !== undefined)
    return inOther(block, quotation, { ...support, isForeign, drift }, elsewhere, context);
  if (support.isCited && drift !== null) return drifted(block, quotation, drift, context);
  if (support.isCited && isForeign) return translated(support);
  return nowhere(block, quotation, support, found.alike, context);
}

function turned(left: string, sourceId: SourceId, context: CheckContext): Seen {
  return {
    ...{ rule: 'omission', weight: 'doubtful', sources: [sourceId] },
    message: `The quotation leaves out ${inMarks(left)}, which ${nameOf(sourceId, context)} says.`,
    why: 'An omission may not turn the sense of what was said.',
    advice: 'Put these words back, or quote less.',
  };
}

function inCitedSource(words: string, passages: readonly Passage[], context: CheckContext): Seen | null {
  const said = passages.filter((it) => it.isResidue !== true);
  const [first] = said.length > 0 ? said : passages;
  if (first === undefined) return null;
  if (said.length === 0) return furniture(first, context);
  const grades = said.map((it) => gradeAgainst(words, readFound(it)));
  const plain = grades.find((it) => it.grade !== 'allowed' || it.turned === null);
  const [grade] = grades;
  if (plain !== undefined || grade?.grade !== 'allowed' || grade.turned === null) return null;
  return turned(grade.turned, first.sourceId, context);
}

function furniture({ sourceId, about }: Passage, context: CheckContext): Seen {
  return {
    ...{ rule: 'residue', weight: 'doubtful', sources: [sourceId] },
    message: `${nameOf(sourceId, context, about)} has these words only in what is set aside as page furniture.`,
    why: 'A menu, a caption or a teaser is not what the source says.',
    advice: 'Look at the source. If it is real text, restore it there; else quote other words.',
  };
}

function unbound(block: Block, { isBlock, excerptId }: Quotation, { excerpts }: Support): Seen | null {
  const [excerpt] = excerpts;
  if (!isBlock || excerptId !== null || block.type !== 'quotation' || excerpt === undefined) return null;
  return {
    ...{ rule: 'unbound', weight: 'hint', sources: [excerpt.sourceId] },
    message: 'The quotation is not bound to the excerpt whose words it gives.',
    why: 'Bound to it, it is held against the source whenever it is printed.',
    advice: 'Bind it to the excerpt.',
    mends: [{ type: 'bind', label: 'Bind to the excerpt', blockId: block.id, excerptId: excerpt.id }],
  };
}

function drifted(block: Block, quotation: Quotation, drift: Drift, context: CheckContext): Seen {
  const { words } = quotation;
  const { grade, sourceId } = drift;
  const source = grade.differences.filter((it) => it.in === 'source').map((it) => it.words.trim());
  const own = grade.differences.filter((it) => it.in === 'briefing').map((it) => it.words.trim());
  const name = nameOf(sourceId, context);
  // A few words at arm's length may be the writer's own.
  const isSure = wordCount(words) >= LONG_ENOUGH || quotation.isSpoken();
  return {
    ...{ rule: 'drifted', weight: isSure ? 'wrong' : 'doubtful', sources: [sourceId] },
    message: driftMessage(own, source, name),
    why: EXACT,
    advice: 'Use the exact words, or mark what you left out with [...] and what you put in with [ ].',
    ...{ differences: grade.differences, mends: [exactWords(block, quotation, drift)] },
  };
}

const LONG_ENOUGH = 5;

function exactWords(block: Block, { place }: Quotation, { grade }: Drift): Mend {
  const label = 'Use the exact words';
  return { type: 'replace', label, blockId: block.id, place, words: grade.mended };
}

function driftMessage(own: readonly string[], source: readonly string[], name: string): string {
  const [mine, theirs] = [own[0], source[0]];
  const more = own.length + source.length > 2 ? ' There is more that differs.' : '';
  if (mine !== undefined && theirs !== undefined)
    return `The quotation says ${inMarks(mine)} where ${name} says ${inMarks(theirs)}.${more}`;
  if (mine !== undefined)
    return `The quotation has ${inMarks(mine)}, which ${name} does not say there.${more}`;
  return `The quotation leaves out ${inMarks(theirs ?? '')} without saying so; ${name} has it.${more}`;
}

function citeOf(block: Block, { place }: Quotation, passage: Passage, { things }: CheckContext): Mend {
  const excerpt = [...things.excerpts.values()].find(
    (it) =>
      it.sourceId === passage.sourceId && it.anchor.start <= passage.start && it.anchor.end >= passage.end,
  );
  const target: Target =
    excerpt === undefined ? { kind: 'source', id: passage.sourceId } : { kind: 'excerpt', id: excerpt.id };
  const label = 'Cite the source that says it';
  return { type: 'cite', label, blockId: block.id, place, targets: [target] };
}

function inOther(
  block: Block,
  quotation: Quotation,
  {
    isCited,
    sources,
    isForeign,
    drift,
  }: Support & { readonly isForeign: boolean; readonly drift: Drift | null },
  passage: Passage,
  context: CheckContext,
): Seen | null {
  const name = nameOf(passage.sourceId, context, passage.about);
  const mends: Mend[] = [citeOf(block, quotation, passage, context)];
  if (isCited) {
    const [first] = sources;
    return {
      ...{ rule: 'in-another-source', weight: isForeign ? 'doubtful' : 'wrong' },
      sources: [passage.sourceId, ...sources.map((it) => it.id)],
      message: `These words are in ${name}, not in ${nameOf(first?.id ?? passage.sourceId, context)}, which is cited.`,
      why: 'Who looks the quotation up where the briefing points will not find it.',
      advice: `Cite ${name}, or quote what the cited source says.`,
      differences: drift?.grade.differences ?? null,
      mends: drift === null ? mends : [...mends, exactWords(block, quotation, drift)],
    };
  }
  if (quotation.excerptId !== null || quotation.cited.length > 0) return null;
  if (!quotation.isSpoken() || sourcesOf(quotation.citedBefore, context).has(passage.sourceId)) return null;
  return {
    ...{ rule: 'uncited', weight: 'doubtful', sources: [passage.sourceId] },
    message: `The quotation has no citation. ${name} says these words.`,
    why: 'A quotation without its source cannot be looked up.',
    advice: `Cite ${name}.`,
    mends,
  };
}

function translated({ sources }: Support): Seen {
  return {
    ...{ rule: 'translated', weight: 'doubtful', sources: sources.map((it) => it.id) },
    message: 'The quotation is in another language than the source that is cited.',
    why: 'Translated words are the words of whoever translated them; they cannot be held against the source.',
    advice: 'Say who translated it, such as "(our translation)", or give it without quotation marks.',
  };
}

/** A few words inside a sentence may be the writer's own, at arm's length. */
function isSurelySaid({ words, isBlock, isSpoken }: Quotation): boolean {
  const count = wordCount(words);
  const isLong = count >= SURELY_SAID || (count >= LONG_ENOUGH && /^\p{Lu}/u.test(words));
  return isBlock || (isLong && isSpoken());
}

const SURELY_SAID = 8;

function nowhere(
  block: Block,
  quotation: Quotation,
  { isCited, excerpts, sources }: Support,
  alike: readonly Passage[],
  context: CheckContext,
): Seen | null {
  const isBound = quotation.excerptId !== null && excerpts.length > 0;
  // Cited is something that has no text here, or that is not known: nothing can be said.
  if (!isCited && (quotation.cited.length > 0 || quotation.excerptId !== null)) return null;
  if (!quotation.isSpoken() && !quotation.isCitedRightBehind) return null;
  const nearest = likest(quotation.words, alike, []);
  const names = sources.map((it) => it.id);
  const near =
    nearest === null ? '' : ` The nearest is in ${nameOf(nearest.sourceId, context, nearest.about)}.`;
  const rests = isCited || isBound;
  const [first] = names;
  return {
    rule: 'nowhere',
    weight: rests && isSurelySaid(quotation) ? 'wrong' : 'doubtful',
    sources: [...names, ...(nearest === null || names.includes(nearest.sourceId) ? [] : [nearest.sourceId])],
    message:
      first === undefined
        ? `No source of the library says these words, and nothing is cited.${near}`
        : `${nameOf(first, context)} does not say these words, nor does any other source of the library.${near}`,
    why: EXACT,
    advice: rests
      ? 'Quote what the source says, cite the source that says it, or take the quotation marks away.'
      : 'Bring in the source and cite it, or take the quotation marks away.',
    differences: nearest?.grade.differences ?? null,
    mends:
      nearest === null
        ? []
        : [
            {
              ...{
                type: 'replace',
                label: 'Use the nearest words',
                blockId: block.id,
                place: quotation.place,
              },
              words: nearest.grade.mended,
            },
          ],
  };
}
