import { useMemo, useState } from 'react';
import type { VersionRow } from '#core/contract/views.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { nothingSelected } from '#renderer/ui/list-selection.ts';
import { CompareVersions } from './CompareVersions.tsx';
import { GoBackDialog } from './GoBackDialog.tsx';
import { versionDays } from './version-list.ts';
import { dayOf } from './version-words.ts';
import './versions.css';
import { VersionTree } from './VersionTree.tsx';

/** What is asked for in front of the list. */
type Asked =
  | { readonly what: 'compare'; readonly from: VersionRow; readonly to: VersionRow | null }
  | { readonly what: 'go-back'; readonly to: VersionRow };

/**
 * The versions of a briefing: what it was, when, how much it was; comparing them, and going back to one. Key it by the
 * briefing.
 */
export function VersionsPanel({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const list = useCall('versions.list', { briefingId: session.id }, ['versions']);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [selection, setSelection] = useState(nothingSelected);
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = list.state === 'ready' ? list.value.rows : NONE;
  const days = useMemo(() => versionDays(rows, dayOf, open), [rows, open]);
  const picked = rows
    .filter((it) => selection.selected.has(it.id))
    .toSorted((a, b) => a.savedAt.localeCompare(b.savedAt));
  const [earlier, later] = picked;
  const compare = () => {
    if (earlier !== undefined) setAsked({ what: 'compare', from: earlier, to: later ?? null });
  };
  const toggle = (key: string) =>
    setOpen((now) => new Set(now.has(key) ? [...now].filter((it) => it !== key) : [...now, key]));
  if (list.state === 'failed') return <Failed error={list.error} onAgain={list.again} />;
  return (
    <div className="versions">
      <div className="versions-bar">
        <Button disabled={desk.readOnly} onClick={() => desk.run('briefings.keepVersion')}>
          Keep a Version…
        </Button>
        <Button
          disabled={picked.length < 1 || picked.length > 2}
          title={picked.length === 2 ? 'The two versions that are selected' : 'With the text as it is now'}
          onClick={compare}
        >
          Compare…
        </Button>
        <Button
          disabled={desk.readOnly || picked.length !== 1}
          onClick={() => earlier !== undefined && setAsked({ what: 'go-back', to: earlier })}
        >
          Go Back…
        </Button>
      </div>
      {list.state === 'ready' && rows.length === 0 ? (
        <EmptyPlace title="No version is kept yet">
          Chancery keeps one by itself every few minutes while you write, and one whenever you close or
          export.
        </EmptyPlace>
      ) : (
        <VersionTree
          days={days}
          open={open}
          selection={selection}
          onSelection={setSelection}
          onToggle={toggle}
          onOpen={compare}
        />
      )}
      {asked?.what === 'compare' && (
        <CompareVersions session={session} from={asked.from} to={asked.to} onClose={() => setAsked(null)} />
      )}
      {asked?.what === 'go-back' && (
        <GoBackDialog session={session} version={asked.to} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

const NONE: readonly VersionRow[] = [];
