import type { Dispatch, RefObject } from 'react';
import type { LibraryState, Preferences } from '#core/contract/views.ts';
import { LibraryPane } from '#renderer/library/LibraryPane.tsx';
import type { ReaderHandle } from '#renderer/library/reader/Reader.tsx';
import { Panes } from '#renderer/ui/Panes.tsx';
import './app.css';
import { EditorPane } from './EditorPane.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { BesidePages } from './preview/BesidePages.tsx';
import { PreviewPane } from './preview/PreviewPane.tsx';
import { useWarmPreview } from './preview/use-warm-preview.ts';
import { ReaderPane } from './ReaderPane.tsx';
import { StatusBar } from './StatusBar.tsx';
import type { Importing } from './use-importing.ts';
import type { PreferencePatch } from './use-preferences.ts';
import type { Sessions } from './use-sessions.ts';
import { sourceInFront, type WindowChange, type WindowState } from './window-state.ts';

interface WorkspaceProps {
  /** While another library is being opened. */
  inert: boolean;
  library: NonNullable<LibraryState['open']>;
  state: WindowState;
  dispatch: Dispatch<WindowChange>;
  sessions: Sessions;
  preferences: Preferences;
  onPreferences: (patch: PreferencePatch) => void;
  importing: Importing;
  reader: RefObject<ReaderHandle | null>;
  searchField: RefObject<HTMLInputElement | null>;
}

/** The panes of an open library: library, reader beside editor and its pages, inspector; and the status bar below them. */
export function Workspace(props: WorkspaceProps) {
  const { library, state, dispatch, sessions, preferences, onPreferences, importing } = props;
  const { folded, panes } = preferences;
  const active = state.briefings.active === null ? null : sessions.of(state.briefings.active);
  const onSizes = (group: string) => (sizes: number[]) =>
    onPreferences((now) => ({ panes: { ...now.panes, [group]: sizes } }));
  const onFolded = (pane: string, isFolded: boolean) =>
    onPreferences(({ folded: now }) => ({
      folded: [...now.filter((it) => it !== pane), ...(isFolded ? [pane] : [])],
    }));

  const libraryPane = (
    <LibraryPane
      library={library}
      view={state.view}
      onView={(view) => dispatch({ type: 'view', view })}
      searchField={props.searchField}
      around={{
        source: state.selected?.kind === 'source' ? state.selected.id : sourceInFront(state),
        briefing: state.briefings.active,
      }}
    />
  );
  const readerPane = (
    <ReaderPane
      tabs={state.reading}
      passage={state.passage}
      beside={preferences.beside}
      onBeside={(beside) => onPreferences({ beside })}
      onActivate={(what) => dispatch({ type: 'read', what, passage: null })}
      onClose={(what) => dispatch({ type: 'close-reading', what })}
      reader={props.reader}
    />
  );
  const editorPane = (
    <EditorPane
      tabs={state.briefings}
      sessions={sessions}
      preferences={preferences}
      onPreferences={onPreferences}
      onActivate={(briefing) => dispatch({ type: 'open-briefing', briefing })}
      onClose={(briefing) => dispatch({ type: 'close-briefing', briefing })}
    />
  );
  useWarmPreview(preferences.pages ? null : active);
  const editorMin = preferences.pages ? 641 : 350;
  const writing = (
    <BesidePages
      pages={
        preferences.pages ? (
          <PreviewPane session={active} onClose={() => onPreferences({ pages: false })} />
        ) : null
      }
      share={panes['pages']?.[0] ?? 50}
      onShare={(share) => onSizes('pages')([share])}
    >
      {editorPane}
    </BesidePages>
  );
  const work = (
    <Panes
      id="work"
      sizes={panes['work'] ?? null}
      onSizes={onSizes('work')}
      onFolded={onFolded}
      panes={[
        {
          id: 'reader',
          label: 'Reader',
          size: 46,
          min: 240,
          folded: folded.includes('reader'),
          content: readerPane,
        },
        { id: 'editor', label: 'Editor', size: 54, min: editorMin, folded: null, content: writing },
      ]}
    />
  );
  return (
    <main className="app-window" inert={props.inert}>
      <h1 className="ui-hidden">{library.name}</h1>
      <Panes
        id="frame"
        sizes={panes['frame'] ?? null}
        onSizes={onSizes('frame')}
        onFolded={onFolded}
        panes={[
          {
            id: 'library',
            label: 'Library',
            size: 21,
            min: 200,
            folded: folded.includes('library'),
            content: libraryPane,
          },
          {
            id: 'work',
            label: 'Work area',
            size: 60,
            min: editorMin + (folded.includes('reader') ? 0 : 240),
            folded: null,
            content: work,
          },
          {
            id: 'inspector',
            label: 'Inspector',
            size: 19,
            min: 220,
            folded: folded.includes('inspector'),
            content: <Inspector selected={state.selected} sessions={sessions} active={active} />,
          },
        ]}
      />
      <StatusBar library={library} session={active} importing={importing} />
    </main>
  );
}
