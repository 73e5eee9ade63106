import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { Group, Panel, Separator, type Layout, type PanelImperativeHandle } from 'react-resizable-panels';
import './panes.css';

export interface Pane {
  readonly id: string;
  readonly label: string;
  /** Per cent of the whole, where nothing is remembered. */
  readonly size: number;
  /** Pixels. */
  readonly min: number;
  /** Null for a pane that does not fold. */
  readonly folded: boolean | null;
  readonly content: ReactNode;
}

interface PanesProps {
  id: string;
  panes: readonly Pane[];
  /** Sizes as last remembered, in the order of the panes; others are ignored. */
  sizes: readonly number[] | null;
  onSizes: (sizes: number[]) => void;
  onFolded: (paneId: string, folded: boolean) => void;
}

/** Panes side by side, with borders to drag (or to move by the arrow keys) between them. */
export function Panes({ id, panes, sizes, onSizes, onFolded }: PanesProps) {
  const fits = sizes?.length === panes.length;
  const startLayout: Layout = Object.fromEntries(
    panes.map((pane, index) => [pane.id, fits ? (sizes[index] ?? pane.size) : pane.size]),
  );
  return (
    <Group
      id={id}
      className="ui-panes"
      defaultLayout={startLayout}
      onLayoutChanged={(layout, meta) => {
        if (meta.isUserInteraction) onSizes(panes.map((pane) => layout[pane.id] ?? pane.size));
      }}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && (
            <PaneEdge
              id={`${id}-edge-${index}`}
              label={`Border of ${panes[index - 1]?.label ?? ''} and ${pane.label}`}
            />
          )}
          <FoldingPanel pane={pane} onFolded={(folded) => onFolded(pane.id, folded)} />
        </Fragment>
      ))}
    </Group>
  );
}

function FoldingPanel({ pane, onFolded }: { pane: Pane; onFolded: (folded: boolean) => void }) {
  const handle = useRef<PanelImperativeHandle>(null);
  const folded = pane.folded === true;
  useEffect(() => {
    const panel = handle.current;
    if (panel === null || pane.folded === null || panel.isCollapsed() === folded) return;
    if (folded) panel.collapse();
    else panel.expand();
  }, [folded, pane.folded]);
  return (
    <Panel
      id={pane.id}
      minSize={`${pane.min}px`}
      collapsible={pane.folded !== null}
      collapsedSize="0px"
      panelRef={handle}
      onResize={(size, _id, before) => {
        const closed = size.inPixels < 1;
        if (pane.folded !== null && before !== undefined && closed !== folded) onFolded(closed);
      }}
    >
      <PaneSection id={pane.id} label={pane.label} inert={folded}>
        {pane.content}
      </PaneSection>
    </Panel>
  );
}

/** A border to drag, or to move by the arrow keys. */
export const PaneEdge = ({ id, label }: { id?: string; label: string }) => (
  <Separator id={id} className="ui-pane-edge" aria-label={label} />
);

interface PaneSectionProps {
  id: string;
  label: string;
  inert?: boolean;
  children: ReactNode;
}

/** What a pane holds, with a name, and reached by the keyboard as `pane-` and its id. */
export const PaneSection = ({ id, label, inert = false, children }: PaneSectionProps) => (
  <section id={`pane-${id}`} tabIndex={-1} aria-label={label} className="ui-pane" inert={inert}>
    {children}
  </section>
);
