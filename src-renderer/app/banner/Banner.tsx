import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { usePart } from '#renderer/ui/store.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import './banner.css';
import type { BannerState } from './banner-state.ts';

const WHY: Record<BannerState['why'], string> = {
  none: '',
  computed: 'computed from the portions and from what is cited',
  chosen: 'chosen, higher than the portions',
  downgraded: 'lower than its portions, for the reason given',
};

/** The marking of the whole, on top of the text as it will stand on every page. */
export function Banner({ session }: { session: BriefingSession }) {
  const desk = useDesk();
  const banner = usePart(session.state, (it) => it.banner);
  if (banner.markings.length === 0) return null;
  return (
    <div className="banner" role="status" aria-label="Marking of the briefing">
      {banner.markings.map((it) => (
        <MarkingChip key={`${it.scheme} ${it.label}`} marking={it} />
      ))}
      <span className="banner-why">{WHY[banner.why]}</span>
      {banner.isBelow && banner.why !== 'downgraded' && (
        <button
          type="button"
          className="banner-below"
          onClick={() => {
            desk.select({ kind: 'briefing', id: session.id });
            desk.run('view.inspector');
          }}
        >
          A lower one was chosen: it needs a reason
        </button>
      )}
    </div>
  );
}
