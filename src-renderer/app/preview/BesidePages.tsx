import type { ReactNode } from 'react';
import { Group, Panel } from 'react-resizable-panels';
import { PaneEdge, PaneSection } from '#renderer/ui/Panes.tsx';

interface BesidePagesProps {
  /** The text. */
  children: ReactNode;
  /** The pages; null where they are not shown. */
  pages: ReactNode;
  /** What the pages take of the width at first, in per cent. */
  share: number;
  onShare: (share: number) => void;
}

const TEXT = 'beside-text';
const PAGES = 'beside-pages';

/** The text, and beside it the pages behind a border. The text is never drawn anew for that. */
export function BesidePages({ children, pages, share, onShare }: BesidePagesProps) {
  return (
    <Group
      id="beside"
      className="ui-panes"
      defaultLayout={{ [TEXT]: 100 - share, [PAGES]: share }}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        const now = layout[PAGES];
        if (isUserInteraction && now !== undefined) onShare(now);
      }}
    >
      <Panel id={TEXT} minSize="350px">
        <div className="ui-pane">{children}</div>
      </Panel>
      {pages !== null && (
        <>
          <PaneEdge id="beside-edge" label="Border of Editor and Pages" />
          <Panel id={PAGES} minSize="290px">
            <PaneSection id="pages" label="Pages">
              {pages}
            </PaneSection>
          </Panel>
        </>
      )}
    </Group>
  );
}
