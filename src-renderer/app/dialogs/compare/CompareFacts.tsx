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

const FACTS: readonly { name: string; of: Side }[] = [
  { name: 'Outlet', of: ({ source }) => source.outlet ?? 'Not known' },
  { name: 'Authors', of: ({ source }) => source.authors.join(', ') || 'Not known' },
  {
    name: 'Published',
    of: ({ source }) => (source.publishedOn === null ? 'Not known' : shownDate(source.publishedOn)),
  },
  { name: 'Imported', of: ({ source }) => shownMoment(source.importedAt, new Date().toISOString()) },
  { name: 'File', of: ({ source }) => source.fileName ?? 'Pasted' },
  { name: 'Rests on it', of: restsOn },
];

interface CompareFactsProps {
  left: SourceDetail;
  right: SourceDetail;
  disabled: boolean;
  onKeep: (kept: SourceDetail, lost: SourceDetail) => void;
}

/** What is known of both sources, differing facts in bold, and the choice of one. */
export function CompareFacts({ left, right, disabled, onKeep }: CompareFactsProps) {
  const sides = [
    { it: left, keep: () => onKeep(left, right) },
    { it: right, keep: () => onKeep(right, left) },
  ];
  return (
    <table className="compare-facts">
      <thead>
        <tr>
          <th scope="col">
            <span className="ui-hidden">Fact</span>
          </th>
          {sides.map(({ it, keep }) => (
            <th key={it.source.id} scope="col">
              <div className="compare-head">
                <span>{sourceName(it.source)}</span>
                <Button
                  disabled={disabled}
                  aria-label={`Keep only ${sourceName(it.source)} (${it.source.citeKey})`}
                  onClick={keep}
                >
                  Keep Only This
                </Button>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FACTS.map(({ name, of }) => {
          const [one, other] = [of(left), of(right)];
          return (
            <tr key={name} data-differs={one !== other || undefined}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
