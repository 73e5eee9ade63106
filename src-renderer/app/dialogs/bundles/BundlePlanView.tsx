import type { BundlePlan } from '#core/contract/bundle-views.ts';
import { shownSize } from '#renderer/library/words.ts';
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx';
import './bundles.css';
import { countWords, KINDS, planRemarks } from './bundle-words.ts';

interface BundlePlanViewProps {
  plan: BundlePlan;
  /** Portions above the ceiling stay out. */
  leavesOut: boolean;
}

interface OutRow {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly marking: string;
}

const COLUMNS = [
  { id: 'kind', title: 'What', width: '90px' },
  { id: 'name', title: 'Name', width: 'minmax(0, 1fr)' },
  { id: 'marking', title: 'Marking', width: '130px' },
] as const;

const keyOf = (row: OutRow): string => row.key;
const cell = (row: OutRow, column: string) =>
  column === 'kind' ? row.kind : column === 'name' ? row.name : row.marking;

/** What goes, what stays out and why, before anything is written. */
export function BundlePlanView({ plan, leavesOut }: BundlePlanViewProps) {
  const rows: OutRow[] = [
    ...plan.portions.map((it) => ({
      ...{ key: `portion ${it.blockId}`, kind: 'Portion', name: it.words || 'A portion without words' },
      marking: it.marking?.label ?? 'Shows what is marked',
    })),
    ...plan.leftOut.map((it, at) => ({
      ...{ key: `${it.kind} ${at}`, kind: KINDS[it.kind], name: it.name, marking: it.marking?.label ?? '' },
    })),
  ];
  const counts = countWords(plan.counts);
  return (
    <div className="bundles-part">
      <p role="status" className="bundles-goes">
        {counts === '' ? 'Nothing would go.' : `Goes: ${counts}, ${shownSize(plan.size)} of originals.`}
      </p>
      {plan.isBriefingAbove && (
        <p className="bundles-warning">
          The briefing itself is marked above the ceiling and cannot go. Choose a higher ceiling, or mark the
          briefing lower.
        </p>
      )}
      {!plan.isBriefingAbove && plan.portions.length > 0 && !leavesOut && (
        <p className="bundles-warning">
          Portions of the briefing are above the ceiling. Leave them out, or choose a higher ceiling.
        </p>
      )}
      {rows.length > 0 && (
        <>
          <h3 className="bundles-heading">Above the ceiling</h3>
          <div className="bundles-out">
            <VirtualTable
              label="What is above the ceiling"
              columns={COLUMNS}
              rows={rows}
              keyOf={keyOf}
              cell={cell}
              rowHeight={32}
            />
          </div>
        </>
      )}
      <ul className="bundles-remarks">
        {planRemarks(plan).map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </div>
  );
}
