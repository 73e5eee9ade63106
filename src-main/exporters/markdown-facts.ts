import { stringify } from 'yaml';
import { briefingFacts, type BriefingFacts } from '#core/model/briefing.ts';
import { DEFAULT_PAGE, pageSetup, type PageSetup } from '#core/model/page-setup.ts';
import { markingFromLabel, type Marking } from '#core/model/marking.ts';

/**
 * The facts of a briefing as YAML front matter: those that say something, then the keys that have no meaning here. Keys that
 * would be taken for facts stand under `extra`.
 */
export function frontMatter(facts: BriefingFacts): string {
  const { title, kind, date, author, language, marking, extra } = facts;
  const stated = {
    title,
    kind,
    date,
    author,
    language,
    marking: marking && markingFact(marking),
    markingScheme: facts.markingScheme,
    downgradeReason: facts.downgradeReason,
    likelihoodScale: facts.likelihoodScale,
    citationStyle: facts.citationStyle,
    headingNumbers: facts.headingNumbers || null,
    paragraphNumbers: facts.paragraphNumbers || null,
    page: isDefault(facts.page) ? null : facts.page,
    asOf: facts.asOf,
    distribution: facts.distribution.length > 0 ? facts.distribution : null,
    sourceSummary: facts.sourceSummary,
    waivers: facts.waivers.length > 0 ? facts.waivers : null,
  };
  const others = Object.entries(extra);
  const isTaken = (key: string) => Object.hasOwn(briefingFacts.shape, key);
  const nested = others.filter(([key]) => isTaken(key));
  const entries = [
    ...Object.entries(stated).filter(([, value]) => value !== null),
    ...others.filter(([key]) => !isTaken(key)),
    ...(nested.length > 0 ? [['extra', Object.fromEntries(nested)] as const] : []),
  ];
  // Without folding: a long line is easier to mend by hand. Without blocks: the last line endings of one would be lost.
  return `---\n${stringify(Object.fromEntries(entries), { lineWidth: 0, blockQuote: false })}---\n`;
}

/** The printed label where it names this very marking, else scheme and label. */
function markingFact(marking: Marking): string | Marking {
  const read = markingFromLabel(marking.label);
  return read?.scheme === marking.scheme && read.label === marking.label ? marking.label : marking;
}

function isDefault(page: PageSetup): boolean {
  return pageSetup.keyof().options.every((key) => page[key] === DEFAULT_PAGE[key]);
}
