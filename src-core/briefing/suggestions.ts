import { contentsOf, type Block, type BlockOf } from '#core/model/block.ts';
import type { SuggestionId } from '#core/model/ids.ts';
import type { Inline, Suggestion, TextRun } from '#core/model/inline.ts';
import { levelOf, type Marking } from '#core/model/marking.ts';
import { mapContents } from './map-contents.ts';

export type Decision = 'accept' | 'refuse';
/** Which suggestions a decision is about. */
export type Suggested = ReadonlySet<SuggestionId> | 'all';

/** Blocks of running text: the ones whose breaks can be suggested. */
export type Flowing = BlockOf<'heading' | 'paragraph' | 'quotation'>;

export function isFlowing(it: Block): it is Flowing {
  return it.type === 'heading' || it.type === 'paragraph' || it.type === 'quotation';
}

/** Whether what bears a suggestion stays when it is decided. */
export function staysAfter(change: Suggestion['change'], decision: Decision): boolean {
  return (change === 'insert') === (decision === 'accept');
}

/**
 * The blocks of a briefing after somebody accepted or refused suggestions; others are left as they are. What stays is plain
 * text; what goes takes emptied list items with it. A break that goes joins its block to the one before: a block brought in
 * by a refused break gives its words back, an empty block gives way to the one that is joined to it, and what is no running
 * text stays by itself unless it has become empty. Of two markings the one stays that protects more.
 */
export function decided(blocks: readonly Block[], suggested: Suggested, decision: Decision): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const about = block.suggestion;
    const isDecided = about !== undefined && isAmong(about, suggested);
    const breakGoes = isDecided && !staysAfter(about.change, decision);
    const own = withDecidedContent(isDecided ? withoutSuggestion(block) : block, suggested, decision, {
      mayEmpty: decision === 'accept' || breakGoes,
    });
    if (!breakGoes) result.push(own);
    else join(result, own, decision);
  }
  const [first] = blocks;
  // A document is never without a place to write in.
  if (result.length === 0 && first !== undefined)
    result.push({ id: first.id, marking: first.marking, type: 'paragraph', content: [] });
  return result;
}

/** The ids of every suggestion in some blocks. */
export function suggestionIds(blocks: readonly Block[]): Set<SuggestionId> {
  const ids = new Set<SuggestionId>();
  for (const block of blocks) {
    if (block.suggestion !== undefined) ids.add(block.suggestion.id);
    for (const it of contentsOf(block).flat()) if (it.suggestion !== undefined) ids.add(it.suggestion.id);
  }
  return ids;
}

/** Of two markings the one that protects more. */
export function stricterMarking(a: Marking | null, b: Marking | null): Marking | null {
  if (a === null || b === null) return a ?? b;
  const rank = (it: Marking) => levelOf(it)?.rank ?? Number.POSITIVE_INFINITY;
  return rank(b) > rank(a) ? b : a;
}

function isAmong(suggestion: Suggestion, suggested: Suggested): boolean {
  return suggested === 'all' || suggested.has(suggestion.id);
}

/** Puts a block whose break goes behind those before it. */
function join(result: Block[], own: Block, decision: Decision): void {
  const before = result.at(-1);
  if (hasNothing(own)) return;
  if (before === undefined || !isFlowing(before) || !isFlowing(own)) {
    result.push(own);
    return;
  }
  const marking = stricterMarking(before.marking, own.marking);
  const givesWay = decision === 'accept' && before.content.length === 0;
  const { suggestion: _, ...kept } = own;
  result[result.length - 1] = givesWay
    ? { ...kept, marking, ...(before.suggestion === undefined ? {} : { suggestion: before.suggestion }) }
    : { ...before, marking, content: joinedRuns([...before.content, ...own.content]) };
}

function withDecidedContent(
  block: Block,
  suggested: Suggested,
  decision: Decision,
  { mayEmpty }: { mayEmpty: boolean },
): Block {
  const decide = (content: readonly Inline[]) => decidedContent(content, suggested, decision);
  if (block.type !== 'list') return mapContents(block, decide);
  const items = block.items.map(({ depth, content }) => ({
    depth,
    content: decide(content),
    before: content,
  }));
  const kept = items.filter(({ depth, content, before }, at) => {
    const isEmptied = content.length === 0 && before.length > 0;
    const hasBelow = (items[at + 1]?.depth ?? 0) > depth;
    return !(mayEmpty && isEmptied) || hasBelow;
  });
  const some = kept.length > 0 ? kept : [{ depth: 0, content: [] }];
  return { ...block, items: some.map(({ depth, content }) => ({ depth, content })) };
}

function decidedContent(content: readonly Inline[], suggested: Suggested, decision: Decision): Inline[] {
  const kept = content.flatMap((it): Inline[] => {
    const { suggestion, ...plain } = it;
    if (suggestion === undefined || !isAmong(suggestion, suggested)) return [it];
    return staysAfter(suggestion.change, decision) ? [plain as Inline] : [];
  });
  return joinedRuns(kept);
}

/** Neighbouring runs of one dress as one. */
export function joinedRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const it of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && it.type === 'text' && dressOf(last) === dressOf(it))
      joined[joined.length - 1] = { ...last, text: last.text + it.text };
    else joined.push(it);
  }
  return joined;
}

function dressOf({ bold, italic, highlight, link, comments, suggestion }: TextRun): string {
  return JSON.stringify([bold, italic, highlight, link, comments, suggestion]);
}

/** Nothing in it that anybody would miss: running text and lists whose content has gone. */
function hasNothing(it: Block): boolean {
  return (isFlowing(it) || it.type === 'list') && contentsOf(it).every((content) => content.length === 0);
}

function withoutSuggestion(block: Block): Block {
  const { suggestion: _, ...rest } = block;
  return rest as Block;
}
