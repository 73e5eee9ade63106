import { levelOf, type Marking } from '#core/model/marking.ts';
import './marking.css';

/** A marking as its scheme prints it: the label always, the scheme's own colours where they are known. */
export function MarkingChip({ marking }: { marking: Marking }) {
  const level = levelOf(marking);
  const colours = level === null ? {} : { color: level.color, background: level.background ?? '#FFFFFF' };
  return (
    <span
      className={level?.background == null ? 'marking-chip marking-bare' : 'marking-chip'}
      style={colours}
    >
      {level?.banner ?? marking.label}
    </span>
  );
}
