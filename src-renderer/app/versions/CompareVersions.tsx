import { useEffect, useState } from 'react';
import type { Comparison } from '#core/compare/comparison.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { VersionRow } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ComparedText } from './ComparedText.tsx';
import { comparisonWords } from './compared-rows.ts';
import { versionTitle } from './version-words.ts';

interface CompareVersionsProps {
  session: BriefingSession;
  from: VersionRow;
  /** Null is the text as it is now. */
  to: VersionRow | null;
  onClose: () => void;
}

type Answer =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'ready'; readonly comparison: Comparison };

/** What changed from one state of the briefing to another. */
export function CompareVersions({ session, from, to, onClose }: CompareVersionsProps) {
  const [answer, setAnswer] = useState<Answer>({ state: 'waiting' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      // What was typed in the last moment belongs to the present state.
      if (to === null) await session.flush();
      const result = await call('versions.compare', {
        briefingId: session.id,
        from: from.id,
        to: to?.id ?? null,
      });
      if (gone) return;
      setAnswer(
        result.ok ? { state: 'ready', comparison: result.value } : { state: 'failed', error: result.error },
      );
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [session, from, to, asked]);
  return (
    <Dialog
      title="Compare versions"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="versions-compare">
        <p className="versions-states">
          <span>From {versionTitle(from)}</span>{' '}
          <span>to {to === null ? 'the text as it is now' : versionTitle(to)}</span>
        </p>
        {answer.state === 'waiting' && <p className="versions-waiting">Comparing…</p>}
        {answer.state === 'failed' && (
          <Failed error={answer.error} onAgain={() => setAsked((it) => it + 1)} />
        )}
        {answer.state === 'ready' && (
          <>
            <p role="status" className="versions-counts">
              {comparisonWords(answer.comparison)}
            </p>
            <Facts facts={answer.comparison.facts} />
            <ComparedText blocks={answer.comparison.blocks} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Facts({ facts }: { facts: Comparison['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="versions-facts">
      {facts.map(({ fact, before, after }) => (
        <div key={fact}>
          <dt>{fact}</dt>
          <dd>
            <del>{before === '' ? 'nothing' : before}</del> <ins>{after === '' ? 'nothing' : after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
