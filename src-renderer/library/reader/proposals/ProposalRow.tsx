import { CalendarDays, Hash, Quote, UserRound } from 'lucide-react';
import { factsOf, inContext, type Entry, type ProposalKind } from './entries.ts';

export const KIND_WORDS: Record<ProposalKind, readonly [one: string, many: string]> = {
  quotation: ['Quotation', 'Quotations'],
  figure: ['Figure', 'Figures'],
  date: ['Date', 'Dates'],
  attribution: ['Attribution', 'Attributions'],
};
const ICONS = { quotation: Quote, figure: Hash, date: CalendarDays, attribution: UserRound };

/** UTF-16 units of context, and of a quotation: two lines of the panel show no more. */
const AROUND = { before: 28, after: 80 };
const MOST = 240;

/** One proposal: the words it rests on, and below them what is proposed about them. */
export function ProposalRow({ entry, text }: { entry: Entry; text: string }) {
  const Icon = ICONS[entry.kind];
  const [before, words, after] = inContext(text, entry.start, entry.end, AROUND);
  const facts = factsOf(entry);
  const [first, ...rest] = facts;
  return (
    <div className="proposal" title={`${words}\n${facts.join(' · ')}`}>
      <Icon size={14} aria-hidden className="proposal-icon" />
      <span className="ui-hidden">{KIND_WORDS[entry.kind][0]}: </span>
      <div className="proposal-lines">
        <p className="proposal-words">
          {entry.kind === 'quotation' ? (
            `“${words.slice(0, MOST)}${words.length > MOST ? '…' : '”'}`
          ) : (
            <>
              {before}
              <span className="proposal-meant">{words}</span>
              {after}
            </>
          )}
        </p>
        <p className="proposal-facts">
          <b>{first}</b>
          {rest.map((fact) => ` · ${fact}`)}
        </p>
      </div>
    </div>
  );
}
