import type { FactEvidence, StatedFacts, StatedField } from '#core/model/source.ts';
import { findFacts, type Found } from './found-facts.ts';
import { readHeader, type Header } from './header-lines.ts';
import { frozenText, type HintedParagraph } from './hinted-paragraph.ts';

/** Facts of a document whose file states none. */
export const NO_FACTS: StatedFacts = {
  title: null,
  outlet: null,
  authors: [],
  publishedOn: null,
  language: null,
  kind: null,
  url: null,
};

/** Facts, and for each that is stated what it rests on: one piece of evidence a field. */
export interface StatedWithEvidence {
  readonly facts: StatedFacts;
  readonly evidence: readonly FactEvidence[];
}

/**
 * What a document says about itself: the metadata of its file (`meta`, which goes first), then the lines above the
 * article, its dateline, and closing lines. A date in the article itself is never taken. Null or [] where nothing is
 * stated. Two fields go by the text first: `language` is recognised from the words where they leave no doubt, and a line
 * such as "Press release" says `kind` better than metadata do. Evidence lies in `frozenText(paragraphs)` where the words
 * stand there (offsets in UTF-16 units); else it is that of `metaEvidence`, or the value itself where that has none.
 */
export function statedFacts(
  paragraphs: readonly HintedParagraph[],
  meta: StatedFacts,
  metaEvidence: readonly FactEvidence[] = [],
  header: Header = readHeader(paragraphs, meta),
): StatedWithEvidence {
  const found = findFacts(paragraphs, meta, header);
  const facts: StatedFacts = {
    title: meta.title ?? found.title?.value ?? null,
    outlet: meta.outlet ?? found.outlet?.value ?? null,
    authors: meta.authors.length > 0 ? meta.authors : (found.authors?.value ?? []).slice(0, 50),
    publishedOn: meta.publishedOn ?? found.publishedOn?.value ?? null,
    language: languageOfBoth(found.language?.value ?? null, meta.language),
    kind: found.kind?.value ?? meta.kind,
    url: meta.url ?? found.url?.value ?? null,
  };
  const text = frozenText(paragraphs);
  const evidence = statedFields.flatMap((field): FactEvidence[] => {
    const value = written(facts[field]);
    if (value === '') return [];
    const there: Found<unknown> | null = found[field];
    const isFromText = there !== null && restsOn(field, there.value, value);
    const declared = metaEvidence.find((it) => it.field === field) ?? metaWords(field, value);
    return [isFromText ? inText(field, text, there) : declared];
  });
  return { facts, evidence };
}

const statedFields: readonly StatedField[] = [
  'title',
  'outlet',
  'authors',
  'publishedOn',
  'language',
  'kind',
  'url',
];

/** Evidence that lies in a file's metadata: `words` as written there, of which the first 1,000 UTF-16 units are kept. */
export function metaWords(field: StatedField, words: string): FactEvidence {
  return { field, words: words.slice(0, LONGEST_EVIDENCE), start: null, end: null };
}

const LONGEST_EVIDENCE = 1000;

function inText(field: StatedField, text: string, { start, end }: Found<unknown>): FactEvidence {
  const last = Math.min(end, start + LONGEST_EVIDENCE);
  return { field, words: text.slice(start, last), start, end: last };
}

/** A page may declare `en` and be written in French: then nobody set it. Where both agree, it says more (`en-GB`). */
function languageOfBoth(recognised: string | null, declared: string | null): string | null {
  if (recognised === null || declared === null) return declared ?? recognised;
  return primary(recognised) === primary(declared) ? declared : recognised;
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

function restsOn(field: StatedField, found: unknown, value: string): boolean {
  if (field === 'language') return primary(String(found)) === primary(value);
  return written(found).toLowerCase() === value.toLowerCase();
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : '';
}
