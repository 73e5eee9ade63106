import type { Source } from '#core/model/source.ts';
import { shownSize } from '#renderer/library/words.ts';

/** What a source is, as it came in: this never changes. */
export function SourceIdentity({ source }: { source: Source }) {
  const imported = new Date(source.importedAt).toLocaleString();
  const facts: readonly [string, string][] = [
    ['Imported', imported],
    ['File', source.fileName ?? 'Pasted text'],
    ['Type', `${source.mediaType}, ${source.encoding}, ${shownSize(source.byteLength)}`],
    ['SHA-256 of the file', source.bytesSha256],
    ['SHA-256 of the text', source.textSha256],
  ];
  return (
    <dl className="inspector-facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
