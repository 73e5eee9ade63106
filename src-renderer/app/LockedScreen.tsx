import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { UnlockForm, type Unlock } from './dialogs/protection/UnlockForm.tsx';
import './start.css';

interface LockedScreenProps {
  /** What the library is called: all that is known of it. */
  name: string;
  onUnlock: Unlock;
  onLeave: () => void;
}

/** A library that is locked: nothing of it is shown or kept in the window. */
export function LockedScreen({ name, onUnlock, onLeave }: LockedScreenProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  return (
    <main className="start">
      <div className="start-column" ref={place}>
        <h1>Chancery</h1>
        <section className="start-choice start-locked">
          <Lock size={18} aria-hidden />
          <div>
            <h2>“{name}” is locked</h2>
            <p>It is encrypted. Enter its passphrase to open it.</p>
            <UnlockForm
              onUnlock={onUnlock}
              others={<Button onClick={onLeave}>Choose another library</Button>}
            />
          </div>
        </section>
      </div>
    </main>
  );
}
