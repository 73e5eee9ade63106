import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, type Briefing, type BriefingKind } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import { blockId, type BriefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { factsOfKind, inLanguage, type TemplateBlock } from './kinds.ts';

/** What is said of a briefing that is to be made. */
export interface BriefingWanted {
  readonly id: BriefingId;
  readonly title: string;
  readonly kind: BriefingKind;
  /** BCP 47. Headings and hints of the template are in it where they exist in it. */
  readonly language: string;
  /** Whether it begins with the sections and hints of its kind, or empty. */
  readonly template: boolean;
}

/**
 * A briefing with the defaults of its kind. It bears the date of `today` where its kind bears one, and nobody's name.
 * `newId` gives the ids of its blocks.
 */
export function makeBriefing(
  { id, title, kind, language, template }: BriefingWanted,
  newId: () => string,
  today: PartialDate,
): Briefing {
  const { defaults, sections } = factsOfKind(kind);
  const { headingNumbers, paragraphNumbers, likelihoodScale, citationStyle, markingScheme } = defaults;
  const blocks = sections.flatMap(({ heading, blocks: parts }): Block[] => {
    const named = heading === null ? [] : [headingBlock(newId(), inLanguage(heading, language))];
    return [...named, ...parts.map((it) => emptyBlock(newId(), it, language))];
  });
  return {
    ...{ model: BRIEFING_MODEL, id, title, kind, language, marking: null, downgradeReason: null, extra: {} },
    ...{ headingNumbers, paragraphNumbers, likelihoodScale, citationStyle, markingScheme },
    ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
    ...{ author: null, date: defaults.dateLine ? today : null, blocks: template ? blocks : [] },
  };
}

function headingBlock(id: string, words: string): Block {
  return { id: blockId.parse(id), marking: null, type: 'heading', level: 1, content: [plainRun(words)] };
}

function emptyBlock(id: string, it: TemplateBlock, language: string): Block {
  const common = { id: blockId.parse(id), marking: null, hint: inLanguage(it.hint, language) };
  switch (it.type) {
    case 'paragraph':
      return { ...common, type: 'paragraph', content: [] };
    case 'bullets':
    case 'numbered':
      return { ...common, type: 'list', ordered: it.type === 'numbered', items: [{ depth: 0, content: [] }] };
    case 'key-judgement':
      return { ...common, type: it.type, content: [], likelihood: null, confidence: null, basis: [] };
    case 'question':
      return { ...common, type: it.type, content: [], line: [], ifPressed: [], fact: [] };
    case 'speaking-point':
      return { ...common, type: it.type, content: [], fact: [] };
  }
}
