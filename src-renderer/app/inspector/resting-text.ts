import type { RestingOn } from '#core/contract/views.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';

/** Everything that rests on a source as lines of text, for a message to those who must know. */
export function restingText(it: RestingOn): string {
  return [
    ...it.excerpts.map((one) => `Excerpt\t${one.anchor.exact.replace(/\s+/g, ' ')}`),
    ...it.figures.map(
      (one) => `Figure\t${one.anchor.exact}${one.measures === null ? '' : `, ${one.measures}`}`,
    ),
    ...it.briefings.map((one) => `Briefing\t${one.title || 'Untitled briefing'}`),
    ...it.exports.map((one) => `Exported PDF\t${one.fileName}\t${one.exportedAt}\t${one.fileSha256}`),
    ...it.sources.map(
      (one) => `Source\t${[sourceName(one), sourceLine(one)].filter((part) => part !== '').join(', ')}`,
    ),
  ].join('\n');
}
