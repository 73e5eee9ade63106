import type { Problem } from '#core/contract/problems.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { parseBriefing } from './briefing-markdown-parse.ts';
import { resolveBriefing, type BriefingContext } from './briefing-markdown-resolve.ts';

/**
 * Makes a briefing of Markdown: `parseBriefing`, then `resolveBriefing` against the library that `context` speaks for.
 * Every import succeeds; `problems` say, line by line, what could not be taken as it was meant.
 */
export function readBriefing(
  markdown: string,
  context: BriefingContext,
): { briefing: Briefing; problems: readonly Problem[] } {
  return resolveBriefing(parseBriefing(markdown), context);
}
