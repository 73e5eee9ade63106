import { scaleOf } from '#core/briefing/likelihood.ts';
import { formatDate } from '#core/citing/date.ts';
import { wordsFor } from '#core/citing/words.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { markingSchemes } from '#core/model/marking.ts';
import type { Waiver } from '#core/model/waiver.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { Comparison } from './comparison.ts';

interface Shown {
  readonly name: string;
  readonly value: string;
}

const NOTHING = 'none';
const yesOrNo = (it: boolean) => (it ? 'yes' : 'no');
const orNothing = (it: string | null) => (it === null || it === '' ? NOTHING : it);

/** Every fact by the name and in the words in which the app shows it. The compiler asks for each new one. */
function shown(it: BriefingFacts): Record<Exclude<keyof BriefingFacts, 'extra'>, Shown> {
  const scheme = markingSchemes.find(({ id }) => id === it.markingScheme);
  return {
    title: { name: 'Title', value: orNothing(it.title) },
    kind: { name: 'Kind', value: wordsFor('en').kinds[it.kind] },
    date: { name: 'Date', value: it.date === null ? NOTHING : formatDate(it.date, 'en') },
    author: { name: 'Author', value: orNothing(it.author) },
    language: { name: 'Language', value: it.language },
    marking: { name: 'Marking', value: it.marking?.label ?? NOTHING },
    likelihoodScale: {
      name: 'Likelihood scale',
      value: scaleOf(it.likelihoodScale)?.name ?? orNothing(it.likelihoodScale),
    },
    citationStyle: { name: 'Citation style', value: orNothing(it.citationStyle) },
    markingScheme: { name: 'Scheme of markings', value: scheme?.name ?? orNothing(it.markingScheme) },
    downgradeReason: { name: 'Reason for the lower marking', value: orNothing(it.downgradeReason) },
    headingNumbers: { name: 'Numbered headings', value: yesOrNo(it.headingNumbers) },
    paragraphNumbers: { name: 'Numbered paragraphs', value: yesOrNo(it.paragraphNumbers) },
    page: { name: 'Page', value: pageWords(it.page) },
    asOf: { name: 'As of', value: it.asOf === null ? NOTHING : formatDate(it.asOf, 'en') },
    distribution: { name: 'Distribution', value: orNothing(it.distribution.join('; ')) },
    sourceSummary: { name: 'Source summary', value: orNothing(it.sourceSummary) },
    waivers: { name: 'Findings let stand', value: orNothing(it.waivers.map(waiverWords).join('; ')) },
  };
}

/** What is let stand, and why: `“nearly 30”: the minister's own words`. */
function waiverWords({ quote, message, reason }: Waiver): string {
  return `${quote === '' ? message : `“${quote}”`}: ${reason}`;
}

/** A page setup in words, such as "A4, standard, ragged, notes at the foot". */
function pageWords({
  paper,
  look,
  alignment,
  hyphenation,
  notes,
  sourceList,
  figureAnnex,
  waiverAnnex,
}: PageSetup): string {
  return [
    paper === 'a4' ? 'A4' : 'Letter',
    look.replace('-', ' '),
    alignment,
    hyphenation ? 'words parted' : 'words whole',
    notes === 'foot' ? 'notes at the foot' : 'notes at the end',
    { none: 'no source list', references: 'source list', assessed: 'assessed source list' }[sourceList],
    figureAnnex ? 'figure annex' : 'no figure annex',
    waiverAnnex ? 'findings let stand listed' : 'findings let stand not listed',
  ].join(', ');
}

/** The facts that differ. What this version gives no meaning to is named by its key. */
export function compareFacts(before: BriefingFacts, after: BriefingFacts): Comparison['facts'] {
  const now = shown(after);
  const known = Object.entries(shown(before)).map(([fact, { name, value }]) => {
    return { fact: name, before: value, after: now[fact as keyof typeof now].value };
  });
  const keys = new Set([...Object.keys(before.extra), ...Object.keys(after.extra)]);
  const others = [...keys].map((fact) => {
    return { fact, before: extraValue(before.extra[fact]), after: extraValue(after.extra[fact]) };
  });
  return [...known, ...others].filter((it) => it.before !== it.after);
}

function extraValue(it: unknown): string {
  if (it === undefined) return NOTHING;
  return typeof it === 'string' ? it : JSON.stringify(it);
}
