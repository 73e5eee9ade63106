import { factsOfKind } from '#core/briefing/kinds.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill } from '#core/citing/words.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { PrintDocument, PrintFact } from './document.ts';
import { datedWords, printWords } from './print-words.ts';

type Titled = Pick<Briefing, 'kind' | 'date' | 'author' | 'asOf' | 'distribution' | 'language'>;
export type TitleBlock = Pick<PrintDocument, 'byline' | 'facts' | 'closing' | 'copy' | 'date' | 'author'>;

/**
 * What stands around the title, as the kind of document has it: an aide-memoire bears its date at the end and no author; a
 * non-paper neither date nor author nor distribution, and says nothing of them in the file either. The number of a copy is
 * printed on whatever somebody asked a numbered copy of.
 */
export function titleBlockOf(briefing: Titled, copy: string | null): TitleBlock {
  const { kind, language } = briefing;
  const { titleBlock } = factsOfKind(kind);
  const words = printWords(language).title;
  const date = titleBlock.date === 'none' ? null : briefing.date;
  const author = titleBlock.author ? blankAsNull(briefing.author) : null;
  const printed = date === null ? null : formatDate(date, language);
  const number = blankAsNull(copy);
  const facts = titleBlock.facts ? factsOf(briefing) : [];
  return {
    byline: [titleBlock.date === 'head' ? printed : null, author].filter((it) => it !== null),
    facts: number === null ? facts : [...facts, { label: words.copy, value: number }],
    closing: titleBlock.date === 'end' ? printed : null,
    copy: number === null ? null : fill(words.copyLine, { copy: number }),
    date,
    author,
  };
}

function factsOf({ asOf, distribution, language }: Titled): PrintFact[] {
  const { between, title } = printWords(language);
  const names = distribution.map((it) => it.trim()).filter((it) => it !== '');
  const facts: PrintFact[] = [];
  if (asOf !== null) facts.push({ label: title.asOf.label, value: datedWords(asOf, title.asOf, language) });
  if (names.length > 0) facts.push({ label: title.distribution, value: names.join(between) });
  return facts;
}

function blankAsNull(words: string | null): string | null {
  const said = words?.trim() ?? '';
  return said === '' ? null : said;
}
