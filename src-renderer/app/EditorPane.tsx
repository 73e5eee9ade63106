import { FilePlus2, FileUp } from 'lucide-react';
import type { Preferences } from '#core/contract/views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { Banner } from './banner/Banner.tsx';
import { BriefingHost } from './BriefingHost.tsx';
import type { OpenTabs } from './open-tabs.ts';
import { useBriefingTitles } from './use-briefing-titles.ts';
import { useVisited } from './use-visited.ts';
import type { PreferencePatch } from './use-preferences.ts';
import type { Sessions } from './use-sessions.ts';

interface EditorPaneProps {
  tabs: OpenTabs<BriefingId>;
  sessions: Sessions;
  preferences: Preferences;
  onPreferences: (patch: PreferencePatch) => void;
  onActivate: (id: BriefingId) => void;
  onClose: (id: BriefingId) => void;
}

/** The open briefings, one of them in front. Those that were in front once stay as they were left. */
export function EditorPane(props: EditorPaneProps) {
  const { tabs, sessions, onActivate, onClose } = props;
  const desk = useDesk();
  const titles = useBriefingTitles();
  const visited = useVisited(tabs);
  const withId = (run: (id: BriefingId) => void) => (id: string) => {
    const found = tabs.open.find((it) => it === id);
    if (found !== undefined) run(found);
  };
  const close = async (id: BriefingId) => {
    if (await sessions.close(id)) onClose(id);
    else desk.tell('This briefing could not be saved, so it stays open. See the line at the bottom.');
  };
  const add = (
    <IconButton
      label={commandLabel('briefings.create')}
      shortcut={commandKey('briefings.create')}
      disabled={desk.readOnly}
      onClick={() => desk.run('briefings.create')}
    >
      <FilePlus2 size={15} />
    </IconButton>
  );
  const exportButton = (
    <Button
      tone="quiet"
      icon={<FileUp size={15} />}
      className="app-export"
      disabled={tabs.active === null || desk.readOnly}
      onClick={() => desk.run('exporting.exportPdf')}
    >
      {commandLabel('exporting.exportPdf')}
    </Button>
  );
  return (
    <>
      <Tabs
        label="Open briefings"
        panelPrefix="briefing"
        tabs={tabs.open.map((id) => ({ id, title: titles.get(id) || 'Untitled briefing' }))}
        active={tabs.active}
        onActivate={withId(onActivate)}
        onClose={withId((id) => void close(id))}
        after={
          <>
            {add}
            {exportButton}
          </>
        }
      />
      {tabs.active === null && (
        <EmptyPlace
          title="No briefing is open"
          actions={
            <Button tone="primary" disabled={desk.readOnly} onClick={() => desk.run('briefings.create')}>
              {commandLabel('briefings.create')}
            </Button>
          }
        >
          Write here, beside what you read. Drag excerpts in, or press {commandKey('editor.cite')} to cite.
        </EmptyPlace>
      )}
      {visited.map((id) => (
        <div
          key={id}
          role="tabpanel"
          id={`briefing-${id}`}
          aria-labelledby={`briefing-tab-${id}`}
          className="app-panel"
          hidden={id !== tabs.active}
        >
          <Banner session={sessions.of(id)} />
          <BriefingHost
            session={sessions.of(id)}
            preferences={props.preferences}
            onPreferences={props.onPreferences}
          />
        </div>
      ))}
    </>
  );
}
