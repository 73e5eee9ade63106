import { factsOfKind, inLanguage } from '#core/briefing/kinds.ts';
import { briefingKind } from '#core/model/briefing.ts';
import { printWords } from './print-words.ts';

/**
 * The heading among `headings` under which a briefing speaks of its sources in its own text, as the template of an
 * assessment does; null where none does. Its source summary statement is printed besides.
 */
export function ownSourceSummary(headings: readonly string[], language: string): string | null {
  const english = printWords('en').annexes['source-summary'];
  const ofTemplates = briefingKind.options
    .flatMap((kind) => factsOfKind(kind).sections)
    .flatMap(({ heading }) => (heading?.en === english ? [inLanguage(heading, language)] : []));
  const names = new Set([printWords(language).annexes['source-summary'], ...ofTemplates].map(plain));
  return headings.find((it) => names.has(plain(it))) ?? null;
}

function plain(heading: string): string {
  return heading.trim().toLowerCase();
}
