import type { Check } from './check.ts';
import {
  altTextMissing,
  brokenReferences,
  inFirstPerson,
  noTitle,
  nonPaperAuthor,
} from './house-rules/form.ts';
import { findPlaceholders, leftEmpty, placeholder, placeholders } from './house-rules/left-over.ts';
import { hasNumberStyle, numberStyle } from './house-rules/number-style.ts';
import { emptySections, sectionsMissing, tooLong } from './house-rules/shape.ts';

/** Whether a briefing has the form of its kind (resources/briefing-kinds.json), and nothing is left over or broken. */
export const houseRulesCheck: Check = {
  name: 'house-rules',
  ofBlock: (block, context) => [
    ...altTextMissing(block, context),
    ...leftEmpty(block),
    ...placeholders(block),
    ...inFirstPerson(block, context.facts),
    ...(hasNumberStyle(context.facts) ? numberStyle(block) : []),
  ],
  ofBriefing: (briefing) => [
    ...noTitle(briefing),
    ...findPlaceholders(briefing.title).map(({ start, end }) =>
      placeholder({ quote: briefing.title.slice(start, end) }),
    ),
    ...nonPaperAuthor(briefing),
    ...tooLong(briefing),
    ...sectionsMissing(briefing),
    ...emptySections(briefing),
    ...brokenReferences(briefing),
  ],
};
