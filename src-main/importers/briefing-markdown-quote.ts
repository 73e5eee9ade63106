import type { BlockOf } from '#core/model/block.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import { plainText, type Inline } from '#core/model/inline.ts';
import type { DraftBlockOf } from './briefing-markdown-draft.ts';
import type { Resolving } from './briefing-markdown-resolving.ts';

/** Quotation marks that open and close one quotation. */
const marks = ['“”', '«»', '""', '„“', '‘’', '””'];

/**
 * The words quoted and the citation that ends a quotation; null where it ends otherwise. A last line that begins with
 * a dash names who said it, and is not quoted; nor are quotation marks around the whole.
 */
function quoteOf(content: readonly Inline[]): { quote: string; citation: Citation } | null {
  const at = content.findLastIndex((it) => it.type === 'citation');
  const citation = content[at];
  // Cites of unknown keys stand in brackets after the citation they were typed in.
  const after = plainText(content.slice(at + 1)).replace(/\[[^\]]*@[^\]]*\]/g, '');
  if (citation?.type !== 'citation' || /[\p{L}\p{N}]/u.test(after)) return null;
  const lines = plainText(content.slice(0, at)).trim().split('\n');
  const isSigned = lines.length > 1 && /^\s*(?:[—–]|--)/.test(lines.at(-1) ?? '');
  const quote = unwrapped((isSigned ? lines.slice(0, -1) : lines).join('\n').trim());
  return quote === '' ? null : { quote, citation };
}

function unwrapped(text: string): string {
  const pair = marks.find((it) => text.startsWith(it[0] ?? '') && text.endsWith(it[1] ?? ''));
  const inner = text.slice(1, -1);
  if (pair === undefined || inner.includes(pair[0] ?? '') || inner.includes(pair[1] ?? '')) return text;
  return inner.trim();
}

type Bound = Pick<BlockOf<'quotation'>, 'excerptId' | 'content'>;

/**
 * Ties a quotation to the excerpt it quotes: the one the file names, or the one that the citation at its end cites; else
 * the one that says its words in a source cited there.
 */
export function bound(
  content: Inline[],
  { excerpt, line }: DraftBlockOf<'quotation'>,
  all: Resolving,
): Bound {
  if (excerpt === null) return { excerptId: null, content };
  if (excerpt !== 'words') {
    if (all.find({ kind: 'excerpt', id: excerpt.id }) !== undefined)
      return { excerptId: excerpt.id, content };
    return boundByWords(content, line, all) ?? unbound(plainText(content), content, line, all);
  }
  const last = content.at(-1);
  const cited = last?.type === 'citation' ? last.targets[0]?.target : undefined;
  if (cited?.kind === 'excerpt') return { excerptId: cited.id, content };
  return boundByWords(content, line, all) ?? { excerptId: null, content };
}

/** Null where the quotation cites nothing at its end. */
function boundByWords(content: Inline[], line: number, all: Resolving): Bound | null {
  const found = quoteOf(content);
  if (found === null) return null;
  const { quote, citation } = found;
  const outcomes = citation.targets.map((it) =>
    it.target.kind === 'source' ? all.findQuote(it.target.id, quote, it.locator) : null,
  );
  const at = outcomes.findIndex((it) => it?.outcome === 'found');
  const hit = outcomes[at];
  if (hit?.outcome !== 'found') {
    const isAmbiguous = outcomes.some((it) => it?.outcome === 'ambiguous');
    return unbound(quote, content, line, all, isAmbiguous);
  }
  const targets = citation.targets.map((it, index): CitedTarget =>
    index === at ? { ...it, target: { kind: 'excerpt', id: hit.excerptId } } : it,
  );
  return {
    excerptId: hit.excerptId,
    content: content.map((it) => (it === citation ? { ...citation, targets } : it)),
  };
}

function unbound(quote: string, content: Inline[], line: number, all: Resolving, isAmbiguous = false): Bound {
  const subject = quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote;
  all.problems.push({ code: isAmbiguous ? 'quote-ambiguous' : 'quote-not-found', subject, line });
  return { excerptId: null, content };
}
