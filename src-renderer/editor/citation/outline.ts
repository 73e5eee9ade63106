import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import type { LexicalNode } from 'lexical';
import { figureText } from '#core/briefing/figure-text.ts';
import { wordsFor } from '#core/citing/words.ts';
import { plainly, type Target } from '#core/model/citation.ts';
import { plainRun } from '#core/model/inline.ts';
import { $createInlines } from '#renderer/editor/document/inline.ts';
import type { Knowledge } from '#renderer/editor/knowledge.ts';
import { $createFigureNode, PLAIN_FORM } from '#renderer/editor/live-figure/FigureNode.ts';
import { $createCitationNode } from './CitationNode.ts';

/** Makes the words and the mark of one bullet. */
type ItemMaker = () => LexicalNode[];

/**
 * What several things dropped at once say, a bullet for each: an excerpt its words in quotation marks, a figure its number
 * and what it measures, a source its title; each with its mark.
 */
export function outlineOf(
  knowledge: Knowledge,
  targets: readonly Target[],
  language: string,
): Promise<ItemMaker[]> {
  return Promise.all(
    targets.map(async (target): Promise<ItemMaker> => {
      const $words = await wordsOf(knowledge, target, language);
      return () => [...$words(), $createCitationNode([plainly(target)])];
    }),
  );
}

async function wordsOf(knowledge: Knowledge, target: Target, language: string): Promise<ItemMaker> {
  if (target.kind === 'excerpt') {
    const excerpt = await knowledge.excerpt(target.id);
    if (excerpt === null) return () => [];
    const { quoteOpen, quoteClose } = wordsFor(language);
    const said = `${quoteOpen}${excerpt.anchor.exact}${quoteClose}`;
    const words = excerpt.speaker === null ? said : `${excerpt.speaker}: ${said}`;
    return () => $createInlines([plainRun(words)]);
  }
  if (target.kind === 'figure') {
    const figure = await knowledge.figure(target.id);
    if (figure === null) return () => [];
    const measures = figure.measures === null ? [] : [plainRun(` ${figure.measures}`)];
    return () => [
      $createFigureNode(target.id, PLAIN_FORM, figureText(figure, PLAIN_FORM, language)),
      ...$createInlines(measures),
    ];
  }
  const source = target.kind === 'source' ? await knowledge.source(target.id) : null;
  const title = source?.title ?? source?.citeKey ?? null;
  return () => (title === null ? [] : $createInlines([plainRun(title)]));
}

export function $createBullets(items: readonly (readonly LexicalNode[])[]): ListNode {
  return $createListNode('bullet').append(...items.map((nodes) => $createListItemNode().append(...nodes)));
}
