import { block as blockSchema, type Block } from '#core/model/block.ts';
import { briefingFacts, upgradedBriefing, type BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { marking } from '#core/model/marking.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';

// A briefing that a later version of the app wrote can be read as far as this one knows it, and not written: what is not
// known here would be lost.

/** A stored block as this version can show it. `unreadable`: what it called itself, where it stands for one not known. */
export interface ShownBlock {
  readonly block: Block;
  readonly unreadable: string | null;
}

/** What a stored block is, or a paragraph of the words found in it. */
export function shownBlock(id: BlockId, stored: unknown): ShownBlock {
  const read = blockSchema.safeParse(stored);
  if (read.success) return { block: read.data, unreadable: null };
  const said = isRecord(stored) ? stored : {};
  const words = wordsIn(stored)
    .filter((line) => line.trim() !== '')
    .join('\n');
  return {
    block: {
      ...{ type: 'paragraph', id, content: [plainRun(words === '' ? NO_WORDS : words)] },
      // A portion that is marked is not shown as one that is not.
      marking: marking.nullable().catch(null).parse(said['marking']),
    },
    unreadable: typeof said['type'] === 'string' ? said['type'] : 'unknown',
  };
}

const NO_WORDS = '[a part this version cannot show]';

/** Under these names lies what somebody wrote, in whatever block: no ids, no addresses, no names of forms. */
const WORDS_UNDER = new Set(['text', 'caption', 'title', 'label', 'heading', 'quote', 'alt', 'altText']);
/** A marking has a label too, and is shown as a marking. */
const WITHOUT_WORDS = new Set(['marking', 'suggestion']);

/** The words in a stored value, in order: runs beside each other are one line. Lines may be blank. */
function wordsIn(stored: unknown): string[] {
  if (Array.isArray(stored)) {
    const lines: string[] = [];
    let isOpen = false;
    for (const it of stored) {
      const isRun = isRecord(it) && typeof it['text'] === 'string';
      const [first = '', ...others] = wordsIn(it);
      if (isRun && isOpen) lines.push((lines.pop() ?? '') + first);
      else if (first !== '') lines.push(first);
      lines.push(...others);
      // A mark between two runs, which has no words, does not end the line.
      if (first !== '') isOpen = isRun && others.length === 0;
    }
    return lines;
  }
  if (!isRecord(stored)) return [];
  return Object.entries(stored).flatMap(([key, value]) => {
    if (WITHOUT_WORDS.has(key)) return [];
    if (typeof value !== 'string') return wordsIn(value);
    return WORDS_UNDER.has(key) ? [value] : [];
  });
}

/** What stands for a fact that this version does not understand, while the briefing is only read. */
const IN_ITS_PLACE: BriefingFacts = {
  ...{ title: '', kind: 'background-brief', date: null, author: null, language: 'en', marking: null },
  ...{ likelihoodScale: null, citationStyle: null, markingScheme: null, downgradeReason: null },
  ...{ headingNumbers: false, paragraphNumbers: false, extra: {} },
  ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
};

/** Stored facts, with what stands for those that are not understood; `complete` says that all are. */
export function shownFacts(stored: Readonly<Record<string, unknown>>): {
  readonly facts: BriefingFacts;
  readonly complete: boolean;
} {
  const upgraded = upgradedBriefing(stored);
  const read = briefingFacts.safeParse(upgraded);
  if (read.success) return { facts: read.data, complete: true };
  const unread = new Set(read.error.issues.map((it) => String(it.path[0])));
  const known = Object.entries(upgraded).filter(([name]) => !unread.has(name));
  return { facts: briefingFacts.parse({ ...IN_ITS_PLACE, ...Object.fromEntries(known) }), complete: false };
}

function isRecord(it: unknown): it is Readonly<Record<string, unknown>> {
  return typeof it === 'object' && it !== null && !Array.isArray(it);
}
