import { grammarOf, readParagraph } from './quotations/read-passages.ts';
import { sourceNameOf } from './quotations/source-name.ts';
import { subjectBefore } from './quotations/subject-before.ts';
import type { Token } from './quotations/tokens.ts';
import { viaOf } from './quotations/via.ts';

/** Who says something and through whom it came, as a sentence states it; nearest to the claimant first. */
export interface Attribution {
  readonly claimant: string | null;
  readonly via: readonly string[];
}

/**
 * The attribution a single sentence states: "according to X", "X said that", "cited by Y", "told Y", "Y quotes X". What
 * stands between quotation marks attributes nothing.
 */
export function attributionIn(sentence: string): Attribution {
  const grammar = grammarOf(sentence, null);
  const context = { grammar, turn: null, opening: '', isLine: false };
  const { sentences } = readParagraph(sentence, { start: 0, end: sentence.length }, context);
  const tokens = sentences.flatMap((it) => it.tokens);
  const phrases = sentences.flatMap((it) => it.phrases).filter((it) => it.source !== null);
  const said = phrases.find((it) => it.verb !== null)?.source?.name ?? null;
  const basis = phrases.find((it) => it.verb === null)?.source?.name ?? null;
  const claimant = quotedIn(sentence, tokens) === null ? (said ?? basis) : (basis ?? said);
  const via = [
    claimant === said ? basis : said,
    quotedIn(sentence, tokens),
    ...viaOf(sentence, tokens, grammar),
  ];
  const others = via.filter((it): it is string => it !== null && it !== claimant);
  return { claimant, via: [...new Set(others)] };
}

/** The one who quotes: "The Post quotes Ana Ruiz as saying". */
function quotedIn(sentence: string, tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((it) => /^(?:quotes|quoted|cites|cited)$/.test(it.low));
  const isSaying = tokens
    .slice(at, at + 24)
    .some(
      (it, index, rest) => it.low === 'as' && /^(?:saying|telling|writing)$/.test(rest[index + 1]?.low ?? ''),
    );
  if (at < 1 || !isSaying || /^(?:is|was|are|were|been)$/.test(tokens[at - 1]?.low ?? '')) return null;
  const subject = subjectBefore(tokens, at, 'en', false);
  const source = subject && sourceNameOf(sentence, tokens.slice(subject.nameFrom, subject.nameTo), 'en');
  return source?.name ?? null;
}
