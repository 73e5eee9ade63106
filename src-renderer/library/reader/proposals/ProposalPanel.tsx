import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import type { Loaded } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import type { ListSelection } from '#renderer/ui/list-selection.ts';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { countKinds, isKeepable, KINDS, type Entry, type ProposalKind } from './entries.ts';
import { KIND_WORDS, ProposalRow } from './ProposalRow.tsx';
import './proposals.css';
import type { ProposalDeeds, ProposalList } from './use-proposals.ts';

interface ProposalPanelProps {
  text: string;
  /** Whether some of the text is a sheet, from whose cells nothing is proposed. */
  hasSheets: boolean;
  proposals: Loaded<ProposalList> & ProposalDeeds;
  /** Null shows every kind. */
  kind: ProposalKind | null;
  onKind: (kind: ProposalKind | null) => void;
  /** Those of the kind that is shown. */
  entries: readonly Entry[];
  selection: ListSelection;
  onSelection: (selection: ListSelection) => void;
  onShow: (entry: Entry) => void;
  /** Goes back to the text. */
  onLeave: () => void;
  onEdit: (entry: Entry) => void;
}

const ROW_HEIGHT = 78;

/** What the text states, for a person to accept or dismiss: proposals, never facts. */
export function ProposalPanel(props: ProposalPanelProps) {
  const { proposals, text, kind, entries, selection, onSelection } = props;
  const desk = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  const isReady = proposals.state === 'ready';
  // Who opens the panel wants to work in it.
  useEffect(() => {
    if (isReady) frame.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }, [isReady]);
  const counts = useMemo(
    () => countKinds(proposals.state === 'ready' ? proposals.value.entries : []),
    [proposals],
  );

  if (proposals.state === 'failed') return <Failed error={proposals.error} onAgain={proposals.again} />;
  if (proposals.state === 'loading')
    return <p className="reader-waiting">Looking for what the text states…</p>;

  const active = entries.find((it) => it.key === selection.active) ?? null;
  const selected = entries.filter((it) => selection.selected.has(it.key));
  const canKeep = !desk.readOnly && selected.length > 0 && selected.every(isKeepable);
  const canDismiss = !desk.readOnly && selected.length > 0;
  const accept = () => {
    if (canKeep) proposals.accept(selected);
    else if (active !== null) props.onShow(active);
  };
  const edit = () => {
    if (!desk.readOnly && active !== null && isKeepable(active)) props.onEdit(active);
  };
  const dismiss = () => {
    if (canDismiss) proposals.dismiss(selected);
  };
  const copy = async () => {
    const words = selected.map((it) => text.slice(it.start, it.end)).join('\n');
    const answer = await call('shell.copyText', { text: words });
    if (!answer.ok) desk.fail(answer.error);
  };
  const press = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const run =
      command && key === 'c'
        ? () => void copy()
        : command && key === 'z'
          ? proposals.undo
          : command || event.altKey
            ? null
            : ({ enter: accept, e: edit, delete: dismiss, backspace: dismiss, escape: props.onLeave }[key] ??
              null);
    if (run === null || !(event.target instanceof HTMLElement) || event.target.role !== 'listbox') return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const menu = (): MenuEntry[] => [
    { label: 'Accept', shortcut: 'Enter', disabled: !canKeep, run: accept },
    {
      label: 'Edit and Accept…',
      shortcut: 'E',
      disabled: desk.readOnly || active === null || !isKeepable(active),
      run: edit,
    },
    { label: 'Dismiss', shortcut: 'Delete', disabled: !canDismiss, run: dismiss },
    '---',
    { label: 'Show in the Text', shortcut: 'Space', run: () => active !== null && props.onShow(active) },
    { label: 'Copy', run: () => void copy() },
  ];
  const total = proposals.value.entries.length;
  const filters = [null, ...KINDS.filter((it) => counts[it] > 0 || it === kind)];
  return (
    <div ref={frame} className="proposals" onKeyDownCapture={press}>
      <div className="proposals-kinds" role="group" aria-label="Kinds of proposals">
        {filters.map((it) => (
          <Button key={it ?? 'all'} tone="quiet" aria-pressed={kind === it} onClick={() => props.onKind(it)}>
            <span>
              {it === null ? 'All' : KIND_WORDS[it][1]}{' '}
              <span className="reader-count">{(it === null ? total : counts[it]).toLocaleString()}</span>
            </span>
          </Button>
        ))}
      </div>
      {entries.length === 0 ? (
        <EmptyPlace title="Nothing to decide">
          Quotations, figures, dates and attributions that are found in the text wait here until they are
          accepted or dismissed.
        </EmptyPlace>
      ) : (
        <>
          <VirtualList
            label="Proposals"
            rows={entries}
            keyOf={(it) => it.key}
            nameOf={() => ''}
            rowHeight={ROW_HEIGHT}
            renderRow={(it) => <ProposalRow entry={it} text={text} />}
            selection={selection}
            onSelection={onSelection}
            onOpen={props.onShow}
            onPreview={props.onShow}
            menu={menu}
          />
          <div className="proposals-deeds" role="toolbar" aria-label="Decide on the selected proposals">
            <Button tone="quiet" disabled={!canKeep} onClick={accept}>
              Accept <kbd className="reader-key">Enter</kbd>
            </Button>
            <Button
              tone="quiet"
              disabled={desk.readOnly || active === null || !isKeepable(active)}
              onClick={edit}
            >
              Edit… <kbd className="reader-key">E</kbd>
            </Button>
            <Button tone="quiet" disabled={!canDismiss} onClick={dismiss}>
              Dismiss <kbd className="reader-key">Del</kbd>
            </Button>
          </div>
        </>
      )}
      {props.hasSheets && (
        <p className="proposals-limit">Figures are taken from a sheet by selecting its cells.</p>
      )}
      {proposals.value.readTo < text.length && (
        <p className="proposals-limit">
          The first {proposals.value.readTo.toLocaleString()} characters of the text were looked at.
        </p>
      )}
    </div>
  );
}
