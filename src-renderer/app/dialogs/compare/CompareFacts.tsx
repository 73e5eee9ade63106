import type { SourceDetail } from '#core/contract/views.ts';
import { counted, shownDate, shownMoment, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

type Side = (it: SourceDetail) => string;

const restsOn: Side = ({ excerpts, figures, usedIn }) =>
  [
    excerpts.length > 0 ? counted(excerpts.length, 'excerpt') : null,
    figures.length > 0 ? counted(figures.length, 'figure') : null,
    usedIn.length > 0 ? `cited in ${usedIn.map((it) => `“${it.title}”`).join(', ')}` : null,
  ]
    .filter((it) => it !== null)
    .join(', ') || 'Nothing';

interface Fact {
  readonly name: string;
  readonly of: Side;
  /** Whether a difference says something; two files were never brought in at the same moment. */
  readonly isTelling: boolean;
}

const FACTS: readonly Fact[] = [
  { name: 'Outlet', of: ({ source }) => source.outlet ?? 'Not known', isTelling: true },
  { name: 'Authors', of: ({ source }) => source.authors.join(', ') || 'Not known', isTelling: true },
  {
    name: 'Published',
    of: ({ source }) => (source.publishedOn === null ? 'Not known' : shownDate(source.publishedOn)),
    isTelling: true,
  },
  {
    name: 'Imported',
    of: ({ source }) => shownMoment(source.importedAt, new Date().toISOString()),
    isTelling: false,
  },
  { name: 'File', of: ({ source }) => source.fileName ?? 'Pasted', isTelling: false },
  { name: 'Rests on it', of: restsOn, isTelling: true },
];

interface CompareFactsProps {
  left: SourceDetail;
  right: SourceDetail;
  disabled: boolean;
  onKeep: (kept: SourceDetail, lost: SourceDetail) => void;
}

/** What is known of both sources, telling differences in bold, and the choice of one. */
export function CompareFacts({ left, right, disabled, onKeep }: CompareFactsProps) {
  return (
    <div className="compare-facts">
      <OneSide it={left} other={right} disabled={disabled} onKeep={() => onKeep(left, right)} />
      <OneSide it={right} other={left} disabled={disabled} onKeep={() => onKeep(right, left)} />
    </div>
  );
}

interface OneSideProps {
  it: SourceDetail;
  other: SourceDetail;
  disabled: boolean;
  onKeep: () => void;
}

function OneSide({ it, other, disabled, onKeep }: OneSideProps) {
  const name = sourceName(it.source);
  return (
    <section aria-label={name}>
      <div className="compare-head">
        <h3>{name}</h3>
        <Button
          disabled={disabled}
          aria-label={`Keep Only This: ${name} (${it.source.citeKey})`}
          onClick={onKeep}
        >
          Keep Only This
        </Button>
      </div>
      <dl>
        {FACTS.map(({ name: fact, of, isTelling }) => (
          <div key={fact} data-differs={(isTelling && of(it) !== of(other)) || undefined}>
            <dt>{fact}</dt>
            <dd>{of(it)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
