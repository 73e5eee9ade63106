import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import './import-status.css';
import { importCounts, importWords, type ImportProgress } from './import-words.ts';

interface ImportStatusProps {
  progress: ImportProgress;
  onCancel: () => Promise<void>;
}

/** One quiet line while an import runs: which file, what is being done, what came of it, and the way to stop it. */
export function ImportStatus({ progress, onCancel }: ImportStatusProps) {
  const [stopping, setStopping] = useState(false);
  const words = stopping ? 'Stopping' : importWords(progress);
  const counts = importCounts(progress);
  const isKnown = progress.step !== 'looking';
  const cancel = () => {
    setStopping(true);
    void onCancel();
  };
  return (
    <div className="import-status" role="group" aria-label="Import">
      <ProgressBar
        label="Import"
        share={isKnown ? progress.done / Math.max(1, progress.total) : null}
        words={words}
      />
      <span className="import-status-words" title={words}>
        {words}
      </span>
      {counts !== '' && <span className="import-status-counts">{counts}</span>}
      <Button tone="quiet" disabled={stopping} onClick={cancel}>
        Cancel
      </Button>
    </div>
  );
}
