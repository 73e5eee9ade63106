import type { QuotationProposal } from '#core/model/proposal.ts';
import { wordCount } from '#core/text/characters.ts';
import type { ReadText } from './read-passages.ts';

const ANNOUNCING =
  /^(?:says?|said|writes?|wrote|written|told|tells?|replied|replies|answered|described?|describes|put|reads?|stated|states|dit|écrit|répond|répondu|raconte|déclaré|résume|résumé|décrit|каже|сказав|сказала|написав|написала|пише|відповів|відповіла|розповідає|розповів|розповіла|говорит|сказал|сказала|написал|написала|пишет|ответил|ответила|рассказывает|рассказал|рассказала)$/u;
const LEAST_WORDS = 6;

/** Paragraphs without marks that the paragraph before announces: "A former manager put it in plainer words:". */
export function blockQuotations({ text, paragraphs }: ReadText): QuotationProposal[] {
  return paragraphs.flatMap((paragraph, index): QuotationProposal[] => {
    const before = paragraphs[index - 1];
    const sentence = before?.sentences.at(-1);
    if (!before || before.turn || paragraph.turn || sentence?.tokens.at(-1)?.kind !== 'colon') return [];
    const phrase = sentence.phrases.findLast(
      (it) => it.source !== null && isAnnouncing(text.slice(it.start, it.end)),
    );
    const words = text.slice(paragraph.start, paragraph.end);
    if (
      !phrase?.source ||
      !/^\p{Lu}/u.test(words) ||
      !/[.!?…]$/.test(words) ||
      wordCount(words) < LEAST_WORDS
    )
      return [];
    if (paragraph.sentences.some((it) => it.phrases.length > 0 || it.quotes.size > 0)) return [];
    const { name, start, end } = phrase.source;
    return [
      { start: paragraph.start, end: paragraph.end, speaker: name, speakerAt: { start, end }, via: [] },
    ];
  });
}

function isAnnouncing(phrase: string): boolean {
  return phrase
    .toLowerCase()
    .split(/\s+/)
    .some((it) => ANNOUNCING.test(it));
}
