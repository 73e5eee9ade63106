import type { RestingOn as Rests } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { counted, sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { restingText } from './resting-text.ts';

/** Every excerpt, figure, briefing, exported PDF and source that rests on a source; each opens where it can. */
export function RestingOn({ id }: { id: SourceId }) {
  const desk = useDesk();
  const loaded = useCall('sources.restingOn', { id }, [
    'sources',
    'excerpts',
    'figures',
    'briefings',
    'origins',
  ]);
  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={loaded.again} />;
  if (loaded.state === 'loading') return null;
  const rests = loaded.value;
  const copy = async () => {
    const answer = await call('shell.copyText', { text: restingText(rests) });
    if (answer.ok) desk.tell('Copied the list.');
    else desk.fail(answer.error);
  };
  return (
    <section className="inspector-part inspector-rests" aria-label="What rests on this source">
      <h3>{headOf(rests)}</h3>
      {rests.excerpts.map((it) => (
        <Button
          key={it.id}
          tone="quiet"
          className="inspector-jump"
          onClick={() => {
            desk.select({ kind: 'excerpt', id: it.id });
            desk.read(it.sourceId, it.anchor);
          }}
        >
          Excerpt: “{it.anchor.exact.slice(0, 80)}”
        </Button>
      ))}
      {rests.figures.map((it) => (
        <Button
          key={it.id}
          tone="quiet"
          className="inspector-jump"
          onClick={() => {
            desk.select({ kind: 'figure', id: it.id });
            desk.read(it.sourceId, it.anchor);
          }}
        >
          Figure: {it.anchor.exact} {it.measures ?? ''}
        </Button>
      ))}
      {rests.briefings.map((it) => (
        <Button
          key={it.briefingId}
          tone="quiet"
          className="inspector-jump"
          onClick={() => desk.openBriefing(it.briefingId)}
        >
          Briefing: {it.title || 'Untitled briefing'} ({counted(it.citations, 'citation')})
        </Button>
      ))}
      {rests.exports.map((it) => (
        <p key={`${it.fileSha256} ${it.exportedAt}`} className="inspector-line">
          Exported PDF: {it.fileName}, {new Date(it.exportedAt).toLocaleString()}
        </p>
      ))}
      {rests.sources.map((it) => (
        <Button key={it.id} tone="quiet" className="inspector-jump" onClick={() => desk.read(it.id, null)}>
          Derives from it: {[sourceName(it), sourceLine(it)].filter((part) => part !== '').join(', ')}
        </Button>
      ))}
      <div className="inspector-actions">
        <Button onClick={() => void copy()}>Copy the List</Button>
      </div>
    </section>
  );
}

function headOf(it: Rests): string {
  const parts = [
    it.excerpts.length > 0 ? counted(it.excerpts.length, 'excerpt') : null,
    it.figures.length > 0 ? counted(it.figures.length, 'figure') : null,
    it.briefings.length > 0 ? counted(it.briefings.length, 'briefing') : null,
    it.exports.length > 0 ? counted(it.exports.length, 'exported PDF') : null,
    it.sources.length > 0 ? counted(it.sources.length, 'source') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing rests on this source' : `On this source rest ${parts.join(', ')}`;
}
