import { contentsOf, type Block, type BlockOf } from './block.ts';
import type { SuggestionId } from './ids.ts';
import { joinedRuns, type Inline, type Suggestion } from './inline.ts';
import { strictestMarking } from './marking.ts';
import { mapContents } from './map-contents.ts';

export type Decision = 'accept' | 'refuse';
/** Which suggestions a decision is about. */
export type Suggested = ReadonlySet<SuggestionId> | 'all';

/** Blocks of running text: the ones whose breaks can be suggested. */
type Flowing = BlockOf<'heading' | 'paragraph' | 'quotation'>;

function isFlowing(it: Block): it is Flowing {
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
 * text stays by itself unless nothing is left in it. Of two markings the one stays that protects more.
 */
export function decided(blocks: readonly Block[], suggested: Suggested, decision: Decision): Block[] {
  const result = settled(blocks, (it) => suggested === 'all' || suggested.has(it.id), decision);
  const [first] = blocks;
  // A document is never without a place to write in.
  if (result.length === 0 && first !== undefined)
    result.push({ id: first.id, marking: first.marking, type: 'paragraph', content: [] });
  return result;
}

/**
 * The blocks of a briefing as long as nobody has decided: without what is only suggested, as if every insertion were refused;
 * what is suggested to go is there, and says so. A block in which nothing is suggested is the very one given.
 */
export function blocksAsTheyStand(blocks: readonly Block[]): Block[] {
  return settled(blocks, (it) => it.change === 'insert', 'refuse');
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

type IsAmong = (it: Suggestion) => boolean;

function settled(blocks: readonly Block[], isAmong: IsAmong, decision: Decision): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const about = block.suggestion;
    const isDecided = about !== undefined && isAmong(about);
    const breakGoes = isDecided && !staysAfter(about.change, decision);
    const mayEmpty = decision === 'accept' || breakGoes;
    const own = withDecidedContent(isDecided ? withoutSuggestion(block) : block, isAmong, decision, mayEmpty);
    if (!breakGoes) result.push(own);
    else join(result, own, decision);
  }
  return result;
}

/** Puts a block whose break goes behind those before it. */
function join(result: Block[], own: Block, decision: Decision): void {
  const before = result.at(-1);
  if (hasNothing(own)) return;
  if (before === undefined || !isFlowing(before) || !isFlowing(own)) {
    result.push(own);
    return;
  }
  const marking = strictestMarking([before.marking, own.marking]);
  const givesWay = decision === 'accept' && before.content.length === 0;
  const { suggestion: _, ...kept } = own;
  result[result.length - 1] = givesWay
    ? { ...kept, marking, ...(before.suggestion === undefined ? {} : { suggestion: before.suggestion }) }
    : { ...before, marking, content: joinedRuns([...before.content, ...own.content]) };
}

/** `mayEmpty`: items that lose their words go with them. Else they were empty before somebody suggested words for them. */
function withDecidedContent(block: Block, isAmong: IsAmong, decision: Decision, mayEmpty: boolean): Block {
  const isAbout = (it: Inline) => it.suggestion !== undefined && isAmong(it.suggestion);
  if (!contentsOf(block).some((content) => content.some(isAbout))) return block;
  const decide = (content: Inline[]) =>
    content.some(isAbout) ? decidedContent(content, isAmong, decision) : content;
  if (block.type !== 'list') return mapContents(block, decide);
  const items = block.items.map((it) => ({ ...it, content: decide(it.content), before: it.content }));
  const kept = items.filter(({ depth, content, before }, at) => {
    const isEmptied = content.length === 0 && before.length > 0;
    const hasBelow = (items[at + 1]?.depth ?? 0) > depth;
    return !(mayEmpty && isEmptied) || hasBelow;
  });
  const some = kept.length > 0 ? kept : [{ depth: 0, content: [] }];
  return { ...block, items: some.map(({ depth, content }) => ({ depth, content })) };
}

function decidedContent(content: readonly Inline[], isAmong: IsAmong, decision: Decision): Inline[] {
  const kept = content.flatMap((it): Inline[] => {
    const { suggestion, ...plain } = it;
    if (suggestion === undefined || !isAmong(suggestion)) return [it];
    return staysAfter(suggestion.change, decision) ? [plain as Inline] : [];
  });
  return joinedRuns(kept);
}

/** No words in it that were there before: what has none of its own (a chart, a rule) came and goes with its break. */
function hasNothing(it: Block): boolean {
  return contentsOf(it).every((content) => content.length === 0);
}

function withoutSuggestion(block: Block): Block {
  const { suggestion: _, ...rest } = block;
  return rest as Block;
}
