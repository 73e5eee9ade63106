import { useState, type RefObject } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import {
  NOTHING_BESIDE,
  Reader,
  type ReaderHandle,
  type ShownPassage,
} from '#renderer/library/reader/Reader.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import type { OpenTabs } from './open-tabs.ts';
import { useSourceTitles } from './use-source-titles.ts';

interface ReaderPaneProps {
  tabs: OpenTabs<SourceId>;
  passage: (ShownPassage & { readonly source: SourceId }) | null;
  onActivate: (id: SourceId) => void;
  onClose: (id: SourceId) => void;
  reader: RefObject<ReaderHandle | null>;
}

/** The open sources, one of them in front. */
export function ReaderPane({ tabs, passage, onActivate, onClose, reader }: ReaderPaneProps) {
  const desk = useDesk();
  const titles = useSourceTitles(tabs.open, onClose);
  const withId = (run: (id: SourceId) => void) => (id: string) => {
    const found = tabs.open.find((it) => it === id);
    if (found !== undefined) run(found);
  };
  const { active } = tabs;
  const [beside, setBeside] = useState(NOTHING_BESIDE);
  return (
    <>
      <Tabs
        label="Open sources"
        panelPrefix="source"
        tabs={tabs.open.map((id) => ({ id, title: titles.get(id) ?? 'Source' }))}
        active={active}
        onActivate={withId(onActivate)}
        onClose={withId(onClose)}
      />
      {active === null ? (
        <EmptyPlace
          title="Nothing to read yet"
          actions={<Button onClick={() => desk.run('library.find')}>{commandLabel('library.find')}</Button>}
        >
          Open a source from the library. Select words in it to keep them as an excerpt or a figure.
        </EmptyPlace>
      ) : (
        <div
          role="tabpanel"
          id={`source-${active}`}
          aria-labelledby={`source-tab-${active}`}
          className="app-panel"
        >
          <Reader
            key={active}
            sourceId={active}
            passage={passage?.source === active ? passage : null}
            beside={beside}
            onBeside={setBeside}
            ref={reader}
          />
        </div>
      )}
    </>
  );
}
