import type { PrintBlock } from '#core/print/document.ts';
import { element, together, type Content, type Markup } from './markup.ts';

type ListBlock = Extract<PrintBlock, { type: 'list' }>;
type Item = ListBlock['items'][number];

const TYPES = ['1', 'a', 'i'];

/** Items of each depth as a list in the item before them; `words` sets one by its place. */
export function listMarkup(block: ListBlock, attributes: object, words: (at: number) => Markup): Markup {
  const items = block.items.map((item, at) => ({ item, at }));
  return levelMarkup(block.ordered, items, 0, { ...attributes }, words);
}

interface Placed {
  readonly item: Item;
  readonly at: number;
}

function levelMarkup(
  ordered: boolean,
  items: readonly Placed[],
  depth: number,
  attributes: Readonly<Record<string, string>>,
  words: (at: number) => Markup,
): Markup {
  const groups: { own: Placed | null; under: Placed[] }[] = [];
  for (const it of items) {
    if (it.item.depth <= depth) groups.push({ own: it, under: [] });
    else if (groups.length === 0) groups.push({ own: null, under: [it] });
    else groups.at(-1)?.under.push(it);
  }
  const rows = groups.map(({ own, under }): Content => {
    const below = under.length === 0 ? null : levelMarkup(ordered, under, depth + 1, {}, words);
    // One that begins deeper than the list has no words of its own.
    if (own === null) return element('li', { class: 'bare' }, below);
    return element('li', {}, words(own.at), below);
  });
  const kind = ordered ? { type: TYPES[depth % TYPES.length] ?? '1' } : {};
  return element(ordered ? 'ol' : 'ul', { ...kind, ...attributes }, together(rows));
}
