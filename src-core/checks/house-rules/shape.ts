import { factsOfKind } from '#core/briefing/kinds.ts';
import { formatNumber } from '#core/briefing/numbers.ts';
import { countWords, wordsOfBlock } from '#core/briefing/words.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing, BriefingKind } from '#core/model/briefing.ts';
import { plainText } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { Seen } from '#core/checks/finding.ts';
import { isEmpty } from './left-over.ts';

/** What a kind of document is called in a sentence. */
function nameOfKind(kind: BriefingKind): string {
  const names: Partial<Record<BriefingKind, string>> = {
    'q-and-a': 'Q&A',
    'aide-memoire': 'aide-mémoire',
    'non-paper': 'non-paper',
    'scene-setter': 'scene-setter',
    'read-out': 'read-out',
  };
  return names[kind] ?? kind.replaceAll('-', ' ');
}

const count = (it: number): string => formatNumber(it, 'en');

/** "A background brief", "An assessment". */
const aKind = (kind: BriefingKind): string => {
  const name = nameOfKind(kind);
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name}`;
};

/** More words than its kind has. */
export function tooLong({ kind, blocks }: Briefing): Seen[] {
  const { words, pages, each } = factsOfKind(kind).length;
  const seen: Seen[] = [];
  const total = words === null ? 0 : countWords(blocks);
  const rule = { rule: 'too-long', weight: 'doubtful' } as const;
  if (words !== null && total > words.most)
    seen.push({
      ...rule,
      message: `The text has ${count(total)} words. ${aKind(kind)} has ${count(words.most)} at most${pages === null ? '' : `, about ${count(pages.most)} ${pages.most === 1 ? 'page' : 'pages'}`}.`,
      why: 'Whoever asked for this kind of paper has the time for that much.',
      advice: 'Shorten it, move detail to an annex, or make it another kind of document.',
    });
  if (each === null) return seen;
  const long = blocks.filter((it) => it.type === each.block && wordsOfBlock(it) > each.words.most);
  return [
    ...seen,
    ...long.map((block) => ({
      ...{ blockId: block.id, ...rule },
      message: `Question and lines have ${count(wordsOfBlock(block))} words, more than ${count(each.words.most)}.`,
      why: 'Nobody can find the line in it while the question is being asked.',
      advice: 'Keep the line to two or three sentences; leave the rest to “fact”.',
    })),
  ];
}

const headingOf = perBlock((block) => (block.type === 'heading' ? folded(plainText(block.content)) : ''));

const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('judgment', 'judgement')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

interface KnownSection {
  readonly name: string;
  /** In every language there is. */
  readonly folded: readonly string[];
}

const sectionsByKind = new Map<BriefingKind, readonly KnownSection[]>();

/** The named sections of a kind; none where they are examples ("Item 1") or the only one. */
function sectionsOf(kind: BriefingKind): readonly KnownSection[] {
  const known = sectionsByKind.get(kind);
  if (known !== undefined) return known;
  const named = factsOfKind(kind).sections.flatMap(({ heading }): KnownSection[] =>
    heading === null ? [] : [{ name: heading.en, folded: Object.values(heading).map(folded) }],
  );
  const sections = kind === 'annotated-agenda' || named.length < 2 ? [] : named;
  sectionsByKind.set(kind, sections);
  return sections;
}

/** A briefing that has at least so many of the sections of its kind is built by it. */
const BUILT_BY = 2;

/** Sections its kind has and it has not, where it has others of them. */
export function sectionsMissing({ kind, blocks, sourceSummary }: Briefing): Seen[] {
  const sections = sectionsOf(kind);
  if (sections.length === 0) return [];
  const headings = blocks.map(headingOf).filter((it) => it.trim() !== '');
  const isThere = (it: KnownSection) =>
    it.folded.some((name) =>
      headings.some((heading) => heading.includes(name) || saysShorter(heading, name)),
    );
  const missing = sections.filter((it) => !isThere(it));
  if (sections.length - missing.length < BUILT_BY) return [];
  const names = missing
    .filter(({ name }) => !isGivenOtherwise(name, blocks, sourceSummary))
    .map(({ name }) => `“${name}”`);
  if (names.length === 0) return [];
  const isOne = names.length === 1;
  return [
    {
      ...{ rule: 'section-missing', weight: 'hint' },
      message: `${aKind(kind)} has ${isOne ? 'a section' : 'the sections'} ${names.join(', ')}. This one has none.`,
      why: 'Readers of this kind of paper look for it.',
      advice: 'Add what is missing, or leave it out if there is nothing to say.',
    },
  ];
}

/** "Judgements" for "Key judgements". */
const saysShorter = (heading: string, name: string): boolean =>
  heading.trim().length * 2 >= name.trim().length && name.includes(heading);

function isGivenOtherwise(name: string, blocks: readonly Block[], sourceSummary: string | null): boolean {
  if (name === 'Source summary') return sourceSummary !== null && sourceSummary.trim() !== '';
  if (name === 'Key judgements') return blocks.some((it) => it.type === 'key-judgement');
  if (name === 'Figures') return blocks.some((it) => it.type === 'figure-table' || it.type === 'chart');
  return false;
}

/** Headings with nothing below. A place of the template that is still empty says so itself. */
export function emptySections({ blocks }: Briefing): Seen[] {
  const seen: Seen[] = [];
  let open: Extract<Block, { type: 'heading' }> | null = null;
  for (const block of [...blocks, null]) {
    if (block !== null && block.type !== 'heading') {
      if (!isEmpty(block) || block.hint !== undefined) open = null;
      continue;
    }
    const isOver = block === null || (open !== null && block.level <= open.level);
    if (open !== null && isOver) seen.push(emptySection(open));
    open = block !== null && headingOf(block).trim() !== '' ? block : null;
  }
  return seen;
}

function emptySection(block: Extract<Block, { type: 'heading' }>): Seen {
  const quote = plainText(block.content).trim();
  return {
    ...{ blockId: block.id, quote, rule: 'empty-section', weight: 'doubtful' },
    message: `Nothing stands below the heading “${quote}”.`,
    why: 'A heading promises something.',
    advice: 'Write the section, or take the heading out.',
    mends: [{ type: 'remove', label: 'Take the heading out', blockId: block.id }],
  };
}
