import './progress-bar.css';

interface Progress {
  label: string;
  /** Of the whole, from 0 to 1; null where that is not known. */
  share: number | null;
  /** How far it is, for those who do not see the bar. */
  words: string;
}
interface ProgressBarProps extends Progress {
  /** As wide as its place allows. */
  wide?: boolean;
}

/** How far some work is. */
export function ProgressBar({ label, share, words, wide = false }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(1, share) * 100);
  return (
    <div
      className="ui-progress"
      data-wide={wide || undefined}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      aria-valuetext={words}
    >
      <div style={{ width: `${percent ?? 0}%` }} />
    </div>
  );
}

/** The same with its words, in the foot of a dialog. */
export function ProgressLine({ words, ...bar }: Progress) {
  return (
    <div className="ui-progress-line">
      <ProgressBar words={words} {...bar} />
      <span>{words}…</span>
    </div>
  );
}
