import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { LibraryState, Preferences } from '#core/contract/views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { acceptDrop, call, onEvent } from '#renderer/api.ts';
import { commandLabel } from '#renderer/library/command-words.ts';
import { DeskContext, type Desk } from '#renderer/library/desk.ts';
import type { ReaderHandle } from '#renderer/library/reader/Reader.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { Notices } from '#renderer/ui/Notices.tsx';
import { citeTargets, insertTarget, whyNotHere } from './citing.ts';
import { Dialogs, type DialogName } from './dialogs/Dialogs.tsx';
import { focusPane, nextPane } from './focus-pane.ts';
import { factsStored } from './inspector/store-facts.ts';
import { firstTabs, type FirstTabs } from './first-tabs.ts';
import { LockedScreen } from './LockedScreen.tsx';
import { rememberedTabs } from './open-tabs.ts';
import { spellingOn } from './spelling.ts';
import { StartScreen } from './StartScreen.tsx';
import { useClosing } from './use-closing.ts';
import { useCommands } from './use-commands.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useFolding } from './use-folding.ts';
import { useImporting } from './use-importing.ts';
import { useLibrarySwitch } from './use-library-switch.ts';
import { useNotices } from './use-notices.ts';
import { useOtherWindows } from './use-other-windows.ts';
import { usePanelRoom } from './use-panel-room.ts';
import { usePaste } from './use-paste.ts';
import { usePreferences } from './use-preferences.ts';
import { useSessions } from './use-sessions.ts';
import { useUnexpected } from './use-unexpected.ts';
import { useTheme } from './use-theme.ts';
import { changeWindow, sourceInFront, startOn } from './window-state.ts';
import { Workspace } from './Workspace.tsx';

interface WindowProps {
  start: { preferences: Preferences; library: LibraryState; tabs: FirstTabs };
}

/** The window: what is open, what runs, what it has to say, and the actions that menu, keys and buttons share. */
export function Window({ start }: WindowProps) {
  const { notices, dismiss, tell, fail, clear } = useNotices();
  const { preferences, change, adopt, flush } = usePreferences(start.preferences);
  const sessions = useSessions();
  const [state, dispatch] = useReducer(changeWindow, start.tabs, startOn);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [round, setRound] = useState(0);
  const reader = useRef<ReaderHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });
  useTheme(preferences.theme);
  usePanelRoom(preferences, change);
  useEffect(() => spellingOn.set(preferences.spelling), [preferences.spelling]);
  useUnexpected(tell);

  const unfoldReader = useCallback(() => {
    change(({ folded }) => ({ folded: folded.filter((it) => it !== 'reader') }));
  }, [change]);
  const read = useCallback<Desk['read']>(
    (id, passage) => {
      unfoldReader();
      dispatch({ type: 'read', what: { kind: 'source', id }, passage });
    },
    [unfoldReader],
  );
  const importing = useImporting({ tell, fail, read });
  const library = useCall('library.state', {}, [
    'library',
    'sources',
    'excerpts',
    'figures',
    'pictures',
    'briefings',
  ]);
  const libraryState = library.state === 'ready' ? library.value : start.library;
  const open = libraryState.open;
  const readOnly = open?.readOnly === true;
  const writable = open !== null && !readOnly;

  const { again } = library;
  const { openTabs, lastBriefing } = preferences;
  const { switching, setSwitching, ...switcher } = useLibrarySwitch({
    ...{ isOpen: open !== null, sessions, again, tell, fail, setDialog },
    tabsToOpen: () => firstTabs({ openTabs, lastBriefing }),
    onOpened: (tabs) => {
      clear();
      dispatch({ type: 'restart', tabs });
      setRound((it) => it + 1);
    },
  });
  const { switchLibrary, createLibrary, createNow, unlock, leaveLocked, lock } = switcher;

  useEffect(() => {
    change({
      openTabs: rememberedTabs(state.reading, state.briefings),
      lastBriefing: state.briefings.active,
    });
  }, [change, state.reading, state.briefings]);

  const save = async () => {
    await factsStored();
    const kept = await sessions.keepAll();
    await flush();
    return kept;
  };
  useClosing(save, () => setDialog('closing'));
  useEffect(() => onEvent('backup.failed', ({ error }) => fail(error)), [fail]);
  useEffect(() => {
    void call('backups.damaged', {}).then((answer) => {
      if (answer.ok && answer.value.name !== null) setDialog({ damaged: answer.value.name });
    });
  }, []);
  useOtherWindows({
    save,
    onSwitching: setSwitching,
    showBriefing: (briefing) => dispatch({ type: 'open-briefing', briefing }),
    onNotLocked: () =>
      tell('The library stays open, because something could not be saved. See the line at the bottom.'),
    adopt,
  });

  const { toggleFold, inPane, toggleFocusMode } = useFolding(preferences.folded, change);
  const saveNow = async (id: BriefingId) => {
    const { title } = sessions.of(id).state.get().facts ?? { title: '' };
    if (await sessions.of(id).flush()) tell(`“${title || 'Untitled briefing'}” is saved.`);
  };
  const openWindow = useCallback(
    async (briefing: BriefingId | null) => {
      const answer = await call('window.open', { briefing });
      if (!answer.ok) fail(answer.error);
    },
    [fail],
  );
  const importBriefing = async () => {
    const answer = await call('briefings.importChosen', {});
    if (!answer.ok) fail(answer.error);
    else {
      dispatch({ type: 'open-briefing', briefing: answer.value.id });
      if (answer.value.problems.length > 0) setDialog({ briefingProblems: answer.value.problems });
    }
  };
  const active = state.briefings.active;
  const isReading = sourceInFront(state) !== null;
  const openness = {
    library: open !== null,
    writable,
    plain: writable && open?.isProtected !== true,
    locking: open?.isProtected === true,
    reading: isReading,
    source: writable && isReading,
    briefing: writable && active !== null,
    inFront: active !== null,
  };
  const run = useCommands(openness, {
    openLibrary: (how) => void switchLibrary({ how }),
    lock: () => void lock(),
    importChosen: (what) => void importing.importChosen(what),
    importBriefing: () => void importBriefing(),
    saveNow: () => (active === null ? undefined : void saveNow(active)),
    newWindow: () => void openWindow(null),
    toggleFocusMode,
    pastePlain: () => void call('shell.pastePlain', {}),
    toggleSidePanel: (panel) =>
      change(({ sidePanel }) => ({ sidePanel: sidePanel === panel ? null : panel })),
    togglePages: () => change((now) => ({ pages: !now.pages })),
    toggleStrip: () => change(({ checks }) => ({ checks: { ...checks, strip: !checks.strip } })),
    toggleSpelling: () => change((now) => ({ spelling: !now.spelling })),
    show: setDialog,
    find: () => inPane('library', () => searchField.current?.select()),
    keep: (kind) => reader.current?.[kind](),
    inReader: (work) => reader.current !== null && work(reader.current),
    inEditor: (command) => {
      if (active !== null) sessions.of(active).handle()?.run(command);
    },
    focusPane: (pane) => {
      const wanted = pane === 'next' ? nextPane() : pane;
      inPane(wanted, () => focusPane(wanted));
    },
    toggleFold,
    setTheme: (theme) => change({ theme }),
  });
  const desk = useMemo<Desk>(() => {
    const session = () => {
      const { active } = now.current.briefings;
      return active === null ? null : sessions.of(active);
    };
    const newBriefing = { label: commandLabel('briefings.create'), run: () => run('briefings.create') };
    return {
      readOnly,
      read,
      showPicture: (id) => {
        unfoldReader();
        dispatch({ type: 'read', what: { kind: 'picture', id }, passage: null });
      },
      openBriefing: (briefing) => dispatch({ type: 'open-briefing', briefing }),
      compare: (a, b) => setDialog({ compare: [a, b] }),
      compareFacts: (sources) => setDialog({ facts: sources }),
      select: (selected) => dispatch({ type: 'select', selected }),
      openWindow: (briefing) => void openWindow(briefing),
      cite: (targets) => {
        const why = whyNotHere(session());
        if (why !== null) tell(why);
        else if (!citeTargets(session(), targets)) tell('Open a briefing to cite in.', newBriefing);
      },
      insert: (target) => {
        const why = whyNotHere(session());
        if (why !== null) {
          tell(why);
          return;
        }
        void insertTarget(session(), target).then((answer) => {
          if (answer === 'no-briefing') tell('Open a briefing to write in.', newBriefing);
          else if (answer !== null) fail(answer);
        });
      },
      run,
      tell,
      fail,
    };
  }, [readOnly, read, unfoldReader, sessions, openWindow, run, tell, fail]);

  const dropped = async (files: readonly File[]) => {
    const [only, ...others] = files;
    const isBundle = others.length === 0 && only?.name.toLowerCase().endsWith('.chancery') === true;
    const [token] = isBundle ? await acceptDrop(files) : [];
    if (token === undefined) await importing.importDropped(files);
    else setDialog({ importBundle: token });
  };
  const holding = useFileDrop(writable, (files) => void dropped(files));
  usePaste(writable, (text, html) => void importing.importPasted(text, html));

  return (
    <DeskContext value={desk}>
      {open === null && libraryState.locked !== null ? (
        <LockedScreen
          key={libraryState.locked.name}
          name={libraryState.locked.name}
          onUnlock={unlock}
          onLeave={() => void leaveLocked()}
        />
      ) : open === null ? (
        <StartScreen
          state={libraryState}
          onCreate={(place) => void createNow(place)}
          onCreateProtected={() => setDialog('new-protected-library')}
          onOpen={() => void switchLibrary({ how: 'open' })}
          onOpenSample={() => void switchLibrary({ how: 'openSample' })}
          onOpenRecent={(token) => void switchLibrary({ how: 'recent', token })}
        />
      ) : (
        <Workspace
          key={round}
          inert={switching}
          library={open}
          state={state}
          dispatch={dispatch}
          sessions={sessions}
          preferences={preferences}
          onPreferences={change}
          importing={importing}
          reader={reader}
          searchField={searchField}
        />
      )}
      {holding && (
        <div className="app-drop" role="presentation">
          Drop files or folders to import them
        </div>
      )}
      <Dialogs
        dialog={dialog}
        onDialog={setDialog}
        session={active === null ? null : sessions.of(active)}
        importing={importing}
        openness={openness}
        onRun={run}
        onOpenBriefing={(briefing) => {
          sessions.of(briefing).beginWriting();
          dispatch({ type: 'open-briefing', briefing });
        }}
        save={save}
        onCreateLibrary={(passphrase) => createLibrary('choose', passphrase)}
        onUnlock={unlock}
        onRestoreInPlace={(of, copy) => switchLibrary({ how: 'restore', library: of, copy })}
        onOpenRecent={(token) => void switchLibrary({ how: 'recent', token })}
        onLibrary={again}
        lockAfter={preferences.lockAfter}
        onLockAfter={(lockAfter) => change({ lockAfter })}
      />
      <Notices notices={notices} onDismiss={dismiss} />
    </DeskContext>
  );
}
