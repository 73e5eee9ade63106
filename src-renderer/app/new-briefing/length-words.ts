import type { KindFacts } from '#core/briefing/kinds.ts';

const span = ({ least, most }: { least: number; most: number }, noun: string): string =>
  least === most ? `${most} ${noun}${most === 1 ? '' : 's'}` : `${least} to ${most} ${noun}s`;

/** How long a kind of document is meant to be, in a sentence. */
export function lengthInWords({ words, pages, each }: KindFacts['length']): string {
  if (each !== null) return `Two to four lines for each answer, up to ${each.words.most} words.`;
  if (words === null || pages === null) return 'As long as it needs to be.';
  return `${capital(span(pages, 'page'))}, ${span(words, 'word')}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
