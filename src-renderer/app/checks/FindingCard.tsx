import { useId, useState, type KeyboardEvent } from 'react';
import type { Difference, Finding } from '#core/checks/finding.ts';
import { WeightSign } from '#renderer/editor/findings/WeightSign.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { CHECK_WORDS, WEIGHT_WORDS } from './check-words.ts';
import { ReasonField } from './ReasonField.tsx';
import { SourceButtons } from './SourceButtons.tsx';
import type { CheckDesk } from './use-checks.ts';

interface FindingCardProps {
  finding: Finding;
  checks: CheckDesk;
  isOpen: boolean;
  /** Whether Tab comes here: of a list one card has the keyboard. */
  isTabStop: boolean;
  readOnly: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** A finding: what was seen; and, while it is looked at, why it matters and what can be done. */
export function FindingCard(props: FindingCardProps) {
  const { finding, checks, isOpen, isTabStop, onKeyDown } = props;
  const { weight, check, quote, message } = finding;
  const more = useId();
  return (
    <div className="checks-card" data-weight={weight} data-open={isOpen || undefined}>
      <button
        type="button"
        className="checks-head"
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        aria-controls={isOpen ? more : undefined}
        onClick={() => checks.select(isOpen ? null : finding)}
        onKeyDown={onKeyDown}
      >
        <span className="checks-kind">
          <WeightSign weight={weight} />
          <span className="checks-weight" data-weight={weight}>
            {WEIGHT_WORDS[weight]}
          </span>
          <span className="checks-check">{CHECK_WORDS[check]}</span>
        </span>
        {quote !== '' && <span className="checks-quote">{quote}</span>}
        <span className="checks-message">{message}</span>
      </button>
      {isOpen && <Opened {...props} id={more} />}
    </div>
  );
}

function Opened({ finding, checks, readOnly, id }: FindingCardProps & { id: string }) {
  const [isWaiving, setIsWaiving] = useState(false);
  const { why, advice, differences, sources, mends } = finding;
  return (
    <div id={id} className="checks-more">
      <p className="ui-copyable">{why}</p>
      {differences !== null && <Compared differences={differences} />}
      <p className="checks-advice ui-copyable">{advice}</p>
      {sources.length > 0 && (
        <SourceButtons sources={sources} onOpen={(source) => checks.openSource(finding, source)} />
      )}
      {!readOnly && !isWaiving && (
        <div className="checks-mends">
          {mends.map((it, index) => (
            <Button
              key={index}
              tone={index === 0 ? 'primary' : 'plain'}
              title={index === 0 ? 'Ctrl+Enter in the list' : undefined}
              onClick={() => void checks.mend(finding, it)}
            >
              {it.label}
            </Button>
          ))}
          <Button tone="quiet" onClick={() => setIsWaiving(true)}>
            Let Stand…
          </Button>
        </div>
      )}
      {isWaiving && (
        <ReasonField
          label="Why it may stand"
          hint="Kept with the briefing and its versions."
          send="Let Stand"
          onSend={(reason) => checks.waive(finding, reason)}
          onGiveUp={() => setIsWaiving(false)}
        />
      )}
    </div>
  );
}

/** The words of the briefing and those of what it rests on, the differing ones marked. */
function Compared({ differences }: { differences: readonly Difference[] }) {
  const side = (own: 'briefing' | 'source') =>
    differences
      .filter((it) => it.in === 'both' || it.in === own)
      .map((it, index) => (it.in === 'both' ? it.words : <Marked key={index} words={it.words} />));
  return (
    <dl className="checks-compared">
      <dt>Here</dt>
      <dd className="ui-copyable">{side('briefing')}</dd>
      <dt>Source</dt>
      <dd className="ui-copyable">{side('source')}</dd>
    </dl>
  );
}

/** Blanks at their ends are no words. */
function Marked({ words }: { words: string }) {
  const [, before = '', own = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(words) ?? [];
  return (
    <>
      {before}
      {own !== '' && <mark>{own}</mark>}
      {after}
    </>
  );
}
