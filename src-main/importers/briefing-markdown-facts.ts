import { LineCounter, isMap, isScalar, parseDocument, type Pair } from 'yaml';
import { z } from 'zod';
import { wordsByLanguage } from '#core/citing/words.ts';
import type { Problem } from '#core/contract/problems.ts';
import { briefingFacts, briefingKind, type BriefingFacts, type BriefingKind } from '#core/model/briefing.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { marking as markingSchema, markingFromLabel, type Marking } from '#core/model/marking.ts';

interface ReadFacts {
  readonly facts: BriefingFacts;
  /** Whether a title is stated, were it nothing. */
  readonly titleStated: boolean;
  readonly problems: readonly Problem[];
}

interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly line: number;
}

/** The facts of a briefing about which nothing is said. */
export const noFacts: BriefingFacts = {
  title: '',
  kind: 'background-brief',
  date: null,
  author: null,
  language: 'en',
  marking: null,
  likelihoodScale: null,
  citationStyle: null,
  markingScheme: null,
  downgradeReason: null,
  headingNumbers: false,
  paragraphNumbers: false,
  page: DEFAULT_PAGE,
  asOf: null,
  distribution: [],
  sourceSummary: null,
  waivers: [],
  extra: {},
};
/** Facts that may be stated to be nothing; elsewhere `key: ""` says as little as `key:`. */
const MAY_BE_EMPTY = new Set([
  ...[
    'title',
    'author',
    'sourceSummary',
    'likelihoodScale',
    'citationStyle',
    'markingScheme',
    'downgradeReason',
  ],
]);

/**
 * Reads YAML front matter; `firstLine` is the line of the file its text begins on. A key without a meaning here, and a
 * value that does not fit its key, are kept in `extra`, and so is all that stands under the key `extra`; YAML that cannot be
 * read is kept whole in `extra.frontMatter`.
 */
export function readFacts(yaml: string, firstLine: number): ReadFacts {
  const entries = entriesOf(yaml, firstLine);
  if (!Array.isArray(entries)) {
    const facts = { ...noFacts, extra: { frontMatter: yaml } };
    return {
      facts,
      titleStated: false,
      problems: [{ code: 'front-matter-invalid', subject: entries.reason, line: entries.line }],
    };
  }
  const problems: Problem[] = [];
  const extra: [string, z.infer<ReturnType<typeof z.json>>][] = [];
  let facts = noFacts;
  for (const entry of entries) {
    const { key, value, line } = entry;
    const kept = key === 'extra' ? extras.safeParse(value).data : undefined;
    if (kept !== undefined) {
      extra.push(...Object.entries(kept));
      continue;
    }
    const taken = take(entry, facts);
    if (taken !== null && !('code' in taken)) facts = taken;
    else {
      const json = z.json().safeParse(value);
      extra.push([key, json.success ? json.data : String(value)]);
      if (taken !== null) problems.push({ ...taken, line });
    }
  }
  const titleStated = facts.title !== '' || entries.some((it) => it.key === 'title' && it.value === '');
  return { facts: { ...facts, extra: Object.fromEntries(extra) }, titleStated, problems };
}

const { extra: extras } = briefingFacts.shape;

/** The facts with what an entry says, why it does not fit, or null for a key without a meaning here. */
function take(
  { key, value }: Entry,
  facts: BriefingFacts,
): BriefingFacts | Pick<Problem, 'code' | 'subject'> | null {
  if (!Object.hasOwn(noFacts, key) || key === 'extra') return null;
  if (value === null || (value === '' && !MAY_BE_EMPTY.has(key))) return facts;
  const said = wordsIn(value);
  switch (key) {
    case 'kind': {
      const kind = said === null ? null : kindOf(said);
      return kind === null ? { code: 'unknown-kind', subject: said ?? key } : { ...facts, kind };
    }
    case 'marking': {
      const marking = said === null ? markingIn(value) : markingFromLabel(said);
      return marking === null ? { code: 'unknown-marking', subject: said ?? key } : { ...facts, marking };
    }
    case 'headingNumbers':
    case 'paragraphNumbers':
      if (typeof value === 'boolean') return { ...facts, [key]: value };
      return { code: 'not-supported', subject: `${key}: ${said ?? ''}` };
    case 'page':
    case 'distribution':
    case 'waivers': {
      const read = briefingFacts.shape[key].safeParse(value);
      if (read.success) return { ...facts, [key]: read.data };
      return { code: 'not-supported', subject: said === null ? key : `${key}: ${said}` };
    }
    default: {
      const read = briefingFacts.safeParse({ ...facts, [key]: said });
      if (read.success && said !== null) return read.data;
      return { code: 'not-supported', subject: said === null ? key : `${key}: ${said}` };
    }
  }
}

/** A marking by its scheme and label, for one that no label alone names. */
function markingIn(value: unknown): Marking | null {
  return markingSchema.safeParse(value).data ?? null;
}

/** A word, number or list of words as words; null for anything deeper. */
function wordsIn(value: unknown): string | null {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  const isPlain = parts.every((it) => ['string', 'number', 'boolean'].includes(typeof it));
  return isPlain && parts.length > 0 ? parts.map(String).join(', ') : null;
}

/** What was printed before, and is still written. */
const FORMER_LABELS: readonly (readonly [BriefingKind, string])[] = [['q-and-a', 'Q&A']];

/** A kind by its name or by its printed label in any language: `meeting-brief`, `Meeting brief`. */
function kindOf(said: string): BriefingKind | null {
  const wanted = said.trim().toLowerCase();
  const labels = [...wordsByLanguage.values()].flatMap((it) =>
    briefingKind.options.map((kind) => [kind, it.kinds[kind]] as const),
  );
  const found = [...labels, ...FORMER_LABELS].find(([kind, label]) =>
    [kind, label.toLowerCase()].includes(wanted),
  );
  return found?.[0] ?? null;
}

function entriesOf(yaml: string, firstLine: number): Entry[] | { reason: string; line: number } {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  // Its warnings would go to standard error, with words of the file in them.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error !== undefined)
    return { reason: error.code.toLowerCase().replaceAll('_', ' '), line: lineAt(error.pos[0]) };
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return { reason: 'no keys and values', line: firstLine };
  try {
    const values: unknown = document.toJS();
    const pairs: readonly Pair[] = document.contents.items;
    const held = new Map<string, unknown>(typeof values === 'object' ? Object.entries(values ?? {}) : []);
    return pairs.map(({ key }) => {
      const name = isScalar(key) ? String(key.value) : String(key);
      const offset = isScalar(key) ? key.range?.[0] : undefined;
      return { key: name, value: held.get(name), line: offset === undefined ? firstLine : lineAt(offset) };
    });
  } catch {
    // An alias that leads nowhere, or so many that they would fill the memory.
    return { reason: /^.*\*.*$/m.exec(yaml)?.[0].trim() ?? 'unreadable', line: firstLine };
  }
}
