import type { RefObject } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { PictureReader } from '#renderer/library/reader/picture/PictureReader.tsx';
import {
  Reader,
  type Beside,
  type ReaderHandle,
  type ShownPassage,
} from '#renderer/library/reader/Reader.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { tabKey, type OpenTabs, type Readable } from './open-tabs.ts';
import { useReadingTitles } from './use-reading-titles.ts';

interface ReaderPaneProps {
  tabs: OpenTabs<Readable>;
  passage: (ShownPassage & { readonly source: SourceId }) | null;
  beside: Beside;
  onBeside: (beside: Beside) => void;
  onActivate: (it: Readable) => void;
  onClose: (it: Readable) => void;
  reader: RefObject<ReaderHandle | null>;
}

/** The open sources and pictures, one of them in front. */
export function ReaderPane({
  tabs,
  passage,
  beside,
  onBeside,
  onActivate,
  onClose,
  reader,
}: ReaderPaneProps) {
  const desk = useDesk();
  const titles = useReadingTitles(tabs.open, onClose);
  const withKey = (run: (it: Readable) => void) => (key: string) => {
    const found = tabs.open.find((it) => tabKey(it) === key);
    if (found !== undefined) run(found);
  };
  const { active } = tabs;
  const key = active === null ? null : tabKey(active);
  return (
    <>
      <Tabs
        label="Open sources and pictures"
        panelPrefix="reading"
        tabs={tabs.open.map((it) => ({ id: tabKey(it), title: titles.get(tabKey(it)) ?? NAMES[it.kind] }))}
        active={key}
        onActivate={withKey(onActivate)}
        onClose={withKey(onClose)}
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
          id={`reading-${key ?? ''}`}
          aria-labelledby={`reading-tab-${key ?? ''}`}
          className="app-panel"
        >
          {active.kind === 'picture' ? (
            <PictureReader key={key} pictureId={active.id} />
          ) : (
            <Reader
              key={key}
              sourceId={active.id}
              passage={passage?.source === active.id ? passage : null}
              beside={beside}
              onBeside={onBeside}
              ref={reader}
            />
          )}
        </div>
      )}
    </>
  );
}

const NAMES: Record<Readable['kind'], string> = { source: 'Source', picture: 'Picture' };
