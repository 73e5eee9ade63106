import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, briefing, type Briefing } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { references, type References } from '#core/model/references.ts';
import { UNJUDGED } from '#core/model/source.ts';
import type { CheckContext } from './check.ts';
import { knownThings } from './known-things.ts';
import type { LibraryView } from './library-view.ts';

/**
 * A briefing and its library in short, as cases of tests and of the benchmark write them: JSON. Ids say what they are by
 * their first letter: s a source, e an excerpt, f a figure, p a picture.
 *
 * A block is an object of the model without `id`, `marking` and `content`, or a line for running text:
 *   `words {e1} more {s1,f2}.`   a paragraph; braces hold what a citation points at
 *   `{f1|about 28 points}`       a live figure and the words that say it
 *   `# Heading`, `## Second level`, `> quotation {e1}` (unbound), `>e1 quotation {e1}` (bound to an excerpt), `- item`
 *   `! judgement` (key judgement, with `likelihood: 'likely'` and so on where it is an object: see `words`)
 *   `(NR) words`                 with a portion mark
 * In an object `words` stands for `content` in the same way.
 */
export interface Case {
  readonly sources?: Readonly<Record<string, SourceInShort>>;
  readonly excerpts?: Readonly<Record<string, { readonly source: string; readonly exact: string } & Facts>>;
  readonly figures?: Readonly<Record<string, { readonly source: string; readonly exact: string } & Facts>>;
  readonly pictures?: Readonly<Record<string, Facts>>;
  /** Source, and what it derives from: another source, or the name of one that was not seen. */
  readonly derives?: readonly (readonly [string, string])[];
  /** Facts of the briefing that differ from those of a background brief in English without marking. */
  readonly facts?: Facts;
  readonly blocks: readonly (string | Facts)[];
  /** The day of the check; 2026-03-09 unless said. */
  readonly today?: string;
}
type Facts = Readonly<Record<string, unknown>>;
interface SourceInShort extends Facts {
  /** The frozen text; the words of its excerpts and figures are in it. */
  readonly text?: string;
}

const HASH = 'a'.repeat(64);
const INSTANT = '2026-01-05T09:00:00.000Z';

export interface Desk {
  readonly briefing: Briefing;
  readonly context: CheckContext;
  /** The frozen text of each source. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The briefing of a case, and what checks know of its library. `more`: what is read by other means than references. */
export function deskOf(it: Case, more: (desk: Desk) => Partial<LibraryView> = () => ({})): Desk {
  const facts = { ...FACTS, ...it.facts };
  const blocks = it.blocks.map((block, at) => blockOf(block, at, schemeOf(facts)));
  const made = briefing.parse({ ...facts, model: BRIEFING_MODEL, id: 'b', blocks });
  const { blocks: _, model: __, id: ___, ...rest } = made;
  const known = referencesOf(it);
  const texts = new Map(
    Object.entries(it.sources ?? {}).map(([id, source]) => [id, source.text ?? ''] as const),
  );
  const library: LibraryView = {
    ...{ references: known, found: new Map(), statements: [], earlier: [], sequences: new Set() },
  };
  const today = (it.today ?? '2026-03-09') as PartialDate;
  const desk: Desk = {
    briefing: made,
    texts,
    context: { facts: rest, library, things: knownThings(known), today },
  };
  return { ...desk, context: { ...desk.context, library: { ...library, ...more(desk) } } };
}

const FACTS: Facts = {
  ...{ title: 'Harbours', kind: 'background-brief', date: '2026-03-09', author: 'Desk 4', language: 'en' },
  ...{
    marking: null,
    likelihoodScale: null,
    citationStyle: null,
    markingScheme: null,
    downgradeReason: null,
  },
  ...{ headingNumbers: false, paragraphNumbers: false, page: DEFAULT_PAGE, asOf: null, distribution: [] },
  ...{ sourceSummary: null, extra: {}, waivers: [] },
};

function schemeOf(facts: Facts): string {
  const scheme = facts['markingScheme'];
  return typeof scheme === 'string' ? scheme : 'nato';
}

function referencesOf(it: Case): References {
  const anchored = (id: string, { source, exact, ...facts }: Facts) => {
    const text = String(it.sources?.[String(source)]?.text ?? '');
    const start = Math.max(0, text.indexOf(String(exact)));
    return {
      ...{ id, sourceId: source, paragraphs: [1, 1], pages: null, tags: [], marking: null, note: null },
      ...{ createdAt: INSTANT, trashedAt: null, speaker: null, credibility: null },
      ...{ upper: null, qualifier: null, unit: null, measures: null, asOf: null, claimant: null, via: [] },
      anchor: { exact, prefix: '', suffix: '', start, end: start + String(exact).length, textSha256: HASH },
      ...facts,
    };
  };
  return references.parse({
    sources: Object.entries(it.sources ?? {}).map(([id, facts]) => ({
      ...{
        title: `Report ${id}`,
        outlet: 'Harbour Post',
        authors: [],
        publishedOn: '2026-03-01',
        language: 'en',
      },
      ...{
        kind: 'article',
        url: null,
        ...UNJUDGED,
        importedAt: INSTANT,
        trashedAt: null,
        fileName: `${id}.txt`,
      },
      ...{ mediaType: 'text/plain', encoding: 'utf-8', byteLength: 10, bytesSha256: HASH, textSha256: HASH },
      ...facts,
      ...{ id, citeKey: id },
    })),
    excerpts: Object.entries(it.excerpts ?? {}).map(([id, facts]) => anchored(id, facts)),
    figures: Object.entries(it.figures ?? {}).map(([id, facts]) => anchored(id, facts)),
    pictures: Object.entries(it.pictures ?? {}).map(([id, facts]) => ({
      ...{ caption: null, credit: null, altText: null, sourceId: null, marking: null, fileName: `${id}.png` },
      ...{ mediaType: 'image/png', width: 40, height: 30, byteLength: 99, bytesSha256: HASH },
      ...{ createdAt: INSTANT, trashedAt: null, ...facts, id },
    })),
    derivations: (it.derives ?? []).map(([source, origin]) => ({
      source,
      origin:
        it.sources?.[origin] === undefined ? { kind: 'named', name: origin } : { kind: 'source', id: origin },
      ...{ name: origin, marking: null },
    })),
  });
}

/** Ids of blocks are b1, b2 ... in order. */
function blockOf(written: string | Facts, at: number, scheme: string): unknown {
  const common = { id: `b${at + 1}`, marking: null };
  const contentOf = (words: unknown, name: string) => contentFrom(String(words), `${common.id}-${name}`);
  if (typeof written !== 'string') {
    const { words, ...rest } = written;
    return { ...common, ...(words === undefined ? {} : { content: contentOf(words, 'w') }), ...rest };
  }
  const marked = /^\(([A-Z][A-Z0-9+:/-]*)\) /.exec(written);
  const line = marked === null ? written : written.slice(marked[0].length);
  const own = marked === null ? common : { ...common, marking: { scheme, label: marked[1] } };
  const [, sign = '', bound = '', words = line] = /^(#{1,3}|>(e\w*)?|-|!) (.*)$/s.exec(line) ?? [];
  if (sign.startsWith('#'))
    return { ...own, type: 'heading', level: sign.length, content: contentOf(words, 'w') };
  if (sign.startsWith('>'))
    return {
      ...own,
      type: 'quotation',
      excerptId: bound === '' ? null : bound,
      content: contentOf(words, 'w'),
    };
  if (sign === '-')
    return { ...own, type: 'list', ordered: false, items: [{ depth: 0, content: contentOf(words, 'w') }] };
  if (sign === '!')
    return {
      ...{ ...own, type: 'key-judgement', content: contentOf(words, 'w') },
      ...{ likelihood: null, confidence: null, basis: [] },
    };
  return { ...own, type: 'paragraph', content: contentOf(line, 'w') };
}

const KINDS: Readonly<Record<string, string>> = { s: 'source', e: 'excerpt', f: 'figure', p: 'picture' };

/** Words with braces as inline content; for parts of blocks that have several. */
export function contentFrom(words: string, id = 'c'): Extract<Block, { type: 'paragraph' }>['content'] {
  const pieces: unknown[] = [];
  let count = 0;
  for (const [whole, braced, text] of words.matchAll(/\{([^}]*)\}|([^{]+)/g)) {
    if (text !== undefined) pieces.push({ type: 'text', text, bold: false, italic: false });
    else if (braced?.includes('|') === true) {
      const [figureId = '', said = whole] = braced.split('|');
      const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
      pieces.push({ type: 'figure', figureId, form, text: said, bold: false, italic: false });
    } else {
      count += 1;
      const targets = (braced ?? '').split(',').map((it) => ({
        target: { kind: KINDS[it.trim()[0] ?? ''], id: it.trim() },
        ...{ locator: null, prefix: '', suffix: '' },
      }));
      pieces.push({ type: 'citation', id: `${id}-${count}`, targets });
    }
  }
  return pieces as ReturnType<typeof contentFrom>;
}
