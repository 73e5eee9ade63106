import type { Desk } from '#core/checks/desk.test-support.ts';
import type { FoundWords } from '#core/checks/library-view.ts';
import { sourceId } from '#core/model/ids.ts';
import { findWords, readyText } from './find-words.ts';
import { quotationsIn } from './quotations-in.ts';

/** Every quotation of a briefing looked for in every text of its library, as the app does before it checks. */
export function lookedUp({ briefing, texts, context }: Desk): Map<string, FoundWords> {
  const ready = [...texts].map(([id, text]) => {
    const of = sourceId.parse(id);
    return readyText({ sourceId: of, text, from: 0, residue: [], about: context.things.sources.get(of) });
  });
  const words = briefing.blocks.flatMap((it) => quotationsIn(it, briefing.language).map((one) => one.words));
  return new Map(words.map((it) => [it, findWords(it, ready)]));
}
