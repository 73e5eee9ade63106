import { FolderOpen, FolderPlus, GraduationCap } from 'lucide-react';
import type { LibraryState } from '#core/contract/views.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './start.css';

interface StartScreenProps {
  state: LibraryState;
  onCreate: (place: 'default' | 'choose') => void;
  onCreateProtected: () => void;
  onOpen: () => void;
  onOpenSample: () => void;
  onOpenRecent: (token: string) => void;
}

/** The first thing somebody sees: where the library is to live. */
export function StartScreen(props: StartScreenProps) {
  const { state, onCreate, onCreateProtected, onOpen, onOpenSample, onOpenRecent } = props;
  return (
    <main className="start">
      <div className="start-column">
        <h1>Chancery</h1>
        <p className="start-lead">
          A library of sources on this computer, and briefings whose every statement can be walked back to
          one. Nothing leaves this computer.
        </p>
        <section className="start-choice">
          <FolderPlus size={18} aria-hidden />
          <div>
            <h2>Create a library</h2>
            <p>It is one folder: {state.defaultPlace}. You can copy it and back it up like any other.</p>
            <div className="start-actions">
              <Button tone="primary" onClick={() => onCreate('default')}>
                Create a library
              </Button>
              <Button onClick={() => onCreate('choose')}>Choose another place…</Button>
              <Button onClick={onCreateProtected}>With a passphrase…</Button>
            </div>
          </div>
        </section>
        <section className="start-choice">
          <FolderOpen size={18} aria-hidden />
          <div>
            <h2>Open a library</h2>
            {state.recent.length > 0 && (
              <ul className="start-recent" aria-label="Recent libraries">
                {state.recent.map((it) => (
                  <li key={it.token}>
                    <Button tone="quiet" onClick={() => onOpenRecent(it.token)}>
                      {it.name}
                    </Button>
                  </li>
                ))}
              </ul>
            )}
            <div className="start-actions">
              <Button onClick={onOpen}>Open a library…</Button>
            </div>
          </div>
        </section>
        <section className="start-choice">
          <GraduationCap size={18} aria-hidden />
          <div>
            <h2>Look at a sample</h2>
            <p>Invented sources, excerpts and a finished briefing, to see how it works.</p>
            <div className="start-actions">
              <Button onClick={onOpenSample}>Open the sample library</Button>
            </div>
          </div>
        </section>
      </div>
    </main>
  );
}
