import type { BriefingFacts } from '#core/model/briefing.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import { counted, shownDate } from '#renderer/library/words.ts';

// What the choices of a page setup are called, and what each means on paper.

interface Named<T> {
  readonly value: T;
  readonly label: string;
}
const named = <T extends string>(labels: Readonly<Record<T, string>>): readonly Named<T>[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));

export const PAPERS = named<PageSetup['paper']>({
  a4: 'A4 (210 × 297 mm)',
  letter: 'Letter (8.5 × 11 in)',
});
export const LOOKS = named<PageSetup['look']>({
  standard: 'Standard',
  compact: 'Compact',
  'large-print': 'Large print',
});
export const ALIGNMENTS = named<PageSetup['alignment']>({
  ragged: 'Left, with a ragged edge',
  justified: 'Justified on both sides',
});
export const NOTE_PLACES = named<PageSetup['notes']>({
  foot: 'At the foot of the page',
  end: 'All together after the text',
});
export const SOURCE_LISTS = named<PageSetup['sourceList']>({
  none: 'No list',
  references: 'References',
  assessed: 'References with their assessment',
});

export const LOOK_HINTS: Readonly<Record<PageSetup['look'], string>> = {
  standard: 'For reading at a desk.',
  compact: 'More on a page: smaller letters and narrower margins.',
  'large-print': 'Large letters for reading on one’s feet; always ragged, words never parted.',
};
export const SOURCE_LIST_HINTS: Readonly<Record<PageSetup['sourceList'], string>> = {
  none: 'The notes alone name the sources.',
  references: 'Every source that is cited, once.',
  assessed: 'Each also with its descriptor, grade, origin and the beginning of its SHA-256.',
};

const HYPHENATED: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  uk: 'Ukrainian',
  ru: 'Russian',
  de: 'German',
};

/** What hyphenation does with a briefing of that language (BCP 47). */
export function hyphenationHint(language: string): string {
  const name = HYPHENATED[language.split('-')[0]?.toLowerCase() ?? ''];
  return name === undefined
    ? `There are no rules for the language “${language}” here: its words stay whole.`
    : `By the rules of the language of the briefing, ${name}.`;
}

type Said = Pick<BriefingFacts, 'asOf' | 'distribution' | 'sourceSummary' | 'kind'>;

/** What the inspector says for the pages, a line each: what it is, and what there is of it. */
export function saidForPages(
  facts: Said,
  locale?: string,
): { readonly what: string; readonly value: string }[] {
  const words = facts.sourceSummary?.split(/\s+/u).filter((it) => it !== '').length ?? 0;
  return [
    { what: 'As of', value: facts.asOf === null ? 'Not given' : shownDate(facts.asOf, locale) },
    {
      what: 'Distribution',
      value: facts.distribution.length === 0 ? 'Nobody named' : counted(facts.distribution.length, 'line'),
    },
    { what: 'Source summary statement', value: words === 0 ? 'Not written' : counted(words, 'word') },
  ];
}

/** What comes after the text, in the order printed; nothing where nothing does. */
export function afterTheText({
  page,
  sourceSummary,
  waivers,
}: Pick<BriefingFacts, 'page' | 'sourceSummary' | 'waivers'>): string[] {
  return [
    (sourceSummary ?? '').trim() === '' ? '' : 'source summary statement',
    page.figureAnnex ? 'list of figures' : '',
    page.waiverAnnex && waivers.length > 0 ? 'findings let stand' : '',
    page.notes === 'end' ? 'notes' : '',
    page.sourceList === 'none' ? '' : page.sourceList === 'assessed' ? 'assessed sources' : 'references',
  ].filter((it) => it !== '');
}

/** `A4, standard`: the pages in a line. */
export function pageLine({ page }: Pick<BriefingFacts, 'page'>): string {
  const look = LOOKS.find((it) => it.value === page.look)?.label ?? '';
  return `${page.paper === 'a4' ? 'A4' : 'Letter'}, ${look.toLowerCase()}`;
}
